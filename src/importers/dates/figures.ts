/** Dates in figures alone: `13/09/2023`, `20190105`, `2019-W03`, `185-`, `Q1/2025`. No word of any language. */
import { millisecondsInDay } from 'date-fns/constants';
import { monthLength, toDay } from '../../core/dates/calendar.js';
import { createDate, createDay, createInterval } from '../../core/dates/create-edtf.js';
import type { Edtf, EdtfDate } from '../../core/dates/edtf.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { readEightFigures } from './bare-number.js';
import { toFullYears, type DateHabits } from './date-habits.js';
import { fromDayNumber, weekdayOf, weekFrom } from './near-dates.js';

/** Every time that a plain text of figures may mean, none where there is no such date; undefined where it is no such text. */
export function readFigures(text: string, habits: DateHabits): readonly Edtf[] | undefined {
  if (!/^(?:\d|[qh][1-4])/.test(text)) return undefined;
  for (const [pattern, read] of forms) {
    const found = pattern.exec(text);
    if (found) return read(found.slice(1), habits);
  }
  return undefined;
}

type Groups = readonly (string | undefined)[];
type Form = readonly [pattern: RegExp, read: (groups: Groups, habits: DateHabits) => readonly Edtf[]];

const year = '([12]\\d{3})';

const forms: readonly Form[] = [
  [/^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/, ([year, , month, day]) => existing(year, month, day)],
  [/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?$/, ([year, month, day]) => existing(year, month, day)],
  [/^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/, ([a, , b, year], { order }) => inOrder(a, b, [Number(year)], order)],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?$/, ([day, month, year]) => dotted(day, month, [Number(year)])],
  [/^(\d{1,2})([-/])(\d{1,2})\2(\d\d)$/, readShort],
  [
    /^(\d{1,2})\. ?(\d{1,2})\. ?(\d\d)$/,
    ([day, month, figures], { lastYear }) =>
      lastYear === undefined ? [] : dotted(day, month, toFullYears(Number(figures), lastYear)),
  ],
  [/^(?:(\d{1,2})\/|(\d\d)-)(\d{4})$/, ([a, b, year]) => existing(year, a ?? b)],
  // Of other years it is a number with a fraction as soon as a month.
  [/^(\d\d)\.(1[5-9]\d\d|20\d\d)$/, ([month, year]) => existing(year, month)],
  [new RegExp(`^${year}\\/(\\d{1,2})$`), readSlash],
  [/^(\d{8})$/, ([figures]) => [readEightFigures(figures!) ?? []].flat()],
  [new RegExp(`^${year}-(\\d{3})$`), ([year, day]) => dayOfYear(Number(year), Number(day))],
  [new RegExp(`^${year}-?w(\\d\\d)(?:-?([1-7]))?$`), ([year, week, day]) => isoWeek(+year!, +week!, day)],
  [/^(\d\d)(?:--|\?\?|xx|__|\.\.)(\??)$/, ([hundreds, doubt]) => unspecified(`${hundreds}XX`, doubt)],
  [/^(\d{3})(?:[-_x]|(\?))(\??)$/, ([tens, , doubt]) => unspecified(`${tens}X`, doubt)],
  [/^q([1-4])[ /-]?(\d{4})$/, ([quarter, year]) => [createDate(+year!, 32 + +quarter!)]],
  [/^(\d{4})[ /-]?q([1-4])$/, ([year, quarter]) => [createDate(+year!, 32 + +quarter!)]],
  [/^h([12])[ /-]?(\d{4})$/, ([half, year]) => [createDate(+year!, 39 + +half!)]],
  [/^(\d{4})[ /-]?h([12])$/, ([year, half]) => [createDate(+year!, 39 + +half!)]],
  [/^(\d{1,3}(?:[., ]?\d{3})?) ?(?:cal\.? )?(?:y(?:ea)?rs? )?b\.?p\.?$/, ([years]) => [beforePresent(years!)]],
];

