/** How whoever wrote several dates writes them: what one alone does not say. */

/** Whether the day or the month comes first in `05/06/2004`. */
export type DayOrder = 'day-first' | 'month-first';

/** What is known of the way dates are written; what is absent nobody knows. */
export interface DateHabits {
  readonly order?: DayOrder;
  /** The last year that two figures may mean: with 2029 `30` is 1930. Without it `05/06/24` is no date. */
  readonly lastYear?: number;
  /** `Sep-23` is a month and a year. */
  readonly hasShortYears?: boolean;
  /** `1920-21` is two years, and no spring; `1914/15` no month. */
  readonly hasYearSpans?: boolean;
  /** `V 1981` is May 1981, as `XII 1981` beside it says. */
  readonly hasRomanMonths?: boolean;
  /** A date is asked for where the text stands: `Mai 1860` and `Dez. 1860` are dates there, and anything’s names elsewhere. */
  readonly isExpected?: boolean;
}

/** The years that two figures may mean: one where the last such year is known, else one of either century. */
export function toFullYears(figures: number, lastYear: number | undefined): readonly number[] {
  if (lastYear === undefined) return [2000 + figures, 1900 + figures];
  return [lastYear - ((((lastYear - figures) % 100) + 100) % 100)];
}
