/** The boxes that a story’s streets are cut out of: around its places, near ones in one. */
import type { Bounds, Place, Story } from '../core/model.js';
import { boundsOfArea, boundsOfCircle } from '../core/places/bounds.js';
import { pointTowards } from '../core/places/great-circle.js';
import { nearestTurn } from '../core/places/unwrap.js';
import { sizeOf } from './ground.js';

/** A part of the earth, and the places of the story in it. */
export interface CutBox {
  readonly bounds: Bounds;
  readonly places: readonly string[];
}

/** An area is taken whole where it is no wider and no higher than this, in metres. */
const widestArea = 10_000;

/** Two boxes become one where that has no more than so many times their area. */
const mostCost = 1.5;

/** The boxes that reach so many metres around the story’s places. */
export function boxesAround({ events }: Story, metres: number): CutBox[] {
  const places = new Map(events.flatMap(({ places }) => places).map((place) => [place.id, place]));
  return mergeBoxes(
    [...places.values()].flatMap((place) => {
      const bounds = boundsAround(place, metres);
      return bounds ? [{ bounds, places: [place.name] }] : [];
    }),
  );
}

/** The boxes, near ones in one. */
export function mergeBoxes(boxes: readonly CutBox[]): CutBox[] {
  const merged: CutBox[] = [];
  for (let box of boxes) {
    for (let index = 0; index < merged.length;) {
      const both = mergeTwo(merged[index]!, box);
      if (!both) {
        index++;
        continue;
      }
      merged.splice(index, 1);
      box = both;
      index = 0;
    }
    merged.push(box);
  }
  return merged;
}

/** Whether two boxes have a part of the earth in common. */
export function boxesMeet(one: Bounds, other: Bounds): boolean {
  return intersect(one, other) !== undefined;
}

/** What two boxes have in common, in the longitudes of the first. */
export function intersect(one: Bounds, other: Bounds): Bounds | undefined {
  const near = turnTo(other, one);
  const common = {
    south: Math.max(one.south, near.south),
    west: Math.max(one.west, near.west),
    north: Math.min(one.north, near.north),
    east: Math.min(one.east, near.east),
  };
  return common.south < common.north && common.west < common.east ? common : undefined;
}

/** The box in millionths of a degree, a tenth of a metre, as documents have it. */
export function roundBounds({ south, west, north, east }: Bounds): Bounds {
  const [s, w, n, e] = [south, west, north, east].map((degrees) => Math.round(degrees * 1e6) / 1e6);
  return { south: s!, west: w!, north: n!, east: e! };
}

function boundsAround(place: Place, metres: number): Bounds | undefined {
  if (place.kind === 'named') return undefined;
  if (place.kind === 'point') return boundsOfCircle(place.at, metres);
  const bounds = boundsOfArea(place.area, () => undefined);
  if (!bounds) return undefined;
  const { width, height } = sizeOf(bounds);
  return width <= widestArea && height <= widestArea ? grow(bounds, metres) : undefined;
}

/** The box with so many metres more on all sides. */
export function grow({ south, west, north, east }: Bounds, metres: number): Bounds {
  const lat = (south + north) / 2;
  const margin = pointTowards({ lat, lon: 0 }, 90, metres).lon;
  const rise = boundsOfCircle({ lat, lon: 0 }, metres).north - lat;
  return { south: south - rise, west: west - margin, north: north + rise, east: east + margin };
}

function mergeTwo(one: CutBox, other: CutBox): CutBox | undefined {
  const near = turnTo(other.bounds, one.bounds);
  const bounds = {
    south: Math.min(one.bounds.south, near.south),
    west: Math.min(one.bounds.west, near.west),
    north: Math.max(one.bounds.north, near.north),
    east: Math.max(one.bounds.east, near.east),
  };
  if (areaOf(bounds) > mostCost * (areaOf(one.bounds) + areaOf(near))) return undefined;
  return { bounds, places: [...one.places, ...other.places] };
}

function areaOf(bounds: Bounds): number {
  const { width, height } = sizeOf(bounds);
  return width * height;
}

function turnTo(bounds: Bounds, other: Bounds): Bounds {
  const { south, west, north, east } = bounds;
  const lon = (west + east) / 2;
  const shift = nearestTurn({ lat: south, lon }, (other.west + other.east) / 2).lon - lon;
  return shift === 0 ? bounds : { south, west: west + shift, north, east: east + shift };
}
