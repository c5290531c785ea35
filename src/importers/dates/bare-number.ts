/** Numbers that stand for a time: years as history counts them, days of a workbook, seconds and milliseconds since 1970. */
import { maxTime, millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { createDate, createDay, createInstant, withClock } from '../../core/dates/create-edtf.js';
import type { EdtfDate } from '../../core/dates/edtf.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { formatEdtf } from '../../core/dates/write-edtf.js';
import type { Epoch } from '../table/sheet.js';

/** What a number was taken for. */
export type NumberMeaning = 'year' | 'day' | 'seconds' | 'milliseconds';

/** The time that a number means, and what it was taken for. */
export interface NumberReading {
  readonly date: EdtfDate;
  readonly meaning: NumberMeaning;
}

/**
 * The time that a number means where nothing but its key says that it is one: a year up to 9999 (−44 is 44 BC), a day in eight
 * figures (20190105), from nine figures on seconds or milliseconds since 1970; undefined where it is none of them.
 */
export function readBareNumber(value: number): NumberReading | undefined {
  const day = readEightFigures(String(value));
  if (day) return { date: day, meaning: 'day' };
  if (Math.abs(value) >= leastSeconds) return readUnix(Math.trunc(value));
  if (!Number.isInteger(value)) return undefined;
  if (Math.abs(value) <= 9999) return { date: createDate(toAstronomicalYear(value)), meaning: 'year' };
  return undefined;
}

/** 1 April 1973, in seconds: what is less has too few figures to be told from other numbers. */
const leastSeconds = 1e8;
const leastMilliseconds = 1e11;

function readUnix(value: number): NumberReading | undefined {
  const isMilliseconds = Math.abs(value) >= leastMilliseconds;
  const milliseconds = isMilliseconds ? value : value * 1000;
  if (!(Math.abs(milliseconds) <= maxTime)) return undefined;
  const date = createInstant(milliseconds, 'minute');
  const meaning = isMilliseconds ? 'milliseconds' : 'seconds';
  return 'type' in readEdtf(formatEdtf(date)) ? { date, meaning } : undefined;
}

/** The year of EDTF, where 0 is 1 BC, from one of history, where −1 is; the year 0, which history has not, is 1 BC too. */
export function toAstronomicalYear(year: number): number {
  return year < 0 ? year + 1 : year;
}

/** `20190105`: a day of the years 1000 to 2999; undefined where there is none such. */
export function readEightFigures(text: string): EdtfDate | undefined {
  const [, year, month, day] = /^([12]\d{3})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year === undefined || Number(month) > 12) return undefined;
  const date = createDate(Number(year), Number(month), Number(day));
  return 'type' in readEdtf(formatEdtf(date)) ? date : undefined;
}

/**
 * The day that a workbook counts so, with the clock time where there is a fraction; to the minute, to the second where it has
 * some. The calendar of 1900 has a 29 February too many (ECMA-376, 18.17.4.1), before all days that are read here.
 */
export function fromSerial(serial: number, epoch: Epoch): EdtfDate {
  const seconds = Math.round((serial % 1) * 86_400);
  const origin = epoch === 1900 ? -25_569 : -24_107;
  const day = createDay((Math.floor(serial) + origin) * millisecondsInDay + seconds * 1000);
  if (seconds === 0 || seconds === 86_400) return day;
  const clock = seconds * 1000;
  return withClock(day, {
    hour: Math.floor(clock / millisecondsInHour),
    minute: Math.floor(clock / millisecondsInMinute) % 60,
    ...(seconds % 60 > 0 && { second: seconds % 60 }),
  });
}
