/** The types of a package as few files, in which only what its entries name is said; of libraries what they name of them. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whoever imports these has them, or gets them along. */
const known = /^(?:lit|react|vue|geojson|node:\w+)(?:\/|$)/;

/**
 * Writes the types of each entry, and the chunks that they share.
 * @param {Record<string, string>} input the sources by the names of the entries
 * @param {string} dir where they are written
 */
export async function bundleTypes(input, dir) {
  const build = await rolldown({
    input,
    cwd: root,
    external: known,
    // It tells of its own plugin's time.
    checks: { pluginTimings: false },
    plugins: [dts({ emitDtsOnly: true, tsconfig: `${root}tsconfig.json`, resolver: 'tsc' })],
  });
  try {
    await build.write({ dir, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' });
  } finally {
    await build.close();
  }
}
