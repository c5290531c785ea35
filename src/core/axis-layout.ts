/**
 * Everything the axis draws, in pixels, worked out once for a story and a size. Which event is active changes nothing here
 * but one label. Time runs to the right; whoever draws mirrors it.
 */
import { formatDuration } from './duration-text.js';
import type { Language } from './language.js';
import {
  cutText,
  keepWithin,
  placeLabels,
  toFreeRange,
  toLanes,
  withLabel,
  type PixelRange,
  type PlacedLabel,
} from './lanes.js';
import { toShape } from './mark.js';
import type { Span, StoryEvent } from './model.js';
import { shareMarks } from './share-marks.js';
import { toTicks, type TickLabel, type Ticks } from './ticks.js';
import { toTimeScale, type TimeScale } from './time-scale.js';

/** What a text on the axis is: it is written in one size for each. */
export type AxisText = 'label' | 'tick' | 'context' | 'break';

/** The width of a text in pixels. */
export type MeasureText = (text: string, kind: AxisText) => number;

/** The room for the axis, in pixels; `thin` is the form with a single lane and no labels but the active event's. */
export interface AxisSize {
  readonly width: number;
  readonly thin: boolean;
}

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

/** A fold and how long the time in it is. */
export interface AxisBreak extends PixelRange {
  /** Absent where its words have no room. */
  readonly label?: TickLabel;
}

/** All of the axis. */
export interface AxisLayout {
  readonly width: number;
  readonly height: number;
  readonly scale: TimeScale;
  /** In the order of time. */
  readonly marks: readonly AxisMark[];
  /** The middle of each event, in the order of time. */
  readonly stops: readonly { readonly id: string; readonly x: number }[];
  readonly labels: readonly PlacedLabel[];
  readonly ticks: Ticks;
  readonly breaks: readonly AxisBreak[];
  readonly rows: AxisRows;
}

/** The middles of the rows, in pixels from the top. */
export interface AxisRows {
  /** The `nearest` first are over the lanes, from the axis upwards; the others in the lanes, over the bars there. */
  readonly labels: readonly number[];
  readonly nearest: number;
  readonly line: number;
  readonly ticks: number;
  readonly contexts: number;
}

/** The least size of a mark, in pixels: that of a finger (WCAG 2.2, 2.5.8). */
export const markSize = 24;

/** How far an open end goes on, in pixels. */
const fade = 48;

const widestLabel = 170;

const leastLabel = 60;

const longestMonth = 31 * 86_400_000;

/** The axis of `events`, given in the order of time. Throws a RangeError for a width that is not above 0. */
export function toAxisLayout(
  events: readonly StoryEvent[],
  { width, thin }: AxisSize,
  language: Language,
  measure: MeasureText,
): AxisLayout {
  const scale = toTimeScale(events.flatMap(toOccupied), width);
  const stops = toStops(events, scale);
  const drafts = toDrafts(stops, scale, thin ? 1 : 3);
  const { height, rows } = toRows(thin, 1 + Math.max(...drafts.map(({ lane }) => lane), 0));
  const marks = toMarks(drafts, stops, rows, width);
  const ticks = toTicks(scale, language, (text) => measure(text, 'tick'));
  const breaks = toBreaks(scale, ticks.labels, language, measure);
  return {
    width,
    height,
    scale,
    marks,
    stops: stops.map(({ event, x }) => ({ id: event.id, x })),
    labels: thin ? [] : toLabels(marks, rows.nearest, width, measure),
    ticks: {
      ...ticks,
      labels: ticks.labels.filter((tick) => !breaks.some(({ label }) => label && touches(tick, label))),
    },
    breaks,
    rows,
  };
}

/** The labels with that of the active event among them, whatever it costs the others. */
export function toActiveLabels(
  layout: AxisLayout,
  activeId: string | undefined,
  measure: MeasureText,
): readonly PlacedLabel[] {
  const mark = findMark(layout, activeId);
  const event = mark?.events.find(({ id }) => id === activeId);
  if (!mark || !event) return layout.labels;
  const known = layout.labels.find(({ id }) => id === event.id);
  const others = layout.labels.filter(({ id }) => id !== mark.first.id);
  return withLabel(others, known ?? toLabel(event, mark, measure));
}

