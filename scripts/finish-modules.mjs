/**
 * Finishes what tsc has written of the element's package to dist/. Each file of the basemap is in the package once, where
 * the scripts for pages have it; so is what reads files of other formats, whole with its libraries, for few pages load it.
 * Libraries that one module uses, and whose types nobody sees, go into that module: who installs the element does not get
 * the rest of them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { leafletForBundler } from './leaflet-alias.mjs';
import { namePacksOnce } from './name-packs-once.mjs';
import { licencesOf } from './third-party.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** The modules that take their library in: Leaflet with our file in the place of one of theirs, PapaParse, and yaml. */
const modules = ['map/leaflet-parts', 'exporters/csv', 'exporters/markdown'];

/** Our other modules stay beside them. */
const isOurs = (id, importer) => importer?.startsWith(dist) && id.startsWith('.');

async function takeLibraryIn(module) {
  const build = await rolldown({
    input: { [module]: `${dist}/${module}.js` },
    external: isOurs,
    makeAbsoluteExternalsRelative: false,
    platform: 'browser',
    plugins: [leafletForBundler()],
  });
  const { output } = await build.write({
    dir: dist,
    format: 'esm',
    minify: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: `${module}-[name].js`,
  });
  await build.close();
  return output.flatMap(({ moduleIds = [] }) => moduleIds);
}

namePacksOnce(dist);

rmSync(`${dist}/importers`, { recursive: true });
mkdirSync(`${dist}/importers`);
writeFileSync(
  `${dist}/importers/import-fetched.js`,
  "export { importFetched } from '../cdn/importers/import-fetched.js';\n",
);

const libraries = [];
for (const module of modules) libraries.push(...(await takeLibraryIn(module)));
writeFileSync(`${dist}/third-party-licences.txt`, licencesOf(libraries));
