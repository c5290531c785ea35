/** Dates in the parts that TimelineJS takes them in: its years have no 0, its days are Gregorian, its clock has no zone. */
import { dayLength, toDay, type Calendar } from '../core/dates/calendar.js';
import type { ClockTime, Edtf, EdtfDate, EdtfInterval } from '../core/dates/edtf.js';
import { toExtremes, type WholeDate } from '../core/dates/extremes.js';
import { toSpan } from '../core/dates/span.js';
import type { When } from '../core/dates/when.js';

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
  const [start, end] = toBounds(edtf, calendar).map((date, index) => date && toParts(date, index, calendar));
  const first = start ?? end;
  if (!first) return undefined;
  return start && end && JSON.stringify(start) !== JSON.stringify(end) ? { start, end } : { start: first };
}

/** What the dates say, as EDTF; where that is the time as it was written, they hold all of it. */
export function formatSlideDates({ start, end }: SlideDates): string {
  return [start, end].flatMap((date) => (date ? formatSlideDate(date) : [])).join('/');
}

function formatSlideDate({ year, month, day, hour, minute, second }: SlideDate): string {
  const astronomical = year < 0 ? year + 1 : year;
  const digits = String(Math.abs(astronomical)).padStart(4, '0');
  const date = [digits, ...[month, day].flatMap((part) => (part === undefined ? [] : pad(part)))].join('-');
  const clock = [hour, minute, second].filter((part) => part !== undefined).join(':');
  return `${digits.length > 4 ? 'Y' : ''}${astronomical < 0 ? '-' : ''}${date}${clock && `T${clock}`}`;
}

/** The first and the last date that a time is written with; an end that is open or unknown is absent. */
function toBounds(edtf: Edtf, calendar: Calendar): readonly (EdtfDate | undefined)[] {
  if (edtf.type === 'date') return [edtf, edtf];
  if (edtf.type === 'interval') return toEnds(edtf);
  const ends = edtf.items.map((item) => ({ item, span: toSpan(item, calendar)! }));
  const first = ends.reduce((best, other) => (other.span.earliest < best.span.earliest ? other : best)).item;
  const last = ends.reduce((best, other) => (other.span.latest > best.span.latest ? other : best)).item;
  return [first.type === 'date' ? first : toEnds(first)[0], last.type === 'date' ? last : toEnds(last)[1]];
}

function toEnds({ start, end }: EdtfInterval): [EdtfDate | undefined, EdtfDate | undefined] {
  return [typeof start === 'string' ? undefined : start, typeof end === 'string' ? undefined : end];
}

/** The first (0) or last (1) date that is possible, in as many parts as are known of it. */
function toParts(date: EdtfDate, index: number, calendar: Calendar): SlideDate {
  const extreme = toExtremes(date, calendar)![index]!;
  if (calendar === 'julian') return { ...toNamed(toGregorian(extreme), 3), ...toClock(date.time) };
  const isKnown = (text: string | undefined) => text !== undefined && text !== 'XX';
  const count = isKnown(date.day?.text) ? 3 : isKnown(date.month?.text) ? 2 : 1;
  return { ...toNamed(extreme, count), ...toClock(date.time) };
}

/** A Julian month is no Gregorian one, so a date in the Julian calendar always has its day. */
function toGregorian([year, month, day]: WholeDate): WholeDate {
  const date = new Date(toDay('julian', year, month, day) * dayLength);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
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
