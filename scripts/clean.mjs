/** Empties what is built of both packages, so that nothing of an earlier build is published. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const folder of ['dist', 'packages/cli/dist'])
  rmSync(fileURLToPath(new URL(`../${folder}`, import.meta.url)), { recursive: true, force: true });
