/** How the dates of a column are written, by all of them together. */
import { formatValue } from '../../core/problems/problem.js';
import type { Epoch } from '../table/sheet.js';
import type { DateHabits, DayOrder } from './date-habits.js';
import { isSerial } from './date-problems.js';
import { toYearSpan } from './figures.js';
import { toPlain } from './plain-text.js';
import { toPublishedDay, type WrittenDateOptions } from './written-date.js';
import { fromDayNumber } from './near-dates.js';

/** What the reading of a column depends on besides its values. */
export interface DateColumnOptions extends WrittenDateOptions {
  /** Of a workbook: its numbers may be days counted from there. */
  readonly epoch?: Epoch;
  readonly header?: string;
  /** The values of columns that are written as this one is: the ends beside the beginnings. */
  readonly beside?: readonly string[];
  /** Dates of other columns of its table that have one order of day and month: it is that of values which say none themselves. */
  readonly elsewhere?: readonly string[];
  /** The language of the story, as far as its words tell it: it decides no date, and is named where it would. */
  readonly guessLang?: () => string | undefined;
}

/** What the values of a column say of each other. */
export interface ColumnHabits extends DateHabits {
  readonly lastYear: number;
  /** By what the order of day and month is known: a value that has but one, or the language. */
  readonly orderBy?: string;
  /** A value that is two years and nothing else. */
  readonly spansBy?: string;
  /** Numbers from 20000 to 60000 are days of a workbook's calendar. */
  readonly epoch?: Epoch;
  /** Numbers are years as history counts them: −1000 is 1000 BC, and no EDTF. */
  readonly hasBareYears: boolean;
  /** Whether the column is our own, in which EDTF is what it says. */
  readonly isOurs: boolean;
  /** Whether the header says that the column is of dates, or of years. */
  readonly isExpected: boolean;
}

/**
 * Whether a column of dates is one that we write ourselves: what stands in it is meant as it stands, midnight and seconds of 00
 * too. Headers that mean the same (`Date`, `Added on`) are those of other programs, which add such zeros.
 */
export function isOwnDateHeader(header: string): boolean {
  return /^\s*(?:when|added)\s*$/i.test(header);
}

/** The habits of a column but for its order of day and month, from its values and those beside, without doubles and blanks. */
export function findHabits(
  values: readonly string[],
  { epoch, header, ...options }: DateColumnOptions,
): Omit<ColumnHabits, 'order' | 'orderBy'> {
  const words = toPlain(header ?? '').split(/[^\p{L}]+/u);
  const isOurs = isOwnDateHeader(header ?? '');
  const isYear = words.some((word) => yearWords.has(word));
  const isExpected =
    isYear || words.some((word) => dateWords.has(word) || /(?<!up|man|vali)date?$|datum$|zeit$/.test(word));
  const hasDays = values.some((value) => /^\d{4}-\d\d-\d\d|^\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b/.test(value));
  return {
    lastYear: findLastYear(values, options.published),
    hasShortYears: values.some(hasShortYear) || undefined,
    hasRomanMonths: values.some(hasRomanMonth) || undefined,
    ...(!isOurs && findYearSpans(values)),
    ...(epoch !== undefined && (isExpected || hasDays) && { epoch }),
    hasBareYears: !isOurs && hasBareYears(values, isYear),
    isOurs,
    isExpected,
  };
}

const list = (words: string) => new Set(words.split(' '));

/** In headers; `date`, `datum` and `zeit` at the end of a word are found besides. */
const dateWords = list(
  'date dates day days when time timestamp created updated published modified start started end ended begin beginning from until till ' +
    'datum daten tag beginn ende von bis wann zeitpunkt jour debut fin depuis quand fecha fechas dia inicio data dia giorno inizio fine ' +
    'dag tijd begin einde dato tid dzien czas дата день время начало конец tarih gun zaman تاريخ التاريخ يوم وقت תאריך तारीख ' +
    'paivamaara pvm ημερομηνια 日期 日付 年月日 时间 日時 날짜 일자 일시',
);
const yearWords = list(
  'year years yr jahr jahre jahreszahl annee annees an ano anos anno anni jaar jaren ar arstal aar rok rocznik год года yil سنة عام السنة שנה वरष 年 年份 연도 년도',
);

const slashed = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/g;

/** The first and the second figure of each date of a value that is written with slashes or hyphens. */
function findPairs(value: string): readonly (readonly [first: number, second: number])[] {
  return [...value.matchAll(slashed)].map(([, first, , second]) => [Number(first), Number(second)]);
}

/** Whether a value has two figures of which either may be the day. */
export function hasEitherOrder(value: string): boolean {
  return findPairs(value).some(([a, b]) => a !== b && a <= 12 && b <= 12);
}

/** Values that have but one order of day and month: the first of each. */
export function findOrderSigns(values: readonly string[]): readonly OrderSign[] {
  const signs = new Map<DayOrder, string>();
  for (const value of values) {
    for (const [a, b] of findPairs(value)) {
      const order =
        a > 12 && a <= 31 && b <= 12 ? 'day-first' : b > 12 && b <= 31 && a <= 12 ? 'month-first' : undefined;
      if (order && !signs.has(order)) signs.set(order, value);
    }
    if (signs.size === 2) break;
  }
  return [...signs].map(([order, value]) => ({ order, value }));
}

