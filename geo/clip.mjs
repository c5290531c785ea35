/**
 * Cuts shapes to a box and lays them on a grid. Polygons are closed along the edge of the box; lines just end there, so
 * that a coast drawn from lines never follows a cut. A point on the edge is the same point in both.
 */
import { boundsOf } from './sphere.mjs';

const SIDES = [
  { axis: 0, edge: 'west', keeps: 1 },
  { axis: 0, edge: 'east', keeps: -1 },
  { axis: 1, edge: 'south', keeps: 1 },
  { axis: 1, edge: 'north', keeps: -1 },
];

/** Moves shapes once round the earth each way, so that a box beyond ±180 and a shape beyond ±180 meet. */
const TURNS = [-360, 0, 360];

const turn = (points, by) => (by ? points.map(([lon, lat]) => [lon + by, lat]) : points);

function crossing(a, b, axis, value) {
  const [low, high] = a[axis] < b[axis] ? [a, b] : [b, a];
  const other = 1 - axis;
  const share = (value - low[axis]) / (high[axis] - low[axis]);
  const point = [0, 0];
  point[axis] = value;
  point[other] = low[other] + share * (high[other] - low[other]);
  return point;
}

/** A world is cut into hundreds of cells, and each asks again where its shapes are. */
const boxes = new WeakMap();

/** The ways round the earth by which points may reach a box. */
function turnsInto(points, box) {
  if (!boxes.has(points)) boxes.set(points, boundsOf(points));
  const { west, south, east, north } = boxes.get(points);
  if (south > box.north || north < box.south) return [];
  return TURNS.filter((by) => west + by <= box.east && east + by >= box.west);
}

function clipRing(ring, box) {
  let points = ring.slice(0, -1);
  for (const { axis, edge, keeps } of SIDES) {
    const value = box[edge];
    const inside = (point) => (point[axis] - value) * keeps >= 0;
    const kept = [];
    for (let i = 0; i < points.length; i++) {
      const before = points.at(i - 1);
      const point = points[i];
      if (inside(point) !== inside(before)) kept.push(crossing(before, point, axis, value));
      if (inside(point)) kept.push(point);
    }
    points = kept;
  }
  return points.length ? [...points, points[0]] : [];
}

function clipLineAtSide(line, { axis, edge, keeps }, box) {
  const value = box[edge];
  const inside = (point) => (point[axis] - value) * keeps >= 0;
  const pieces = [];
  let piece = [];
  line.forEach((point, i) => {
    const before = line[i - 1];
    if (before && inside(point) !== inside(before)) piece.push(crossing(before, point, axis, value));
    if (inside(point)) piece.push(point);
    else if (piece.length) {
      pieces.push(piece);
      piece = [];
    }
  });
  if (piece.length) pieces.push(piece);
  return pieces;
}

const clipLine = (line, box) =>
  SIDES.reduce((pieces, side) => pieces.flatMap((piece) => clipLineAtSide(piece, side, box)), [line]);

/** Points on a grid of `step` degrees, each once in a row. */
export function snap(points, step) {
  const snapped = points.map(([lon, lat]) => [Math.round(lon / step) * step, Math.round(lat / step) * step]);
  return snapped.filter((point, i) => i === 0 || point[0] !== snapped[i - 1][0] || point[1] !== snapped[i - 1][1]);
}

/** The parts of polygons inside a box, on a grid of `step` degrees. */
export function clipPolygons(polygons, box, step) {
  return polygons.flatMap((polygon) =>
    turnsInto(polygon[0], box).flatMap((by) => {
      const rings = polygon.map((ring) => snap(clipRing(turn(ring, by), box), step));
      return rings[0].length > 3 ? [rings.filter((ring) => ring.length > 3)] : [];
    }),
  );
}

/** The parts of lines inside a box, on a grid of `step` degrees. */
export function clipLines(lines, box, step) {
  return lines.flatMap((line) =>
    turnsInto(line, box).flatMap((by) =>
      clipLine(turn(line, by), box)
        .map((piece) => snap(piece, step))
        .filter((piece) => piece.length > 1),
    ),
  );
}
