/**
 * Day arithmetic of the two calendars stories are written in, on whole days since 1970-01-01 of the Gregorian calendar.
 * Years are astronomical: 0 is 1 BC. Both calendars go on for ever, before they were invented as after.
 */

/** The calendar a date is written in. */
export type Calendar = 'gregorian' | 'julian';

/** Milliseconds of a day. */
export const dayLength = 86_400_000;

/**
 * The day on which a date falls, in days since 1970-01-01 (Gregorian). Months beyond 1–12 go on into the next or previous
 * years. By the day-number formulas of Fliegel and Van Flandern, with `Math.floor` so that negative years work.
 */
export function toDay(calendar: Calendar, year: number, month: number, day: number): number {
  // Years that begin in March put the leap day at the end.
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const days =
    day + Math.floor((153 * (months - marchYear * 12) + 2) / 5) + 365 * marchYear + Math.floor(marchYear / 4);
  return calendar === 'julian'
    ? days - 719_471
    : days - Math.floor(marchYear / 100) + Math.floor(marchYear / 400) - 719_469;
}

/** How many days a month has. */
export function monthLength(calendar: Calendar, year: number, month: number): number {
  return toDay(calendar, year, month + 1, 1) - toDay(calendar, year, month, 1);
}
