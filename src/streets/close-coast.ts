/** Land on the ground, from lines of coast that have the land on their left. */
import { cutLine } from './cut-shapes.js';
import { firstFrom } from './first-from.js';
import type { Ground, Spot } from './ground.js';
import { areaOf, boxHolds, boxOf, isClosed, liesIn, type RingBox } from './rings.js';

/** An outline that runs counter-clockwise, and the holes in it. */
export type GroundArea = Spot[][];

/**
 * The land: closed along the edge of the ground, with islands, and lagoons as holes. Where there is no coast all is land. A
 * coast that ends on the ground, as its other part is missing, goes on to the nearest edge.
 */
export function closeCoast(coast: readonly Spot[][], ground: Ground): GroundArea[] {
  const joined = joinHeadToTail(coast);
  const open = joined
    .flatMap((line) => cutLine(beginOutside(line, ground), ground))
    .filter((part) => !isClosed(part) && hasLength(part));
  const rings = joined.filter((line) => isClosed(line) && line.every((spot) => ground.holds(spot)));
  const areas = open.length > 0 ? closeParts(open.map((part) => reachEdge(part, ground)), ground) : []; // prettier-ignore
  const islands = rings.filter((ring) => areaOf(ring) > 0);
  if (open.length === 0 && (rings.length === 0 || !isLandIn(islands, rings))) areas.push([edgeOf(ground)]);
  for (const island of islands) areas.push([island]);
  const found = areas.map((area) => ({ area, box: boxOf(area[0]!) }));
  for (const lagoon of rings.filter((ring) => areaOf(ring) < 0)) smallestAround(lagoon, found)?.push(lagoon);
  return areas;
}

function hasLength(line: readonly Spot[]): boolean {
  return line.some(([x, y]) => x !== line[0]![0] || y !== line[0]![1]);
}

/** Whether the largest of the rings is an island: then there is sea around it. */
function isLandIn(islands: readonly Spot[][], rings: readonly Spot[][]): boolean {
  const largest = rings.reduce((one, other) => (Math.abs(areaOf(other)) > Math.abs(areaOf(one)) ? other : one));
  return islands.includes(largest);
}

interface Found {
  readonly area: GroundArea;
  readonly box: RingBox;
}

function smallestAround(ring: Spot[], areas: readonly Found[]): GroundArea | undefined {
  return areas
    .filter(({ area: [outline], box }) => boxHolds(box, ring[0]!) && liesIn(ring[0]!, outline!))
    .sort(({ area: [one] }, { area: [other] }) => areaOf(one!) - areaOf(other!))[0]?.area;
}

/** Lines joined where one ends and another begins: a coast is not turned round. */
function joinHeadToTail(lines: readonly Spot[][]): Spot[][] {
  const keyOf = ([x, y]: Spot) => `${x},${y}`;
  const begins = new Map<string, number>();
  lines.forEach((line, index) => begins.set(keyOf(line[0]!), index));
  const next = lines.map((line) => begins.get(keyOf(line[line.length - 1]!)) ?? -1);
  const follows = new Set(next);
  const used = new Uint8Array(lines.length);
  const joined: Spot[][] = [];
  const follow = (start: number) => {
    const line = [lines[start]![0]!];
    for (let index = start; index >= 0 && !used[index]; index = next[index]!) {
      used[index] = 1;
      for (const spot of lines[index]!.slice(1)) line.push(spot);
    }
    joined.push(line);
  };
  lines.forEach((_, index) => {
    if (!follows.has(index)) follow(index);
  });
  lines.forEach((_, index) => {
    if (!used[index]) follow(index);
  });
  return joined;
}

/** A closed line that leaves the ground, begun where it is outside, so that no part of it is cut in two. */
function beginOutside(line: Spot[], ground: Ground): Spot[] {
  const outside = isClosed(line) ? line.findIndex((spot) => !ground.holds(spot)) : -1;
  return outside > 0 ? [...line.slice(outside), ...line.slice(1, outside + 1)] : line;
}

function reachEdge(part: Spot[], ground: Ground): Spot[] {
  return [nearestOnEdge(part[0]!, ground), ...part, nearestOnEdge(part[part.length - 1]!, ground)];
}

function nearestOnEdge([x, y]: Spot, { width, height }: Ground): Spot {
  const least = Math.min(x, y, width - x, height - y);
  if (least === x) return [0, y];
  if (least === y) return [x, 0];
  return least === width - x ? [width, y] : [x, height];
}

/** From where a part ends the land’s outline follows the edge counter-clockwise to where the next one begins. */
function closeParts(parts: readonly Spot[][], ground: Ground): GroundArea[] {
  const round = 2 * (ground.width + ground.height);
  const begins = parts
    .map((part, index) => ({ index, at: alongEdge(part[0]!, ground) }))
    .sort((one, other) => one.at - other.at);
  const used = new Uint8Array(parts.length);
  return parts.flatMap((_, start) => {
    if (used[start]) return [];
    const ring: Spot[] = [];
    for (let index = start; !used[index];) {
      used[index] = 1;
      for (const spot of parts[index]!) ring.push(spot);
      const from = alongEdge(ring[ring.length - 1]!, ground);
      const next = begins[firstFrom(begins.length, from, (at) => begins[at]!.at)] ?? begins[0]!;
      ring.push(...cornersBetween(from, next.at >= from ? next.at : next.at + round, ground));
      index = next.index;
    }
    ring.push(ring[0]!);
    return areaOf(ring) > 0 ? [[ring]] : [];
  });
}

/** How far from the south-western corner along the edge, counter-clockwise. */
function alongEdge([x, y]: Spot, { width, height }: Ground): number {
  if (y <= 0) return x;
  if (x >= width) return width + y;
  return y >= height ? width + height + (width - x) : 2 * width + height + (height - y);
}

function cornersBetween(from: number, to: number, { width, height }: Ground): Spot[] {
  const corners: readonly (readonly [number, Spot])[] = [
    [width, [width, 0]],
    [width + height, [width, height]],
    [2 * width + height, [0, height]],
    [2 * (width + height), [0, 0]],
  ];
  const round = 2 * (width + height);
  const twice = [...corners, ...corners.map(([at, corner]) => [at + round, corner] as const)];
  return twice.filter(([at]) => at > from && at < to).map(([, corner]) => corner);
}

/** The whole ground as a ring. */
function edgeOf({ width, height }: Ground): Spot[] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ];
}
