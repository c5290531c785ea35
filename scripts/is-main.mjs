import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Whether a module is what was started, and not imported. `import.meta.main` says so too, but only since Node 24.2: before, it
 * is nothing, and a script that asks it does nothing and says nothing.
 * @param {string} url the module's `import.meta.url`
 */
export function isMain(url) {
  const [, started] = process.argv;
  return started !== undefined && realpathSync(started) === fileURLToPath(url);
}
