/**
 * Finishes what tsc has written to dist/: puts the basemap's files beside the modules that name them, and Leaflet's
 * modules, with our file in the place of one of theirs, into the one module that uses them. The command may be run.
 */
import { chmodSync, cpSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { leafletForBundler } from './leaflet-alias.mjs';
import { licencesOf } from './third-party.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

cpSync(`${root}src/map/packs`, `${root}dist/map/packs`, {
  recursive: true,
  filter: (path) => !/\.(ts|js|mjs)$/.test(path),
});

chmodSync(`${root}dist/cli/main.js`, 0o755);

const build = await rolldown({
  input: `${root}dist/map/leaflet-parts.js`,
  cwd: root,
  platform: 'browser',
  plugins: [leafletForBundler()],
});
const { output } = await build.write({
  dir: `${root}dist/map`,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'leaflet-[name].js',
});
await build.close();
writeFileSync(
  `${root}dist/map/third-party-licences.txt`,
  licencesOf(output.flatMap(({ moduleIds }) => moduleIds ?? [])),
);
