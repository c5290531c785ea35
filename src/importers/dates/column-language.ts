/** The language of a column of dates, which one cell alone may not tell. */
import { datePhrases } from './date-phrases.js';
import { readWrittenDate, type WrittenDateOptions } from './written-date.js';

/** So many values of other words that are no date by themselves, or several, tell the language as well as all. */
const mostValues = 30;

/**
 * The language in which most of the values are one date that are none, or several, in no language that is said: `s. II a. C.`
 * beside other Spanish dates. Of several that read most it is the first, where all of them read the same dates (`Juni 2023`);
 * absent where they do not, or none reads any.
 */
export function findLanguage(values: readonly string[], options: WrittenDateOptions): string | undefined {
  if (options.lang !== undefined) return undefined;
  const open = findOpen(values, options);
  if (open.length === 0) return undefined;
  const languages = Object.keys(datePhrases).map((lang) => {
    const dates = open.map((value) => readWrittenDate(value, { ...options, lang })).map(onlyOne);
    return { lang, dates, count: dates.filter((date) => date !== undefined).length };
  });
  const most = Math.max(...languages.map(({ count }) => count));
  const [best, ...others] = languages.filter(({ count }) => count === most);
  const areAlike = others.every(({ dates }) => dates.every((date, index) => date === best!.dates[index]));
  return most > 0 && areAlike ? best!.lang : undefined;
}

/** Of values that differ in their figures alone the first. */
function findOpen(values: readonly string[], options: WrittenDateOptions): readonly string[] {
  const seen = new Set<string>();
  const open: string[] = [];
  for (const value of values) {
    const words = value.replace(/\d+/g, '0');
    if (open.length === mostValues || seen.has(words) || !/\p{L}/u.test(value)) continue;
    seen.add(words);
    if (readWrittenDate(value, options).length !== 1) open.push(value);
  }
  return open;
}

function onlyOne(readings: readonly string[]): string | undefined {
  return readings.length === 1 ? readings[0] : undefined;
}
