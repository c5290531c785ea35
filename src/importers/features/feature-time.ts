import { createAll, createInterval, createRange } from '../../core/dates/create-edtf.js';
import type { Edtf, EdtfDate, IntervalEnd } from '../../core/dates/edtf.js';
import { endsOf } from '../../core/dates/ends.js';
import { mapDates, qualify } from '../../core/dates/map-dates.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { formatEdtf } from '../../core/dates/write-edtf.js';
import { isObject } from '../../core/document/loose.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { readBareNumber, type NumberMeaning } from '../dates/bare-number.js';
import { dateReading, unreadableDate } from '../dates/date-problems.js';
import { saysOngoing } from '../dates/ongoing.js';
import { importDate, type WrittenDateOptions } from '../dates/written-date.js';
import type { Loose } from '../loose.js';

/** What a date is read with. */
export interface TimeContext {
  readonly where: string;
  readonly dates: WrittenDateOptions;
  readonly problems: Problem[];
}

/** One date as EDTF: a text, or a number as `readBareNumber` takes it. */
export function toEdtf(value: unknown, context: TimeContext): string | undefined {
  return toText(readTime(value, context));
}

/**
 * A `when`: a date; an object with `timespans` (GeoJSON-T, Linked Places), with `start` and `end` or `stop`, or with one
 * `datetime` or `in`. `certainty` below certain is `?`.
 */
export function toWhen(value: unknown, context: TimeContext): string | undefined {
  if (!isObject(value)) return toEdtf(value, context);
  const { timespans, datetime, timestamp, certainty, stop, end = stop, start, in: within } = value as Loose;
  const spans = Array.isArray(timespans) ? (timespans as unknown[]) : [];
  const read = [
    ...spans.map((span) => (isObject(span) ? readTimespan(span as Loose, context) : readTime(span, context))),
    readTime(datetime ?? timestamp ?? within, context),
  ];
  const times = read.filter((time) => time !== undefined && time !== 'open');
  if (times.length === 0 && read.includes('open')) tellBoundless(value, context);
  const span = times.length > 0 ? undefined : readTimespan({ start, end }, context);
  const time = times.length > 1 ? joinAll(times, context) : (times[0] ?? span);
  return toText(time && certainty !== undefined && certainty !== 'certain' ? doubt(time) : time);
}

/**
 * A timespan of Linked Places. Its start alone is a date, or one of those from `earliest` to `latest`; start and end are
 * an interval. EDTF has no interval between sets: there the outer ends stand, as approximate.
 */
export function toTimespan(span: Loose, context: TimeContext): string | undefined {
  return toText(readTimespan(span, context));
}

/** A date, or `open` where it is `..`: nothing bounds it. */
type Time = Edtf | 'open';

function readTime(value: unknown, context: TimeContext): Time | undefined {
  const { where, dates, problems } = context;
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  if (typeof value === 'number') return fromNumber(value, context);
  if (typeof value !== 'string') {
    problems.push(unreadableDate(formatValue(value), where));
    return undefined;
  }
  const text = value.trim();
  if (text === '..') return 'open';
  if (/^-?\d{1,3}$/.test(text)) return fromNumber(Number(text), context);
  if (/^-?\d{9,13}$/.test(text)) return fromNumber(Number(text), context);
  const { when, whenText, problems: found } = importDate(text, where, dates);
  problems.push(...found);
  if (whenText !== undefined) tellNoDate(whenText, context);
  return when === undefined ? undefined : readWritten(when);
}

function readWritten(text: string): Edtf | undefined {
  const edtf = readEdtf(text);
  return 'type' in edtf ? edtf : undefined;
}

/** The EDTF text of a time; `..` alone is none. */
function toText(time: Time | undefined): string | undefined {
  return time === undefined || time === 'open' ? undefined : formatEdtf(time);
}

function readTimespan({ start, end }: Loose, context: TimeContext): Edtf | undefined {
  const first = toBound(start, context);
  const last = typeof end === 'string' && saysOngoing(end) && first ? tellOpen(end, context) : toBound(end, context);
  // What is said, and cannot be read, is not open: nobody knows it.
  if (first && first !== 'open' && !last && isSaid(end)) return createInterval(outerDate(first, 0), 'unknown');
  if (last && last !== 'open' && !first && isSaid(start)) return createInterval('unknown', outerDate(last, 1));
  if (first && last) return toStretch(first, last, context);
  if (first) return first === 'open' ? tellBoundless({ start }, context) : first;
  if (last === 'open') return tellBoundless({ end }, context);
  return last && createInterval('open', outerDate(last, 1));
}

