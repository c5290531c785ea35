/**
 * `npm test`: every check, one after the other, each to its end, so that one run tells everything that is wrong. The last
 * line counts: each test is one, and so is each check that is no test. What has failed is named again at the end, where it is
 * found however long the output.
 */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { countTests } from './count-tests.mjs';
import { nameFailures } from './name-failures.mjs';

/** What is checked, in order. A stage that stands on another is not run where that one has failed. */
const stages = [
  { name: 'programs', command: 'node scripts/programs.mjs' },
  { name: 'build', command: 'npm run -s build' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'types', command: 'npm run -s typecheck', after: ['build'] },
  { name: 'unit tests', command: 'npm run -s test:unit', after: ['build'] },
  { name: 'element tests', command: 'npm run -s test:elements', after: ['programs', 'build'] },
  { name: 'page tests', command: 'npm run -s test:e2e', after: ['programs', 'build'] },
  { name: 'sizes', command: 'npm run -s sizes', after: ['build'] },
  { name: 'package', command: 'npm run -s test:package', after: ['build'] },
  { name: 'test lines', command: 'node scripts/test-lines.mjs' },
];

const env = { ...process.env, BROWSERS: process.env.BROWSERS ?? 'chromium,firefox,webkit', FORCE_COLOR: '0' };

/** Runs a command, shows its output and keeps it. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        output += chunk;
        to.write(chunk);
      });
    }
    child.once('close', (code) => resolve({ ok: code === 0, output: stripVTControlCharacters(output) }));
  });
}

const results = new Map();
for (const { name, command, after = [] } of stages) {
  const start = performance.now();
  console.log(`\n── ${name} ──`);
  const missing = after.find((other) => !results.get(other).ok);
  if (missing) console.log(`not run: it needs ${missing}`);
  const { ok, output } = missing ? { ok: false, output: '' } : await run(command);
  const failures = ok || missing ? [] : nameFailures(output);
  results.set(name, { ok, ...countTests(output, ok), failures, seconds: (performance.now() - start) / 1000 });
}

console.log('\n── summary ──');
for (const [name, { ok, passed, failed, failures, seconds }] of results) {
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`,
  );
  for (const failure of failures) console.log(`         ${failure}`);
}
const total = (key) => [...results.values()].reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') ? 1 : 0;
