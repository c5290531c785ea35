/** The language of a column of dates, which one cell alone may not tell. */
import { datePhrases } from './date-phrases.js';
import { readWrittenDate, type WrittenDateOptions } from './written-date.js';

/** So many values that are no date by themselves, or several, tell the language as well as all. */
const mostValues = 30;

/**
 * The language in which most of the values are one date that are none, or several, in no language that is said: `s. II a. C.`
 * beside other Spanish dates. Absent where no language, or more than one, reads most.
 */
export function findLanguage(values: readonly string[], options: WrittenDateOptions): string | undefined {
  if (options.lang !== undefined) return undefined;
  const open = values
    .filter((value) => /\p{L}/u.test(value) && readWrittenDate(value, options).length !== 1)
    .slice(0, mostValues);
  if (open.length === 0) return undefined;
  const counts = Object.keys(datePhrases).map((lang) => ({
    lang,
    read: open.filter((value) => readWrittenDate(value, { ...options, lang }).length === 1).length,
  }));
  const most = Math.max(...counts.map(({ read }) => read));
  const best = counts.filter(({ read }) => read === most);
  return most > 0 && best.length === 1 ? best[0]!.lang : undefined;
}
