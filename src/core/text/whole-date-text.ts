/**
 * Whole days, months and years as `Intl` writes them, alone and in ranges. What `Intl` cannot write is mended here.
 */
import { maxTime, millisecondsInDay } from 'date-fns/constants';
import { toDay, type Calendar, type WholeDate } from '../dates/calendar.js';
import { fill } from '../words/fill.js';
import { formatNumber, type Language } from '../words/language.js';

/** How dates are written. */
export interface DateStyle {
  readonly language: Language;
  readonly calendar: Calendar;
  /** Names the day of the week. */
  readonly weekday: boolean;
  /** Shortens months. */
  readonly short: boolean;
}

/** The finest part that is written. */
export type Unit = 'day' | 'month' | 'year';

/** Years before this look like something else without their era. */
const eraYear = 100;

/** The Gregorian calendar began on 15 October 1582; days of the week before that would mislead. */
const weekdayYear = 1583;

/** One date: `Sunday 10 September 2023`, `July 2023`, `44 BC`. */
export function formatWhole(date: WholeDate, unit: Unit, style: DateStyle): string {
  const { language, calendar } = style;
  const [year, month, day] = date;
  if (Math.abs(toCivil(date)) > maxTime) return formatFarYear(year, language);
  // `Intl` has no Julian calendar: where it knows no 29 February it writes the 28th, and we the 29th.
  if (!isGregorianDay(date)) {
    return formatWhole([year, month, 28], unit, style).replace(formatNumber(28, language), formatNumber(day, language));
  }
  const weekday = style.weekday && unit === 'day' && calendar === 'gregorian' && year >= weekdayYear;
  const text = language
    .dateFormat({
      ...(weekday && { weekday: 'long' }),
      ...toFields(unit, style),
      ...(year < eraYear && { era: 'short' }),
    })
    .format(toCivil(date));
  // British style has no comma here; some engines set one.
  return language.words.lang === 'en' ? text.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : text;
}

/** A month, or a day of it, without the year: `December`, `25 December`. */
export function formatYearless(month: number, day: number | undefined, style: DateStyle): string {
  const fields = { ...toFields(day === undefined ? 'month' : 'day', style), year: undefined };
  // In a leap year, which has every day.
  return style.language.dateFormat(fields).format(toCivil([2000, month, day ?? 1]));
}

/** A range: `10–12 September 2023`. */
export function formatWholeRange(first: WholeDate, last: WholeDate, unit: Unit, style: DateStyle): string {
  if (isRangeable(first, last)) {
    return style.language.dateFormat(toFields(unit, style)).formatRange(toCivil(first), toCivil(last));
  }
  const [start, end] = [first, last].map((date) => formatWhole(date, unit, style));
  return fill(style.language.words.date.range, { start: start!, end: end! });
}

/** The two ends of a range, where what they share is said once: `4` and `10 September 2023`. */
export function formatEnds(
  first: WholeDate,
  last: WholeDate,
  unit: Unit,
  style: DateStyle,
): [start: string, end: string] {
  if (isRangeable(first, last)) {
    const parts = style.language.dateFormat(toFields(unit, style)).formatRangeToParts(toCivil(first), toCivil(last));
    const split = parts.findLastIndex(({ source }) => source === 'startRange') + 1;
    const resume = parts.findIndex(({ source }) => source === 'endRange');
    const text = (from: number, to?: number) =>
      parts
        .slice(from, to)
        .map(({ value }) => value)
        .join('');
    // Between the two stands the dash, and in some languages the full stop of an ordinal.
    if (split) return [text(0, split) + text(split, resume).replace(/[^.]/g, ''), text(resume)];
  }
  return [formatWhole(first, unit, style), formatWhole(last, unit, style)];
}

/** The year of a season, or the two that it lies in: `2023–24`, `1999–2000`, `44/43 BC`, `1 BC–1 AD`. */
export function formatSeasonYear(first: WholeDate, last: WholeDate, style: DateStyle): string {
  const [start, end] = [formatWhole(first, 'year', style), formatWhole(last, 'year', style)];
  if (start === end) return start;
  if (first[0] > 0 !== last[0] > 0) return `${start}–${end}`;
  // An era is said once, and may stand on either side of the figures.
  if (first[0] < eraYear) return start.replace(figures, `$&/${figures.exec(end)![0]}`);
  const isOneHundred = Math.floor(first[0] / 100) === Math.floor(last[0] / 100);
  return `${start}–${isOneHundred ? figures.exec(end)![0].slice(-2) : end}`;
}

const figures = /\p{Nd}+/u;

function toFields(unit: Unit, { short }: DateStyle): Intl.DateTimeFormatOptions {
  return {
    year: 'numeric',
    ...(unit !== 'year' && { month: short ? 'short' : 'long' }),
    ...(unit === 'day' && { day: 'numeric' }),
  };
}

/** The date as `Intl` takes it: the same figures in the Gregorian calendar, whatever calendar they are of. */
function toCivil([year, month, day]: WholeDate): number {
  return toDay('gregorian', year, month, day) * millisecondsInDay;
}

function isGregorianDay(date: WholeDate): boolean {
  return new Date(toCivil(date)).getUTCDate() === date[2];
}

/** `Intl` writes ranges without eras. Days beyond `Date` are no days of its. */
function isRangeable(first: WholeDate, last: WholeDate): boolean {
  return first[0] >= eraYear && isGregorianDay(first) && isGregorianDay(last);
}

/** Years beyond `Date`; like all years they are no amounts, whose figures stand in groups. */
function formatFarYear(year: number, { locale, words }: Language): string {
  const { format } = new Intl.NumberFormat(locale, { useGrouping: false });
  return year > 0 ? format(year) : fill(words.date.bc, { date: format(1 - year) });
}
