/**
 * `npm test`: every check, each to its end, so that one run tells everything that is wrong. The last line counts: each test is
 * one, and so is each check that is no test. What has failed is named again at the end, where it is found however long the
 * output.
 */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { countTests } from './count-tests.mjs';
import { formatSummary } from './format-summary.mjs';
import { nameFailures } from './name-failures.mjs';

/**
 * What is checked, round after round; those of one round do not disturb each other and run at once. A stage that stands on
 * another is not run where that one has failed.
 */
const rounds = [
  [
    { name: 'programs', command: 'node scripts/programs.mjs' },
    { name: 'build', command: 'npm run -s build' },
  ],
  [
    { name: 'lint', command: 'npm run -s lint', after: ['build'] },
    { name: 'types', command: 'npm run -s typecheck', after: ['build'] },
  ],
  [{ name: 'unit tests', command: 'npm run -s test:unit', after: ['build'] }],
  [{ name: 'element tests', command: 'npm run -s test:elements', after: ['programs', 'build'] }],
  [{ name: 'page tests', command: 'npm run -s test:e2e', after: ['programs', 'build'] }],
  [
    { name: 'trust', command: 'npm run -s trust -- --quick', after: ['programs', 'build'] },
    { name: 'sizes', command: 'node scripts/sizes.mjs', after: ['build'] },
    { name: 'package', command: 'npm run -s test:package', after: ['build'] },
  ],
  [{ name: 'test lines', command: 'node scripts/test-lines.mjs' }],
];

const env = { ...process.env, BROWSERS: process.env.BROWSERS ?? 'chromium,firefox,webkit', FORCE_COLOR: '0' };

/** Runs a command, keeps what it says and has `show` show it as it comes. */
function run(command, show) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = keep(child.stdout, show);
    const errors = keep(child.stderr, show);
    child.once('close', (code) => resolve({ code, output: output(), errors: errors() }));
  });
}

/** Passes a stream on; what has come so far, without colours, is what the function gives. */
function keep(from, show) {
  let text = '';
  from.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    show(chunk);
  });
  return () => stripVTControlCharacters(text);
}

/** What the stages of a round say, each by itself: that of the first as it comes, of the others when those before have ended. */
async function checkRound([first, ...others], results) {
  const held = others.map(() => []);
  const checked = [
    check(first, results, (text) => process.stdout.write(text)),
    ...others.map((stage, index) => check(stage, results, (text) => held[index].push(text))),
  ];
  for (const [index, result] of checked.entries()) {
    results.push(await result);
    if (index > 0) process.stdout.write(held[index - 1].join(''));
  }
}

/** @returns {Promise<import('./format-summary.mjs').Result>} what comes of a stage, with those before it known */
async function check({ name, command, after = [] }, results, show) {
  const start = performance.now();
  show(`\n── ${name} ──\n`);
  const missing = after.find((other) => !results.find((result) => result.name === other).ok);
  if (missing) {
    const reason = `not run: ${missing} failed`;
    show(`${reason}\n`);
    return { name, ok: false, passed: 0, failed: 1, failures: [reason], seconds: 0 };
  }
  const { code, output, errors } = await run(command, show);
  const ok = code === 0;
  const failures = ok ? [] : nameFailures(output, errors);
  if (!ok && !failures.length) failures.push(`ended with ${code}, and said nothing`);
  return { name, ok, ...countTests(output, ok), failures, seconds: (performance.now() - start) / 1000 };
}

const results = [];
for (const round of rounds) await checkRound(round, results);
console.log(`\n${formatSummary(results)}`);
process.exitCode = results.every(({ failed }) => failed === 0) ? 0 : 1;
