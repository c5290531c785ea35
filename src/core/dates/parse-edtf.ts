/** Reading a date and saying what is wrong with it. */
import type { Calendar } from './calendar.js';
import type { Edtf } from './edtf.js';
import { suggestDates } from './mistakes.js';
import { readEdtf, type EdtfMistake } from './read-edtf.js';

/** Reads an EDTF text; where that fails, `message` says what is wrong and what would be right. */
export function parseEdtf(
  text: string,
  calendar: Calendar = 'gregorian',
): { readonly edtf: Edtf; readonly message?: undefined } | { readonly edtf?: undefined; readonly message: string } {
  const result = readEdtf(text, calendar);
  if ('type' in result) return { edtf: result };
  const better = suggestDates(text.trim()).filter((date) => 'type' in readEdtf(date, calendar));
  if (better.length) return { message: `Dates are written year-month-day (EDTF): write ${better.join(' or ')}.` };
  return { message: messages[result.mistake](result.part) };
}

const messages: Readonly<Record<EdtfMistake, (part: string) => string>> = {
  'two-ends': () => 'An interval has two ends: write start/end.',
  'no-date': () => 'An interval needs a date: write ../2023, 2023/.. or 2022/2023.',
  reversed: () => 'The interval ends before it begins: write the earlier date first.',
  unreadable: (part) => `“${part}” is not a date: write 2023-09-10, 2023-09, 2023 or 2023-09-10T18:30 (EDTF).`,
  'year-zero': () => 'There is no year -0000: 1 BC is 0000, 2 BC is -0001.',
  'long-year': () => 'A year written with Y stands alone, without a month.',
  'season-day': () => 'A season has no days: write 2023-21, or a month from 01 to 12.',
  'no-such-date': (part) => `There is no such date as ${part}${/.-.*-/.test(part) ? '' : ': months are 01 to 12'}.`,
  'time-without-day': () => 'A clock time needs a whole day: write 2023-09-10T18:30.',
  'no-such-time': () => 'There is no such clock time: hours are 00 to 23, minutes 00 to 59, midnight is 00:00.',
};
