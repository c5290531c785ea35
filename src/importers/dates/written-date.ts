/**
 * Dates as people write them: “c. 1850”, “early July 2023”, “1914–18”, “last week”. They become EDTF that is as precise as
 * the words are and no more; what has two readings is not guessed.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { toDay } from '../../core/dates/calendar.js';
import { withoutClock } from '../../core/dates/map-dates.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { toSpan } from '../../core/dates/span.js';
import { formatEdtf } from '../../core/dates/write-edtf.js';
import { createDate } from '../../core/dates/create-edtf.js';
import type { Problem } from '../../core/problems/problem.js';
import type { ImportOptions } from '../importer.js';
import { toAstronomicalYear } from './bare-number.js';
import type { DateHabits } from './date-habits.js';
import { ambiguousDate, dateReading, unreadableDate } from './date-problems.js';
import { withoutFootnote } from './footnote-mark.js';
import { sayNoDate } from './no-date.js';
import { readDatePhrase } from './read-date-phrase.js';

/** What the reading depends on: the day that relative words count from, and the language of the words. */
export type WrittenDateOptions = Pick<ImportOptions, 'published' | 'lang'>;

/** Cheaper than to have it refused, which is what becomes of most dates of most tables. */
const mayBeEdtf = /^(?:[\dXYTZ?~%:.+-]*\/?[\dXYTZ?~%:.+-]*|[[{].*[\]}])$/;

/** More than any date has; what is longer is not looked at. */
const longest = 100;
const mostWords = 14;

/**
 * Every EDTF text that a text may mean; several where it is ambiguous, none where it is no date: EDTF as it is, else in the
 * words of `lang`, of English, of other languages. What counts from a day (“last week”, “Tuesday”, “10 September”) needs
 * `published`: a day of the week is the last such day, a day without a year the nearest. The mark of a footnote behind a date
 * is passed over.
 */
export function readWrittenDate(text: string, options: WrittenDateOptions & DateHabits = {}): readonly string[] {
  const written = text.trim();
  return readUnmarked(withoutFootnote(written) ?? written, options);
}

function readUnmarked(
  written: string,
  { lang, published, ...habits }: WrittenDateOptions & DateHabits,
): readonly string[] {
  if (written.length > longest || written.split(/\s+/).length > mostWords) return [];
  if (mayBeEdtf.test(written) && 'type' in readEdtf(written)) return [written];
  const year = /^[-−](\d{1,5})$/.exec(written)?.[1];
  if (year !== undefined) return [formatEdtf(createDate(toAstronomicalYear(-Number(year))))];
  return readDatePhrase(written, { ...habits, lang, today: toPublishedDay(published) });
}

/**
 * The `when` of an event, from a text as somebody wrote it; absent where none can be made of it. Words that say that there is no
 * date (“n.d.”) are `whenText`. `where` is the place in the file. Problems: `date-reading` (how it was read, unless it was
 * EDTF), `ambiguous-date`, `unreadable-date`.
 */
export function importDate(
  text: string,
  where: string,
  options: WrittenDateOptions = {},
): { readonly when?: string; readonly whenText?: string; readonly problems: readonly Problem[] } {
  const noDate = sayNoDate(text);
  if (noDate) return { ...(noDate === 'words' && { whenText: text.trim() }), problems: [] };
  const readings = readWrittenDate(text, { ...options, isExpected: true });
  const [when] = readings;
  if (when === undefined) return { problems: [unreadableDate(text, where)] };
  if (readings.length > 1) return { problems: [ambiguousDate(text, readings, where)] };
  const orElse = when === text.trim() ? adviseYears(when) : undefined;
  if (when === text.trim() && orElse === undefined) return { when, problems: [] };
  return { when, problems: [dateReading(text, when, where, { orElse })] };
}

/** Of a season that looks like two years, `2021-22`: how these are written. */
export function adviseYears(edtf: string): string | undefined {
  const [, century, start, end] = /^(\d\d)(\d\d)-(\d\d)$/.exec(edtf) ?? [];
  if (end === undefined || Number(end) <= 12 || Number(end) <= Number(start)) return undefined;
  return `Where the years are meant, write ${century}${start}/${century}${end}.`;
}

/** The day that relative words count from, in days since 1970; absent where it is not known to the day. */
export function toPublishedDay(published: string | undefined): number | undefined {
  const edtf = published === undefined ? undefined : readEdtf(published);
  if (!edtf || !('type' in edtf) || edtf.type !== 'date' || !/^(?:day|minute|second)$/.test(edtf.precision))
    return undefined;
  const span = toSpan(withoutClock(edtf), 'gregorian');
  const day = span && Math.floor(span.earliest / millisecondsInDay);
  return day !== undefined && Math.abs(day) < toDay('gregorian', 9000, 1, 1) ? day : undefined;
}
