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

const perPixel = (zoom) => 1 / pixelsPerDegree(zoom) ** 2;

/** Drops from a weighed topology the points that span less than `detail` square pixels at a zoom; every geometry stays. */
export const dropPoints = (weighed, { zoom, detail }) => simplify(weighed, detail * perPixel(zoom));

/** Drops what cannot be seen at a zoom: points as {@link dropPoints} does, and islands of less than `island` square pixels. */
export function simplifyForZoom(weighed, { zoom, detail, island }) {
  const simple = dropPoints(weighed, { zoom, detail });
  return filter(simple, filterAttachedWeight(simple, island * perPixel(zoom), planarRingArea));
}
