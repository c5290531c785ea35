/**
 * Times as timespans of Linked Places: dates of ISO 8601, Gregorian, each with at most one `~`, `?` or `%` at its end.
 * `src/importers/features/feature-time.ts` reads them back.
 */
import type { Calendar } from '../core/dates/calendar.js';
import { createDay, createInstant } from '../core/dates/create-edtf.js';
import type { EdtfDate, EdtfInterval, IntervalEnd, Qualifier } from '../core/dates/edtf.js';
import { endsOf } from '../core/dates/ends.js';
import { seasonMonths } from '../core/dates/extremes.js';
import { withoutClock } from '../core/dates/map-dates.js';
import { toSpan } from '../core/dates/span.js';
import type { When } from '../core/dates/when.js';
import { formatEdtf } from '../core/dates/write-edtf.js';

/** A day or more (`in`), or one from `earliest` to `latest`. */
export interface LinkedBound {
  readonly in?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

/** A start alone is all of the time there is. */
export interface LinkedTimespan {
  readonly start: LinkedBound;
  readonly end?: LinkedBound;
}

/** The timespans of a time, and whether they say all of it; none where it lies beyond the years of four digits. */
export function toTimespans(when: When): { readonly timespans: readonly LinkedTimespan[]; readonly isWhole: boolean } {
  const { edtf, calendar } = when;
  const held = (end: IntervalEnd) => end === 'open' || (end !== 'unknown' && !end.time && isHeld(end, calendar));
  const isClosed = (item: EdtfDate | EdtfInterval) =>
    item.type === 'date' || (item.start !== 'open' && item.end !== 'open');
  switch (edtf.type) {
    case 'date':
      return toResult([{ start: toStart(edtf, when) }], isHeld(edtf, calendar));
    case 'interval':
      return toResult([toSpanOf(edtf, calendar)], held(edtf.start) && held(edtf.end));
    case 'one-of':
      return toResult([{ start: toOneOf(when) }], edtf.items.length === 1 && endsOf(edtf).every(held));
    case 'all-of':
      return toResult(
        edtf.items.map((item) =>
          item.type === 'date' ? { start: toBound(item, calendar) } : toSpanOf(item, calendar),
        ),
        edtf.items.every((item) => endsOf(item).every(held) && isClosed(item)),
      );
  }
}

function toResult(timespans: readonly LinkedTimespan[], isWhole: boolean) {
  const written = timespans.filter(
    ({ start, end = start }) => Object.keys(start).length > 0 && Object.keys(end).length > 0,
  );
  return { timespans: written, isWhole: isWhole && written.length === timespans.length };
}

/** A clock time whose zone is known is written in UTC. */
function toStart(date: EdtfDate, { calendar, instant }: When): LinkedBound {
  if (!date.time || !instant) return toBound(date, calendar);
  const utc = createInstant(instant.earliest, date.precision === 'second' ? 'second' : 'minute');
  return isPlain(utc) ? { in: formatEdtf(utc) + toMark(date) } : {};
}

function toSpanOf({ start, end }: EdtfInterval, calendar: Calendar): LinkedTimespan {
  const first = typeof start === 'string' ? { in: '..' } : toBound(start, calendar);
  const last = typeof end === 'string' ? { in: '..' } : toBound(end, calendar);
  if (start === 'unknown') return { start: drop({ latest: last.in ?? last.latest }), end: last };
  if (end === 'unknown') return { start: first, end: drop({ earliest: first.in ?? first.earliest }) };
  return { start: first, end: last };
}

/** From the first to the last of what it may be. */
function toOneOf({ edtf, calendar }: When): LinkedBound {
  const items = edtf.type === 'one-of' ? edtf.items : [];
  if (items.length === 1) {
    const [start, end] = endsOf(edtf, calendar).map((each) =>
      typeof each === 'string' ? {} : toBound(each, calendar),
    );
    return drop({ earliest: start!.in ?? start!.earliest, latest: end!.in ?? end!.latest });
  }
  const { earliest, latest } = toSpan(edtf, calendar) ?? { earliest: NaN, latest: NaN };
  return drop({ earliest: formatDay(earliest), latest: formatDay(latest) });
}

function toBound(date: EdtfDate, calendar: Calendar): LinkedBound {
  const mark = toMark(date);
  if (calendar === 'gregorian' && isPlain(date)) return { in: formatEdtf(withoutMarks(date)) + mark };
  const span = toSpan(withoutClock(date), calendar);
  const [earliest, latest] = [formatDay(span?.earliest), formatDay(span?.latest)];
  if (earliest === undefined || latest === undefined) return {};
  return earliest === latest ? { in: earliest + mark } : { earliest: earliest + mark, latest: latest + mark };
}

/** Whether a date is written so that it is read back as it was. */
function isHeld(date: EdtfDate, calendar: Calendar): boolean {
  const { year, month, day, time, precision } = date;
  const marks = new Set([year, month, day].filter((part) => part !== undefined).map(({ qualifier }) => qualifier));
  const isMarkedAlike = marks.size === 1 && (!time || (!marks.has('?') && !marks.has('~') && !marks.has('%')));
  return isMarkedAlike && (calendar === 'gregorian' ? isPlain(date) : precision === 'day');
}

/** Whether ISO 8601 can write it: a year of four digits, no season, nothing left open. */
function isPlain({ year, month, day }: EdtfDate): boolean {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return (
    /^-?\d{4}$/.test(year.text) && !parts.some(({ text }) => text.includes('X')) && !seasonMonths(month?.text ?? '')
  );
}

function withoutMarks({ year, month, day, time, ...date }: EdtfDate): EdtfDate {
  return {
    ...date,
    year: { text: year.text },
    ...(month && { month: { text: month.text } }),
    ...(day && { day: { text: day.text } }),
    ...(time && { time: { ...time, qualifier: undefined } }),
  };
}

/** One mark for all that is marked. */
function toMark({ year, month, day, time }: EdtfDate): Qualifier | '' {
  const all = [year, month, day, time].map((part) => part?.qualifier ?? '').join('');
  const isUncertain = /[?%]/.test(all);
  if (/[~%]/.test(all)) return isUncertain ? '%' : '~';
  return isUncertain ? '?' : '';
}

/** A day of the years −9999 to 9999; an open or unknown end has none. */
function formatDay(milliseconds: number | undefined): string | undefined {
  if (milliseconds === undefined || !Number.isFinite(milliseconds)) return undefined;
  const day = createDay(milliseconds);
  return isPlain(day) ? formatEdtf(day) : undefined;
}

function drop(bound: { readonly [key in keyof LinkedBound]: string | undefined }): LinkedBound {
  return Object.fromEntries(Object.entries(bound).filter(([, value]) => value !== undefined));
}
