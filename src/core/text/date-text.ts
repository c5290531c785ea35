/**
 * Dates in words, exactly as precise as they are known and no more.
 */
import type { WholeDate } from '../dates/calendar.js';
import type { Edtf, EdtfDate, EdtfInterval, EdtfSet, Qualifier } from '../dates/edtf.js';
import { toExtremes } from '../dates/extremes.js';
import { withoutClock } from '../dates/map-dates.js';
import type { When } from '../dates/when.js';
import type { ByPrecision } from '../words/date-words.js';
import { fill } from '../words/fill.js';
import { formatNumber, type Language } from '../words/language.js';
import { toRoman } from './roman.js';
import {
  formatEnds,
  formatSeasonYear,
  formatWhole,
  formatWholeRange,
  formatYearless,
  type DateStyle,
  type Unit,
} from './whole-date-text.js';

/** How a date is written. */
export interface DateOptions {
  /** Names the day of the week of a single day; on unless said otherwise. */
  readonly weekday?: boolean;
  /** Shortens months and leaves out the day of the week. */
  readonly short?: boolean;
  /** Names the day of a clock time; on unless said otherwise. */
  readonly day?: boolean;
}

/**
 * A time in words: the author's own where given, else as precisely as it is known, in the calendar it was written in:
 * `around 18:30 on Sunday 10 September 2023`, `between 4 and 10 September 2023`, `c. 1519`, `44 BC`, `the 2010s`.
 */
export function formatWhen(
  when: When,
  language: Language,
  { weekday = true, short = false, day = true }: DateOptions = {},
): string {
  const { words, edtf, calendar } = when;
  const style = { language, calendar, weekday: weekday && !short, short };
  return words ?? (!day && edtf.type === 'date' && edtf.time ? formatClock(edtf, style) : inWords(edtf, style));
}

/** The clock time of a civil millisecond, or of an instant in a `timeZone`, as the locale writes it: `18:30`. */
export function formatTime(
  milliseconds: number,
  language: Language,
  { timeStyle = 'short', timeZone = 'UTC' }: Pick<Intl.DateTimeFormatOptions, 'timeStyle' | 'timeZone'> = {},
): string {
  const time = language.dateFormat({ timeStyle, timeZone }).format(milliseconds);
  return fill(language.words.date.clock, { time });
}

function inWords(edtf: Edtf, style: DateStyle): string {
  if (edtf.type === 'date') return formatDate(edtf, style);
  return edtf.type === 'interval' ? formatStretch(edtf, false, style) : formatSet(edtf, style);
}

function formatDate(date: EdtfDate, style: DateStyle): string {
  const marks = [date.year, date.month, date.day].map((part) => part?.qualifier);
  // A day of the week is too sure of itself for a day that is in doubt.
  const text = formatDay(date, { ...style, weekday: style.weekday && !marks.some(Boolean) });
  const day = qualify(text, marks, date.time || date.precision === 'day' ? 'day' : 'other', style);
  return date.time ? fill(style.language.words.date.at, { time: formatClock(date, style), date: day }) : day;
}

function formatClock({ time }: EdtfDate, style: DateStyle): string {
  if (!time) return '';
  const civil = ((time.hour * 60 + time.minute) * 60 + (time.second ?? 0)) * 1000;
  const text = formatTime(civil, style.language, { timeStyle: time.second === undefined ? 'short' : 'medium' });
  return qualify(text, [time.qualifier], 'time', style);
}

function qualify(
  text: string,
  marks: readonly (Qualifier | undefined)[],
  form: keyof ByPrecision,
  { language }: DateStyle,
): string {
  const { around, possibly } = language.words.date;
  const all = marks.join('');
  const about = /[~%]/.test(all) ? fill(around[form], { date: text }) : text;
  return /[?%]/.test(all) ? fill(possibly, { date: about }) : about;
}

/** The date without its clock time and qualifiers. */
function formatDay(date: EdtfDate, style: DateStyle): string {
  const { someDay, unknown } = style.language.words.date;
  const { year, month, day, precision } = date;
  const extremes = toExtremes(date, style.calendar);
  if (!extremes) return unknown;
  const [first, last] = extremes;
  if (year.text.includes('X')) return formatInYears(date, style);
  if (precision === 'season') return formatSeason(Number(month?.text), first, last, style);
  if (precision !== 'year' && precision !== 'month') return formatWhole(first, 'day', style);
  const finer = precision === 'year' ? month : day;
  const isBlank = (finer?.text ?? 'XX') === 'XX' && (day?.text ?? 'XX') === 'XX';
  if (!isBlank) return formatBetween(first, last, day ? 'day' : 'month', style);
  const text = formatWhole(first, precision, style);
  return day ? fill(someDay[precision], { date: text }) : text;
}

