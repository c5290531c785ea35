/** What tiles have cut at their edges, joined again: lines and areas in whole units of the tiles’ own grid. */
import polygonClipping from 'polygon-clipping';
import { clipPolygon, clipPolyline } from 'lineclip';
import type { Spot } from './ground.js';
import { areaOf, isClosed } from './rings.js';

/** A tile’s square in units of its own grid, which goes on over all tiles. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** An outline with its holes. */
export type Polygon = Spot[][];

/** So many pieces are joined at once; more are left as they are, side by side. */
const mostPieces = 2000;

/** So many segments may have boxes that meet. */
const mostMeetings = 300_000;

/** Two tiles round where a line crosses their edge each for itself: so many units apart is the same. */
const mostApart = 2;

/** The parts of a line in a tile, in whole units. */
export function cutTileLine(line: Spot[], square: Square): Spot[][] {
  if (line.length < 2) return [];
  return clipPolyline(line, boxOf(square)).map(toWhole).filter((part) => part.length > 1); // prettier-ignore
}

/** The part of an area in a tile, in whole units; empty where there is none. */
export function cutTilePolygon(rings: readonly Spot[][], square: Square): Polygon {
  const cut = rings.map((ring) => closed(toWhole(clipPolygon(ring, boxOf(square)))));
  return cut[0]?.length ? cut.filter((ring) => ring.length > 3) : [];
}

/** Whether something in a tile reaches its edge. */
export function reachesEdge(line: readonly Spot[], { left, top, size }: Square): boolean {
  return line.some(([x, y]) => x <= left || y <= top || x >= left + size || y >= top + size);
}

/** What the areas of a file may cost to join: in meetings of their segments, of which a few bytes can make millions. */
export class JoinAllowance {
  #left = 2_000_000;

  /** Whether so much is left; then it is spent. */
  spend(polygons: readonly Polygon[]): boolean {
    const cost = meetingsOf(polygons, Math.min(this.#left, mostMeetings));
    if (cost === undefined) return false;
    this.#left -= cost;
    return true;
  }
}

/** Areas that touch each other as one; as they are where that would cost too much. */
export function joinPolygons(polygons: readonly Polygon[], allowance: JoinAllowance): Polygon[] {
  const [first, ...others] = polygons;
  if (!first || others.length === 0 || polygons.length > mostPieces || !allowance.spend(polygons)) return [...polygons];
  try {
    return polygonClipping.union(first, ...others);
  } catch {
    // What crosses itself may be beyond it: side by side it looks the same but for a seam.
    return [...polygons];
  }
}

/** Gives each end of a line on the edge of a tile the place of the first end so near, so that lines meet there. */
export class EdgeSnap {
  readonly #ends = new Map<string, Spot>();

  snap(line: readonly Spot[], square: Square): Spot[] {
    return line.map((spot, index) => {
      const isEnd = index === 0 || index === line.length - 1;
      return isEnd && reachesEdge([spot], square) ? this.#snapEnd(spot) : spot;
    });
  }

  #snapEnd([x, y]: Spot): Spot {
    for (let dx = -mostApart; dx <= mostApart; dx++) {
      for (let dy = -mostApart; dy <= mostApart; dy++) {
        const known = this.#ends.get(`${x + dx},${y + dy}`);
        if (known) return known;
      }
    }
    this.#ends.set(`${x},${y}`, [x, y]);
    return [x, y];
  }
}

/** The parts of a line that do not run along one of `others`, by their segments. */
export function withoutSegments(line: readonly Spot[], others: ReadonlySet<string>): Spot[][] {
  const parts: Spot[][] = [];
  let part: Spot[] = [];
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1]!, line[index]!];
    if (others.has(segmentKey(from, to))) {
      part = [];
      continue;
    }
    if (part.length === 0) parts.push((part = [from]));
    part.push(to);
  }
  return parts;
}

/** The same for a segment in both directions. */
export function segmentKey([ax, ay]: Spot, [bx, by]: Spot): string {
  return ax < bx || (ax === bx && ay < by) ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;
}

/**
 * How often the boxes of two segments meet, and those before which they are looked for; absent where that is more than `most`.
 * Segments follow each other, so that each meets two at least.
 */
function meetingsOf(polygons: readonly Polygon[], most: number): number | undefined {
  const segments = polygons
    .flat()
    .flatMap((ring) => ring.slice(1).map(([x, y], index) => [x, y, ...ring[index]!] as const));
  if (segments.length * 2 > most) return undefined;
  const boxes = segments
    .map(([ax, ay, bx, by]) => ({ left: Math.min(ax, bx), right: Math.max(ax, bx), low: Math.min(ay, by), high: Math.max(ay, by) }))
    .sort((one, other) => one.left - other.left); // prettier-ignore
  let [meetings, looks] = [0, 0];
  for (const [index, { right, low, high }] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length && boxes[next]!.left <= right; next++) {
      if (boxes[next]!.low <= high && boxes[next]!.high >= low) meetings++;
      if (meetings > most || ++looks > 20 * most) return undefined;
    }
  }
  return meetings;
}

function boxOf({ left, top, size }: Square): [number, number, number, number] {
  return [left, top, left + size, top + size];
}

function toWhole(line: readonly Spot[]): Spot[] {
  const whole = line.map(([x, y]): Spot => [Math.round(x), Math.round(y)]);
  return whole.filter(([x, y], index) => index === 0 || x !== whole[index - 1]![0] || y !== whole[index - 1]![1]);
}

function closed(ring: Spot[]): Spot[] {
  if (ring.length < 3) return [];
  const whole = isClosed(ring) ? ring : [...ring, ring[0]!];
  return areaOf(whole) === 0 ? [] : whole;
}
