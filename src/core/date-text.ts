/**
 * Dates in words, exactly as precise as they are known and no more.
 */
import { dayLength, toDay } from './calendar.js';
import type { Edtf, EdtfDate, EdtfInterval, EdtfSet, Qualifier } from './edtf.js';
import { seasonMonths, toExtremes, type WholeDate } from './edtf-bounds.js';
import type { Language } from './language.js';
import type { Calendar, When } from './model.js';
import type { ByPrecision } from './words/date-words.js';
import { fill } from './words/fill.js';

/** How a date is written. */
export interface DateOptions {
  /** Names the day of the week of a single day; on unless said otherwise. */
  readonly weekday?: boolean;
  /** Shortens months and leaves out the day of the week. */
  readonly short?: boolean;
}

/**
 * A time in words: the author's own where given, else as precisely as it is known, in the calendar it was written in:
 * `around 18:30 on Sunday 10 September 2023`, `between 4 and 10 September 2023`, `c. 1519`, `44 BC`, `the 2010s`.
 */
export function formatWhen(
  when: When,
  language: Language,
  { weekday = true, short = false }: DateOptions = {},
): string {
  return when.words ?? formatEdtf(when.edtf, { language, calendar: when.calendar, weekday: weekday && !short, short });
}

/** A clock time of a civil millisecond, as the locale writes it: `18:30`. */
export function formatTime(civil: number, language: Language, seconds = false): string {
  const text = language.dateFormat({ timeStyle: seconds ? 'medium' : 'short' }).format(civil);
  return fill(language.words.date.clock, { time: text });
}

interface Style {
  readonly language: Language;
  readonly calendar: Calendar;
  readonly weekday: boolean;
  readonly short: boolean;
}

type Unit = 'day' | 'month' | 'year';
type Fields = Intl.DateTimeFormatOptions;

function formatEdtf(edtf: Edtf, style: Style): string {
  if (edtf.type === 'date') return formatDate(edtf, style);
  const plain = { ...style, weekday: false };
  return edtf.type === 'interval' ? formatInterval(edtf, plain) : formatSet(edtf, plain);
}

function formatDate(date: EdtfDate, style: Style): string {
  const { at } = style.language.words.date;
  const marks = [date.year, date.month, date.day].map((part) => part?.qualifier);
  const exact = !marks.some(Boolean);
  const form = date.time || date.precision === 'day' ? 'day' : 'other';
  const day = qualify(formatDay(date, exact ? style : { ...style, weekday: false }), marks, form, style);
  return date.time ? fill(at, { time: formatClock(date, style), date: day }) : day;
}

function formatClock({ time }: EdtfDate, style: Style): string {
  if (!time) return '';
  const civil = (time.hour * 60 + time.minute) * 60_000 + (time.second ?? 0) * 1000;
  return qualify(formatTime(civil, style.language, time.second !== undefined), [time.qualifier], 'time', style);
}

function qualify(
  text: string,
  marks: readonly (Qualifier | undefined)[],
  form: keyof ByPrecision,
  { language }: Style,
): string {
  const { around, possibly } = language.words.date;
  const all = marks.join('');
  const about = /[~%]/.test(all) ? fill(around[form], { date: text }) : text;
  return /[?%]/.test(all) ? fill(possibly, { date: about }) : about;
}

/** The date without clock time and qualifiers. */
function formatDay(date: EdtfDate, style: Style): string {
  const { words } = style.language;
  const { someDay, unknown, inYears } = words.date;
  const { year, month, day } = date;
  const extremes = toExtremes(date, style.calendar);
  if (!extremes) return unknown;
  const [first, last] = extremes;
  if (year.text.includes('X')) {
    const part = formatYearless(date, style);
    if (part) return fill(inYears, { date: part, years: formatYears(year.text, style) });
    return year.text === 'XXXX' ? unknown : formatYears(year.text, style);
  }
  if (!month) return formatWhole(first, 'year', style);
  if (date.precision === 'season') return formatSeason(month.text, extremes, style);
  if (month.text === 'XX' && (!day || day.text === 'XX')) {
    const text = formatWhole(first, 'year', style);
    return day ? fill(someDay.year, { date: text }) : text;
  }
  if (month.text.includes('X')) return formatBetween(first, last, day ? 'day' : 'month', style);
  if (!day) return formatWhole(first, 'month', style);
  if (day.text === 'XX') return fill(someDay.month, { date: formatWhole(first, 'month', style) });
  return day.text.includes('X') ? formatBetween(first, last, 'day', style) : formatWhole(first, 'day', style);
}

