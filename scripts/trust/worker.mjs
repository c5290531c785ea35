/** Runs a part of `npm run trust` in a thread, from its source, and tells of each try. */
import { parentPort, workerData } from 'node:worker_threads';
import { createServer } from 'vite';

const { name, seed, quick, wanted } = workerData;
const tell = (message) => parentPort.postMessage(message);

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { createPart } = await server.ssrLoadModule(`/test/trust/${name}/part.ts`);
  const part = await createPart({ seed, quick });
  tell({ title: part.title });
  try {
    for (const trial of part.trials) if (trial.name.includes(wanted)) await run(trial);
  } finally {
    await part.close?.();
  }
} finally {
  await server.close();
}

async function run({ name, count = 1, known, run }) {
  tell({ begins: name });
  const faults = await run().catch((error) => [error?.stack ?? String(error)]);
  if (known === undefined) tell({ tries: count, faults });
  else if (faults.length) tell({ tries: count, known: { name, reason: known } });
  else tell({ tries: count, faults: [`does not fail any more: “${known}” is no longer true`] });
}
