/** Dates in the parts that TimelineJS takes them in: its years have no 0, its days are Gregorian, its clock has no zone. */
import { fromDay, toDay, type Calendar, type WholeDate } from '../core/dates/calendar.js';
import { createDate, createInterval } from '../core/dates/create-edtf.js';
import type { ClockTime, EdtfDate } from '../core/dates/edtf.js';
import { endsOf } from '../core/dates/ends.js';
import { toExtremes } from '../core/dates/extremes.js';
import type { When } from '../core/dates/when.js';
import { formatEdtf } from '../core/dates/write-edtf.js';

/** A date in parts; what is not known is left out. Parts of the clock are texts: a number 0 would count as not there. */
export interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
}

/** From when to when; without an end where that is the start again. */
export interface SlideDates {
  readonly start: SlideDate;
  readonly end?: SlideDate;
}

/** The bounds of what a time may be, as precise as it is written; absent where it is beyond the years of the axis. */
export function toSlideDates({ edtf, calendar, span }: When): SlideDates | undefined {
  if (!span) return undefined;
  const [start, end] = endsOf(edtf, calendar).map((date, index) =>
    typeof date === 'string' ? undefined : toParts(date, index, calendar),
  );
  const first = start ?? end;
  if (!first) return undefined;
  const isOne = !start || !end || formatEdtf(toDate(start)) === formatEdtf(toDate(end));
  return isOne ? { start: first } : { start, end };
}

/** What the dates say, as EDTF; where that is the time as it was written, they hold all of it. */
export function formatSlideDates({ start, end }: SlideDates): string {
  return formatEdtf(end ? createInterval(toDate(start), toDate(end)) : toDate(start));
}

function toDate({ year, month, day, hour, minute, second }: SlideDate): EdtfDate {
  const clock =
    hour === undefined || minute === undefined
      ? undefined
      : { hour: +hour, minute: +minute, ...(second !== undefined && { second: +second }) };
  return createDate(year < 0 ? year + 1 : year, month, day, clock);
}

/** The first (0) or last (1) date that is possible, in as many parts as are known of it. */
function toParts(date: EdtfDate, index: number, calendar: Calendar): SlideDate {
  const extreme = toExtremes(date, calendar)![index]!;
  // A Julian month is no Gregorian one, so a date in the Julian calendar always has its day.
  if (calendar === 'julian')
    return { ...toNamed(fromDay('gregorian', toDay(calendar, ...extreme)), 3), ...toClock(date.time) };
  const isKnown = (text: string | undefined) => text !== undefined && text !== 'XX';
  const count = isKnown(date.day?.text) ? 3 : isKnown(date.month?.text) ? 2 : 1;
  return { ...toNamed(extreme, count), ...toClock(date.time) };
}

function toNamed([year, month, day]: WholeDate, count: number): SlideDate {
  return {
    year: year > 0 ? year : year - 1,
    ...(count > 1 && { month }),
    ...(count > 2 && { day }),
  };
}

function toClock(time: ClockTime | undefined): Partial<SlideDate> {
  if (!time) return {};
  const { hour, minute, second } = time;
  return { hour: pad(hour), minute: pad(minute), ...(second !== undefined && { second: pad(second) }) };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
