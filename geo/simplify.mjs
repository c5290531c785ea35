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

/** With both ends, which are one point. */
const ISLAND_POINTS = 6;

/** The square of how far a point lies from a stretch between two others. */
function squareToStretch([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}

/** For each point the square of how far it strays from a line without it, by Douglas and Peucker. */
function strayOf(line) {
  const strays = line.map(() => Infinity);
  const open = [[0, line.length - 1, Infinity]];
  while (open.length) {
    const [from, to, most] = open.pop();
    if (to - from < 2) continue;
    let [farthest, stray] = [from + 1, -1];
    for (let i = from + 1; i < to; i++) {
      const square = squareToStretch(line[i], line[from], line[to]);
      if (square > stray) [farthest, stray] = [i, square];
    }
    strays[farthest] = Math.min(most, stray);
    open.push([from, farthest, strays[farthest]], [farthest, to, strays[farthest]]);
  }
  return strays;
}

/**
 * As {@link weighPoints}, but a point weighs the square of how far the line would stray without it: of as many points as
 * are left the line is never off by more than it need be, and no long spit of land goes because it is thin.
 */
export function weighStrays(topology) {
  const exact = presimplify(topology);
  const arcs = exact.arcs.map((arc) => {
    const strays = strayOf(arc.map(toMercator));
    return keepIsland(arc.map(([lon, lat], i) => [lon, lat, strays[i]]));
  });
  return { ...exact, arcs };
}

/** Of an island so many points stay that it can be seen: {@link simplifyForZoom} says whether it is large enough. */
function keepIsland(arc) {
  const [[west, south], [east, north]] = [arc[0], arc.at(-1)];
  if (west !== east || south !== north) return arc;
  const heaviest = arc.toSorted(([, , a], [, , b]) => b - a).slice(0, ISLAND_POINTS);
  return arc.map((point) => (heaviest.includes(point) ? [point[0], point[1], Infinity] : point));
}

const perPixel = (zoom) => 1 / pixelsPerDegree(zoom) ** 2;

/** Drops from a weighed topology the points that weigh less than `detail` square pixels at a zoom; every geometry stays. */
export const dropPoints = (weighed, { zoom, detail }) => simplify(weighed, detail * perPixel(zoom));

/** Drops what cannot be seen at a zoom: points as {@link dropPoints} does, and islands of less than `island` square pixels. */
export function simplifyForZoom(weighed, { zoom, detail, island }) {
  const simple = dropPoints(weighed, { zoom, detail });
  return filter(simple, filterAttachedWeight(simple, island * perPixel(zoom), planarRingArea));
}