/** `16th century`, `the 2010s`, else the years between. */
function formatYears(text: string, style: Style): string {
  const { date } = style.language.words;
  const [, minus, hundred = '', decade = ''] = /^(-?)(\d\d)(\d?)X+$/.exec(text) ?? [];
  if (text === 'XXXX') return date.yearUnknown;
  if (hundred && !decade && text.endsWith('XX')) {
    const century = formatCentury(+hundred + 1, style);
    return minus ? fill(date.bc, { date: century }) : century;
  }
  const [first, last] = [text.replaceAll('X', '0'), text.replaceAll('X', '9')].map(Number).sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (decade && first >= 100) return fill(date.decade, { year: formatWhole([first, 1, 1], 'year', style) });
  return formatBetween([first, 1, 1], [last, 1, 1], 'year', style);
}

function formatCentury(number: number, { language }: Style): string {
  const { century } = language.words.date;
  const form = century[new Intl.PluralRules(language.locale, { type: 'ordinal' }).select(number)] ?? century.other;
  return fill(form, { n: formatNumber(number, language), roman: toRoman(number) });
}

/** A month or day of an unknown year; nothing where they too are unknown. */
function formatYearless({ month, day, precision }: EdtfDate, style: Style): string | undefined {
  if (!month || precision === 'season' || /X/.test(month.text) || seasonMonths(month.text)) return undefined;
  const exactDay = day && !day.text.includes('X');
  const name = style.short ? 'short' : 'long';
  // Of a leap year, so that it has every day.
  return formatCivil(
    [2000, +month.text, exactDay ? +day.text : 1],
    { month: name, ...(exactDay && { day: 'numeric' }) },
    style,
  );
}

function formatSeason(code: string, [first, last]: readonly [WholeDate, WholeDate], style: Style): string {
  const { date } = style.language.words;
  if (+code > 32) return formatRange(first, last, 'month', style);
  const year = formatWhole(first, 'year', style);
  const next = first[0] === last[0] ? '' : `–${formatWhole(last, 'year', style).slice(-2)}`;
  return fill(date.seasons[(+code - 21) % 4]!, { year: year + next });
}

function formatInterval({ start, end }: EdtfInterval, style: Style): string {
  const { date } = style.language.words;
  if (start === 'open' || start === 'unknown') {
    if (typeof end === 'string') return date.unknown;
    return fill(start === 'open' ? date.until[formOf(end)] : date.beginningUnknown, { date: formatDate(end, style) });
  }
  if (end === 'open' || end === 'unknown') {
    return fill(end === 'open' ? date.from[formOf(start)] : date.endUnknown, { date: formatDate(start, style) });
  }
  const whole = toWholeRange(start, end, style);
  if (whole) return formatRange(...whole, style);
  if (start.time && end.time && sameDay(start, end)) {
    const time = fill(date.range, { start: formatClock(start, style), end: formatClock(end, style) });
    const { time: _, ...day } = start;
    return fill(date.at, { time, date: formatDate(day, { ...style, weekday: !style.short }) });
  }
  return fill(date.range, { start: formatDate(start, style), end: formatDate(end, style) });
}

function formatSet({ type, items }: EdtfSet, style: Style): string {
  const format = type === 'all-of' ? formatEdtf : formatChoice;
  const list = new Intl.ListFormat(style.language.locale, { type: type === 'all-of' ? 'conjunction' : 'disjunction' });
  return list.format(items.map((item) => format(item, style)));
}

/** One of the dates of a stretch. */
function formatChoice(item: EdtfDate | EdtfInterval, style: Style): string {
  if (item.type === 'date') return formatDate(item, style);
  const { start, end } = item;
  const { orEarlier, orLater, between } = style.language.words.date;
  if (typeof start === 'string')
    return typeof end === 'string' ? '' : fill(orEarlier, { date: formatDate(end, style) });
  if (typeof end === 'string') return fill(orLater, { date: formatDate(start, style) });
  const whole = toWholeRange(start, end, style);
  if (whole) return formatBetween(...whole, style);
  return fill(between[formOf(start)], { start: formatDate(start, style), end: formatDate(end, style) });
}

function formOf({ time, precision }: EdtfDate): keyof ByPrecision {
  return time ? 'time' : precision === 'day' ? 'day' : 'other';
}

function sameDay(a: EdtfDate, b: EdtfDate): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => a[part]?.text === b[part]?.text && a[part]?.qualifier === b[part]?.qualifier,
  );
}

