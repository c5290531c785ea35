/**
 * Where a scene's marks and their names stand in the picture: only what is in view, near ones shared, no name over
 * another.
 */
import { markSize, shareMarks } from '../marks/share-marks.js';
import type { StoryEvent } from '../model.js';
import type { Pixel } from '../places/mercator.js';
import { doOverlap, placeLabels, type Box, type LabelWish, type Side } from './labels.js';
import type { SceneMark } from './scene.js';

/** A mark as it is shown. */
export interface PlacedMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** The spots that share it, the active one first. */
  readonly spots: readonly SceneMark[];
  /** In the order of time. */
  readonly events: readonly StoryEvent[];
  readonly active: boolean;
  readonly label?: { readonly text: string; readonly side: Side; readonly box: Box };
}

/** What the layout depends on besides the marks. */
export interface MarkLayoutOptions {
  /** All events in the order of time. */
  readonly timeline: readonly StoryEvent[];
  readonly width: number;
  readonly height: number;
  /** Where names may stand: what nothing covers. */
  readonly area: Box;
  /** Controls and the like. */
  readonly obstacles: readonly Box[];
  readonly direction: 'ltr' | 'rtl';
  /** Where a spot is in the picture. */
  readonly toPoint: (mark: SceneMark) => Pixel;
  /** The name at a spot. */
  readonly toText: (mark: SceneMark) => string;
  /** The size of a name. */
  readonly measure: (text: string, mark: SceneMark) => { readonly width: number; readonly height: number };
}

/** How far outside the picture a mark still is there, in pixels: it comes into view as the map begins to move. */
const margin = 40;

/** What a drawn mark takes of its 24 pixels. */
const ink = 16;
const activeInk = 20;

/** Lays out marks and names, in the order of time of each mark's first event. What is active is always among them. */
export function layOutMarks(marks: readonly SceneMark[], options: MarkLayoutOptions): PlacedMark[] {
  const { width, height, timeline } = options;
  const visible = marks
    .map((mark) => ({ id: mark.key, mark, ...options.toPoint(mark) }))
    .filter(
      ({ x, y, mark }) => mark.active || (x > -margin && y > -margin && x < width + margin && y < height + margin),
    )
    .sort((a, b) => activeFirst(a.mark, b.mark));
  const order = new Map(timeline.map(({ id }, index) => [id, index]));
  const timeOf = ({ id }: StoryEvent) => order.get(id) ?? 0;
  const shared = shareMarks(visible, markSize).map(({ x, y, members }): PlacedMark => {
    const spots = members.map(({ mark }) => mark);
    const events = [...new Set(spots.flatMap((spot) => spot.events))].sort((a, b) => timeOf(a) - timeOf(b));
    return { key: spots[0]!.key, x, y, spots, events, active: spots.some(({ active }) => active) };
  });
  const labels = new Map(placeNames(shared, options).map((label) => [label.wish.id, label]));
  return shared
    .map((mark) => {
      const label = labels.get(mark.key);
      return label
        ? { ...mark, label: { text: options.toText(mark.spots[0]!), side: label.side, box: label.box } }
        : mark;
    })
    .sort((a, b) => timeOf(a.events[0]!) - timeOf(b.events[0]!));
}

/**
 * The marks where a movement has taken them, with their names on the side that they have: what was laid out apart may meet on
 * the way, or come under a control, and then a name is left out, never the active one.
 */
export function moveMarks(
  marks: readonly PlacedMark[],
  { toPoint, obstacles }: Pick<MarkLayoutOptions, 'toPoint' | 'obstacles'>,
): PlacedMark[] {
  const moved = marks.map((mark): PlacedMark => {
    const { x, y } = toPoint(mark.spots[0]!);
    const { label } = mark;
    const box = label && { ...label.box, x: label.box.x + x - mark.x, y: label.box.y + y - mark.y };
    return { ...mark, x, y, label: label && { ...label, box: box! } };
  });
  const taken = [...obstacles, ...moved.flatMap(markBoxes)];
  const hasRoom = ({ active, label }: PlacedMark) => {
    const isFree = label && (active || !taken.some((box) => doOverlap(box, label.box)));
    if (isFree) taken.push(label.box);
    return isFree;
  };
  const named = new Set([...moved].sort(activeFirst).filter(hasRoom));
  return moved.map((mark) => (named.has(mark) ? mark : { ...mark, label: undefined }));
}

function activeFirst(a: { readonly active: boolean }, b: { readonly active: boolean }): number {
  return Number(b.active) - Number(a.active);
}

/** What the drawing of a mark takes, and its count where it has one. */
export function markBoxes({ x, y, events, active }: Pick<PlacedMark, 'x' | 'y' | 'events' | 'active'>): Box[] {
  const size = active ? activeInk : ink;
  const body = { x: x - size / 2, y: y - size / 2, width: size, height: size };
  return events.length > 1 ? [body, { x: x - 18, y: y - 17, width: 16, height: 16 }] : [body];
}

function placeNames(marks: readonly PlacedMark[], options: MarkLayoutOptions): ReturnType<typeof placeLabels> {
  const beside: Side[] = options.direction === 'rtl' ? ['left', 'right'] : ['right', 'left'];
  const wishes = marks.flatMap((mark): LabelWish[] => {
    const { key: id, x, y, active, spots } = mark;
    const spot = spots[0]!;
    const text = options.toText(spot);
    if (!text || !isInside(mark, options)) return [];
    const priority = (active ? 1000 : 0) + mark.events.length;
    const isPoint = spot.place.kind === 'point';
    const sides: Side[] = isPoint ? [...beside, 'above', 'below'] : ['below', 'above', ...beside];
    return [
      {
        id,
        x,
        y,
        ...options.measure(text, spot),
        gap: active ? 15 : isPoint ? 11 : 14,
        sides,
        priority,
        required: active,
        slides: isPoint,
      },
    ];
  });
  return placeLabels(wishes, [...options.obstacles, ...marks.flatMap(markBoxes)], options.area);
}

/** Whether a point is in the picture, with so many pixels around it. */
export function isInside(
  { x, y }: Pixel,
  { width, height }: Pick<MarkLayoutOptions, 'width' | 'height'>,
  around = 0,
): boolean {
  return x >= around && y >= around && x <= width - around && y <= height - around;
}
