import type { Bounds, LatLon, Story } from '../model.js';
import { middleOfBounds } from '../places/bounds.js';
import { clamp } from '../places/clamp.js';
import { toLatLon, toPixel, toPixelBox, type PixelBox } from '../places/mercator.js';
import { nearestTurn } from '../places/unwrap.js';
import { groundAt } from '../places/ground-at.js';
import type { Room } from './room.js';

/** What a camera looks at, and how closely. */
interface Aim {
  readonly center: LatLon;
  readonly zoom: number;
}

/**
 * The view moved so far that streets, or the picture that is the map, fill it, or are in its middle where it is larger than
 * they are: what lies around them is a plain ground. What it shows stays inside the padding.
 */
export function keepOnGround(view: Aim, shown: Bounds, story: Story, { width, height, padding }: Room): Aim {
  const { center, zoom } = view;
  const below = groundAt(middleOfBounds(shown), story);
  if (!below || zoom < (below.minZoom ?? 0)) return view;
  const at = toPixel(center, zoom);
  const [ground, marks] = [below.bounds, shown].map((box) => toPixelBox(nearest(box, center.lon), zoom)) as [
    PixelBox,
    PixelBox,
  ];
  const { left, top, right, bottom } = padding;
  const x = settle(at.x, width / 2, ground.left, ground.right, marks.left - left, marks.right + right);
  const y = settle(at.y, height / 2, ground.top, ground.bottom, marks.top - top, marks.bottom + bottom);
  return x === at.x && y === at.y ? view : { center: nearestTurn(toLatLon({ x, y }, zoom), 0), zoom };
}

/** The box on the turn of the earth that is nearest to `lon`. */
function nearest(box: Bounds, lon: number): Bounds {
  const middle = middleOfBounds(box);
  const shift = nearestTurn(middle, lon).lon - middle.lon;
  return { ...box, west: box.west + shift, east: box.east + shift };
}

/** Where the middle of a view is best: over the ground from `start` to `end`, and so that it shows all from `first` to `last`. */
function settle(at: number, half: number, start: number, end: number, first: number, last: number): number {
  const best = end - start < 2 * half ? (start + end) / 2 : clamp(at, start + half, end - half);
  return last - first > 2 * half ? at : clamp(best, last - half, first + half);
}
