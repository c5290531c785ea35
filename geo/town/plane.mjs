/** Points, lines and rings in metres, `[x, y]`: x to the east, y to the north. A ring does not repeat its first point. */

export const minus = ([ax, ay], [bx, by]) => [ax - bx, ay - by];
export const cross = ([ax, ay], [bx, by]) => ax * by - ay * bx;
export const dot = ([ax, ay], [bx, by]) => ax * bx + ay * by;
export const lengthOf = ([x, y]) => Math.sqrt(x * x + y * y);
export const distance = (a, b) => lengthOf(minus(a, b));
export const between = ([ax, ay], [bx, by], share) => [ax + (bx - ax) * share, ay + (by - ay) * share];
export const middle = (a, b) => between(a, b, 0.5);

/** One metre in the direction from a to b. */
export function towards(a, b) {
  const [x, y] = minus(b, a);
  const length = lengthOf([x, y]) || 1;
  return [x / length, y / length];
}

/** A point moved along a direction by so many metres, and to the left of it. */
export const moved = ([x, y], [dx, dy], ahead, left = 0) => [x + dx * ahead - dy * left, y + dy * ahead + dx * left];

/** Square metres; of a ring that runs clockwise, below 0. */
export function areaOf(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) sum += cross(ring.at(i - 1), ring[i]);
  return sum / 2;
}

/** The middle of a ring's points: within it, for the compact rings that blocks are. */
export const centreOf = (ring) =>
  ring.reduce(([x, y], [px, py]) => [x + px / ring.length, y + py / ring.length], [0, 0]);

/** Whether a ring holds a point. */
export function holds(ring, [x, y]) {
  let isInside = false;
  for (let i = 0; i < ring.length; i++) {
    const [ax, ay] = ring.at(i - 1);
    const [bx, by] = ring[i];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  }
  return isInside;
}

/** Where two segments meet: the shares of each, or nothing. */
export function meeting(a, b, c, d) {
  const along = minus(b, a);
  const other = minus(d, c);
  const turn = cross(along, other);
  if (turn === 0) return undefined;
  const from = minus(c, a);
  return { first: cross(from, other) / turn, second: cross(from, along) / turn };
}

/** The share of a segment that is nearest to a point. */
export function nearestShare(a, b, point) {
  const along = minus(b, a);
  return Math.min(1, Math.max(0, dot(minus(point, a), along) / (dot(along, along) || 1)));
}

/** A line through the same points without corners, with a point at every so many metres. */
export function curved(points, step = 60) {
  const line = [points[0]];
  for (let i = 1; i < points.length; i++) {
    const [before, a, b, after] = [
      points[i - 2] ?? points[i - 1],
      points[i - 1],
      points[i],
      points[i + 1] ?? points[i],
    ];
    const count = Math.max(1, Math.round(distance(a, b) / step));
    for (let k = 1; k <= count; k++) line.push(k === count ? b : bend(before, a, b, after, k / count));
  }
  return line;
}

/** A point of the Catmull–Rom spline from a to b. */
const bend = (before, a, b, after, t) =>
  [0, 1].map(
    (axis) =>
      0.5 *
      (2 * a[axis] +
        (b[axis] - before[axis]) * t +
        (2 * before[axis] - 5 * a[axis] + 4 * b[axis] - after[axis]) * t ** 2 +
        (3 * a[axis] - before[axis] - 3 * b[axis] + after[axis]) * t ** 3),
  );

/** A line beside another: to its left by so many metres, or as many as a function says for the index of each point. */
export function beside(line, metres) {
  return line.map((point, i) => {
    const direction = towards(line[Math.max(0, i - 1)], line[Math.min(line.length - 1, i + 1)]);
    return moved(point, direction, 0, typeof metres === 'function' ? metres(i) : metres);
  });
}

/** A ring whose sides lie further in by so many metres; nothing where it is too narrow for that. */
export function shrunk(ring, metres) {
  const sides = ring.map((b, i) => {
    const a = ring.at(i - 1);
    const direction = towards(a, b);
    return [moved(a, direction, 0, metres), moved(b, direction, 0, metres)];
  });
  const inner = sides.map(([a, b], i) => {
    const [c, d] = sides[(i + 1) % sides.length];
    const found = meeting(a, b, c, d);
    return found && Math.abs(found.first) < 20 ? between(a, b, found.first) : middle(b, c);
  });
  const isWhole = inner.every(
    (point, i) => holds(ring, point) && dot(minus(point, inner.at(i - 1)), minus(ring[i], ring.at(i - 1))) > 0,
  );
  return isWhole && areaOf(inner) > 0 ? inner : undefined;
}

/** A line without the points that lie within so many metres of the line without them (Douglas–Peucker). */
export function simplified(line, metres) {
  if (line.length < 3) return line;
  const [first, last] = [line[0], line.at(-1)];
  let [furthest, far] = [0, -1];
  for (let i = 1; i < line.length - 1; i++) {
    const off = distance(line[i], between(first, last, nearestShare(first, last, line[i])));
    if (off > far) [furthest, far] = [i, off];
  }
  if (far <= metres) return [first, last];
  return [...simplified(line.slice(0, furthest + 1), metres), ...simplified(line.slice(furthest), metres).slice(1)];
}

/** A rectangle about a point, turned by so many degrees. */
export function rectangle([x, y], width, depth, degrees = 0) {
  const angle = (degrees * Math.PI) / 180;
  const direction = [Math.cos(angle), Math.sin(angle)];
  return [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([i, j]) => moved([x, y], direction, (i * width) / 2, (j * depth) / 2)); // prettier-ignore
}

/** Metres from one end of a line to the other, along it. */
export const lengthAlong = (line) => line.slice(1).reduce((sum, point, i) => sum + distance(line[i], point), 0);

/** A line cut in pieces at so many metres from its beginning, in order. */
export function cutAt(line, places) {
  const pieces = [[line[0]]];
  let passed = 0;
  let next = 0;
  for (let i = 1; i < line.length; i++) {
    const length = distance(line[i - 1], line[i]);
    for (; next < places.length && places[next] < passed + length; next++) {
      const point = between(line[i - 1], line[i], (places[next] - passed) / length);
      pieces.at(-1).push(point);
      pieces.push([point]);
    }
    pieces.at(-1).push(line[i]);
    passed += length;
  }
  return pieces;
}

/** How far along a line it crosses others, in metres, in order. */
export function crossingsOf(line, others) {
  const places = [];
  let passed = 0;
  for (let i = 1; i < line.length; i++) {
    const length = distance(line[i - 1], line[i]);
    for (const other of others)
      for (let k = 1; k < other.length; k++) {
        const found = meeting(line[i - 1], line[i], other[k - 1], other[k]);
        if (found && found.first >= 0 && found.first < 1 && found.second >= 0 && found.second < 1)
          places.push(passed + found.first * length);
      }
    passed += length;
  }
  return places.sort((a, b) => a - b);
}
