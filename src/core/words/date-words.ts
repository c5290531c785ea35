/**
 * How one language speaks of dates, where `Intl` has no words.
 */

/** A phrase that changes with what stands in it: a clock time, a day, or something coarser (month, year, decade). */
export type ByPrecision = Readonly<Record<'time' | 'day' | 'other', string>>;

/** The phrases around a date. */
export interface DateWords {
  /** `{time} Uhr`: what stands with a clock time. */
  readonly clock: string;
  /** `{time} on {date}` */
  readonly at: string;
  /** `around {date}`, `c. {date}` */
  readonly around: ByPrecision;
  /** `possibly {date}` */
  readonly possibly: string;
  /** `a day in {date}`, an unknown day of a month or year. */
  readonly someDay: Readonly<Record<'month' | 'year', string>>;
  /** `between {start} and {end}` */
  readonly between: ByPrecision;
  /** `{start} – {end}`, where `Intl` has no way to write the range. */
  readonly range: string;
  /** `until {date}` */
  readonly until: ByPrecision;
  /** `from {date}` */
  readonly from: ByPrecision;
  /** `until {date}, beginning unknown` */
  readonly beginningUnknown: string;
  /** `from {date}, end unknown` */
  readonly endUnknown: string;
  /** `{date} or earlier`, one of many dates. */
  readonly orEarlier: string;
  /** `{date} or later` */
  readonly orLater: string;
  /** `the {year}s` */
  readonly decade: string;
  /** `{n}th century` by the ordinal form of the number; `{roman}` is the number in Roman numerals. */
  readonly century: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
  /** `{date} BC`, for centuries and for years beyond `Intl`. */
  readonly bc: string;
  /** `spring {year}`, summer, autumn, winter. */
  readonly seasons: readonly [string, string, string, string];
  /** `{date}, {years}`: a day or month of unknown year, `25 December, the 1560s`. */
  readonly inYears: string;
  readonly yearUnknown: string;
  readonly unknown: string;
  /** `about {duration}` */
  readonly about: string;
}
