/** Dates as far as they are written, `4`, `10 September`, `44 BC`, and what completes them. */
import { millisecondsInDay } from 'date-fns/constants';
import { monthLength, toDay } from '../../core/dates/calendar.js';
import { createDate } from '../../core/dates/create-edtf.js';
import type { EdtfDate } from '../../core/dates/edtf.js';
import { toSpan } from '../../core/dates/span.js';
import type { DateGrammar } from './date-grammar.js';
import { toFullYears, type DateHabits } from './date-habits.js';
import { fromDayNumber, weekdayOf } from './near-dates.js';

/** Day, month and year, as many as are written. */
export interface PartialDate {
  readonly year?: number;
  readonly era?: 'bc' | 'ad';
  readonly month?: number;
  readonly day?: number;
  /** Monday is 0. */
  readonly weekday?: number;
}

/** What a text may be: one date as a rule, none where it is no date, several where figures may be day or year. */
export function parsePartials(text: string, grammar: DateGrammar, habits: DateHabits): readonly PartialDate[] {
  const dates = parseShortDates(text, grammar, habits);
  if (dates.length > 0) return dates;
  const roman = parseRoman(text, habits);
  if (roman) return [roman];
  const date = parsePartial(text, grammar);
  const years = date ? parseShortYears(text, grammar, habits).map((year) => ({ month: date.month, year })) : [];
  if (years.length > 0 && habits.hasShortYears) return years;
  return date ? [date, ...years] : [];
}

/**
 * The years that two figures after a month may mean: `Sep-23` is how spreadsheets write September 2023, in most languages
 * `Sep 23` too. It is the last such year that is known to be meant; of either century where none is known.
 */
function parseShortYears(text: string, grammar: DateGrammar, habits: DateHabits): readonly number[] {
  const [, month, hyphen, figures] = /^(\p{L}+\.?)([- ])'?(\d\d)$/u.exec(text) ?? [];
  const mayBeDay = hyphen === ' ' && grammar.isMonthFirst && Number(figures) <= 31 && !habits.hasShortYears;
  return month && !mayBeDay && grammar.findMonth(month) >= 0 ? toFullYears(Number(figures), habits.lastYear) : [];
}

/** `10-May-68`, as spreadsheets write a day: the figures behind the month are its year. */
function parseShortDates(text: string, grammar: DateGrammar, { lastYear }: DateHabits): readonly PartialDate[] {
  const [, day, name, figures] = /^(\d{1,2})\.?[- /](\p{L}+\.?)[- /]'?(\d\d)$/u.exec(text) ?? [];
  const month = name ? grammar.findMonth(name) : -1;
  if (month < 0) return [];
  return toFullYears(Number(figures), lastYear).map((year) => ({ year, month: month + 1, day: Number(day) }));
}

const romanMonth = '(i{1,3}|i?[vx]|vi{1,3}|xi{1,2})';
const romanForms = [
  new RegExp(
    `^(?:(?<day>\\d{1,2})(?:\\. ?|[ -]))?${romanMonth}(?:(?:\\. ?|[ -])(?<year>\\d{4}) ?(?:r|roku|г|года)?)?\\.?$`,
  ),
  new RegExp(`^(?<year>\\d{4})\\. ?${romanMonth}(?:\\. ?(?<day>\\d{1,2}))?\\.?$`),
];
const romanMonths = ['', ...'i ii iii iv v vi vii viii ix x xi xii'.split(' ')];

/**
 * `13 XII 1981`, `31 VIII 1980 r.`, `XII 1981`, `1981. XII. 13.`: as Poles, Russians, Italians and Hungarians write months. One
 * letter alone is as soon anything else, unless day and year stand beside it or other values have such months.
 */
function parseRoman(text: string, { hasRomanMonths }: DateHabits): PartialDate | undefined {
  const found = romanForms.map((form) => form.exec(text)).find((match) => match !== null);
  if (!found) return undefined;
  const { day, year } = found.groups!;
  const name = found.slice(1).find((group) => group !== undefined && /[ivx]/.test(group))!;
  const isWhole = day !== undefined && year !== undefined;
  if ((name.length === 1 && !isWhole && !hasRomanMonths) || (day ?? year) === undefined) return undefined;
  return { month: romanMonths.indexOf(name), ...(day && { day: Number(day) }), ...(year && { year: Number(year) }) };
}

