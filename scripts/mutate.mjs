/**
 * Whether tests notice small changes of the core: makes mutants of its arithmetic, runs the tests of their rooms on each, and
 * says which nothing noticed. Ends with 1 where those are too many, where one of them is named in the list, or where what is
 * listed as equivalent was noticed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeAll } from './mutation/court.mjs';
import { isListed, lists, makeListed } from './mutation/lists.mjs';
import { makeMutants } from './mutation/make-mutants.mjs';
import { report } from './mutation/report.mjs';
import { sampleMutants } from './mutation/sample.mjs';

const help = `npm run mutate -- [options]
  --count 600       how many mutants are tried, beside the named ones
  --seed promised   which ones
  --file PATH       of this file alone; may stand several times
  --jobs 2          processes`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '600' },
    seed: { type: 'string', default: 'promised' },
    file: { type: 'string', multiple: true },
    jobs: { type: 'string', default: String(availableParallelism()) },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(help);
else process.exitCode = await mutate();

async function mutate() {
  const sources = (values.file ?? mutatedFiles()).map((file) => ({ file, code: readFileSync(file, 'utf8') }));
  await checkSources(sources);
  const mutants = sources.map(({ file, code }) => makeMutants(code, file));
  const named = sources.flatMap(({ file, code }) =>
    lists.named.filter((listed) => listed.file === file).map((listed) => makeListed(listed, code)),
  );
  const sample = sampleMutants(mutants.flat(), +values.count, values.seed);
  const tried = [];
  await judgeAll([...named, ...sample], +values.jobs, (mutant, verdict) => {
    const equivalent = isListed(lists.equivalent, mutant);
    tried.push({ ...mutant, verdict, named: isListed(lists.named, mutant), equivalent });
    if (tried.length % 50 === 0) console.log(`${tried.length} of ${named.length + sample.length} tried`);
  });
  const made = Object.fromEntries(sources.map(({ file }, index) => [file, mutants[index].length]));
  const { text, ok } = report(tried, made);
  console.log(`\n${text}`);
  return ok ? 0 : 1;
}

/** Where the core reckons. */
function mutatedFiles() {
  const rooms = ['src/core/dates', 'src/core/axis'].flatMap((room) =>
    readdirSync(room).map((name) => join(room, name)),
  );
  return [
    ...rooms,
    ...['src/core/places/journey.ts', 'src/core/map/camera.ts', 'src/core/state.ts', 'src/core/trigger-line.ts'],
  ];
}

/** Throws an Error where a room's tests fail on the sources as they are. */
async function checkSources(sources) {
  const rooms = new Map(sources.map((source) => [dirname(source.file), source]));
  await judgeAll([...rooms.values()], +values.jobs, ({ file }, verdict) => {
    if (verdict !== 'survived') throw new Error(`The tests of ${dirname(file)} must pass first`);
  });
}
