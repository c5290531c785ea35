/** Fewer points, with shared borders kept shared. */
import { createRequire } from 'node:module';
import { pixelsPerDegree, toMercator } from './sphere.mjs';

const require = createRequire(import.meta.url);
const { filter, filterAttachedWeight, planarRingArea, presimplify, simplify } = require('topojson-simplify');

function mercatorTriangleArea(triangle) {
  const [[ax, ay], [bx, by], [cx, cy]] = triangle.map(toMercator);
  return Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
}

/**
 * Drops what cannot be seen at a zoom: points that span less than `detail` square pixels, islands of less than `island`
 * square pixels.
 */
export function simplifyForZoom(topology, { zoom, detail, island }) {
  const perPixel = 1 / pixelsPerDegree(zoom) ** 2;
  const islands = filterAttachedWeight(topology, island * perPixel, planarRingArea);
  return simplify(presimplify(filter(topology, islands), mercatorTriangleArea), detail * perPixel);
}
