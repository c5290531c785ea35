/**
 * Regions: countries and first-level divisions by their codes of ISO 3166, and some that have a name and no code. Each is as
 * detailed as the closest view of it can show.
 */
import { createRequire } from 'node:module';
import { snap } from './clip.mjs';
import { readDivisions } from './divisions.mjs';
import { poleOf } from './labels.mjs';
import { toTopology } from './pack.mjs';
import { dropPoints } from './simplify.mjs';
import { readData } from './sources.mjs';
import { boundsOf, ringArea, toMercator } from './sphere.mjs';
import { windPolygon } from './unwrap.mjs';

const require = createRequire(import.meta.url);
const { merge } = require('topojson-client');

/** A usual map, in pixels of zoom 0 for each degree. */
const MAP = { width: (820 * 360) / 256, height: (634 * 360) / 256 };

/** So much closer than the whole region fits into a map it may be looked at. */
const CLOSER = 1.75;
/** Where a region is of far islands, the largest of them still spans a part of the map that this is the zoom of. */
const ISLAND = -2.5;
const ZOOMS = [4, 10];

/** In square pixels, at the zoom that a region is made for. */
const DETAIL = 5;
const LEAST_ISLAND = 6;
/** So many islands stay, however small. */
const ISLANDS = 12;

/** A mark needs no more: to a hundredth of the region's size. */
const LABEL_ROUNDS = 3;

/** Steps of a grid at a zoom, in degrees: of a pixel or two. */
const stepAt = (zoom) => 2 ** (1 - zoom);

const areaOf = ([shell]) => Math.abs(ringArea(shell));

const boundsOfAll = (polygons) => boundsOf(polygons.flatMap(([shell]) => shell));

/** So many decimals tell a hundredth of a box. */
const digitsFor = ({ west, south, east, north }) =>
  Math.max(0, Math.ceil(-Math.log10(Math.min(east - west, north - south) / 100)));

/** The box in so many decimals that holds a box. */
function widen({ west, south, east, north }, digits) {
  const [down, up] = [Math.floor, Math.ceil].map((round) => (degrees) => round(degrees * 10 ** digits) / 10 ** digits);
  return { west: down(west), south: down(south), east: up(east), north: up(north) };
}

/** The zoom at which a box fills a map. */
function zoomOf({ west, south, east, north }) {
  const height = toMercator([0, north])[1] - toMercator([0, south])[1];
  return Math.log2(Math.min(MAP.width / (east - west), MAP.height / height));
}

const byArea = (a, b) => areaOf(b) - areaOf(a);

const toPolygons = (topology, units) => merge(topology, units).coordinates.map(windPolygon).sort(byArea);

/** The whole zoom that polygons are made for, the largest of them first. */
function detailOf(polygons) {
  const whole = zoomOf(boundsOfAll(polygons)) + CLOSER;
  const island = zoomOf(boundsOfAll(polygons.slice(0, 1))) + ISLAND;
  return Math.max(ZOOMS[0], Math.min(ZOOMS[1], Math.ceil(Math.max(whole, island))));
}

/** Without what is too small to be seen, on a grid. */
function tidy(polygons, zoom) {
  const step = stepAt(zoom);
  const least = LEAST_ISLAND * (360 / (256 * 2 ** zoom)) ** 2;
  return polygons
    .map((rings) => rings.map((ring) => snap(ring, step)).filter((ring) => ring.length > 3))
    .filter((rings, index) => rings.length && (index < ISLANDS || areaOf(rings) > least));
}

const toFeature = (polygons) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});

/** A maker of regions, of the codes that each stands for; what is simplified for a zoom is kept for the next region. */
function regionMaker({ topology, unitsOf, viewsOf }) {
  const simplified = new Map();
  const simplify = (zoom) => {
    if (!simplified.has(zoom)) simplified.set(zoom, dropPoints(topology, { zoom, detail: DETAIL }));
    return simplified.get(zoom);
  };
  const cut = (from, codes, change) => toPolygons(from, unitsOf(from, codes, change));
  return (name, codes) => {
    const zoom = detailOf(cut(topology, codes));
    const polygonsIn = (change) => {
      const polygons = tidy(cut(simplify(zoom), codes, change), zoom);
      return polygons.length ? polygons : cut(topology, codes, change);
    };
    const polygons = polygonsIn();
    const views = codes.flatMap((code) => Object.entries(viewsOf(code)));
    const objects = {
      region: polygons,
      ...Object.fromEntries(views.map(([view, change]) => [view, polygonsIn(change)])),
    };
    const exact = boundsOfAll(polygons);
    const digits = digitsFor(exact);
    const bounds = widen(exact, digits);
    const pole = poleOf(polygons[0], LABEL_ROUNDS);
    const label = { lat: Number(pole.lat.toFixed(digits)), lon: Number(pole.lon.toFixed(digits)) };
    const { west, south, east, north } = bounds;
    const shape = toShape(objects, exact, stepAt(zoom));
    return {
      name,
      bounds,
      label,
      shape: { ...shape, bbox: [west, south, east, north], label: [label.lat, label.lon] },
    };
  };
}

function toShape(objects, bounds, step) {
  const shape = toTopology(
    mapValues(objects, (polygons) => [toFeature(polygons)]),
    bounds,
    step,
  );
  shape.objects = mapValues(shape.objects, ({ geometries }) => geometries[0]);
  return shape;
}

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** The regions that come with the element, and those of the data package with what they are called. */
export function makeRegions() {
  const divisions = readDivisions();
  const make = regionMaker(divisions);
  const { element, data } = readData('regions.json');
  const ofCodes = divisions.codes.map((code) => ({
    ...make(code.toLowerCase(), [code]),
    names: divisions.namesOf(code),
  }));
  const ofNames = Object.entries(data).map(([name, codes]) => ({ ...make(name, codes), names: [] }));
  const ofElement = Object.entries(element).map(([name, codes]) => ({ ...make(name, codes), names: [] }));
  return { element: ofElement, others: [...ofElement, ...ofCodes, ...ofNames] };
}
