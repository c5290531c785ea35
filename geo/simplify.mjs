/** Fewer points, with shared borders kept shared. */
import { createRequire } from 'node:module';
import { pixelsPerDegree, toMercator } from './sphere.mjs';

const require = createRequire(import.meta.url);
const { filter, filterAttachedWeight, planarRingArea, presimplify, simplify } = require('topojson-simplify');

const toY = (lat) => toMercator([0, lat])[1];

/** What a point spans with its neighbours on the map, in square degrees at the equator. */
const mercatorTriangleArea = ([[ax, ay], [bx, by], [cx, cy]]) =>
  Math.abs((ax - cx) * (toY(by) - toY(ay)) - (ax - bx) * (toY(cy) - toY(ay))) / 2;

/** A topology whose points know how much they span: what {@link simplifyForZoom} needs, and slow to make. */
export const weighPoints = (topology) => presimplify(topology, mercatorTriangleArea);

/**
 * Drops from a weighed topology what cannot be seen at a zoom: points that span less than `detail` square pixels,
 * islands of less than `island` square pixels.
 */
export function simplifyForZoom(weighed, { zoom, detail, island }) {
  const perPixel = 1 / pixelsPerDegree(zoom) ** 2;
  const simple = simplify(weighed, detail * perPixel);
  return filter(simple, filterAttachedWeight(simple, island * perPixel, planarRingArea));
}
