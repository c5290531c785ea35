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
  /** A point is `markSize` wide and stands over everything; a bar is as long as its time, and may lie under points. */
  readonly kind: 'point' | 'bar';
  readonly from: number;
  readonly to: number;
  /** The middle of its lane. */
  readonly y: number;
  /** The middle of what nothing covers. */
  readonly x: number;
  /** Whether a bar lies on the axis line itself, where other marks are. */
  readonly onLine: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
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
  /** The middles of the rows, in pixels from the top; `labels` from the axis upwards. */
  readonly rows: {
    readonly labels: readonly number[];
    readonly line: number;
    readonly ticks: number;
    readonly contexts: number;
  };
}

/** The least size of a mark, in pixels: that of a finger (WCAG 2.2, 2.5.8). */
export const markSize = 24;

/** How far an open end goes on, in pixels. */
const fade = 64;

const widestLabel = 170;

/** The axis of `events`, given in the order of time. Throws a RangeError for a width that is not above 0. */
export function toAxisLayout(
  events: readonly StoryEvent[],
  { width, thin }: AxisSize,
  language: Language,
  measure: MeasureText,
): AxisLayout {
  const scale = toTimeScale(events.flatMap(toOccupied), width);
  const stops = toStops(events, scale);
  const drafts = toDrafts(stops, thin ? 1 : 3);
  const { height, rows } = toRows(thin, 1 + Math.max(...drafts.map(({ lane }) => lane), 0));
  const marks = toMarks(drafts, stops, rows.line);
  const ticks = toTicks(scale, language, (text) => measure(text, 'tick'));
  const breaks = toBreaks(scale, language, measure);
  const wishes = marks.map(({ events, x }) => {
    const [first] = events;
    const texts = [widestLabel, widestLabel / 2].map((most) =>
      cutText(shortTitle(first!), most, (text) => measure(text, 'label')),
    );
    return { id: first!.id, x, texts };
  });
  return {
    width,
    height,
    scale,
    marks,
    stops: stops.map(({ event, x }) => ({ id: event.id, x })),
    labels: thin ? [] : placeLabels(wishes, rows.labels.length, width),
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
  if (known) return withLabel(layout.labels, known);
  const text = cutText(shortTitle(event), Math.min(layout.width, 1.5 * widestLabel), (text) => measure(text, 'label'));
  const others = layout.labels.filter(({ id }) => id !== mark.events[0]!.id);
  return withLabel(others, { id: event.id, ...text, x: keepWithin(mark.x, text, layout.width), row: 0 });
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

/** Of what lasted, only the ends take up room on the axis. */
function toOccupied({ when }: StoryEvent): Span[] {
  if (!when?.span) return [];
  const { earliest, latest } = when.span;
  if (toShape(when) !== 'span') return [when.span];
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

/** Where each event is; one without a time is where its predecessor is, the first ones where the next is. */
function toStops(events: readonly StoryEvent[], scale: TimeScale): Stop[] {
  const firstKnown = events.find(({ when }) => when?.span);
  let x = firstKnown ? toRange(firstKnown, scale).x : scale.width / 2;
  return events.map((event) => {
    const range = event.when?.span ? toRange(event, scale) : { from: x, to: x, x, openStart: false, openEnd: false };
    x = range.x;
    return { id: event.id, event, y: 0, ...range, kind: range.to - range.from < markSize ? 'point' : 'bar' };
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
  readonly x: number;
  readonly members: readonly Stop[];
}

/**
 * Points share marks on the line. Bars under them keep a stretch that can be hit, or move to a lane above; one that finds
 * room nowhere shares the nearest mark.
 */
function toDrafts(stops: readonly Stop[], most: number): Draft[] {
  const points = sharePoints(stops.filter(({ kind }) => kind === 'point'));
  const bars = shareBars(stops.filter(({ kind }) => kind === 'bar'));
  const line: Draft[] = [];
  const fitsLine = (bar: Draft): boolean => {
    const free = toFreeRange(bar, [...points, ...line]);
    if (!free || free.to - free.from < markSize) return false;
    line.push({ ...bar, x: (free.from + free.to) / 2 });
    return true;
  };
  // The shorter lie on the longer. What lasted is better off above the line: it crosses folds.
  const soft = bars.filter((bar) => !isSpan(bar)).sort((a, b) => a.to - a.from - (b.to - b.from));
  const above = [...soft.filter((bar) => !fitsLine(bar)), ...bars.filter(isSpan)];
  const lanes = toLanes(above, most - 1);
  const raised = above.flatMap((bar, index) =>
    lanes[index] === undefined ? [] : [{ ...bar, lane: lanes[index] + 1 }],
  );
  const left = above.filter((bar, index) => lanes[index] === undefined && !fitsLine(bar));
  return left.reduce(joinNearest, [...points, ...line, ...raised]);
}

function sharePoints(stops: readonly Stop[]): Draft[] {
  return shareMarks(stops, markSize).map(({ x, members }) => {
    return { kind: 'point', lane: 0, x, from: x - markSize / 2, to: x + markSize / 2, members };
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
    return { kind: 'bar', lane: 0, x, from, to, members };
  });
}

function isSpan({ members }: Draft): boolean {
  return toShape(members[0]!.event.when) === 'span';
}

function joinNearest(drafts: readonly Draft[], { x, members }: Draft): Draft[] {
  const distances = drafts.map((draft) => Math.abs(draft.x - x));
  const nearest = distances.indexOf(Math.min(...distances));
  return drafts.map((draft, index) =>
    index === nearest ? { ...draft, members: [...draft.members, ...members] } : draft,
  );
}

/** A mark's members and the marks themselves in the order of time. */
function toMarks(drafts: readonly Draft[], stops: readonly Stop[], line: number): AxisMark[] {
  const order = new Map(stops.map(({ id }, index) => [id, index]));
  return drafts
    .map(({ members, ...draft }) => ({
      ...draft,
      members: [...members].sort((a, b) => order.get(a.id)! - order.get(b.id)!),
    }))
    .sort((a, b) => order.get(a.members[0]!.id)! - order.get(b.members[0]!.id)!)
    .map(({ kind, lane, x, from, to, members }) => ({
      kind,
      x,
      from,
      to,
      y: line - lane * markSize,
      onLine: lane === 0,
      events: members.map(({ event }) => event),
      openStart: members[0]!.openStart,
      openEnd: members[0]!.openEnd,
    }));
}

function toRows(thin: boolean, lanes: number) {
  if (thin) return { height: 62, rows: { labels: [7], line: 26, ticks: 45, contexts: 56 } };
  const line = 46 + (lanes - 1) * markSize;
  return { height: line + 50, rows: { labels: [25, 10], line, ticks: line + 21, contexts: line + 37 } };
}

function toBreaks({ breaks, width }: TimeScale, language: Language, measure: MeasureText): AxisBreak[] {
  const wishes = breaks.map(({ from, to, earliest, latest }, index) => {
    const text = formatDuration(latest - earliest, language);
    return { id: String(index), x: (from + to) / 2, texts: [{ text, width: measure(text, 'break') }] };
  });
  const labels = placeLabels(wishes, 1, width);
  return breaks.map(({ from, to }, index) => ({ from, to, label: labels.find(({ id }) => id === String(index)) }));
}

function touches(a: TickLabel, b: TickLabel): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 4;
}
