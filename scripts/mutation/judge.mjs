/**
 * A process that tries mutants, one message each: `{ file, code }` in, `{ killed }` out. Its Vitest stays warm, which makes a
 * try of two seconds one of two tenths. The tests run in threads, so that an endless loop ends with the process.
 */
import { readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { createVitest } from 'vitest/node';

/** What stands in the place of a module. */
let mutant = { path: '', code: '' };

const vitest = await createVitest(
  {
    watch: false,
    bail: 1,
    pool: 'threads',
    maxWorkers: 1,
    reporters: [{}],
    // Else a module of before would be taken, and a mutant kept for the next run of the tests.
    fsModuleCache: false,
  },
  { plugins: [{ name: 'mutant', enforce: 'pre', load: (id) => (id === mutant.path ? mutant.code : undefined) }] },
);

process.on('message', async ({ file, code }) => {
  mutant = { path: resolve(file), code };
  vitest.invalidateFile(mutant.path);
  const killed = await isKilled(file);
  vitest.invalidateFile(mutant.path);
  mutant = { path: '', code: '' };
  process.send({ killed });
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });

/** By its own test, or else by another one of its room: a room keeps its promises without those who build on it. */
async function isKilled(file) {
  const folder = dirname(file).replace(/^src/, 'test');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const isOwn = (name) => name === `${basename(file, '.ts')}.test.ts`;
  for (const some of [tests.filter(isOwn), tests.filter((name) => !isOwn(name))])
    if (some.length > 0 && !(await pass(some.map((name) => resolve(folder, name))))) return true;
  return false;
}

async function pass(paths) {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    await vitest.globTestSpecifications(paths),
  );
  // Vitest gives those of earlier runs, too.
  const ran = testModules.filter(({ moduleId }) => paths.includes(moduleId));
  return unhandledErrors.length === 0 && ran.every((module) => module.state() === 'passed');
}
