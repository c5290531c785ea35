/**
 * Finishes the command line's package, packages/cli/dist, once the element is built: it takes the element along, which it
 * shows and publishes, the typefaces of posters, and the streets of the made-up town that stories begin in; and the types of
 * what programs may import are bundled.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleTypes } from './bundle-types.mjs';
import { copyFonts } from './copy-fonts.mjs';
import { townStreets } from './town-streets.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}packages/cli/dist`;

const entries = {
  cli: 'src/cli/index.ts',
  importers: 'src/importers/index.ts',
  poster: 'src/poster/index.ts',
  publish: 'src/publish/index.ts',
};

for (const folder of ['cdn', 'types']) rmSync(`${dist}/${folder}`, { recursive: true, force: true });
cpSync(`${root}dist/cdn`, `${dist}/cdn`, { recursive: true });
cpSync(`${root}dist/story.schema.json`, `${dist}/story.schema.json`);
cpSync(townStreets(), `${dist}/streets.json`);
copyFonts(`${dist}/fonts`);

// The basemap is there once, where the element has it.
for (const name of ['index', 'regions']) {
  const index = `${dist}/map/packs/${name}.js`;
  writeFileSync(index, readFileSync(index, 'utf8').replaceAll("new URL('./", "new URL('../../cdn/basemap/"));
}

await bundleTypes(entries, `${dist}/types`);
