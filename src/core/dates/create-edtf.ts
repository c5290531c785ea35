/** EDTF of figures: dates, moments, stretches. What does not exist (a month 13) is made all the same, and not readable. */
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { fromDay } from './calendar.js';
import type { ClockTime, Edtf, EdtfDate, EdtfInterval, EdtfSet, IntervalEnd } from './edtf.js';
import { toPrecision } from './precision.js';

/**
 * A date as finely as it is given. The year is astronomical, 0 is 1 BC, or as EDTF writes it: `201X`. A month from 21 to 41
 * is a season (EDTF Level 2).
 */
export function createDate(year: number | string, month?: number, day?: number, time?: ClockTime): EdtfDate {
  const date = {
    type: 'date',
    year: { text: typeof year === 'string' ? year : toYear(year) },
    ...(month !== undefined && { month: { text: pad(month) } }),
    ...(day !== undefined && { day: { text: pad(day) } }),
    ...(time && { time }),
  } as const;
  return { ...date, precision: toPrecision(date) };
}

/** The same day with a clock time. */
export function withClock(day: EdtfDate, time: ClockTime): EdtfDate {
  const date = { ...day, time };
  return { ...date, precision: toPrecision(date) };
}

/** The Gregorian day of a moment on the axis, or of an instant in UTC: milliseconds since 1970. */
export function createDay(milliseconds: number): EdtfDate {
  return createDate(...fromDay('gregorian', Math.floor(milliseconds / millisecondsInDay)));
}

/** An instant, in milliseconds since 1970, to the minute or the second in UTC. */
export function createInstant(instant: number, precision: 'minute' | 'second'): EdtfDate {
  const inDay = instant - Math.floor(instant / millisecondsInDay) * millisecondsInDay;
  const unit = (length: number, count: number) => Math.floor(inDay / length) % count;
  return createDate(...fromDay('gregorian', Math.floor(instant / millisecondsInDay)), {
    hour: unit(millisecondsInHour, 24),
    minute: unit(millisecondsInMinute, 60),
    ...(precision === 'second' && { second: unit(millisecondsInSecond, 60) }),
    offset: 'Z',
  });
}

/** From start to end. */
export function createInterval(start: IntervalEnd, end: IntervalEnd): EdtfInterval {
  return { type: 'interval', start, end };
}

/** One of several dates. */
export function createChoice(...items: EdtfSet['items']): EdtfSet {
  return { type: 'one-of', items };
}

/** Some day, month or year from start to end, and nobody knows which. */
export function createRange(start: IntervalEnd, end: IntervalEnd): EdtfSet {
  return createChoice(createInterval(start, end));
}

/** All of several times; undefined where EDTF has no set of them: of sets, of stretches with an end that nobody knows. */
export function createAll(times: readonly Edtf[]): EdtfSet | undefined {
  const isItem = (time: Edtf): time is EdtfDate | EdtfInterval =>
    time.type === 'date' || (time.type === 'interval' && time.start !== 'unknown' && time.end !== 'unknown');
  const items = times.filter(isItem);
  return items.length === times.length ? { type: 'all-of', items } : undefined;
}

function toYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
