/**
 * `node scripts/check-built.mjs PATH…`: stops with a clear message where something that is built is not there, and the next
 * command would fail with an obscure one.
 */
import { existsSync } from 'node:fs';

const missing = process.argv.slice(2).filter((path) => !existsSync(path));
if (missing.length) {
  console.error(`${missing.join(', ')}: not built yet. Run: npm run build`);
  process.exitCode = 1;
}
