/** Keeping what is drawn of a part of the earth to that part, in each copy of the world that a view sees. */
import type { Box } from '../core/map/labels.js';
import type { Bounds } from '../core/model.js';
import { toPixelBox } from '../core/places/mercator.js';
import { polesFrom } from './cover-view.js';
import type { Pen } from './pen.js';
import { viewOrigin, type View } from './view.js';

/** Where a part of the earth lies in the picture, in the copy of the world `turn` degrees to the east. */
export function boxOfBounds(view: View, { south, west, north, east }: Bounds, turn: number): Box {
  const { zoom } = view.camera;
  const origin = viewOrigin(view);
  const turned = { south: towardsPole(south), north: towardsPole(north), west: west + turn, east: east + turn };
  const { left, top, right, bottom } = toPixelBox(turned, zoom);
  return { x: left - origin.x, y: top - origin.y, width: right - left, height: bottom - top };
}

/** Clips to a part of the earth: each pack has one of its own, or what two share would be drawn twice. */
export function clipToBounds(context: Pen, view: View, bounds: Bounds, turn: number): void {
  // Packs beside each other meet between two pixels of the screen, or a seam would shine through.
  const ratio = context.canvas.width / view.width;
  const whole = (pixels: number) => Math.round(pixels * ratio) / ratio;
  const { x, y, width, height } = boxOfBounds(view, bounds, turn);
  const [left, top] = [whole(x), whole(y)];
  context.beginPath();
  context.rect(left, top, whole(x + width) - left, whole(y + height) - top);
  context.clip();
}

/** A pack that ends where no more is mapped goes on to the world's edge. */
function towardsPole(lat: number): number {
  return Math.abs(lat) < polesFrom ? lat : 90 * Math.sign(lat);
}