/** Day, month and year in any order that tells them apart. */
function parsePartial(text: string, grammar: DateGrammar): PartialDate | undefined {
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/.exec(text);
  if (dotted) return { day: +dotted[1]!, month: +dotted[2]!, ...(dotted[3] && { year: +dotted[3] }) };
  const bc = grammar.bc.exec(text);
  const ad = bc ? null : grammar.ad.exec(text);
  const hasEra = bc !== null || (ad !== null && ad[1] !== text);
  const words = (bc?.[1] ?? bc?.[2] ?? ad?.[1] ?? text)
    .replace(/(\d)[.,](\d{3})(?!\d)/g, hasEra ? '$1$2' : '$&')
    .split(/[ ,]+|(?<=\d)\.(?=\p{L})|(?<=[\p{L}\p{M}\d.])-(?=[\p{L}\d])/u)
    .filter((word) => word !== '' && !grammar.fillerWord.test(word));
  if (words.length > 4) return undefined;
  const partial: { -readonly [K in keyof PartialDate]: PartialDate[K] } = hasEra ? { era: bc ? 'bc' : 'ad' } : {};
  for (const word of words) {
    const number = /^(\d{1,6}(?=\.?$)|\d{1,2}(?=(?:st|nd|rd|th|er|e|o|a|-?го)$))/.exec(word)?.[1];
    const month = number ? -1 : grammar.findMonth(word);
    const weekday = number || month >= 0 ? -1 : grammar.findWeekday(word);
    if (number && number.length <= 2 && partial.day === undefined && !(hasEra && isLastNumber(words, word))) {
      partial.day = +number;
    } else if (number && partial.year === undefined) partial.year = +number;
    else if (month >= 0 && partial.month === undefined) partial.month = month + 1;
    else if (weekday >= 0 && partial.weekday === undefined) partial.weekday = weekday;
    else return undefined;
  }
  return Object.keys(partial).length > 0 ? partial : undefined;
}

/** With an era the last number is the year, however short. */
function isLastNumber(words: readonly string[], word: string): boolean {
  return words.findLast((each) => /^\d/.test(each)) === word;
}

/**
 * Two dates, each with what only the other says: `4` and `10 September`, `1914` and `18`, `44` and `40 BC`; nothing for a day
 * beside a month, which is no pair.
 */
export function shareParts(first: PartialDate, second: PartialDate): readonly [PartialDate, PartialDate] {
  const isYear = (one: PartialDate, other: PartialDate) =>
    one.day !== undefined && one.month === undefined && one.year === undefined && other.month === undefined;
  if (isYear(first, second) && second.year !== undefined && second.era && second.day === undefined) {
    return [{ year: first.day, era: second.era }, second];
  }
  if (isYear(second, first) && first.year !== undefined && !first.era && first.day === undefined) {
    const digits = String(second.day);
    const year = Number(String(first.year).slice(0, -digits.length) + digits);
    return year > first.year ? [first, { year }] : [{}, {}];
  }
  const isBareDay = ({ day, month }: PartialDate) => day !== undefined && month === undefined;
  if ((isBareDay(first) && second.day === undefined) || (isBareDay(second) && first.day === undefined)) return [{}, {}];
  const year = first.year ?? second.year;
  const month = first.month ?? second.month;
  const era = first.era ?? second.era;
  return [
    { ...first, year, ...(era && { era }), ...(first.day !== undefined && { month }) },
    {
      ...second,
      year: second.year ?? first.year,
      ...(second.day !== undefined && { month: second.month ?? first.month }),
    },
  ];
}

/**
 * The whole date that a partial one means, in the year nearest to `today` where it says none; undefined where it cannot be
 * completed, its day of the week is another, or its year has not four figures and no era.
 */
export function completeDate(partial: PartialDate, today?: number): EdtfDate | undefined {
  const { era, month, day, weekday } = partial;
  if (month === undefined && (day !== undefined || partial.year === undefined)) return undefined;
  if (partial.year !== undefined && (partial.year < 1000 || partial.year > 9999) && !era) return undefined;
  const year = partial.year ?? (today === undefined ? undefined : nearestYear(partial, today));
  if (year === undefined) return undefined;
  const astronomical = era === 'bc' ? 1 - year : year;
  if (!exists(astronomical, month, day)) return undefined;
  const date = createDate(astronomical, month, day);
  return isOnWeekday(date, weekday) ? date : undefined;
}

function exists(year: number, month: number | undefined, day = 1): boolean {
  if (month === undefined) return true;
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength('gregorian', year, month);
}

function nearestYear({ month = 1, day = 15 }: PartialDate, today: number): number {
  const year = fromDayNumber(today).getFullYear();
  const distance = (each: number) => Math.abs(toDay('gregorian', each, month, day) - today);
  return [year, year - 1, year + 1].reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

/** Whether a date is a day of the week, counted from Monday as 0, or none is asked for. */
export function isOnWeekday(date: EdtfDate, weekday: number | undefined): boolean {
  if (weekday === undefined) return true;
  const span = date.precision === 'day' ? toSpan(date, 'gregorian') : undefined;
  return span !== undefined && weekdayOf(fromDayNumber(Math.floor(span.earliest / millisecondsInDay))) === weekday;
}
