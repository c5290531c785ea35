/** The first and last day that an EDTF date may mean. */
import { monthLength, type Calendar, type WholeDate } from './calendar.js';
import type { EdtfDate } from './edtf.js';

type Parts = Pick<EdtfDate, 'year' | 'month' | 'day'>;

/**
 * The first and last whole date that a date's parts allow, in the calendar they are written in; undefined where no date
 * fits them (30 February, month 13).
 */
export function toExtremes(date: Parts, calendar: Calendar): readonly [first: WholeDate, last: WholeDate] | undefined {
  const years = numbersLike(date.year.text.replace('Y', ''));
  const season = date.month && seasonMonths(date.month.text);
  if (season) {
    const [begin, count] = season;
    const end = begin + count - 1;
    const lastYear = years.at(-1)!;
    return [
      [years[0]!, begin, 1],
      [end > 12 ? lastYear + 1 : lastYear, end > 12 ? end - 12 : end, monthLength(calendar, lastYear, end)],
    ];
  }
  const months = numbersLike(date.month?.text ?? 'XX').filter((month) => month >= 1 && month <= 12);
  const days = numbersLike(date.day?.text ?? 'XX').filter((day) => day >= 1);
  const first = findDate(years, months, days, calendar);
  const last = findDate(years.reverse(), months.reverse(), days.reverse(), calendar);
  return first && last && [first, last];
}

/**
 * First month and number of months of an EDTF season or part of a year (`21` to `41`); undefined for anything else. Seasons
 * are the meteorologists': spring begins in March, in September where the code says southern, winter ends in the next year.
 */
export function seasonMonths(text: string): readonly [begin: number, count: number] | undefined {
  const begin = seasonBegins[+text - 21];
  return begin === undefined ? undefined : [begin, +text < 37 ? 3 : +text < 40 ? 4 : 6];
}

// Seasons, northern, southern; quarters, thirds, halves.
const seasonBegins = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7];

/** All numbers that are written like this, in order, each X any digit. */
function numbersLike(text: string): number[] {
  const negative = text.startsWith('-');
  const numbers = [...text.replace('-', '')].reduce(
    (heads, digit) =>
      heads.flatMap((head) => (digit === 'X' ? digits.map((each) => head * 10 + each) : head * 10 + +digit)),
    [0],
  );
  return negative ? numbers.map((number) => -number).reverse() : numbers;
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function findDate(
  years: readonly number[],
  months: readonly number[],
  days: readonly number[],
  calendar: Calendar,
): WholeDate | undefined {
  for (const year of years) {
    for (const month of months) {
      const length = monthLength(calendar, year, month);
      const day = days.find((each) => each <= length);
      if (day !== undefined) return [year, month, day];
    }
  }
  return undefined;
}