/** Years that are not known, with the month or day that is. */
function formatInYears({ year, month, day, precision }: EdtfDate, style: DateStyle): string {
  const { inYears, unknown, yearUnknown } = style.language.words.date;
  const isKnown = month && precision !== 'season' && +month.text <= 12;
  if (!isKnown) return year.text === 'XXXX' ? unknown : formatYears(year.text, style);
  const date = formatYearless(+month.text, day && (+day.text || undefined), style);
  return fill(inYears, { date, years: year.text === 'XXXX' ? yearUnknown : formatYears(year.text, style) });
}

/** `16th century`, `the 2010s`, else the years between. */
function formatYears(text: string, style: DateStyle): string {
  const { bc, decade } = style.language.words.date;
  const hundreds = /^(-?)(\d\d)XX$/.exec(text);
  if (hundreds) {
    const century = formatCentury(Number(hundreds[2]) + 1, style.language);
    return hundreds[1] ? fill(bc, { date: century }) : century;
  }
  const [first, last] = ['0', '9'].map((digit): WholeDate => [Number(text.replaceAll('X', digit)), 1, 1]) as [
    WholeDate,
    WholeDate,
  ];
  if (/^(?!00)\d{3}X$/.test(text)) return fill(decade, { year: formatWhole(first, 'year', style) });
  return text.startsWith('-') ? formatBetween(last, first, 'year', style) : formatBetween(first, last, 'year', style);
}

function formatCentury(number: number, language: Language): string {
  const { century } = language.words.date;
  const form = century[new Intl.PluralRules(language.locale, { type: 'ordinal' }).select(number)] ?? century.other;
  return fill(form, { n: formatNumber(number, language), roman: toRoman(number) });
}

function formatSeason(code: number, first: WholeDate, last: WholeDate, style: DateStyle): string {
  if (code > 32) return formatWholeRange(first, last, 'month', style);
  return fill(style.language.words.date.seasons[(code - 21) % 4]!, { year: formatSeasonYear(first, last, style) });
}

function formatBetween(first: WholeDate, last: WholeDate, unit: Unit, style: DateStyle): string {
  const [start, end] = formatEnds(first, last, unit, { ...style, weekday: false });
  return fill(style.language.words.date.between[unit === 'day' ? 'day' : 'other'], { start, end });
}

/** All of a stretch, or one of its dates. */
function formatStretch({ start, end }: EdtfInterval, isChoice: boolean, style: DateStyle): string {
  const words = style.language.words.date;
  const plain = { ...style, weekday: false };
  if (typeof start === 'string') {
    if (typeof end === 'string') return words.unknown;
    const until = start === 'open' ? words.until[formOf(end)] : words.beginningUnknown;
    return fill(isChoice ? words.orEarlier : until, { date: formatDate(end, plain) });
  }
  if (typeof end === 'string') {
    const from = end === 'open' ? words.from[formOf(start)] : words.endUnknown;
    return fill(isChoice ? words.orLater : from, { date: formatDate(start, plain) });
  }
  const whole = toWholeEnds(start, end, style);
  if (whole) return (isChoice ? formatBetween : formatWholeRange)(...whole, plain);
  const phrase = isChoice ? words.between[formOf(start)] : words.range;
  const day = start.time && end.time && formatDate(withoutClock(start), style);
  if (day && day === formatDate(withoutClock(end), style)) {
    const time = fill(phrase, { start: formatClock(start, style), end: formatClock(end, style) });
    return fill(words.at, { time, date: day });
  }
  return fill(phrase, { start: formatDate(start, plain), end: formatDate(end, plain) });
}

function formatSet({ type, items }: EdtfSet, style: DateStyle): string {
  const isChoice = type === 'one-of';
  const list = style.language.listFormat({ type: isChoice ? 'disjunction' : 'conjunction' });
  const each = { ...style, weekday: style.weekday && items.length === 1 };
  return list.format(
    items.map((item) => (item.type === 'date' ? formatDate(item, each) : formatStretch(item, isChoice, each))),
  );
}

function formOf({ time, precision }: EdtfDate): keyof ByPrecision {
  return time ? 'time' : precision === 'day' ? 'day' : 'other';
}

/** Two ends that make one range: days, months or years, alike, whole and without doubt. */
function toWholeEnds(start: EdtfDate, end: EdtfDate, style: DateStyle): [WholeDate, WholeDate, Unit] | undefined {
  const unit = toUnit(start);
  const first = toExtremes(start, style.calendar)?.[0];
  const last = toExtremes(end, style.calendar)?.[0];
  return unit && unit === toUnit(end) && first && last ? [first, last, unit] : undefined;
}

function toUnit({ precision, year, month, day }: EdtfDate): Unit | undefined {
  const isWhole = [year, month, day].every((part) => !part?.qualifier && !part?.text.includes('X'));
  return isWhole && (precision === 'day' || precision === 'month' || precision === 'year') ? precision : undefined;
}
