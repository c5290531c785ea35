/** Names at the edge of a map, each with an arrow, for what lies beyond. */
import { placeLabels, type Box, type LabelWish, type Side } from '../core/map/labels.js';
import { nameOfSpot } from '../core/map/names.js';
import type { SceneMark } from '../core/map/scene.js';
import { toViewPoint, type View } from '../map/view.js';
import { palette } from './palette.js';
import { textWidth } from './text-width.js';
import { writeElement } from './write-svg.js';
import { writeText } from './write-text.js';

/** A name and the arrow in its box. */
export interface EdgePointer {
  readonly text: string;
  readonly box: Box;
  /** Where the arrow's point is. */
  readonly x: number;
  readonly y: number;
  /** Where it points to, in degrees: 0 to the right, 90 down. */
  readonly angle: number;
}

const size = 11;
const arrow = 15;

/** How far along the edge a name may be moved, in pixels. */
const shifts = [0, 18, -18, 36, -36, 54, -54];

interface PointerWish extends LabelWish {
  readonly text: string;
  readonly angle: number;
}

/** Points to every spot that is a point and is not in the view, as far as there is room in `area`. */
export function placePointers(
  spots: readonly SceneMark[],
  view: View,
  area: Box,
  obstacles: readonly Box[],
): EdgePointer[] {
  const wishes = spots.flatMap((spot): PointerWish[] => {
    const { key, at, place, events } = spot;
    const text = nameOfSpot(spot);
    const point = toViewPoint(view, at);
    if (place.kind !== 'point' || isIn(point, view)) return [];
    const { x, y, side } = toEdge(point, view, area);
    const isBeside = side === 'left' || side === 'right';
    const width = textWidth(text, 'bold', size) + (isBeside ? arrow + 4 : 4);
    const height = size * 1.4 + (isBeside ? 0 : arrow);
    const common = { id: key, width, height, gap: 0, sides: [side], priority: events.length, text };
    return shifts.map((shift) => {
      const moved = isBeside ? { x, y: y + shift } : { x: x + shift, y };
      return { ...common, ...moved, angle: toDegrees(point.x - moved.x, point.y - moved.y) };
    });
  });
  return placeLabels(wishes, obstacles, area).map(({ wish, box }) => ({
    ...{ text: wish.text, box, angle: wish.angle },
    ...{ x: wish.x, y: wish.y },
  }));
}

/** Draws a name with its arrow. */
export function drawPointer({ text, box, x, y, angle }: EdgePointer): string {
  const across = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const isBeside = x <= box.x + 1 || x >= box.x + box.width - 1;
  const shift = arrow / 2;
  const isAtLeft = x < across.x;
  const at = isBeside
    ? { x: isAtLeft ? box.x + arrow + 2 : box.x + box.width - arrow - 2, y: across.y }
    : { x: across.x, y: across.y + (y < across.y ? shift : -shift) };
  const middle = isBeside
    ? { x: x + (isAtLeft ? 6 : -6), y: across.y }
    : { x: across.x, y: y + (y < across.y ? 6 : -6) };
  const head = writeElement('path', {
    d: 'M-5 0h9m-4-4l4.5 4l-4.5 4',
    transform: `translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)}) rotate(${Math.round(angle)})`,
    ...{
      fill: 'none',
      stroke: palette.mark,
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
  });
  const halo = { colour: palette.paper, width: 3 };
  const anchor = isBeside ? (isAtLeft ? 'start' : 'end') : undefined;
  return head + writeText(text, at.x, at.y, { face: 'bold', size, fill: palette.mark, halo, anchor });
}

function isIn({ x, y }: { x: number; y: number }, { width, height }: View): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Where the straight way from the middle to a point leaves the area, and on which side of that its name stands. */
function toEdge(point: { x: number; y: number }, view: View, area: Box): { x: number; y: number; side: Side } {
  const middle = { x: view.width / 2, y: view.height / 2 };
  const [right, down] = [point.x - middle.x, point.y - middle.y];
  const edgeX = right < 0 ? area.x : area.x + area.width;
  const edgeY = down < 0 ? area.y : area.y + area.height;
  const across = right === 0 ? Infinity : (edgeX - middle.x) / right;
  const along = down === 0 ? Infinity : (edgeY - middle.y) / down;
  if (across <= along) return { x: edgeX, y: middle.y + down * across, side: right < 0 ? 'right' : 'left' };
  return { x: middle.x + right * along, y: edgeY, side: down < 0 ? 'below' : 'above' };
}

function toDegrees(right: number, down: number): number {
  return (Math.atan2(down, right) * 180) / Math.PI;
}