/** Two ends that `Intl` can write as one range: whole days, months or years, alike and without doubt. */
function toWholeRange(start: EdtfDate, end: EdtfDate, style: Style): [WholeDate, WholeDate, Unit] | undefined {
  const unit = toUnit(start);
  const first = toExtremes(start, style.calendar)?.[0];
  const last = toExtremes(end, style.calendar)?.[0];
  return unit && unit === toUnit(end) && first && last ? [first, last, unit] : undefined;
}

function toUnit({ precision, year, month, day }: EdtfDate): Unit | undefined {
  if ([year, month, day].some((part) => part && (part.qualifier || part.text.includes('X')))) return undefined;
  return precision === 'day' || precision === 'month' || precision === 'year' ? precision : undefined;
}

function formatRange(first: WholeDate, last: WholeDate, unit: Unit, style: Style): string {
  if (first[0] >= era && canFormat(first) && canFormat(last)) {
    return style.language.dateFormat(toFields(unit, style)).formatRange(toCivil(first), toCivil(last));
  }
  return fill(style.language.words.date.range, {
    start: formatWhole(first, unit, style),
    end: formatWhole(last, unit, style),
  });
}

/** `between 4 and 10 September 2023`: what both ends share is said once, as in a range. */
function formatBetween(first: WholeDate, last: WholeDate, unit: Unit, style: Style): string {
  const between = style.language.words.date.between[unit === 'day' ? 'day' : 'other'];
  let [start, end] = [first, last].map((date) => formatWhole(date, unit, { ...style, weekday: false }));
  if (first[0] >= era && canFormat(first) && canFormat(last)) {
    const parts = style.language.dateFormat(toFields(unit, style)).formatRangeToParts(toCivil(first), toCivil(last));
    const split = parts.findLastIndex(({ source }) => source === 'startRange') + 1;
    const resume = parts.findIndex(({ source }) => source === 'endRange');
    const text = (from: number, to?: number) =>
      parts
        .slice(from, to)
        .map(({ value }) => value)
        .join('');
    // Between the two stands the dash, and in some languages the full stop of an ordinal.
    if (resume > 0) [start, end] = [text(0, split) + text(split, resume).replace(/[^.]/g, ''), text(resume)];
  }
  return fill(between, { start: start!, end: end! });
}

function formatWhole(date: WholeDate, unit: Unit, style: Style): string {
  return formatCivil(date, toFields(unit, style), style);
}

function toFields(unit: Unit, { short }: Style): Fields {
  return {
    year: 'numeric',
    ...(unit !== 'year' && { month: short ? 'short' : 'long' }),
    ...(unit === 'day' && { day: 'numeric' }),
  };
}

/** Years before this look like something else without their era. */
const era = 100;

/** The Gregorian calendar began on 15 October 1582; days of the week before that would mislead. */
const gregorianStart = 1583;

function formatCivil(date: WholeDate, fields: Fields, style: Style): string {
  const { language, calendar, weekday } = style;
  const [year, month, day] = date;
  const civil = toCivil(date);
  if (Math.abs(civil) > 8.64e15) return formatFarYear(year, language);
  const options: Fields = {
    ...(weekday &&
      fields.day &&
      fields.year &&
      calendar === 'gregorian' &&
      year >= gregorianStart && { weekday: 'long' }),
    ...fields,
    ...(year < era && { era: 'short' }),
  };
  // `Intl` has no Julian calendar: where it knows no 29 February it writes the 28th, and we the day.
  if (!canFormat(date)) {
    return formatCivil([year, month, 28], fields, style).replace(
      formatNumber(28, language),
      formatNumber(day, language),
    );
  }
  const text = language.dateFormat(options).format(civil);
  // British style has no comma here; some engines set one.
  return language.words.lang === 'en' ? text.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : text;
}

function formatFarYear(year: number, language: Language): string {
  const number = formatNumber(year > 0 ? year : 1 - year, language);
  return year > 0 ? number : fill(language.words.date.bc, { date: number });
}

/** The date as `Intl` takes it: the same figures in the Gregorian calendar, whatever calendar they are of. */
function toCivil([year, month, day]: WholeDate): number {
  return toDay('gregorian', year, month, day) * dayLength;
}

function canFormat(date: WholeDate): boolean {
  const civil = toCivil(date);
  return Math.abs(civil) <= 8.64e15 && new Date(civil).getUTCDate() === date[2];
}

function formatNumber(number: number, { locale }: Language): string {
  return new Intl.NumberFormat(locale).format(number);
}

function toRoman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, numeral] of numerals) {
    text += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

const numerals = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
