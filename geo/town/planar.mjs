/** Lines that cross share a point there; and the faces that lie between them. */
import { areaOf, between, distance, meeting, minus, nearestShare } from './plane.mjs';

/** Two points this near, in metres, are one. */
const NEAR = 0.02;

/** The side of a cell of the grid in which segments are looked for, in metres. */
const CELL = 100;

/** Names a point: the same for points that are one. */
export const keyOf = ([x, y]) => `${Math.round(x / NEAR)},${Math.round(y / NEAR)}`;

function cellsOf([[ax, ay], [bx, by]]) {
  const cells = [];
  for (let i = Math.floor(Math.min(ax, bx) / CELL); i <= Math.floor(Math.max(ax, bx) / CELL); i++)
    for (let j = Math.floor(Math.min(ay, by) / CELL); j <= Math.floor(Math.max(ay, by) / CELL); j++)
      cells.push(`${i},${j}`);
  return cells;
}

const isOn = ([a, b], point) => distance(point, between(a, b, nearestShare(a, b, point))) < NEAR;

/** Where two segments meet: at ends of theirs that lie on the other, or where they cross. */
function meetings(one, other) {
  const ends = [...other.filter((end) => isOn(one, end)), ...one.filter((end) => isOn(other, end))];
  if (ends.length) return ends;
  const found = meeting(...one, ...other);
  const isWithin = found && found.first > 0 && found.first < 1 && found.second > 0 && found.second < 1;
  return isWithin ? [between(...one, found.first)] : [];
}

/**
 * The same lines, each with a point wherever it meets another or itself; a point that several lines share is the same
 * array in all.
 * @param {[number, number][][]} lines
 * @returns {[number, number][][]}
 */
export function joined(lines) {
  const ofLines = lines.map((line) => line.slice(1).map((end, i) => ({ ends: [line[i], end], stops: [] })));
  const grid = new Map();
  for (const segment of ofLines.flat()) {
    const others = new Set();
    for (const cell of cellsOf(segment.ends)) {
      for (const other of grid.get(cell) ?? []) others.add(other);
      grid.set(cell, [...(grid.get(cell) ?? []), segment]);
    }
    for (const other of others) {
      const points = meetings(segment.ends, other.ends);
      segment.stops.push(...points);
      other.stops.push(...points);
    }
  }
  const points = new Map();
  const shared = (point) => {
    const key = keyOf(point);
    if (!points.has(key)) points.set(key, point);
    return points.get(key);
  };
  return ofLines.map((segments) => {
    const line = [];
    for (const { ends, stops } of segments) {
      const inOrder = stops.toSorted((p, q) => distance(ends[0], p) - distance(ends[0], q));
      for (const point of [ends[0], ...inOrder, ends[1]].map(shared)) if (point !== line.at(-1)) line.push(point);
    }
    return line;
  });
}

/**
 * The faces between lines: rings that run counter-clockwise, each side with the kind of the line that it lies along. Where
 * two lines lie on one another, the first says the kind. Dead ends bound nothing.
 * @param {{ line: [number, number][], kind: string }[]} bounds
 */
export function facesBetween(bounds) {
  const lines = joined(bounds.map(({ line }) => line));
  const kinds = new Map();
  const ways = new Map();
  const points = new Map();
  lines.forEach((line, index) => {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [keyOf(line[i - 1]), keyOf(line[i])];
      points.set(a, line[i - 1]).set(b, line[i]);
      if (a === b || kinds.has(`${a} ${b}`)) continue;
      for (const [from, to] of [
        [a, b],
        [b, a],
      ]) {
        kinds.set(`${from} ${to}`, bounds[index].kind);
        ways.set(from, (ways.get(from) ?? new Set()).add(to));
      }
    }
  });
  cutDeadEnds(ways);
  const turnOf = (from, to) => {
    const [x, y] = minus(points.get(to), points.get(from));
    return Math.atan2(y, x);
  };
  const inTurn = new Map([...ways].map(([at, to]) => [at, [...to].sort((p, q) => turnOf(at, p) - turnOf(at, q))]));
  const done = new Set();
  const faces = [];
  for (const [start, ends] of inTurn)
    for (const end of ends) {
      const face = [];
      let [from, to] = [start, end];
      while (!done.has(`${from} ${to}`)) {
        done.add(`${from} ${to}`);
        face.push({ point: points.get(from), kind: kinds.get(`${from} ${to}`) });
        const around = inTurn.get(to);
        const next = around.at(around.indexOf(from) - 1);
        [from, to] = [to, next];
      }
      if (face.length > 2 && areaOf(face.map(({ point }) => point)) > 0) faces.push(face);
    }
  return faces;
}

function cutDeadEnds(ways) {
  const ends = [...ways.keys()].filter((at) => ways.get(at).size === 1);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    const [next] = ways.get(end);
    ways.delete(end);
    if (next === undefined) continue;
    ways.get(next).delete(end);
    if (ways.get(next).size === 1) ends.push(next);
  }
}
