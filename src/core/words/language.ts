/**
 * The language that dates and names are said in: words, and the locale `Intl` is asked in. They go together, so that a
 * phrase is wholly in one language.
 */
import type { Words } from './words.js';

/** Words, locale and direction. Made by `toLanguage`. */
export interface Language {
  /** For `Intl`: the story's own language and region where we have its words, else the words'. */
  readonly locale: string;
  readonly words: Words;
  /** The direction of the story's own language, whether we have its words or not. */
  readonly direction: 'ltr' | 'rtl';
  /** The formatter of dates in this language, in the Gregorian calendar and in UTC unless told otherwise. */
  dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  /** The formatter of lists in this language. */
  listFormat(options: Intl.ListFormatOptions): Intl.ListFormat;
}

/** The language of a story written in `lang` (BCP 47; an unreadable one counts as the words' own) and told with `words`. */
export function toLanguage(lang: string, words: Words): Language {
  const story = toLocale(lang) ?? new Intl.Locale(words.lang);
  const own = story.language === new Intl.Locale(words.lang).language ? story.toString() : words.lang;
  // English of no country is written day first, as in Britain and most of the world.
  const locale = own === 'en' ? 'en-GB' : own;
  const dateFormat = keep(
    (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options }),
  );
  return {
    locale,
    words,
    direction: directionOf(story.toString()),
    dateFormat,
    listFormat: keep((options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options)),
  };
}

/** The direction that a language (BCP 47) is read in: left to right where it cannot be read. */
export function directionOf(lang: string): Language['direction'] {
  return rightToLeft.test(toLocale(lang)?.maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Keeps what is made for the same options: making a formatter costs far more than using it. */
function keep<Options, Format>(make: (options: Options) => Format): (options: Options) => Format {
  const kept = new Map<string, Format>();
  return (options) => {
    const key = JSON.stringify(options);
    const format = kept.get(key) ?? make(options);
    kept.set(key, format);
    return format;
  };
}

const rightToLeft = /^(Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/;

function toLocale(lang: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(lang);
  } catch {
    return undefined;
  }
}

/** A whole number in the figures and groups of the locale. */
export function formatNumber(number: number, { locale }: Language): string {
  return new Intl.NumberFormat(locale).format(number);
}
