/**
 * Makes the basemap, `src/map/packs/`, from npm data: packs of land, water, borders and labels, named regions, and an
 * index of both. Does nothing where its inputs have not changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { makePacks } from './packs.mjs';
import { makeRegions } from './regions.mjs';
import { readPackageFile, sourcePackages } from './sources.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = fileURLToPath(new URL('../src/map/packs/', import.meta.url));
const stamp = `${target}inputs.txt`;

const hash = (algorithm, content, encoding) => createHash(algorithm).update(content).digest(encoding);

function hashInputs() {
  const files = readdirSync(here, { recursive: true })
    .filter((name) => /\.(mjs|json|geojson)$/.test(name))
    .sort();
  const own = files.map((name) => name + readFileSync(here + name, 'utf8'));
  return hash(
    'sha256',
    [...own, ...sourcePackages.map((name) => readPackageFile(`${name}/package.json`))].join(),
    'hex',
  );
}

function writeShape(name, shape) {
  const content = JSON.stringify(shape);
  const file = `${name}-${hash('sha256', content, 'hex').slice(0, 8)}.json`;
  writeFileSync(target + file, content);
  return {
    file,
    integrity: `sha384-${hash('sha384', content, 'base64')}`,
    bytes: gzipSync(content, { level: 9 }).length,
  };
}

const urlOf = (file) => `new URL('./${file}', import.meta.url).href`;
const literal = (value) => JSON.stringify(value);

function toIndex(packs, regions) {
  const pack = ({ name, bounds, minZoom, maxZoom, file, integrity, bytes }) =>
    `  { name: '${name}', url: ${urlOf(file)}, integrity: '${integrity}', bounds: ${literal(bounds)}, minZoom: ${minZoom}, maxZoom: ${maxZoom}, bytes: ${bytes} },`;
  const region = ({ name, bounds, label, file, integrity }) =>
    `  '${name}': { url: ${urlOf(file)}, integrity: '${integrity}', bounds: ${literal(bounds)}, label: ${literal(label)} },`;
  return `// Made by geo/build.mjs.
import type { PackInfo, RegionInfo } from '../pack.js';

/** The parts of the basemap, coarse ones first. */
export const packs: readonly PackInfo[] = [
${packs.map(pack).join('\n')}
];

/** The named regions. */
export const regions: Readonly<Record<string, RegionInfo>> = {
${regions.map(region).join('\n')}
};
`;
}

function build() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const packs = makePacks().map(({ pack, ...info }) => ({ ...info, ...writeShape(info.name, pack) }));
  const regions = makeRegions().map(({ shape, ...info }) => ({ ...info, ...writeShape(info.name, shape) }));
  writeFileSync(`${target}index.ts`, toIndex(packs, regions));
  console.table(
    [...packs, ...regions].map(({ name, bytes }) => ({ name, 'kB gzip': Number((bytes / 1000).toFixed(1)) })),
  );
}

const inputs = hashInputs();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) console.log('The basemap is up to date.');
else {
  build();
  writeFileSync(stamp, inputs);
}