function toLabels(marks: readonly AxisMark[], rows: number, width: number, measure: MeasureText): PlacedLabel[] {
  const raised = marks.filter(({ labelRow }) => labelRow > 0);
  const wishes = marks
    .filter(({ labelRow }) => labelRow === 0)
    .map(({ first, x }) => {
      const texts = [widestLabel, widestLabel / 1.6].map((most) =>
        cutText(shortTitle(first), most, (text) => measure(text, 'label')),
      );
      return { id: first.id, x, texts };
    });
  return [...raised.map((mark) => toLabel(mark.first, mark, measure)), ...placeLabels(wishes, rows, width)];
}

function toLabel(event: StoryEvent, { x, labelRow, labelRoom }: AxisMark, measure: MeasureText): PlacedLabel {
  const room = Math.min(labelRoom.to - labelRoom.from, 1.5 * widestLabel);
  const text = cutText(shortTitle(event), room, (text) => measure(text, 'label'));
  return { id: event.id, ...text, x: keepWithin(x, text.width, labelRoom), row: labelRow };
}

/** The mark an event has, alone or with others. */
export function findMark(layout: AxisLayout, id: string | undefined): AxisMark | undefined {
  return layout.marks.find(({ events }) => events.some((event) => event.id === id));
}

/** The id of the event whose middle is nearest to `x`; absent in a story without events. */
export function nearestId({ stops }: AxisLayout, x: number): string | undefined {
  let nearest = stops[0];
  for (const stop of stops) if (Math.abs(stop.x - x) < Math.abs(nearest!.x - x)) nearest = stop;
  return nearest?.id;
}

/** What is written for an event where there is little room. */
export function shortTitle({ label, title }: StoryEvent): string {
  return label ?? title;
}

/**
 * What takes up room on the axis: of what lasted only the ends, and of one of many days too, where they are more than a
 * month's. Those cross folds.
 */
function toOccupied({ when }: StoryEvent): Span[] {
  if (!when?.span) return [];
  const { earliest, latest } = when.span;
  const isWide = when.edtf.type !== 'date' && latest - earliest > longestMonth;
  if (toShape(when) !== 'span' && !isWide) return [when.span];
  return [earliest, latest].map((end) => ({ earliest: end, latest: end }));
}

interface Stop extends PixelRange {
  readonly id: string;
  readonly event: StoryEvent;
  readonly kind: 'point' | 'bar';
  readonly x: number;
  readonly y: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Where each event is. One without a time has no place on the axis: a mark would give it a date. */
function toStops(events: readonly StoryEvent[], scale: TimeScale): Stop[] {
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
interface Draft extends PixelRange {
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
function toDrafts(stops: readonly Stop[], { breaks }: TimeScale, most: number): Draft[] {
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

/** A mark's members and the marks themselves in the order of time. */
function toMarks(drafts: readonly Draft[], stops: readonly Stop[], rows: AxisRows, width: number): AxisMark[] {
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

/** The height is the same whatever the story, so that it can be kept free; more lanes leave fewer rows for labels. */
function toRows(thin: boolean, lanes: number): { height: number; rows: AxisRows } {
  if (thin) return { height: 62, rows: { labels: [6], nearest: 1, line: 26, ticks: 44, contexts: 55 } };
  const line = 78;
  const lowest = line - lanes * markSize + 3;
  const over = [0, 1].map((row) => lowest - 15 * row).filter((y) => y > 5);
  const inLanes = Array.from({ length: lanes - 1 }, (_, lane) => line - (lane + 1) * markSize - 5);
  const rows = { labels: [...over, ...inLanes], nearest: over.length, line, ticks: line + 20, contexts: line + 36 };
  return { height: 124, rows };
}

/** A fold must say how long it is: its label moves aside for the ticks, but where that does not help they go. */
function toBreaks(
  { breaks, width }: TimeScale,
  ticks: readonly TickLabel[],
  language: Language,
  measure: MeasureText,
): AxisBreak[] {
  const wishes = breaks.map(({ from, to, earliest, latest }, index) => {
    const text = formatDuration(latest - earliest, language);
    return { id: String(index), x: (from + to) / 2, texts: [{ text, width: measure(text, 'break') }] };
  });
  const taken = ticks.map((tick) => ({ ...tick, width: tick.width + 8, id: '', row: 0 }));
  const aside = placeLabels(wishes, 1, width, taken);
  const forced = placeLabels(
    wishes.filter(({ id }) => !aside.some((label) => label.id === id)),
    1,
    width,
    aside,
  );
  const labels = [...aside, ...forced];
  return breaks.map(({ from, to }, index) => ({ from, to, label: labels.find(({ id }) => id === String(index)) }));
}

function touches(a: TickLabel, b: TickLabel): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 4;
}
