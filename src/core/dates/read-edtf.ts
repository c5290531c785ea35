/**
 * Reads dates in EDTF (Library of Congress, 2019; ISO 8601-2): levels 0 and 1, and of level 2 one-of, all-of, seasons,
 * qualifiers on parts and `X` anywhere. Ours are clock times to the minute and a qualifier after a clock time, which
 * belongs to the time alone: in `2023-09-10T18:30+09:00~` the day is certain.
 */
import { millisecondsInHour } from 'date-fns/constants';
import type { Calendar } from './calendar.js';
import type { ClockTime, DatePart, Edtf, EdtfDate, EdtfInterval, IntervalEnd, Qualifier } from './edtf.js';
import { seasonMonths, toExtremes } from './extremes.js';
import { toPrecision, type DateParts } from './precision.js';
import { toSpan } from './span.js';

/** What can be wrong with a date text. */
export type EdtfMistake =
  | 'two-ends'
  | 'no-date'
  | 'reversed'
  | 'unreadable'
  | 'year-zero'
  | 'long-year'
  | 'season-day'
  | 'no-such-date'
  | 'time-without-day'
  | 'no-such-time';

/** A date text that was not understood: why, and which part of it. */
export interface EdtfFailure {
  readonly mistake: EdtfMistake;
  readonly part: string;
}

/** Reads an EDTF text; `parseEdtf` also says in words what is wrong with it. */
export function readEdtf(text: string, calendar: Calendar = 'gregorian'): Edtf | EdtfFailure {
  try {
    return readSet(text.trim(), calendar);
  } catch (error) {
    if (error instanceof Mistake) return { mistake: error.mistake, part: error.part };
    throw error;
  }
}

/** Leaves the readers within, as a `SyntaxError` leaves `JSON.parse`. */
class Mistake extends Error {
  constructor(
    readonly mistake: EdtfMistake,
    readonly part: string,
  ) {
    super(mistake);
  }
}

const qualifier = '([?~%]?)';
const part = `${qualifier}([\\dX]{2})${qualifier}`;
const clock = `T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d+))?)?(Z|[+-]\\d\\d(?::?\\d\\d)?)?${qualifier}`;
const datePattern = new RegExp(
  `^${qualifier}(-?[\\dX]{4}|Y-?\\d{5,})${qualifier}(?:-${part}(?:-${part}(?:${clock})?)?)?$`,
);

function readSet(text: string, calendar: Calendar): Edtf {
  const set = /^(?:\[(.*)\]|\{(.*)\})$/.exec(text);
  if (set) {
    const items = (set[1] ?? set[2]!).split(',').map((item) => readStretch(item.trim(), '..', '', calendar));
    return { type: set[1] === undefined ? 'all-of' : 'one-of', items };
  }
  return readStretch(text, '/', '..', calendar);
}

/** One date, or an interval where the `separator` stands; an end that is written as `open` is open. */
function readStretch(text: string, separator: string, open: string, calendar: Calendar): EdtfDate | EdtfInterval {
  const ends = text.split(separator).map((end): IntervalEnd => {
    if (end === open && text.includes(separator)) return 'open';
    return end || !text ? readDate(end, calendar) : 'unknown';
  });
  const [start, end] = ends;
  if (end === undefined) return start as EdtfDate;
  check(ends.length === 2, 'two-ends', text);
  const interval: EdtfInterval = { type: 'interval', start: start!, end };
  check(typeof start !== 'string' || typeof end !== 'string', 'no-date', text);
  check(!isReversed(interval, calendar), 'reversed', text);
  return interval;
}

function isReversed({ start, end }: EdtfInterval, calendar: Calendar): boolean {
  if (typeof start === 'string' || typeof end === 'string') return false;
  const first = toSpan(start, calendar);
  const last = toSpan(end, calendar);
  // Clock times at different offsets can seem reversed and are not.
  const slack = start.time?.offset === end.time?.offset ? 0 : 26 * millisecondsInHour;
  return first !== undefined && last !== undefined && first.earliest > last.latest + slack;
}

function readDate(text: string, calendar: Calendar): EdtfDate {
  const found = datePattern.exec(text);
  check(found, 'unreadable', text);
  const [, y0, y = '', y1, m0, m, m1, d0, d, d1, ...time] = found;
  const date: DateParts = {
    type: 'date',
    year: toPart(y, [y0, y1, m1, d1]),
    ...(m && { month: toPart(m, [m0, m1, d1]) }),
    ...(d && { day: toPart(d, [d0, d1]) }),
    ...(time[0] && { time: toTime(time) }),
  };
  checkDate(date, text, calendar);
  return { ...date, precision: toPrecision(date) };
}

function checkDate(date: DateParts, text: string, calendar: Calendar): void {
  const { year, month, day, time } = date;
  check(!year.text.startsWith('-0000'), 'year-zero', text);
  check(!month || !year.text.startsWith('Y'), 'long-year', text);
  check(!day || !seasonMonths(month!.text), 'season-day', text);
  check(toExtremes(date, calendar), 'no-such-date', text);
  if (!time) return;
  check(!text.includes('X'), 'time-without-day', text);
  const [hours = 0, minutes = 0] = time.offset?.match(/\d\d/g) ?? [];
  check(
    time.hour < 24 && time.minute < 60 && (time.second ?? 0) < 60 && +hours < 24 && +minutes < 60,
    'no-such-time',
    text,
  );
}

function check(condition: unknown, mistake: EdtfMistake, part: string): asserts condition {
  if (!condition) throw new Mistake(mistake, part);
}

function toTime([hour, minute, second, fraction, offset, mark]: readonly (string | undefined)[]): ClockTime {
  return {
    hour: Number(hour),
    minute: Number(minute),
    ...(second && { second: +second }),
    ...(fraction && { fraction }),
    ...(offset && {
      offset: offset.replace(/^(...):?(\d*)$/, (_, hours: string, minutes: string) => `${hours}:${minutes || '00'}`),
    }),
    ...(mark && { qualifier: mark as Qualifier }),
  };
}

/** Qualifiers to the left of a part are its own; those to the right of it also hold for all before it. */
function toPart(text: string, marks: readonly (string | undefined)[]): DatePart {
  const all = marks.join('');
  const uncertain = /[?%]/.test(all);
  const approximate = /[~%]/.test(all);
  if (!uncertain && !approximate) return { text };
  return { text, qualifier: uncertain && approximate ? '%' : uncertain ? '?' : '~' };
}
