/**
 * Dates as people write them: “c. 1850”, “early July 2023”, “1914–18”, “last week”. They become EDTF that is as precise as
 * the words are and no more; what has two readings is not guessed.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { toDay } from '../../core/dates/calendar.js';
import { withoutClock } from '../../core/dates/map-dates.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { toSpan } from '../../core/dates/span.js';
import { readWhen } from '../../core/dates/when.js';
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { formatWhen } from '../../core/text/date-text.js';
import { en } from '../../core/words/en.js';
import { toLanguage } from '../../core/words/language.js';
import type { ImportOptions } from '../importer.js';
import { readDatePhrase } from './read-date-phrase.js';

/** A date that was read. */
export interface WrittenDate {
  readonly edtf: string;
  /** The same in English words, for whoever wrote it to confirm. */
  readonly reading: string;
}

/** A date that may mean several things. */
export interface AmbiguousDate {
  /** EDTF, two or more. */
  readonly readings: readonly string[];
}

/** What the reading depends on: the day that relative words count from, and the language of the words. */
export type WrittenDateOptions = Pick<ImportOptions, 'published' | 'lang'>;

/** More than any date has; what is longer is not looked at. */
const longest = 100;
const mostWords = 14;

/**
 * The date that a text says: EDTF as it is, else in the words of `lang` or English. What counts from a day (“last week”,
 * “Tuesday”, “10 September”) needs `published`: a day of the week is the last such day, a day without a year the nearest.
 * `undefined` where it says no date.
 */
export function parseWrittenDate(
  text: string,
  options: WrittenDateOptions = {},
): WrittenDate | AmbiguousDate | undefined {
  const written = text.trim();
  if (written.length > longest || written.split(/\s+/).length > mostWords) return undefined;
  if ('type' in readEdtf(written)) return toWrittenDate(written);
  const readings = readDatePhrase(written, { lang: options.lang, today: toPublishedDay(options.published) });
  const [edtf] = readings;
  if (edtf === undefined) return undefined;
  return readings.length > 1 ? { readings } : toWrittenDate(edtf);
}

/**
 * The `when` of an event, from a text as somebody wrote it; absent where none can be made of it. `where` is the place in
 * the file. Problems: `date-reading` (how it was read, unless it was EDTF), `ambiguous-date`, `unreadable-date`.
 */
export function importDate(
  text: string,
  where: string,
  options: WrittenDateOptions = {},
): { readonly when?: string; readonly problems: readonly Problem[] } {
  const date = parseWrittenDate(text, options);
  if (!date) return { problems: [createError('unreadable-date', where, text, unreadable(text))] };
  if ('readings' in date) {
    const message = `${formatValue(text)} may be ${date.readings.map(toReading).join(' or ')}, so it was not read; write ${date.readings.join(' or ')}.`;
    return { problems: [createError('ambiguous-date', where, text, message)] };
  }
  const { edtf: when, reading } = date;
  const years = /^(\d\d)(\d\d)-(\d\d)$/.exec(when);
  const looksLikeYears = when === text.trim() && years && +years[3]! > 12 && +years[3]! > +years[2]!;
  const orElse = looksLikeYears
    ? ` Where the years are meant, write ${years[1]}${years[2]}/${years[1]}${years[3]}.`
    : '';
  if (when === text.trim() && !orElse) return { when, problems: [] };
  const message = `${formatValue(text)} was read as ${reading} (${when}); correct it where that is not meant.${orElse}`;
  return { when, problems: [createWarning('date-reading', where, text, message)] };
}

function unreadable(text: string): string {
  return `${formatValue(text)} is no date that could be read; write EDTF, such as 2023-09-10, 2023-09, 1850~ or 2022/2023.`;
}

function toWrittenDate(edtf: string): WrittenDate {
  return { edtf, reading: toReading(edtf) };
}

/** Made once: a table may have a hundred thousand dates, and its formatters cost more than reading one. */
const english = toLanguage('en', en);

function toReading(edtf: string): string {
  const { when } = readWhen({ when: edtf }, { where: '' });
  return when ? formatWhen(when, english) : edtf;
}

/** The day that relative words count from, in days since 1970; absent where it is not known to the day. */
function toPublishedDay(published: string | undefined): number | undefined {
  const edtf = published === undefined ? undefined : readEdtf(published);
  if (!edtf || !('type' in edtf) || edtf.type !== 'date' || !/^(?:day|minute|second)$/.test(edtf.precision))
    return undefined;
  const span = toSpan(withoutClock(edtf), 'gregorian');
  const day = span && Math.floor(span.earliest / millisecondsInDay);
  return day !== undefined && Math.abs(day) < toDay('gregorian', 9000, 1, 1) ? day : undefined;
}
