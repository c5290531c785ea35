/**
 * The basemap of the plugin: nobody publishes a WordPress page, so nothing can say beforehand what its stories meet. It has all
 * cells, those of the data package too, and an index of them that is small: they lie in a folder of ours, and are as fine as their
 * names say.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSources } from '../import-sources.mjs';

const dataFolder = fileURLToPath(new URL('../../packages/data/dist/cells/', import.meta.url));

const boxOf = ({ bounds: { west, south, east, north } }) => [west, south, east, north];

/**
 * @param {string} chunk the path of the chunk that is the index of the element's basemap
 * @returns {Promise<{ files: Record<string, Uint8Array>, isReplaced: (path: string) => boolean }>} files by their paths in dist/cdn, and
 *   which of those there they make unnecessary
 */
export async function cellsForPlugin(chunk) {
  const { packs, regions, toAssetPath, writeBasemapIndex } = await importSources({
    'map/packs/index': 'packs, regions',
    'poster/basemap': 'toAssetPath',
    'publish/site-basemap': 'writeBasemapIndex',
  });
  const whole = packs.filter(({ bounds: { west, east } }) => east - west === 360);
  const others = packs.filter((pack) => !whole.includes(pack));
  const own = others.filter(({ name }) => name.startsWith('world-')).map((cell) => ({ ...cell, path: fileURLToPath(cell.url) }));
  const fine = JSON.parse(readFileSync(`${dataFolder}index.json`, 'utf8')).map((cell) => ({ ...cell, path: dataFolder + cell.file }));
  const cells = [...own, ...fine];
  const index = writeBasemapIndex({ packs: whole, regions }) + writeCells(cells);
  const files = cells.map(({ name, path }) => [`basemap/cells/${name}.json`, readFileSync(path)]);
  const replaced = new Set(others.map(toAssetPath));
  return { files: { ...Object.fromEntries(files), [chunk]: Buffer.from(index) }, isReplaced: (path) => replaced.has(path) };
}

/** Rows of code that add the cells to the packs. A view has one kind of them to choose from: what they weigh is no matter. */
function writeCells(cells) {
  const kinds = Map.groupBy(cells, ({ minZoom, maxZoom, name }) => JSON.stringify([name.split('-')[1], minZoom, maxZoom]));
  const rows = [...kinds].map(([kind, some]) => `[${kind}, ${JSON.stringify(some.map(boxOf))}]`);
  return `const from = (degrees, below, above) => Math.abs(degrees) + (degrees < 0 ? below : above);
for (const [[kind, minZoom, maxZoom], boxes] of [${rows.join(',')}])
  for (const [west, south, east, north] of boxes) {
    const name = \`world-\${kind}-\${from(west, 'w', 'e')}-\${from(south, 's', 'n')}\`;
    const { url } = find({ url: \`../basemap/cells/\${name}.json\` });
    packs.push({ name, url, integrity: '', bounds: { west, south, east, north }, minZoom, maxZoom, bytes: 0 });
  }
`;
}
