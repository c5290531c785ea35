/** The names of months, weekdays and eras in the languages that the machine speaks. */
import type { DatePhrases } from './date-phrases.js';
import { toPlain } from './plain-text.js';

/** Languages whose months are read wherever they are written; those of other languages where `lang` says so. */
export const intlLanguages =
  'de fr es nl it pt ca gl ro pl cs sk sl hr sr bs bg mk ru uk be lt lv et fi hu sv da nb is ga cy el tr az sq ka hy ar fa he hi bn ur id ms'.split(
    ' ',
  );

/** Regions that have month names of their own. */
const regions: Readonly<Record<string, readonly string[]>> = { ar: ['ar-SY', 'ar-DZ', 'ar-MA'], de: ['de-AT'] };

/** What `Intl` knows of a language; undefined where it does not know it. */
export function intlPhrases(
  lang: string,
): Partial<Pick<DatePhrases, 'months' | 'longMonths' | 'weekdays' | 'bc' | 'ad' | 'fillers'>> | undefined {
  if (!/^[a-z]{2,3}$/.test(lang) || Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0) return undefined;
  const locales = [lang, ...(regions[lang] ?? [])];
  const day = { year: 'numeric', day: 'numeric' } as const;
  const longMonths = listNames(locales, 'month', [{ month: 'long' }, { month: 'long', ...day }]);
  const shortMonths = listNames(locales, 'month', [{ month: 'short' }, { month: 'short', ...day }]);
  return {
    longMonths,
    months: longMonths.map((names, index) => [names, shortMonths[index]].filter(Boolean).join('|')),
    weekdays: listNames(locales, 'weekday', [{ weekday: 'long' }, { weekday: 'short' }]),
    bc: listEras(lang, -100),
    ad: listEras(lang, 2001),
    fillers: listFillers(lang),
  };
}

const calendar = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** Each month of a year, or each day of a week from Monday on: all its names, parted by `|`. */
function listNames(
  locales: readonly string[],
  type: 'month' | 'weekday',
  forms: readonly Intl.DateTimeFormatOptions[],
): string[] {
  const formats = locales.flatMap((locale) => forms.map((form) => toFormat(locale, form)));
  const days =
    type === 'month' ? twelve.map((month) => Date.UTC(2001, month, 15)) : week.map((day) => Date.UTC(2001, 0, day));
  return days.map((day) => {
    const names = formats.map((format) => partOf(format, day, type)).filter((name) => /^\p{L}[^\d|]+$/u.test(name));
    return [...new Set(names)].join('|');
  });
}

const twelve = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** In January 2001, whose first day was a Monday. */
const week = [1, 2, 3, 4, 5, 6, 7];

function toFormat(locale: string, form: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, { ...calendar, ...form });
}

function partOf(format: Intl.DateTimeFormat, time: number, type: Intl.DateTimeFormatPartTypes): string {
  const value = format.formatToParts(time).find((part) => part.type === type)?.value ?? '';
  return toPlain(value).replace(/\.$/, '');
}

function listEras(lang: string, year: number): string {
  const time = new Date(0).setUTCFullYear(year, 0, 1);
  const names = (['short', 'long'] as const).map((era) =>
    partOf(toFormat(lang, { era, year: 'numeric' }), time, 'era'),
  );
  const sources = names.filter(Boolean).map((name) => name.replace(/[^\p{L}\d]+/gu, '[. ]*'));
  return sources.length > 0 ? `(?:${sources.join('|')})\\.?` : '(?!)';
}

/** What stands between the parts of a date and says nothing: `5 de mayo de 2025`, `5 мая 2025 г.` */
function listFillers(lang: string): string {
  const parts = toFormat(lang, { dateStyle: 'long' }).formatToParts(Date.UTC(2001, 4, 15));
  const words = parts.flatMap(({ type, value }) =>
    type === 'literal' ? (toPlain(value).match(/\p{L}+/gu) ?? []) : [],
  );
  return words.length > 0 ? [...new Set(words)].map((word) => `${word}\\.?`).join('|') : '(?!)';
}
