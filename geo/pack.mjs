/** Cuts a part out of a world and stores it as TopoJSON on a grid of whole steps. */
import { createRequire } from 'node:module';
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
  return toTopology(
    {
      land: areas(world.land),
      coast: lines(world.coast),
      lakes: areas(world.lakes),
      rivers: lines(world.rivers),
      borders: lines(world.borders),
      disputedBorders: world.disputedBorders.flatMap((border) => lines(border.lines, border.properties)),
      disputedAreas: world.disputedAreas.flatMap((area) => areas(area.polygons, area.properties)),
    },
    box,
    step,
  );
}
