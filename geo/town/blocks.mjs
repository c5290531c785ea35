/**
 * Streets and blocks: a face between roads is halved until its parts are as large as blocks of that quarter are, and each cut
 * is a street. A street that would come to water or rails ends before them.
 */
import {
  areaOf,
  between,
  centreOf,
  cross,
  distance,
  dot,
  holds,
  meeting,
  middle,
  minus,
  moved,
  towards,
} from './plane.mjs';

/** How far from water or rails a street ends, in metres. */
const SETBACK = 26;

const ringOf = (face) => face.map(({ point }) => point);

/** The direction in which a ring is longest, of its sides' directions; and how long and wide it is. */
function longestDirection(ring) {
  let best;
  for (let i = 0; i < ring.length; i++) {
    const direction = towards(ring.at(i - 1), ring[i]);
    const extent = extentOf(ring, direction);
    if (!best || extent.long * extent.wide < best.long * best.wide - 1) best = extent;
  }
  return best.long >= best.wide ? best : extentOf(ring, [-best.direction[1], best.direction[0]]);
}

function extentOf(ring, direction) {
  const along = ring.map((point) => dot(point, direction));
  const across = ring.map((point) => cross(direction, point));
  const [from, to] = [Math.min(...along), Math.max(...along)];
  return { direction, from, to, long: to - from, wide: Math.max(...across) - Math.min(...across) };
}

/** Where the line through a point comes to the sides of a face, going back and going on. */
function endsOf(face, point, direction) {
  let [back, on] = [undefined, undefined];
  face.forEach(({ point: a }, side) => {
    const b = face[(side + 1) % face.length].point;
    const found = meeting(point, moved(point, direction, 1), a, b);
    if (!found || found.second < 0 || found.second >= 1) return;
    const end = { side, share: found.second, ahead: found.first, point: between(a, b, found.second) };
    if (end.ahead >= 0 && (!on || end.ahead < on.ahead)) on = end;
    if (end.ahead < 0 && (!back || end.ahead > back.ahead)) back = end;
  });
  return back && on && [back, on];
}

/** Takes an end to a corner that is near, so that streets go on across others. */
function snapped(face, end, metres) {
  for (const side of [end.side, (end.side + 1) % face.length])
    if (distance(face[side].point, end.point) < metres) return { side, share: 0, point: face[side].point };
  return end;
}

/** The sides of a face from one end of a cut to the other, counter-clockwise. */
function sidesBetween(face, from, to) {
  const sides = [{ point: from.point, kind: face[from.side].kind }];
  for (let i = from.side; i !== to.side;) {
    i = (i + 1) % face.length;
    sides.push(face[i]);
  }
  return sides.filter(
    ({ point }, i) => (i === 0 || distance(point, from.point) > 0.01) && distance(point, to.point) > 0.01,
  );
}

const isRoad = (face, { side, share }) =>
  face[side].kind === 'road' || (share === 0 && face.at(side - 1).kind === 'road');

/** Cuts a face in two; nothing where that makes no blocks. */
function cut(face, point, direction, { snap, bow = 0 }, random) {
  if (!holds(ringOf(face), point)) return undefined;
  const found = endsOf(face, point, direction)?.map((end) => snapped(face, end, snap));
  if (!found || found[0].side === found[1].side) return undefined;
  const [from, to] = found;
  const ends = [isRoad(face, from), isRoad(face, to)];
  if (!ends[0] && !ends[1]) return undefined;
  const length = distance(from.point, to.point);
  if (length < 24 + ends.filter((end) => !end).length * SETBACK * 1.5) return undefined;
  const ahead = towards(from.point, to.point);
  const bent = moved(middle(from.point, to.point), ahead, 0, (random() - 0.5) * 2 * bow * length);
  const street = [
    ends[0] ? from.point : moved(from.point, ahead, SETBACK),
    ...(bow ? [bent] : []),
    ends[1] ? to.point : moved(to.point, ahead, -SETBACK),
  ];
  const there = [
    from.point,
    ...(ends[0] ? [] : [street[0]]),
    ...(bow ? [bent] : []),
    ...(ends[1] ? [] : [street.at(-1)]),
  ];
  const kinds = [...(ends[0] ? [] : ['gap']), ...(bow ? ['road'] : []), 'road', ...(ends[1] ? [] : ['gap'])];
  const way = there.map((point, i) => ({ point, kind: kinds[i] }));
  const wayBack = [...there.slice(1), to.point].reverse().map((point, i) => ({ point, kind: kinds.at(-1 - i) }));
  const parts = [
    [...sidesBetween(face, to, from), ...way],
    [...sidesBetween(face, from, to), ...wayBack],
  ];
  return { street, parts };
}

