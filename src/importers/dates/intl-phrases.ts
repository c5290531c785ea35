/** The names of months, weekdays and eras in the languages that the machine speaks. */
import type { DatePhrases } from './date-phrases.js';
import { toPlain } from './plain-text.js';

const list = (words: string) => words.split(' ');

/** Languages whose months are read wherever they are written. */
export const intlLanguages = list(
  'de fr es nl it pt ca gl ro pl cs sk sl hr sr bs bg mk ru uk be lt lv et fi hu sv da nb is ga cy el tr az sq ka hy ar fa he hi bn ur id ms',
);

/**
 * All that are read where `lang` says so. Not whatever `Intl` knows: of Scottish Gaelic V8 ends the process (`formatToParts` of
 * short months). Thai counts other years.
 */
const saidLanguages = new Set([...intlLanguages, ...list('no nn af lb br sw fil lo ta te mr gu kn ml pa ne si km am')]);

/** Regions that have month names of their own. */
const regions: Readonly<Record<string, readonly string[]>> = { ar: ['ar-SY', 'ar-DZ', 'ar-MA'], de: ['de-AT'] };

/** What `Intl` knows of a language; undefined where it does not know it, or we do not ask. */
export function intlPhrases(
  lang: string,
): Partial<Pick<DatePhrases, 'months' | 'longMonths' | 'weekdays' | 'bc' | 'ad' | 'fillers'>> | undefined {
  if (!saidLanguages.has(lang) || Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0) return undefined;
  const locales = [lang, ...(regions[lang] ?? [])];
  const day = { year: 'numeric', day: 'numeric' } as const;
  const long = listNames(locales, 'month', [
    { month: 'long', year: 'numeric' },
    { month: 'long', ...day },
  ]);
  const short = listNames(locales, 'month', [
    // Alone: what Czechs shorten they write as a number beside a year or a day.
    { month: 'short' },
    { month: 'short', year: 'numeric' },
    { month: 'short', ...day },
  ]);
  const weekdays = listNames(locales, 'weekday', [{ weekday: 'long' }, { weekday: 'short' }]);
  const fillers = new Set([...long.common, ...weekdays.common, ...listFillers(lang)]);
  return {
    longMonths: long.names,
    months: long.names.map((name, index) => [name, short.names[index]].filter(Boolean).join('|')),
    weekdays: weekdays.names,
    bc: listEras(lang, -100),
    ad: listEras(lang, 2001),
    fillers: fillers.size > 0 ? [...fillers].map((word) => `${word}\\.?`).join('|') : '(?!)',
  };
}

const calendar = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/**
 * Each month of a year, or each day of a week from Monday on: all words that name it and no other, parted by `|`; and the
 * words that several have in common, as in `terça-feira`.
 */
function listNames(
  locales: readonly string[],
  type: 'month' | 'weekday',
  forms: readonly Intl.DateTimeFormatOptions[],
): { readonly names: readonly string[]; readonly common: readonly string[] } {
  const formats = locales.flatMap((locale) => forms.map((form) => toFormat(locale, form)));
  const days = (type === 'month' ? twelve : week).map((index) =>
    type === 'month' ? Date.UTC(2001, index, 15) : Date.UTC(2001, 0, index),
  );
  const words = days.map((day) => {
    const found = formats
      .flatMap((format) => wordsOf(format, day, type))
      .filter((word) => /^\p{L}[^\d|]*$/u.test(word));
    return [...new Set(found)];
  });
  const isCommon = (word: string) => words.filter((each) => each.includes(word)).length > 1;
  return {
    names: words.map((each) => each.filter((word) => word.length > 1 && !isCommon(word)).join('|')),
    common: words.flat().filter(isCommon),
  };
}

const twelve = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** In January 2001, whose first day was a Monday. */
const week = [1, 2, 3, 4, 5, 6, 7];

function toFormat(locale: string, form: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, { ...calendar, ...form });
}

function partOf(format: Intl.DateTimeFormat, time: number, type: Intl.DateTimeFormatPartTypes): string {
  return toPlain(format.formatToParts(time).find((part) => part.type === type)?.value ?? '').replace(/\.$/, '');
}

/** The words of a name, with what is written before it without a space too: `בינואר`, `d’octubre`. */
function wordsOf(format: Intl.DateTimeFormat, time: number, type: 'month' | 'weekday'): readonly string[] {
  const parts = format.formatToParts(time);
  const index = parts.findIndex((part) => part.type === type);
  const prefix = /[\p{L}'’]+$/u.exec(parts[index - 1]?.value ?? '')?.[0];
  const words = partOf(format, time, type).split(/[ -]/);
  return prefix === undefined ? words : [...words, toPlain(prefix) + words[0]!];
}

function listEras(lang: string, year: number): string {
  const time = new Date(0).setUTCFullYear(year, 0, 1);
  const names = (['short', 'long'] as const).map((era) =>
    partOf(toFormat(lang, { era, year: 'numeric' }), time, 'era'),
  );
  // Two letters are as soon a name: `10cc`.
  const sources = names
    .filter((name) => /(?:\p{L}.*){3}/u.test(name))
    .map((name) => name.replace(/[^\p{L}\d]+/gu, '[. ]*'));
  return sources.length > 0 ? `(?:${sources.join('|')})\\.?` : '(?!)';
}

/** What stands between the parts of a date and says nothing: `5 de mayo de 2025`, `5 мая 2025 г.` */
function listFillers(lang: string): readonly string[] {
  const formats = [toFormat(lang, { dateStyle: 'long' }), toFormat(lang, { year: 'numeric', month: 'long' })];
  const literals = formats.flatMap((format) =>
    format.formatToParts(Date.UTC(2001, 4, 15)).filter(({ type }) => type === 'literal'),
  );
  return literals.flatMap(({ value }) => toPlain(value).match(/[\p{L}\p{M}]+/gu) ?? []);
}
