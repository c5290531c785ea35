/**
 * Where names stand on the map: beside what they name, never on one another. The most important is served first; a name
 * that finds no place is left out.
 */
import { clamp } from '../places/clamp.js';

/** A rectangle in pixels, from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** On which side of its point a name stands; `over` is centred on it. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'over';

/** A name that wants a place. */
export interface LabelWish {
  /** Of several wishes with the same id one is granted. */
  readonly id: string;
  /** The point that is named. */
  readonly x: number;
  readonly y: number;
  /** Size of the text. */
  readonly width: number;
  readonly height: number;
  /** Distance between the point and the text. */
  readonly gap: number;
  /** Sides that may be tried, the best first. */
  readonly sides: readonly Side[];
  /** The greater is served first; equals in the order given. */
  readonly priority: number;
  /** Whether the name must be shown: if no side is free, where it covers least, moved no further than that needs. */
  readonly required?: boolean;
  /** Whether the name may be shifted where it stands above or below its point, as long as it stands there. */
  readonly slides?: boolean;
}

/** A name with its place. */
export interface PlacedLabel<T extends LabelWish = LabelWish> {
  readonly wish: T;
  readonly side: Side;
  readonly box: Box;
}

/**
 * Places as many names as fit wholly in `view` without touching `obstacles` or one another. The result is in the order in
 * which they were served.
 */
export function placeLabels<T extends LabelWish>(
  wishes: readonly T[],
  obstacles: readonly Box[],
  view: Box,
): PlacedLabel<T>[] {
  const taken = [...obstacles];
  const placed = new Map<string, PlacedLabel<T>>();
  for (const wish of [...wishes].sort((a, b) => b.priority - a.priority)) {
    const label = placed.has(wish.id) ? undefined : findPlace(wish, taken, view);
    if (!label) continue;
    placed.set(wish.id, label);
    taken.push(label.box);
  }
  return [...placed.values()];
}

/** Whether two boxes share more than an edge. */
export function doOverlap(a: Box, b: Box): boolean {
  return sharedArea(a, b) > 0;
}

/** Whether `inner` lies wholly in `outer`. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** What two boxes share; of a width or a height below 0 where they lie apart. */
export function sharedBox(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

function findPlace<T extends LabelWish>(wish: T, taken: readonly Box[], view: Box): PlacedLabel<T> | undefined {
  const candidates = wish.sides.map((side) => ({ wish, side, box: toBox(wish, side) }));
  const shifted = wish.slides ? candidates.flatMap((label) => shiftsOf(label, view)) : [];
  const free = [...candidates, ...shifted].find(
    ({ box }) => isWithin(box, view) && !taken.some((other) => doOverlap(box, other)),
  );
  if (free || !wish.required) return free;
  const moved = candidates.flatMap((label) =>
    [label.box, ...taken.flatMap((other) => besides(label.box, other))].map((aim) => {
      const box = moveInto(aim, view);
      const covered = taken.reduce((sum, other) => sum + sharedArea(box, other), 0);
      return { label: { ...label, box }, covered, way: Math.hypot(box.x - label.box.x, box.y - label.box.y) };
    }),
  );
  return moved.sort((a, b) => a.covered - b.covered || a.way - b.way)[0]?.label;
}

/** A name above or below its point, shifted: just into the view, and to either side as far as its point allows. */
function shiftsOf<T extends LabelWish>(label: PlacedLabel<T>, view: Box): PlacedLabel<T>[] {
  const { wish, side, box } = label;
  if (side !== 'above' && side !== 'below') return [];
  const reach = Math.max(0, wish.width / 2 - wish.gap);
  const isNear = ({ x }: Box) => Math.abs(x - box.x) <= reach;
  const inView = { ...box, x: moveInto(box, view).x };
  const atEnds = [reach, -reach].map((shift) => ({ ...box, x: box.x + shift }));
  return [inView, ...atEnds].filter(isNear).map((box) => ({ wish, side, box }));
}

/** A box moved straight until it touches another: to its left, its right, above and below it. */
function besides(box: Box, other: Box): Box[] {
  return [
    { ...box, x: other.x - box.width },
    { ...box, x: other.x + other.width },
    { ...box, y: other.y - box.height },
    { ...box, y: other.y + other.height },
  ];
}

function sharedArea(a: Box, b: Box): number {
  const { width, height } = sharedBox(a, b);
  return Math.max(0, width) * Math.max(0, height);
}

function toBox({ x, y, width, height, gap }: LabelWish, side: Side): Box {
  const across = side === 'right' ? gap : side === 'left' ? -gap - width : -width / 2;
  const down = side === 'below' ? gap : side === 'above' ? -gap - height : -height / 2;
  return { x: x + across, y: y + down, width, height };
}

function moveInto(box: Box, view: Box): Box {
  return {
    ...box,
    x: clamp(box.x, view.x, view.x + view.width - box.width),
    y: clamp(box.y, view.y, view.y + view.height - box.height),
  };
}
