/**
 * Finishes what tsc has written of the element's package to dist/. Each file of the basemap is in the package once, where
 * the scripts for pages have it; so is what reads files of other formats, whole with its libraries, for few pages load it.
 * Leaflet's modules, with our file in the place of one of theirs, go into the one module that uses them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { leafletForBundler } from './leaflet-alias.mjs';
import { namePacksOnce } from './name-packs-once.mjs';
import { licencesOf } from './third-party.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

namePacksOnce(dist);

rmSync(`${dist}/importers`, { recursive: true });
mkdirSync(`${dist}/importers`);
writeFileSync(
  `${dist}/importers/import-fetched.js`,
  "export { importFetched } from '../cdn/importers/import-fetched.js';\n",
);

const build = await rolldown({
  input: `${dist}/map/leaflet-parts.js`,
  platform: 'browser',
  plugins: [leafletForBundler()],
});
const { output } = await build.write({
  dir: `${dist}/map`,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'leaflet-[name].js',
});
await build.close();
writeFileSync(`${dist}/map/third-party-licences.txt`, licencesOf(output.flatMap(({ moduleIds }) => moduleIds ?? [])));