/** How good a cut is: parts of the same size, neither of them thin. */
function worthOf({ parts }) {
  const worths = parts.map((part) => {
    const ring = ringOf(part);
    const around = ring.reduce((sum, point, i) => sum + distance(point, ring.at(i - 1)), 0);
    return { area: areaOf(ring), shape: areaOf(ring) / around ** 2 };
  });
  const [small, large] = worths.map(({ area }) => area).sort((a, b) => a - b);
  const shape = Math.min(...worths.map((worth) => worth.shape));
  return small < 0 || shape < 0.026 ? 0 : (small / large) * Math.min(shape, 0.05);
}

/** Ways to cut a face of an old quarter: about across, about in the middle. */
function* looseCuts(face, style, random) {
  const { direction, long } = longestDirection(ringOf(face));
  const centre = centreOf(ringOf(face));
  for (let i = 0; i < 24; i++) {
    const [x, y] = direction;
    const turn = (random() - 0.5) * 2 * style.jitter;
    const across = [-y + x * turn, x + y * turn];
    yield cut(face, moved(centre, direction, (random() - 0.5) * 0.4 * long), across, style, random);
  }
}

/** Ways to cut a face of a planned quarter: along the lines of its grid. */
function* gridCuts(face, style, random) {
  const angle = (style.angle * Math.PI) / 180;
  const east = [Math.cos(angle), Math.sin(angle)];
  const ring = ringOf(face);
  const sides = [
    { ...extentOf(ring, east), every: style.along },
    { ...extentOf(ring, [-east[1], east[0]]), every: style.across },
  ].sort((a, b) => b.long / b.every - a.long / a.every);
  const centre = centreOf(ring);
  for (const { direction, from, to, long, every } of sides) {
    if (long < 1.6 * every) continue;
    const line = Math.round((from + to) / 2 / every);
    for (const k of [line, line + 1, line - 1, line + 2, line - 2]) {
      const point = moved(centre, direction, k * every - dot(centre, direction));
      yield cut(face, point, [-direction[1], direction[0]], style, random);
    }
  }
}

function bestCut(face, style, random) {
  let best;
  for (const candidate of style.along ? gridCuts(face, style, random) : looseCuts(face, style, random)) {
    const worth = candidate ? worthOf(candidate) : 0;
    if (worth > (best?.worth ?? 0)) best = { ...candidate, worth };
  }
  return best;
}

/** A face with the points that streets beyond its sides have come to. */
function withCorners(face, points) {
  return face.flatMap(({ point, kind }, i) => {
    const next = face[(i + 1) % face.length].point;
    const ahead = towards(point, next);
    const onSide = points.filter((corner) => {
      const way = minus(corner, point);
      return (
        Math.abs(cross(ahead, way)) < 0.02 && dot(ahead, way) > 0.1 && dot(ahead, way) < distance(point, next) - 0.1
      );
    });
    const inOrder = onSide.sort((a, b) => distance(point, a) - distance(point, b));
    return [{ point, kind }, ...inOrder.map((corner) => ({ point: corner, kind }))];
  });
}

/**
 * @param {{ face: object[], style: object }[]} quarters each a face and how it is built
 * @param {(ring: [number, number][]) => number} keptArea up to how many square metres a block is left whole
 * @returns {{ streets: { line: [number, number][], style: object }[], blocks: { ring: [number, number][], style: object }[] }}
 */
export function toBlocks(quarters, keptArea, random) {
  const streets = [];
  const blocks = [];
  const corners = [];
  const divide = (whole, style) => {
    const face = withCorners(whole, corners);
    const ring = ringOf(face);
    const area = areaOf(ring);
    const isSmall = !style.along && area < style.area * (0.8 + random() * 0.8);
    const best = isSmall || area < keptArea(ring) ? undefined : bestCut(face, style, random);
    if (!best) return blocks.push({ ring, style });
    streets.push({ line: best.street, style });
    corners.push(best.street[0], best.street.at(-1));
    for (const part of best.parts) divide(part, style);
  };
  for (const { face, style } of quarters) divide(face, style);
  return { streets, blocks };
}
