import type { Bounds, LatLon, Story } from '../model.js';
import { toLatLon, toPixel } from '../places/mercator.js';
import { nearestTurn } from '../places/unwrap.js';
import { streetsAt } from '../places/zoom-ends.js';
import type { Room } from './room.js';

/** What a camera looks at, and how closely. */
interface Aim {
  readonly center: LatLon;
  readonly zoom: number;
}

/** A part of a line. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The view moved so far that streets fill it, or are in its middle where it is larger than they are: what lies around them
 * is a plain ground. What it shows stays inside the padding.
 */
export function keepInStreets(view: Aim, shown: Bounds, story: Story, room: Room): Aim {
  const { center, zoom } = view;
  const middle = nearestTurn({ lat: (shown.south + shown.north) / 2, lon: (shown.west + shown.east) / 2 }, center.lon);
  const streets = streetsAt(middle, story);
  if (!streets || zoom < streets.minZoom) return view;
  const { width, height, padding } = room;
  const at = toPixel(center, zoom);
  const of = (box: Bounds) => stretchesOf(box, middle.lon, zoom);
  const [ground, marks] = [of(streets.bounds), of(shown)];
  const x = settle(at.x, width, ground.across, marks.across, padding.left, padding.right);
  const y = settle(at.y, height, ground.down, marks.down, padding.top, padding.bottom);
  return x === at.x && y === at.y ? view : { center: nearestTurn(toLatLon({ x, y }, zoom), 0), zoom };
}

function stretchesOf({ south, west, north, east }: Bounds, near: number, zoom: number) {
  const shift = nearestTurn({ lat: 0, lon: (west + east) / 2 }, near).lon - (west + east) / 2;
  const from = toPixel({ lat: north, lon: west + shift }, zoom);
  const to = toPixel({ lat: south, lon: east + shift }, zoom);
  return { across: { from: from.x, to: to.x }, down: { from: from.y, to: to.y } };
}

/** Where the middle of a view of some length is best. */
function settle(at: number, length: number, ground: Stretch, marks: Stretch, before: number, after: number): number {
  const half = length / 2;
  const isLarge = ground.to - ground.from < length;
  const best = isLarge ? (ground.from + ground.to) / 2 : clamp(at, ground.from + half, ground.to - half);
  const [least, most] = [marks.to + after - half, marks.from - before + half];
  return least > most ? at : clamp(best, least, most);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
