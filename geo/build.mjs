/**
 * Makes from npm data the basemap, `src/map/packs/`: packs of land, water, borders and labels, a few named regions, and an
 * index of each; and `packages/data/dist/`: all regions, cells of the finest detail, and a gazetteer. Does nothing where its inputs have not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { makeGazetteer } from './gazetteer.mjs';
import { makePacks } from './packs.mjs';
import { makeRegions } from './regions.mjs';
import { readPackageFile, sourcePackages } from './sources.mjs';
import { readAtlas } from './world.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const basemap = fileURLToPath(new URL('../src/map/packs/', import.meta.url));
const data = fileURLToPath(new URL('../packages/data/dist/', import.meta.url));
const STAMP = 'inputs.txt';

const hash = (algorithm, content, encoding) => createHash(algorithm).update(content).digest(encoding);

function hashInputs() {
  const files = readdirSync(here, { recursive: true })
    .filter((name) => /\.(mjs|json|geojson)$/.test(name) && !name.startsWith('town'))
    .sort();
  const own = files.map((name) => name + readFileSync(here + name, 'utf8'));
  return hash(
    'sha256',
    [...own, ...sourcePackages.map((name) => readPackageFile(`${name}/package.json`))].join(),
    'hex',
  );
}

/** What the index says of a shape, and the file it goes into. */
function toFile(name, shape) {
  const content = JSON.stringify(shape);
  return {
    name,
    content,
    file: `${name}-${hash('sha256', content, 'hex').slice(0, 8)}.json`,
    integrity: `sha256-${hash('sha256', content, 'base64')}`,
    bytes: gzipSync(content, { level: 9 }).length,
  };
}

const urlOf = (file) => `new URL('./${file}', import.meta.url).href`;
const boxOf = ({ west, south, east, north }) => `[${[west, south, east, north].join(', ')}]`;

const rowOf = ({ file, integrity, bounds }) => `${urlOf(file)}, '${integrity}', ${boxOf(bounds)}`;

/**
 * The index is part of every page's code: what its rows have in common is said once, where a cell begins is in its name, and of
 * hundreds of cells no row says the integrity, which is a hash that cannot be made smaller. A published site's index says it.
 */
function toIndex(packs, cells) {
  const pack = (info) => `  pack(${rowOf(info)}, ${info.minZoom}, ${info.maxZoom}, ${info.bytes}),`;
  const cell = ({ file, bytes, bounds: { west, south, east, north } }) =>
    `    [${urlOf(file)}, ${east - west}, ${north - south}, ${bytes}],`;
  const kinds = Map.groupBy(cells, ({ minZoom, maxZoom }) => `${minZoom}, ${maxZoom}`);
  const ofKind = ([zooms, some]) => `  ...cells(${zooms}, [\n${some.map(cell).join('\n')}\n  ]),`;
  return `// Made by geo/build.mjs.
import type { PackInfo, RegionInfo } from '../pack.js';

type Box = readonly [west: number, south: number, east: number, north: number];

const toBounds = ([west, south, east, north]: Box) => ({ west, south, east, north });

/** A file is called by its pack's name and its hash. */
const nameOf = (url: string) => url.slice(url.lastIndexOf('/') + 1, -'-01234567.json'.length);

const pack = (
  url: string,
  integrity: string,
  box: Box,
  minZoom: number,
  maxZoom: number,
  bytes: number,
): PackInfo => ({ name: nameOf(url), url, integrity, bounds: toBounds(box), minZoom, maxZoom, bytes });

type Cell = readonly [url: string, width: number, height: number, bytes: number];

/** Where a cell begins is in its name. */
const cells = (minZoom: number, maxZoom: number, rows: readonly Cell[]): PackInfo[] =>
  rows.map(([url, width, height, bytes]) => {
    const name = nameOf(url);
    const [west, south] = name
      .split('-')
      .slice(-2)
      .map((part) => parseInt(part) * (/[ws]/.test(part) ? -1 : 1)) as [number, number];
    return { name, url, bounds: toBounds([west, south, west + width, south + height]), minZoom, maxZoom, bytes };
  });

/** The parts of the basemap, the outline of all land first. */
export const packs: readonly PackInfo[] = [
${packs.map(pack).join('\n')}
${[...kinds].map(ofKind).join('\n')}
];

/** A site that takes only some of them along has an index of its own: there the regions of its stories are listed. */
export const regions: Readonly<Record<string, RegionInfo>> = {};
`;
}