/** A value, and the only order that it can have. */
interface OrderSign {
  readonly order: DayOrder;
  readonly value: string;
}

/** The order of the values of a column, if they contradict each other none; else of those elsewhere, if they agree; else of the language. */
export function findOrder(
  values: readonly string[],
  { elsewhere = [], lang }: Pick<DateColumnOptions, 'elsewhere' | 'lang'>,
): Pick<ColumnHabits, 'order' | 'orderBy'> {
  const own = findOrderSigns(values);
  if (own.length > 1) return {};
  const others = own.length === 0 ? findOrderSigns(elsewhere) : [];
  const [sign] = others.length > 1 ? [] : [...own, ...others];
  if (sign) return { order: sign.order, orderBy: `as in ${formatValue(sign.value)}` };
  const ofLanguage = toDayOrder(lang);
  return ofLanguage ? { order: ofLanguage, orderBy: `as the language ${lang} has it` } : {};
}

/** The order of a language; of English, whose countries differ, where the country is said. */
export function toDayOrder(lang: string | undefined): DayOrder | undefined {
  if (!lang || !/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(lang) || /^en$/i.test(lang)) return undefined;
  const locale = lang.replaceAll('_', '-');
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return undefined;
    const parts = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      calendar: 'gregory',
    });
    const order = parts.formatToParts(0).flatMap(({ type }) => (type === 'literal' ? [] : type));
    if (order[0] === 'day') return 'day-first';
    return order[0] === 'month' ? 'month-first' : undefined;
  } catch {
    return undefined;
  }
}

/** What two figures mean in spreadsheets at most, where nothing else says it. */
const spreadsheetYear = 2029;

/**
 * The last year that two figures may mean: so that they lie about the years that the column has in four, and not more than
 * ten years after the last of them or after the story.
 */
function findLastYear(values: readonly string[], published: string | undefined): number {
  const today = toPublishedDay(published);
  const present = today === undefined ? spreadsheetYear : fromDayNumber(today).getFullYear() + 10;
  const years = values.flatMap((value) => /(?<!\d)(?:1\d|20)\d\d(?!\d)/.exec(value)?.[0] ?? []).map(Number);
  if (years.length === 0) return present;
  const last = years.reduce((a, b) => Math.max(a, b));
  const first = years.reduce((a, b) => Math.min(a, b));
  return Math.min(Math.floor((first + last) / 2) + 49, Math.max(last + 10, present));
}

/** `Sep-98`: there is no such day. */
function hasShortYear(value: string): boolean {
  const figures = /^\p{L}+\.?[- ]'?(\d\d)$/u.exec(value)?.[1];
  return figures !== undefined && (Number(figures) > 31 || figures === '00');
}

/** `XII 1981`, `13.XII.1981`: of more letters than one, which may be anything’s. */
function hasRomanMonth(value: string): boolean {
  return /(?:^|\d)[-. ]{0,2}(?:II|III|IV|VI{1,3}|IX|XI{1,2})[-. ]{1,2}\d{4}/.test(value);
}

/**
 * `1930-33` is two years in a column where some such value is no season of EDTF or an odd one (25 and above), or where several
 * follow each other as `1920-21` and `1921-22` do; one that cannot be two years (`2021-21`) says that all are seasons.
 */
function findYearSpans(values: readonly string[]) {
  const pairs = values.flatMap((value) => {
    const [, year, mark, figures] = /^([12]\d{3})([-/])(\d\d)$/.exec(value) ?? [];
    if (year === undefined || Number(figures) <= 12) return [];
    return [{ value, mark, year, code: Number(figures), isSpan: toYearSpan(year, figures!) !== undefined }];
  });
  const isEdtf = ({ mark, code }: (typeof pairs)[number]) => mark === '-' && code >= 21 && code <= 41;
  if (pairs.length === 0 || pairs.some((pair) => !pair.isSpan)) return {};
  const certain = pairs.find((pair) => !isEdtf(pair) || pair.code > 24);
  const isOneYear = ({ year, code }: (typeof pairs)[number]) => (Number(year) + 1) % 100 === code;
  const sign = certain ?? (pairs.length > 1 && pairs.every(isOneYear) ? pairs[0] : undefined);
  if (!sign) return {};
  const months = values.some((value) => isMonth(value));
  return { spansBy: sign.value, hasYearSpans: !months };
}

/** `1944-05`, which cannot be two years. */
function isMonth(value: string): boolean {
  const [, year, figures] = /^([12]\d{3})[-/](\d\d)$/.exec(value) ?? [];
  return year !== undefined && Number(figures) <= 12 && toYearSpan(year, figures!) === undefined;
}

/** Whether a column is of whole numbers that are years: its header says it, or some have too few figures for EDTF. */
function hasBareYears(values: readonly string[], isYear: boolean): boolean {
  const numbers = values.filter((value) => /^[-−]?\d{1,5}$/.test(value));
  if (numbers.length < values.length * 0.8 || numbers.some((value) => /^[-−]?0\d/.test(value) || Number(value) > 2999))
    return false;
  return isYear || numbers.some((value) => /^[-−][1-9]\d{0,2}$/.test(value));
}

/** The number that a value of a workbook is, if it may be a day there. */
export function toSerial(value: string): number | undefined {
  return /^\d{5}(?:\.\d+)?$/.test(value) && isSerial(Number(value)) ? Number(value) : undefined;
}
