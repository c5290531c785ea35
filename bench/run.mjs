/**
 * `npm run bench`: the same generated story in Dateline and in TimelineJS3, in turns, in one browser. README.md beside it
 * says what is measured and how.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumSwitches } from '../scripts/browsers.mjs';
import { createLocalServer, listen } from '../src/cli/local-server.mjs';
import { findFailures } from './check.mjs';
import { toDateline, toTimeline } from './documents.mjs';
import { generateStory } from './generate-story.mjs';
import { measure, programs } from './measure.mjs';
import { summarise } from './statistics.mjs';
import { formatTable } from './table.mjs';

const usage = `Usage: npm run bench -- [options]

  --sizes <list>      numbers of events, comma-separated (default 5,50,200,1000)
  --rounds <number>   visits to each page (default 5); medians are shown
  --check             exit with 1 where a promise is broken
  --save              write bench/results.json
  --help              show this text`;

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const scratch = root('.cache/bench/');

const options = readOptions();
if (options.help) console.log(usage);
else await run(options);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: '5,50,200,1000' },
        rounds: { type: 'string', default: '5' },
        check: { type: 'boolean' },
        save: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return {
      ...values,
      sizes: values.sizes.split(',').map((text) => toCount('--sizes', text)),
      rounds: toCount('--rounds', values.rounds),
    };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    return process.exit(1);
  }
}

function toCount(option, text) {
  if (!/^[1-9]\d*$/.test(text)) throw new RangeError(`${option} takes whole numbers from 1, not "${text}"`);
  return Number(text);
}

async function run({ sizes, rounds, check, save }) {
  if (!existsSync(root('dist/cdn/dateline-story.js'))) throw new Error('dist/cdn is missing: run npm run build first.');
  writePages(sizes);
  const server = createLocalServer(site());
  const browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: switches() });
  try {
    const results = await measureAll(browser, await listen(server, 0), sizes, rounds);
    console.log(formatTable(results));
    if (save)
      writeFileSync(
        root('bench/results.json'),
        `${JSON.stringify(await describe(browser, rounds, results), null, 2)}\n`,
      );
    if (check) report(findFailures(results));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** What either program is given, and the pages that embed it. */
function writePages(sizes) {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const size of sizes) {
    const story = generateStory(size);
    writeFileSync(`${scratch}dateline-${size}.json`, JSON.stringify(toDateline(story)));
    writeFileSync(`${scratch}timeline-${size}.json`, JSON.stringify(toTimeline(story)));
    for (const { page } of Object.values(programs)) {
      const html = readFileSync(root(`bench/pages/${page}.html`), 'utf8').replaceAll('{{count}}', size);
      writeFileSync(`${scratch}${page}-${size}.html`, html);
    }
  }
}

function site() {
  return {
    folders: {
      '/stories/': scratch,
      '/bench/': root('bench/pages/'),
      '/dist/': root('dist/'),
      '/timelinejs/': root('node_modules/@knight-lab/timelinejs/dist/'),
    },
  };
}

/** No name but this machine's is known to the browser: what is not served here cannot be loaded. */
function switches() {
  return [...chromiumSwitches, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
}

/** In turns, so that whatever slows the machine slows both; the first visits, which warm it up, do not count. */
async function measureAll(browser, origin, sizes, rounds) {
  const visit = (name, size) =>
    measure(browser, `${origin}/stories/${programs[name].page}-${size}.html`, programs[name]);
  const names = Object.keys(programs);
  for (const name of names) await visit(name, sizes[0]);
  const results = [];
  for (const size of sizes) {
    const visits = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 1; round <= rounds; round++) {
      for (const name of names) {
        process.stderr.write(`\r${size} events, round ${round} of ${rounds}: ${name}          `);
        visits[name].push(await visit(name, size));
      }
    }
    results.push({ size, ...Object.fromEntries(names.map((name) => [name, summariseVisits(visits[name])])) });
  }
  process.stderr.write('\r\u001B[K');
  return results;
}

function summariseVisits(visits) {
  return Object.fromEntries(Object.keys(visits[0]).map((key) => [key, summarise(visits.map((visit) => visit[key]))]));
}

async function describe(browser, rounds, results) {
  const versionOf = (path) => JSON.parse(readFileSync(root(path), 'utf8')).version;
  return {
    browser: await browser.version(),
    dateline: versionOf('package.json'),
    timelinejs: versionOf('node_modules/@knight-lab/timelinejs/package.json'),
    rounds,
    results,
  };
}

function report(failures) {
  for (const failure of failures) console.error(failure);
  console.log(failures.length === 0 ? 'bench: every promise is kept' : `bench: ${failures.length} promises are broken`);
  if (failures.length > 0) process.exitCode = 1;
}