/** Few stories name a region: what is known of those that come along is in a module that their pages load. */
function toRegionIndex(regions) {
  const region = (info) => `  '${info.name}': region(${rowOf(info)}, [${info.label.lat}, ${info.label.lon}]),`;
  return `// Made by geo/build.mjs.
import type { RegionInfo } from '../pack.js';

const region = (
  url: string,
  integrity: string,
  [west, south, east, north]: readonly [west: number, south: number, east: number, north: number],
  [lat, lon]: readonly [lat: number, lon: number],
): RegionInfo => ({ url, integrity, bounds: { west, south, east, north }, label: { lat, lon } });

/** The regions that come with the basemap. */
export const ownRegions: Readonly<Record<string, RegionInfo>> = {
${regions.map(region).join('\n')}
};
`;
}

/** Puts a folder of finished files in place of the old one at once, for others may be reading. */
function replaceFolder(folder, files) {
  const made = `${folder.slice(0, -1)}-${process.pid}`;
  for (const { file, content } of [...files, { file: STAMP, content: inputs }]) {
    mkdirSync(dirname(`${made}/${file}`), { recursive: true });
    writeFileSync(`${made}/${file}`, content);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
}

/** Each region is a file that its name finds; what they are called is in one for all. */
function toRegionFiles(regions) {
  const names = Object.fromEntries(regions.map((region) => [region.name, region.names]));
  return [
    ...regions.map(({ name, shape }) => ({ file: `regions/${name}.json`, content: JSON.stringify(shape) })),
    { file: 'regions/index.json', content: JSON.stringify(names) },
  ];
}

/** Cells are found by an index, which whoever publishes reads. */
function toCellFiles(cells) {
  const index = cells.map(({ name, file, integrity, bounds, minZoom, maxZoom, bytes }) => {
    return { name, file, integrity, bounds, minZoom, maxZoom, bytes };
  });
  return [
    ...cells.map(({ file, content }) => ({ file: `cells/${file}`, content })),
    { file: 'cells/index.json', content: JSON.stringify(index) },
  ];
}

function build() {
  const fine = readAtlas('world-atlas/countries-10m.json');
  const { element, others } = makeRegions();
  const made = makePacks(fine);
  const toFiles = (list) => list.map(({ pack, ...info }) => ({ ...info, ...toFile(info.name, pack) }));
  const packs = toFiles(made.packs);
  const cells = toFiles(made.cells);
  const fineCells = toFiles(made.fine);
  const regions = element.map(({ shape, ...info }) => ({ ...info, ...toFile(info.name, shape) }));
  const gazetteer = Object.entries(makeGazetteer());
  replaceFolder(data, [
    ...toRegionFiles(others),
    ...toCellFiles(fineCells),
    ...gazetteer.map(([name, content]) => ({ file: `gazetteer/${name}.json`, content: JSON.stringify(content) })),
  ]);
  replaceFolder(basemap, [
    ...packs,
    ...cells,
    ...regions,
    { file: 'index.ts', content: toIndex(packs, cells) },
    { file: 'regions.ts', content: toRegionIndex(regions) },
  ]);
  const bytes = [...packs, ...cells, ...regions].reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `The basemap: ${packs.length} packs, ${cells.length} cells, ${regions.length} regions, ${Math.round(bytes / 1000)} kB gzipped; ${others.length} regions and ${fineCells.length} cells beside it.`,
  );
}

const inputs = hashInputs();
const isUpToDate = [basemap, data].every(
  (folder) => existsSync(folder + STAMP) && readFileSync(folder + STAMP, 'utf8') === inputs,
);
if (!isUpToDate) build();
