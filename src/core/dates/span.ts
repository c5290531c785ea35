/**
 * Where a date lies on the axis: its first and last possible moment, in civil time written as if it were UTC.
 */
import { maxTime, millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { toDay, type Calendar } from './calendar.js';
import type { ClockTime, Edtf, EdtfDate, EdtfInterval } from './edtf.js';
import { toExtremes } from './extremes.js';

/**
 * A stretch of time on the axis: from the earliest to the latest millisecond that is possible, both included; ±Infinity
 * where it is open. Axis time is the civil time of the story's zone written as if it were UTC: a day without a clock
 * time is the same numbers everywhere, a clock time is moved into the story's zone first.
 */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

/** Moves the stretch of a clock time from the clock as written to another. */
export type MoveTime = (written: Span, time: ClockTime) => Span;

/**
 * The first and last millisecond a date may mean, both included; a minute is the whole minute. An open end is ±Infinity;
 * an unknown end adds nothing to the other: `1985/` lies in 1985 as far as anybody knows. `~`, `?` and `%` do not widen
 * it. Undefined beyond the years of `Date` (about ±270,000). `moveTime` is applied to each clock time.
 */
export function toSpan(edtf: Edtf, calendar: Calendar, moveTime: MoveTime = (written) => written): Span | undefined {
  if (edtf.type === 'date') return toDateSpan(edtf, calendar, moveTime);
  if (edtf.type === 'interval') return toIntervalSpan(edtf, calendar, moveTime);
  const spans = edtf.items.map((item) => toSpan(item, calendar, moveTime));
  if (!spans.every((span) => span !== undefined)) return undefined;
  return {
    earliest: Math.min(...spans.map(({ earliest }) => earliest)),
    latest: Math.max(...spans.map(({ latest }) => latest)),
  };
}

/** Whether two stretches share a moment. */
export function overlaps(a: Span, b: Span): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

function toDateSpan(date: EdtfDate, calendar: Calendar, moveTime: MoveTime): Span | undefined {
  const extremes = toExtremes(date, calendar);
  if (!extremes) return undefined;
  const [first, last] = extremes.map(([year, month, day]) => toDay(calendar, year, month, day) * millisecondsInDay);
  const span = { earliest: first!, latest: last! + millisecondsInDay - 1 };
  if (span.earliest < -maxTime || span.latest > maxTime) return undefined;
  if (!date.time) return span;
  const { hour, minute, second } = date.time;
  const earliest = span.earliest + (hour * 60 + minute) * millisecondsInMinute + (second ?? 0) * 1000;
  return moveTime({ earliest, latest: earliest + (second === undefined ? 59_999 : 999) }, date.time);
}

function toIntervalSpan({ start, end }: EdtfInterval, calendar: Calendar, moveTime: MoveTime): Span | undefined {
  const first = typeof start === 'string' ? undefined : toDateSpan(start, calendar, moveTime);
  const last = typeof end === 'string' ? undefined : toDateSpan(end, calendar, moveTime);
  const earliest = start === 'open' ? -Infinity : (start === 'unknown' ? last : first)?.earliest;
  const latest = end === 'open' ? Infinity : (end === 'unknown' ? first : last)?.latest;
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}
