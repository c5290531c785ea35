/** The dates of TimelineJS, in parts, as EDTF of the precision that its player shows. */
import { readEdtf } from '../core/dates/read-edtf.js';
import { createWarning, formatValue, type Problem } from '../core/problems/problem.js';

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
  const texts = toParts(date, year);
  const wanted = texts.length;
  while (texts.length > 1 && 'mistake' in readEdtf(join(texts))) texts.pop();
  const edtf = join(texts);
  if ('mistake' in readEdtf(edtf)) {
    report('There is no such year.');
    return { isOdd: true };
  }
  if (texts.length === wanted && wanted >= countParts(date)) return { edtf };
  report(`There is no such date; it is read as ${edtf}, what was written is kept as words.`);
  return { edtf, isOdd: true };
}

/** Year, month, day, clock: as many as are known without a gap. */
function toParts(date: LooseSlideDate, year: number): string[] {
  const astronomical = year < 0 ? year + 1 : year;
  const digits = String(Math.abs(astronomical));
  const sign = astronomical < 0 ? '-' : '';
  const texts = [digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits.padStart(4, '0')}`];
  for (const part of ['month', 'day'] as const) {
    if (!isThere(date[part])) return texts;
    texts.push(pad(toNumber(date[part])));
  }
  if (!['hour', 'minute', 'second', 'millisecond'].some((part) => isThere(date[part as 'hour']))) return texts;
  const clock = `${pad(toNumber(date.hour) ?? 0)}:${pad(toNumber(date.minute) ?? 0)}`;
  const hasSeconds = isThere(date.second) || isThere(date.millisecond);
  const fraction = isThere(date.millisecond) ? `.${toThousandths(toNumber(date.millisecond))}` : '';
  texts.push(hasSeconds ? `${clock}:${pad(toNumber(date.second) ?? 0)}${fraction}` : clock);
  return texts;
}

function toThousandths(number = NaN): string {
  return number < 1000 ? String(number).padStart(3, '0') : '???';
}

function join([year, month, day, clock]: readonly string[]): string {
  return [year, month, day].filter(Boolean).join('-') + (clock ? `T${clock}` : '');
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

function pad(number: number | undefined): string {
  return number === undefined ? '??' : String(number).padStart(2, '0');
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
