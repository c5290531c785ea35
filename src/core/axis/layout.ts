/**
 * Everything the axis draws, in pixels, worked out once for a story and a size. Which event is active changes nothing here
 * but one label. Time runs to the right; whoever draws mirrors it.
 */
import { millisecondsInDay } from 'date-fns/constants';
import type { Span } from '../dates/span.js';
import { toShape } from '../marks/mark.js';
import type { StoryEvent } from '../model.js';
import { formatDuration } from '../text/duration-text.js';
import type { Language } from '../words/language.js';
import { cutText, keepWithin, placeAxisLabels, withLabel, type AxisLabel } from './labels.js';
import type { PixelRange } from './lanes.js';
import { markLanes, toDrafts, toMarks, toStops, type AxisMark } from './marks.js';
import { toAxisRows, type AxisRows } from './rows.js';
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
  readonly labels: readonly AxisLabel[];
  readonly ticks: Ticks;
  readonly breaks: readonly AxisBreak[];
  readonly rows: AxisRows;
}

const widestLabel = 170;

const longestMonth = 31 * millisecondsInDay;

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
  const { height, rows } = toAxisRows(thin, markLanes(drafts));
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
): readonly AxisLabel[] {
  const mark = findMark(layout, activeId);
  const event = mark?.events.find(({ id }) => id === activeId);
  if (!mark || !event) return layout.labels;
  const known = layout.labels.find(({ id }) => id === event.id);
  const others = layout.labels.filter(({ id }) => id !== mark.first.id);
  return withLabel(others, known ?? toLabel(event, mark, measure));
}

function toLabels(marks: readonly AxisMark[], rows: number, width: number, measure: MeasureText): AxisLabel[] {
  const raised = marks.filter(({ labelRow }) => labelRow > 0);
  const wishes = marks
    .filter(({ labelRow }) => labelRow === 0)
    .map(({ first, x }) => {
      const texts = [widestLabel, widestLabel / 1.6].map((most) =>
        cutText(shortTitle(first), most, (text) => measure(text, 'label')),
      );
      return { id: first.id, x, texts };
    });
  return [...raised.map((mark) => toLabel(mark.first, mark, measure)), ...placeAxisLabels(wishes, rows, width)];
}

function toLabel(event: StoryEvent, { x, labelRow, labelRoom }: AxisMark, measure: MeasureText): AxisLabel {
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
  const aside = placeAxisLabels(wishes, 1, width, taken);
  const forced = placeAxisLabels(
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
