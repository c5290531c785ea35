/**
 * The marks of the axis: which events share one, on the line or in a lane above it, and where their labels may stand.
 */
import { toShape } from '../marks/mark.js';
import { markSize, shareMarks } from '../marks/share-marks.js';
import type { StoryEvent } from '../model.js';
import { toFreeRange, toLanes, type PixelRange } from './lanes.js';
import type { AxisRows } from './rows.js';
import type { TimeScale } from './time-scale.js';

/** One mark, of one event or of several that are too near each other. */
export interface AxisMark {
  /** In the order of time. */
  readonly events: readonly StoryEvent[];
  /** The one whose time a bar shows. */
  readonly first: StoryEvent;
  /** A point is `markSize` wide and stands over everything; a bar is as long as its time, and may lie under points. */
  readonly kind: 'point' | 'bar';
  readonly from: number;
  readonly to: number;
  /** The middle of its lane. */
  readonly y: number;
  /** The middle of what nothing covers. */
  readonly x: number;
  /** Whether it lies beside its lane's middle, to leave the axis line to the marks on it. */
  readonly aside: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Where its label may stand: in the row nearest the line, or in its own lane above it. */
  readonly labelRow: number;
  readonly labelRoom: PixelRange;
}

/** How far an open end goes on, in pixels. */
const fade = 48;

const leastLabel = 60;

