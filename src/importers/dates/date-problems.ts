/** What is said of dates that were read, of those that may mean several things, and of those that are none. */
import { readWhen } from '../../core/dates/when.js';
import { formatEdtf } from '../../core/dates/write-edtf.js';
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { formatWhen } from '../../core/text/date-text.js';
import { en } from '../../core/words/en.js';
import { toLanguage } from '../../core/words/language.js';
import { fromSerial } from './bare-number.js';

/** Made once: a table may have a hundred thousand dates, and its formatters cost more than reading one. */
const english = toLanguage('en', en);

/** An EDTF text in English words, for whoever wrote the date to confirm. */
export function describeDate(edtf: string): string {
  const { when } = readWhen({ when: edtf }, { where: '' });
  return when ? formatWhen(when, english) : edtf;
}

/** `date-reading`: how a date was read; `why` goes on behind a comma, `orElse` is a sentence of its own. */
export function dateReading(text: string, edtf: string, where: string, { why = '', orElse = '' } = {}): Problem {
  const read = `${formatValue(text)} was read as ${describeDate(edtf)} (${edtf})`;
  const message = `${read}${why && `, ${why}`}; correct it where that is not meant.${orElse && ` ${orElse}`}`;
  return createWarning('date-reading', where, text, message);
}

/** `ambiguous-date`: a date of several readings, none of which was taken; `why` is a sentence of its own. */
export function ambiguousDate(text: string, readings: readonly string[], where: string, why = ''): Problem {
  const message = `${formatValue(text)} may be ${readings.map(describeDate).join(' or ')}, so it was not read; write ${readings.join(' or ')}.${why && ` ${why}`}`;
  return createError('ambiguous-date', where, text, message);
}

/** `unreadable-date`: what is no date, and what would be one. */
export function unreadableDate(text: string, where: string): Problem {
  const message = `${formatValue(text)} is no date that could be read; ${suggest(text.trim())}.`;
  return createError('unreadable-date', where, text, message);
}

function suggest(text: string): string {
  if (/^f\.?y\.? ?['’]?\d/i.test(text))
    return 'a fiscal year has its own months everywhere: write them, such as 2023-10/2024-09';
  const serial = /^\d{5}$/.test(text) ? Number(text) : 0;
  const example = 'write EDTF, such as 2023-09-10, 2023-09, 1850~ or 2022/2023';
  if (!isSerial(serial)) return example;
  return `${example}; if it is the number of a day in a spreadsheet, write ${formatEdtf(fromSerial(serial, 1900))}`;
}

/** Whether a number may be a day of a workbook: from 1954 to 2064, or four years later. */
export function isSerial(value: number): boolean {
  return value >= 20_000 && value <= 60_000;
}
