import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** In milliseconds. The tests of a room take a tenth of it; a mutant that takes longer is in an endless loop. */
const deadline = 60_000;

/**
 * Runs the tests on each mutant, several at a time.
 * @template {{ file: string, code: string }} M
 * @param {readonly M[]} mutants
 * @param {number} judges processes
 * @param {(mutant: M, verdict: Verdict) => void} tell hears each verdict as it comes
 * @returns {Promise<void>} when all have been told
 *
 * @typedef {'killed' | 'survived' | 'timed out'} Verdict the last of one, too, that ends the process
 */
export async function judgeAll(mutants, judges, tell) {
  const waiting = [...mutants];
  const work = async () => {
    let judge = startJudge();
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const verdict = await judge.ask(mutant);
      tell(mutant, verdict);
      if (verdict !== 'timed out') continue;
      judge.end();
      judge = startJudge();
    }
    judge.end();
  };
  await Promise.all(Array.from({ length: Math.min(judges, mutants.length) }, work));
}

function startJudge() {
  const child = fork(fileURLToPath(new URL('judge.mjs', import.meta.url)), {
    // With CI, properties are tried with the same values each time: no mutant lives by chance.
    env: { ...process.env, CI: '1', TZ: 'America/New_York' },
    execArgv: ['--max-old-space-size=1024'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(() => undefined);
  const answer = () => {
    const message = once(child, 'message', { signal: AbortSignal.timeout(deadline) });
    return Promise.race([died, message.then(([said]) => said).catch(() => undefined)]);
  };
  const ready = answer();
  return {
    ask: async ({ file, code }) => {
      await ready;
      child.send({ file, code });
      const said = await answer();
      if (!said) return 'timed out';
      return said.killed ? 'killed' : 'survived';
    },
    end: () => child.kill('SIGKILL'),
  };
}