function toStretch(first: Time, last: Time, context: TimeContext): Edtf | undefined {
  if (first === 'open' && last === 'open') return tellBoundless({ start: first, end: last }, context);
  if (first !== 'open' && toText(first) === toText(last)) return first;
  const span = createInterval(toEnd(first, 0), toEnd(last, 1));
  const edtf = formatEdtf(span);
  if (!readWritten(edtf)) return tellReversed(edtf, context);
  if (isSeveral(first) || isSeveral(last)) tellSimplified(edtf, context);
  return span;
}

/** One end of a timespan: a date (`in`), or one from `earliest` to `latest`. */
function toBound(value: unknown, context: TimeContext): Time | undefined {
  const loose: Loose = isObject(value) ? (value as Loose) : { in: value };
  const on = readTime(loose.in, context);
  if (on !== undefined) return on;
  const [earliest, latest] = [loose.earliest, loose.latest].map((each) => readTime(each, context) ?? 'open');
  if (earliest === latest) return undefined;
  if (earliest !== 'open' && toText(earliest) === toText(latest)) return earliest;
  const [first, last] = [outerEnd(earliest!, 0), outerEnd(latest!, 1)];
  const range = formatEdtf(createInterval(first, last));
  return readWritten(range) ? createRange(first, last) : tellReversed(range, context);
}

function isSaid(bound: unknown): boolean {
  return typeof bound === 'string' && bound.trim() !== '';
}

function isSeveral(time: Time): time is Exclude<Edtf, EdtfDate> {
  return time !== 'open' && time.type !== 'date';
}

function toEnd(time: Time, side: 0 | 1): IntervalEnd {
  return isSeveral(time) ? approximate(outerDate(time, side)) : time;
}

function outerEnd(time: Time, side: 0 | 1): IntervalEnd {
  return time === 'open' ? time : outerDate(time, side);
}

/** The first (0) or last (1) date that a time is written with; the other where that end is open. */
function outerDate(time: Edtf, side: 0 | 1): EdtfDate {
  const ends = endsOf(time);
  return [ends[side], ...ends].find((end) => typeof end !== 'string')!;
}

function approximate(date: EdtfDate): EdtfDate {
  const isMarked = [date.year, date.month, date.day, date.time].some((part) => part?.qualifier);
  return isMarked ? date : qualify(date, '~');
}

/** All of several times; sets within a set are no EDTF, nor are ends that nobody knows, and the first stands for them. */
function joinAll(times: readonly Edtf[], context: TimeContext): Edtf {
  const all = createAll(times);
  if (all && readWritten(formatEdtf(all))) return all;
  const first = formatEdtf(times[0]!);
  const message = `Of ${times.length} timespans the first was taken, ${first}; one event cannot hold them all.`;
  context.problems.push(createWarning('not-imported', context.where, times.map(formatEdtf), message));
  return times[0]!;
}

/** `?` on each date; a clock time keeps its own. */
function doubt(time: Edtf): Edtf {
  return mapDates(time, (date) => ({ ...qualify(date, '?'), ...(date.time && { time: date.time }) }));
}

function fromNumber(value: number, { where, problems }: TimeContext): Edtf | undefined {
  const found = readBareNumber(value);
  if (!found) {
    problems.push(unreadableDate(String(value), where));
    return undefined;
  }
  const { date, meaning } = found;
  if (value > 0 && meaning === 'year') return date;
  problems.push(dateReading(String(value), formatEdtf(date), where, { why: numberWords[meaning] }));
  return date;
}

const numberWords: Readonly<Record<NumberMeaning, string>> = {
  year: 'as history counts its years, which has no year 0',
  day: '',
  seconds: 'as seconds since 1970',
  milliseconds: 'as milliseconds since 1970',
};

function tellNoDate(text: string, { where, problems }: TimeContext): void {
  problems.push(
    createWarning('not-imported', where, text, `${formatValue(text)} says that there is no date; the event has none.`),
  );
}

/** `..` is EDTF, and needs no telling. */
function tellOpen(text: string, { where, problems }: TimeContext): 'open' {
  const message = `${formatValue(text)} was read as an end that has not come (..); correct it where that is not meant.`;
  if (text.trim() !== '..') problems.push(createWarning('date-reading', where, text, message));
  return 'open';
}

function tellBoundless(value: unknown, { where, problems }: TimeContext): undefined {
  const message = 'This says no time: neither its start nor its end is known.';
  problems.push(createWarning('unreadable-date', where, value, message));
  return undefined;
}

function tellReversed(edtf: string, { where, problems }: TimeContext): undefined {
  const message = `${formatValue(edtf)} ends before it begins, so it was left out; the earlier date should be the start.`;
  problems.push(createWarning('unreadable-date', where, edtf, message));
  return undefined;
}

function tellSimplified(edtf: string, { where, problems }: TimeContext): void {
  const message = `The ends of the timespan are not known to the day; it was read as ${edtf}, from the earliest to the latest.`;
  problems.push(createWarning('date-reading', where, edtf, message));
}
