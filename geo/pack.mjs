/** Cuts a part out of a world and stores it as a topology on a grid of whole steps. */
import { createRequire } from 'node:module';
import { writeArcs } from './arc-text.mjs';
import { clipLines, clipPolygons } from './clip.mjs';

const require = createRequire(import.meta.url);
const { topology } = require('topojson-server');
const { quantize } = require('topojson-client');

const collection = (features) => ({ type: 'FeatureCollection', features });
const feature = (geometry, properties = {}) => ({ type: 'Feature', properties, geometry });
const polygonFeatures = (polygons, properties) =>
  polygons.length ? [feature({ type: 'MultiPolygon', coordinates: polygons }, properties)] : [];
const lineFeatures = (lines, properties) =>
  lines.length ? [feature({ type: 'MultiLineString', coordinates: lines }, properties)] : [];

/** Stores features as TopoJSON; their points lie on a grid of `step` degrees from the corner. */
export function toTopology(objects, { west, south }, step) {
  const exact = topology(Object.fromEntries(Object.entries(objects).map(([name, list]) => [name, collection(list)])));
  const stored = quantize(exact, { scale: [step, step], translate: [west, south] });
  delete stored.bbox;
  return stored;
}

/** The arcs of geometries, each once. */
function arcsIn(geometries) {
  const indices = geometries.flatMap(({ arcs = [] }) => arcs.flat(Infinity));
  return new Set(indices.map((index) => (index < 0 ? ~index : index)));
}

/**
 * A topology of layers as a pack has it; `src/map/read-pack.ts` reads it. What a layer is of goes without saying; the coast is
 * all of the land’s outline but for some arcs.
 */
function toPack({ objects, transform, arcs }) {
  const { coast, ...rest } = objects;
  const layers = Object.entries(rest).filter(([, { geometries }]) => geometries.length > 0);
  const toShape = ({ arcs, properties }) => ({ arcs, properties });
  const along = arcsIn(coast.geometries);
  return {
    transform,
    layers: Object.fromEntries(layers.map(([name, { geometries }]) => [name, geometries.map(toShape)])),
    cuts: [...arcsIn(rest.land.geometries)].filter((arc) => !along.has(arc)),
    arcs: writeArcs(arcs),
  };
}

/** The shapes of a world inside bounds and a little beyond, so that packs beside each other leave no seam. */
export function cutPack(world, bounds, { step, overlap }) {
  const box = {
    west: bounds.west - overlap,
    east: bounds.east + overlap,
    south: Math.max(-85.0625, bounds.south - overlap),
    north: Math.min(85.0625, bounds.north + overlap),
  };
  const areas = (polygons, properties) => polygonFeatures(clipPolygons(polygons, box, step), properties);
  const lines = (list, properties) => lineFeatures(clipLines(list, box, step), properties);
  const objects = {
    land: areas(world.land),
    coast: lines(world.coast),
    lakes: areas(world.lakes),
    rivers: lines(world.rivers),
    borders: lines(world.borders),
    disputedBorders: world.disputedBorders.flatMap((border) => lines(border.lines, border.properties)),
    disputedAreas: world.disputedAreas.flatMap((area) => areas(area.polygons, area.properties)),
  };
  return toPack(toTopology(objects, box, step));
}

/** Labels as a pack has them, by kind and in rows; `src/map/read-pack.ts` reads them. */
export function toRows(labels) {
  const byKind = Map.groupBy(labels, ({ kind, capital }) => (capital ? 'capital' : kind));
  const toRow = ({ lat, lon, rank, code, name, names, views }) => {
    const row = [lat, lon, rank, code ?? name, names, views];
    return row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1);
  };
  return Object.fromEntries([...byKind].map(([kind, some]) => [kind, some.map(toRow)]));
}
