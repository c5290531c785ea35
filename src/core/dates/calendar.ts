/**
 * Day arithmetic of the two calendars stories are written in, on whole days since 1970-01-01 of the Gregorian calendar.
 * Years are astronomical: 0 is 1 BC. Both calendars go on for ever, before they were invented as after.
 */

/** The calendar a date is written in. */
export type Calendar = (typeof calendars)[number];

/** The calendars there are. */
export const calendars = ['gregorian', 'julian'] as const;

/** A whole date: astronomical year, month, day. */
export type WholeDate = readonly [year: number, month: number, day: number];

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

/** The date on which a day falls, from its number: `toDay` undone. */
export function fromDay(calendar: Calendar, day: number): WholeDate {
  // Never too early, and too late by a year or two.
  let year = 1971 + Math.ceil(day / (calendar === 'julian' ? 365.25 : 365.2425));
  while (toDay(calendar, year, 1, 1) > day) year--;
  let month = 12;
  while (toDay(calendar, year, month, 1) > day) month--;
  return [year, month, day - toDay(calendar, year, month, 1) + 1];
}

/** How many days a month has. */
export function monthLength(calendar: Calendar, year: number, month: number): number {
  return toDay(calendar, year, month + 1, 1) - toDay(calendar, year, month, 1);
}
