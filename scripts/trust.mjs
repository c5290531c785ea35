/**
 * `npm run trust`: tries to break stories, with all that is hostile, broken or odd, and counts. What a part tries is in
 * test/trust/; each part runs in a thread of its own. Ends with 1 where something has failed; each failure says how it is
 * tried again.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { formatCount, formatFailure, formatPart } from './trust/report.mjs';

/** The parts, those that take longest first. */
const parts = ['corpus', 'worlds', 'fuzz', 'page', 'site', 'lives'];

/** What chance decides: in CI the same each time, elsewhere another each day. What is found there is true of the change. */
const usualSeed = process.env.CI ? '20230912' : new Date().toISOString().slice(0, 10).replaceAll('-', '');

const help = `npm run trust -- [options]
  --seed 20261129   what chance decides; today’s date unless said, in CI always the same
  --only PART       one of ${parts.join(', ')}; may stand several times
  --case TEXT       what has TEXT in its name alone
  --quick           a part of each, chosen by the seed: what npm test runs
  --jobs 2          how many parts at a time`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: usualSeed },
    only: { type: 'string', multiple: true, default: parts },
    case: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    jobs: { type: 'string', default: String(availableParallelism()) },
    help: { type: 'boolean' },
  },
});

/** A try that takes longer than this, in milliseconds, never ends. `npm test` knows no such limit. */
const patience = 180_000;

if (values.help) console.log(help);
else process.exitCode = await trust();

async function trust() {
  const strange = values.only.filter((name) => !parts.includes(name));
  if (strange.length || !/^\d+$/.test(values.seed)) {
    console.error(strange.length ? `No part is called ${strange.join(', ')}\n${help}` : '--seed is a number');
    return 2;
  }
  const waiting = parts.filter((name) => values.only.includes(name));
  const results = [];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const result = await runPart(name);
      results.push(result);
      console.log(formatPart(result));
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  console.log(`${formatCount(results)}, seed ${values.seed}`);
  return results.every(({ failed, tries }) => failed === 0 && (tries > 0 || values.case)) ? 0 : 1;
}

/** @returns {Promise<import('./trust/report.mjs').Result>} what came of a part; its failures are told as they come */
function runPart(name) {
  const { seed, quick } = values;
  const result = { name, title: '', tries: 0, failed: 0, known: [], seconds: 0 };
  const start = performance.now();
  const fail = (trial, faults) => {
    result.failed++;
    console.error(formatFailure({ part: name, trial, faults, seed, quick }));
  };
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./trust/worker.mjs', import.meta.url), {
      workerData: { name, seed: Number(seed), quick, wanted: values.case },
      env: { ...process.env, TZ: 'America/New_York' },
    });
    let trial;
    let watch;
    const wait = () => {
      clearTimeout(watch);
      if (quick) return;
      watch = setTimeout(() => {
        fail(trial, [`still runs after ${patience / 1000} seconds`]);
        void worker.terminate();
      }, patience);
    };
    wait();
    worker.on('message', (message) => {
      wait();
      if (message.title) result.title = message.title;
      if (message.begins) trial = message.begins;
      if (message.tries) result.tries += message.tries;
      if (message.known) result.known.push(message.known);
      if (message.faults?.length) fail(trial, message.faults);
    });
    worker.on('error', (error) => fail(trial, [error?.stack ?? String(error)]));
    worker.on('exit', () => {
      clearTimeout(watch);
      resolve({ ...result, seconds: (performance.now() - start) / 1000 });
    });
  });
}
