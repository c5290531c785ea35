/** The boxes that a story’s streets are cut out of: around its places, near ones in one. */
import type { Bounds, Place, Story } from '../core/model.js';
import { boundsOfCircle, boundsOfPlace } from '../core/places/bounds.js';
import { pointTowards } from '../core/places/great-circle.js';
import { nearestTurn } from '../core/places/unwrap.js';
import { sizeOf } from './ground.js';

/** A part of the earth, and the places of the story in it. */
export interface CutBox {
  readonly bounds: Bounds;
  readonly places: readonly CutPlace[];
}

/** A place that a box was made for. */
export interface CutPlace {
  readonly name: string;
  /** Of the place itself. */
  readonly bounds: Bounds;
}

/** No box is wider or higher, in metres. */
export const mostWidth = 60_000;

/** An area is taken whole where it is no wider and no higher than this, in metres. */
const widestArea = 10_000;

/** Two boxes become one where that has no more than so many times their area; and near ones, whose gap shows in a view. */
const mostCost = 1.5;
const mostCostOfNear = 3;

/** A box is so many times as wide as high, at least: on a wide screen its edge would be seen at once. */
const leastShape = 4 / 3;

/** The boxes that reach so many metres around the story’s places. */
export function boxesAround({ events }: Story, metres: number): CutBox[] {
  const places = new Map(events.flatMap(({ places }) => places).map((place) => [place.id, place]));
  const boxes = [...places.values()].flatMap((place) => {
    const own = boundsToCut(place);
    return own ? [widen({ bounds: growBounds(own, metres), places: [{ name: place.name, bounds: own }] })] : [];
  });
  // What is made wider may reach the next one.
  return mergeBoxes(mergeBoxes(boxes).map(widen)).map(widen);
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

function boundsToCut(place: Place): Bounds | undefined {
  const bounds = boundsOfPlace(place, () => undefined);
  if (!bounds) return undefined;
  const { width, height } = sizeOf(bounds);
  return width <= widestArea && height <= widestArea ? bounds : undefined;
}

function widen({ bounds, places }: CutBox): CutBox {
  const { width, height } = sizeOf(bounds);
  const more = Math.min(mostWidth, height * leastShape) / width - 1;
  if (more <= 0) return { bounds, places };
  const margin = ((bounds.east - bounds.west) * more) / 2;
  return { bounds: { ...bounds, west: bounds.west - margin, east: bounds.east + margin }, places };
}

/** The box with so many metres more on all sides. */
export function growBounds({ south, west, north, east }: Bounds, metres: number): Bounds {
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
  const { width, height } = sizeOf(bounds);
  if (Math.max(width, height) > mostWidth) return undefined;
  const cost = isNear(one.bounds, near) ? mostCostOfNear : mostCost;
  if (areaOf(bounds) > cost * (areaOf(one.bounds) + areaOf(near))) return undefined;
  return { bounds, places: [...one.places, ...other.places] };
}

/** Whether the gap between two boxes is smaller than they are. */
function isNear(one: Bounds, other: Bounds): boolean {
  const isSmall = (gap: number, own: number, others: number) => gap < Math.min(own, others);
  return (
    isSmall(Math.max(one.west, other.west) - Math.min(one.east, other.east), one.east - one.west, other.east - other.west) &&
    isSmall(Math.max(one.south, other.south) - Math.min(one.north, other.north), one.north - one.south, other.north - other.south)
  ); // prettier-ignore
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
