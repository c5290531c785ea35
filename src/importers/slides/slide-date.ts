/** The dates of TimelineJS, in parts, as EDTF of the precision that its player shows. */
import { createDate } from '../../core/dates/create-edtf.js';
import type { ClockTime, EdtfDate } from '../../core/dates/edtf.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { formatEdtf } from '../../core/dates/write-edtf.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { toAstronomicalYear } from '../dates/bare-number.js';

/** A date in parts: numbers or texts; empty ones are absent. */
export type LooseSlideDate = Readonly<Partial<Record<(typeof parts)[number], unknown>>> & {
  /** In place of the parts: the date as EDTF. */
  readonly edtf?: string;
};

const parts = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

/**
 * A date or a span. `text` is what was written, where EDTF cannot say it. The precision is that of the last part that is
 * there; as in the player, a number 0 is not, a text "0" is. A year below zero is BC: −44 is EDTF −0043.
 */
export function readSlideDate(
  start: LooseSlideDate | undefined,
  end: LooseSlideDate | undefined,
  where: string,
  problems: Problem[],
): { readonly when?: string; readonly text?: string } {
  const from = start && readDate(start, `${where}, start_date`, problems);
  const hasEnd = end !== undefined && (end.edtf !== undefined || parts.some((part) => isThere(end[part])));
  if (hasEnd && !isYearThere(end)) {
    const message = 'An end without a year is left out.';
    problems.push(createWarning('lost-end', `${where}, end_date`, asWritten(end), message));
  }
  const to = hasEnd && isYearThere(end) ? readDate(end, `${where}, end_date`, problems) : undefined;
  const text = [from, to].some((date) => date?.isOdd)
    ? [start, to && end]
        .filter(Boolean)
        .map((date) => asWritten(date!))
        .join(' – ')
    : undefined;
  if (!from?.edtf || !to?.edtf || from.edtf === to.edtf) return { when: from?.edtf ?? to?.edtf, text };
  const when = `${from.edtf}/${to.edtf}`;
  if (!('mistake' in readEdtf(when))) return { when, text };
  const written = `${asWritten(start!)} – ${asWritten(end!)}`;
  const message = 'It ends before it begins; the start alone is its date, both are kept as words.';
  problems.push(createWarning('reversed-date', where, written, message));
  return { when: from.edtf, text: written };
}

interface Reading {
  readonly edtf?: string;
  /** Whether EDTF says less than what was written. */
  readonly isOdd?: boolean;
}

function readDate(date: LooseSlideDate, where: string, problems: Problem[]): Reading {
  if (date.edtf !== undefined) return { edtf: date.edtf };
  const report = (message: string) => problems.push(createWarning('odd-date', where, asWritten(date), message));
  const year = toNumber(date.year);
  if (year === undefined) {
    report('It has no year that can be read; it should be a number.');
    return { isOdd: asWritten(date) !== '' };
  }
  if (String(date.year).trim() !== String(year) && /[\s,]/.test(String(date.year).trim()))
    report(`The year is read as ${year}; write it without separators.`);
  if (year === 0) report('There is no year 0 in history; it is read as 1 BC.');
  const known = toKnown(date, year);
  const readable = known.findLast(isReadable);
  if (!readable) {
    report('There is no such year.');
    return { isOdd: true };
  }
  const edtf = formatEdtf(readable);
  if (readable === known.at(-1) && known.length >= countParts(date)) return { edtf };
  report(`There is no such date; it is read as ${edtf}, what was written is kept as words.`);
  return { edtf, isOdd: true };
}

/** The date by its year, its month, its day, its clock time: as far as these are there without a gap. */
function toKnown(date: LooseSlideDate, year: number): EdtfDate[] {
  const astronomical = toAstronomicalYear(year);
  const known = [createDate(astronomical)];
  if (!isThere(date.month)) return known;
  // A month beyond the twelfth would be a season.
  const month = toFigure(date.month, 12);
  known.push(createDate(astronomical, month));
  if (!isThere(date.day)) return known;
  const day = toFigure(date.day, 31);
  known.push(createDate(astronomical, month, day));
  if (['hour', 'minute', 'second', 'millisecond'].some((part) => isThere(date[part as 'hour'])))
    known.push(createDate(astronomical, month, day, toClock(date)));
  return known;
}

function toClock({ hour, minute, second, millisecond }: LooseSlideDate): ClockTime {
  const hasSeconds = isThere(second) || isThere(millisecond);
  return {
    hour: toFigure(hour ?? 0, 23),
    minute: toFigure(minute ?? 0, 59),
    ...(hasSeconds && { second: toFigure(second ?? 0, 59) }),
    ...(isThere(millisecond) && { fraction: String(toFigure(millisecond, 999)).padStart(3, '0') }),
  };
}

/** NaN, of which no date can be made, where it is no number or more than `most`. */
function toFigure(value: unknown, most: number): number {
  const number = toNumber(value) ?? (isThere(value) ? NaN : 0);
  return number <= most ? number : NaN;
}

function isReadable(date: EdtfDate): boolean {
  return 'type' in readEdtf(formatEdtf(date));
}

/** Year 1, month 2, day 3, clock 4. */
function countParts(date: LooseSlideDate): number {
  return Math.min(4, parts.findLastIndex((part) => isThere(date[part])) + 1);
}

function isYearThere({ year, edtf }: LooseSlideDate): boolean {
  return edtf !== undefined || isThere(year);
}

function isThere(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== 0 && value !== null && value !== undefined;
}

function toNumber(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.replace(/[\s,]/g, '') : '';
  return /^-?\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** What was written, in the order of its parts; what is missing before the last of them is `?`. */
function asWritten(date: LooseSlideDate): string {
  if (date.edtf !== undefined) return date.edtf;
  const last = parts.findLastIndex((part) => isThere(date[part]));
  if (last < 0) return date.year === 0 ? '0' : '';
  const shown = parts.slice(0, last + 1).map((part) => asPart(date[part]));
  return shown.slice(0, 3).join('-') + (shown.length > 3 ? ` ${shown.slice(3).join(':')}` : '');
}

function asPart(value: unknown): string {
  if (value === undefined || value === null) return '?';
  return typeof value === 'string' ? value.trim().slice(0, 40) || '?' : formatValue(value);
}