function existing(year: string | undefined, month: string | undefined, day?: string): readonly EdtfDate[] {
  if (Number(month) < 1 || Number(month) > 12) return [];
  if (day === undefined) return [createDate(Number(year), Number(month))];
  if (Number(day) < 1 || Number(day) > monthLength('gregorian', Number(year), Number(month))) return [];
  return [createDate(Number(year), Number(month), Number(day))];
}

/** Two figures of which either may be the day; where only one order makes a date, it is that. */
function inOrder(
  a: string | undefined,
  b: string | undefined,
  years: readonly number[],
  order: DateHabits['order'],
): readonly EdtfDate[] {
  return years.flatMap((year) => {
    const dayFirst = existing(String(year), b, a);
    const monthFirst = existing(String(year), a, b);
    if (order === 'day-first' && dayFirst.length > 0) return dayFirst;
    if (order === 'month-first' && monthFirst.length > 0) return monthFirst;
    return [...dayFirst, ...monthFirst];
  });
}

/** With full stops the day is first, wherever there is such a date. */
function dotted(day: string | undefined, month: string | undefined, years: readonly number[]): readonly EdtfDate[] {
  return inOrder(day, month, years, 'day-first');
}

/** `05/06/24`; a first figure that no day has is the year: `98-05-06`. */
function readShort([a, , b, c]: Groups, { order, lastYear }: DateHabits): readonly EdtfDate[] {
  if (lastYear === undefined) return [];
  if (Number(a) > 31) return toFullYears(Number(a), lastYear).flatMap((year) => existing(String(year), b, c));
  return inOrder(a, b, toFullYears(Number(c), lastYear), order);
}

/** `2025/5` is a month, `1914/18` two years; `1911/12` may be either. */
function readSlash([year, figures]: Groups, { hasYearSpans }: DateHabits): readonly Edtf[] {
  const span = toYearSpan(year!, figures!);
  const month = existing(year, figures);
  if (span && (hasYearSpans ?? month.length === 0)) return [span];
  return [...month, ...[span ?? []].flat()];
}

/** `1914` and `18`: from 1914 to 1918; undefined where the second has not two figures, or is not after the first. */
export function toYearSpan(year: string, figures: string): Edtf | undefined {
  const end = Number(year.slice(0, 2) + figures);
  const isNextCentury = figures === '00' && year.endsWith('99');
  if (figures.length !== 2 || (end <= Number(year) && !isNextCentury)) return undefined;
  return createInterval(createDate(Number(year)), createDate(isNextCentury ? Number(year) + 1 : end));
}

function dayOfYear(year: number, day: number): readonly EdtfDate[] {
  const length = toDay('gregorian', year + 1, 1, 1) - toDay('gregorian', year, 1, 1);
  if (day < 1 || day > length) return [];
  return [createDay((toDay('gregorian', year, 1, 1) + day - 1) * millisecondsInDay)];
}

/** A week of ISO 8601 is one of its days, as “last week” is. */
function isoWeek(year: number, week: number, weekday: string | undefined): readonly Edtf[] {
  const monday = firstMonday(year) + (week - 1) * 7;
  if (week < 1 || monday >= firstMonday(year + 1)) return [];
  if (weekday === undefined) return [weekFrom(fromDayNumber(monday), 0)];
  return [createDay((monday + Number(weekday) - 1) * millisecondsInDay)];
}

/** The first week of a year has the 4 January in it (ISO 8601). */
function firstMonday(year: number): number {
  const day = toDay('gregorian', year, 1, 4);
  return day - weekdayOf(fromDayNumber(day));
}

function unspecified(year: string, doubt: string | undefined): readonly Edtf[] {
  const edtf = readEdtf(`${year}${doubt ?? ''}`);
  return 'type' in edtf ? [edtf] : [];
}

/** Before the present, which is 1950 for all who date by radiocarbon. */
function beforePresent(years: string): EdtfDate {
  return createDate(1950 - Number(years.replace(/[., ]/g, '')));
}
