/** Where a picture lies on the map that it is laid over. */
import type { Bounds, LatLon } from '../model.js';
import { toPixel, type Pixel } from './mercator.js';

/** The parallelogram that it fills, in pixels of the world at zoom 0: its top left corner, and its upper and left sides from there. */
export interface PictureGround {
  readonly origin: Pixel;
  readonly across: Pixel;
  readonly down: Pixel;
}

/**
 * The ground of a picture whose corners lie there, clockwise from its own top left. Three are where they are said; four may be
 * no parallelogram: then it is the one whose corners come nearest to them (least squares).
 */
export function toPictureGround(corners: readonly LatLon[]): PictureGround {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners.map((corner) => toPixel(corner, 0)) as [
    ...[Pixel, Pixel, Pixel],
    Pixel | undefined,
  ];
  if (!bottomLeft) {
    return { origin: topLeft, across: minus(topRight, topLeft), down: minus(bottomRight, topRight) };
  }
  const across = mean(minus(topRight, topLeft), minus(bottomRight, bottomLeft));
  const down = mean(minus(bottomLeft, topLeft), minus(bottomRight, topRight));
  const middle = mean(mean(topLeft, bottomRight), mean(topRight, bottomLeft));
  return { origin: minus(middle, mean(across, down)), across, down };
}

/** The corners of a picture that fills a box, clockwise from the top left. */
export function cornersOfBounds({ south, west, north, east }: Bounds): readonly LatLon[] {
  return [
    { lat: north, lon: west },
    { lat: north, lon: east },
    { lat: south, lon: east },
    { lat: south, lon: west },
  ];
}

/** Whether there is anything to see of it: its sides are not on one line, nor at the end of the world. */
export function hasExtent({ across, down }: PictureGround): boolean {
  return Math.abs(across.x * down.y - across.y * down.x) > leastArea;
}

/** Some square metres, in square pixels of the world at zoom 0. */
const leastArea = 1e-10;

function minus(one: Pixel, other: Pixel): Pixel {
  return { x: one.x - other.x, y: one.y - other.y };
}

function mean(one: Pixel, other: Pixel): Pixel {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
