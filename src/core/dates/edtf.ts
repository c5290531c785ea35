/** What an EDTF text says (Library of Congress, 2019; ISO 8601-2), as it is written: nothing is reckoned yet. */

/** How finely a date is known. */
export type Precision = 'second' | 'minute' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium';

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** One part of a date as written, such as `09` or `1X`, with the qualifier that applies to it from wherever it stands. */
export interface DatePart {
  readonly text: string;
  readonly qualifier?: Qualifier;
}

/** A clock time. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** The digits of a fraction of the second, as written; nothing is reckoned with them. */
  readonly fraction?: string;
  /** `Z` or `±hh:mm`. */
  readonly offset?: string;
  readonly qualifier?: Qualifier;
}

/** One date, of whatever precision. */
export interface EdtfDate {
  readonly type: 'date';
  /** The finest part that is known together with all coarser ones: `1985-04-XX` is known to the month. */
  readonly precision: Precision;
  /** `2023`, `201X`, `-0043`, `Y-170000002`. */
  readonly year: DatePart;
  /** `01` to `12`, a season `21` to `41`, or with `X`. */
  readonly month?: DatePart;
  readonly day?: DatePart;
  readonly time?: ClockTime;
}

/** `open` goes on without end (`..`); `unknown` ends, but nobody knows when. */
export type IntervalEnd = EdtfDate | 'open' | 'unknown';

/** From start to end. */
export interface EdtfInterval {
  readonly type: 'interval';
  readonly start: IntervalEnd;
  readonly end: IntervalEnd;
}

/** Any of several dates or stretches: one of them, or all. */
export interface EdtfSet {
  readonly type: 'one-of' | 'all-of';
  readonly items: readonly (EdtfDate | EdtfInterval)[];
}

/** A date text that was understood. */
export type Edtf = EdtfDate | EdtfInterval | EdtfSet;