/** Where one event is on the axis, in pixels. */
export interface Stop extends PixelRange {
  readonly id: string;
  readonly event: StoryEvent;
  readonly kind: 'point' | 'bar';
  readonly x: number;
  readonly y: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Where each of `events` is. One without a time has no place on the axis: a mark would give it a date. */
export function toStops(events: readonly StoryEvent[], scale: TimeScale): Stop[] {
  return events
    .filter(({ when }) => when?.span)
    .map((event) => {
      const range = toRange(event, scale);
      const isBar = range.to - range.from >= markSize && ['soft', 'span'].includes(toShape(event.when));
      return { id: event.id, event, y: 0, ...range, kind: isBar ? 'bar' : 'point' };
    });
}

function toRange({ when }: StoryEvent, scale: TimeScale) {
  const { earliest, latest } = when!.span!;
  const openStart = earliest === -Infinity;
  const openEnd = latest === Infinity;
  const start = openStart ? scale.position(latest) - fade : scale.position(earliest);
  const end = openEnd ? scale.position(earliest) + fade : scale.position(latest);
  // Open at both ends it is everywhere.
  const from = openStart && openEnd ? 0 : Math.max(0, start);
  const to = openStart && openEnd ? scale.width : Math.min(scale.width, end);
  // What ended is marked by its end, what goes on by its beginning.
  return { from, to, x: openStart ? to : openEnd ? from : (from + to) / 2, openStart, openEnd };
}

/** A mark in the making. */
export interface Draft extends PixelRange {
  readonly kind: 'point' | 'bar';
  readonly lane: number;
  readonly aside: boolean;
  readonly x: number;
  readonly members: readonly Stop[];
}

/**
 * Points share marks on the line. Bars under them keep a stretch that can be hit, or move to a lane above; one that finds
 * room nowhere shares the nearest mark.
 */
export function toDrafts(stops: readonly Stop[], { breaks }: TimeScale, most: number): Draft[] {
  const points = sharePoints(stops.filter(({ kind }) => kind === 'point'));
  const bars = shareBars(stops.filter(({ kind }) => kind === 'bar'));
  const line: Draft[] = [];
  const fitsLine = (bar: Draft, aside: boolean): boolean => {
    const free = toFreeRange(bar, [...points, ...line]);
    if (!free || free.to - free.from < markSize) return false;
    line.push({ ...bar, aside, x: (free.from + free.to) / 2 });
    return true;
  };
  const crosses = (bar: Draft) => isSpan(bar) || breaks.some(({ from, to }) => bar.from < from && bar.to > to);
  // The shorter lie on the longer. What lasted or crosses a fold is better off above the line.
  const soft = bars.filter((bar) => !crosses(bar)).sort((a, b) => a.to - a.from - (b.to - b.from));
  const above = [...soft.filter((bar) => !fitsLine(bar, false)), ...bars.filter(crosses)];
  const lanes = toLanes(above, most - 1);
  const raised = above.flatMap((bar, index) =>
    lanes[index] === undefined ? [] : [{ ...bar, lane: lanes[index] + 1, x: (bar.from + bar.to) / 2 }],
  );
  const left = above.filter((bar, index) => lanes[index] === undefined && !fitsLine(bar, true));
  return left.reduce(joinNearest, [...points, ...line, ...raised]);
}

function sharePoints(stops: readonly Stop[]): Draft[] {
  return shareMarks(stops, markSize).map(({ x, members }) => {
    return { kind: 'point', lane: 0, aside: false, x, from: x - markSize / 2, to: x + markSize / 2, members };
  });
}

/** Bars of one length at one place are one. */
function shareBars(stops: readonly Stop[]): Draft[] {
  const bars = new Map<string, Stop[]>();
  for (const stop of stops) {
    const key = [Math.round(stop.from), Math.round(stop.to), toShape(stop.event.when)].join();
    bars.set(key, [...(bars.get(key) ?? []), stop]);
  }
  return [...bars.values()].map((members) => {
    const { from, to, x } = members[0]!;
    return { kind: 'bar', lane: 0, aside: false, x, from, to, members };
  });
}

function isSpan({ members }: Draft): boolean {
  return toShape(members[0]!.event.when) === 'span';
}

/** Rather a point, which says nothing of length. */
function joinNearest(drafts: readonly Draft[], { x, members }: Draft): Draft[] {
  const distances = drafts.map((draft) => Math.abs(draft.x - x) + (draft.kind === 'bar' ? 3 * markSize : 0));
  const nearest = distances.indexOf(Math.min(...distances));
  return drafts.map((draft, index) =>
    index === nearest ? { ...draft, members: [...draft.members, ...members] } : draft,
  );
}

/** How many lanes the marks take, that of the line among them. */
export function markLanes(drafts: readonly Draft[]): number {
  return 1 + Math.max(0, ...drafts.map(({ lane }) => lane));
}

/** The marks, and the members of each, in the order of time. */
export function toMarks(drafts: readonly Draft[], stops: readonly Stop[], rows: AxisRows, width: number): AxisMark[] {
  const order = new Map(stops.map(({ id }, index) => [id, index]));
  return drafts
    .map(({ members, ...draft }) => ({
      ...draft,
      first: members[0]!,
      members: [...members].sort((a, b) => order.get(a.id)! - order.get(b.id)!),
    }))
    .sort((a, b) => order.get(a.members[0]!.id)! - order.get(b.members[0]!.id)!)
    .map(({ kind, lane, aside, x, from, to, first, members }) => ({
      kind,
      first: first.event,
      x,
      from,
      to,
      y: rows.line - lane * markSize,
      ...toLabelPlace({ from, to, lane }, drafts, rows, width),
      aside,
      events: members.map(({ event }) => event),
      openStart: first.openStart,
      openEnd: first.openEnd,
    }));
}

/** Over a bar in a lane, as far as its neighbours leave room; else over all lanes. */
function toLabelPlace(
  { from, to, lane }: Pick<Draft, 'from' | 'to' | 'lane'>,
  drafts: readonly Draft[],
  { nearest }: AxisRows,
  width: number,
) {
  const others = drafts.filter((other) => other.lane === lane);
  const room = {
    from: Math.max(0, ...others.filter((other) => other.to <= from).map((other) => other.to + 6)),
    to: Math.min(width, ...others.filter((other) => other.from >= to).map((other) => other.from - 6)),
  };
  return lane > 0 && room.to - room.from >= leastLabel
    ? { labelRow: nearest + lane - 1, labelRoom: room }
    : { labelRow: 0, labelRoom: { from: 0, to: width } };
}
