/**
 * The units that the axis is divided into. `Date` knows the calendar; it is asked for months after January 1970, never for one
 * of a year, for it takes the year 50 for 1950.
 */
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';

/** A unit of time on the axis; each one that there is has a number, its index. */
export interface AxisUnit {
  /** Its usual length in milliseconds. */
  readonly length: number;
  readonly steps: readonly number[];
  /** The index of the one that `time` is in. */
  readonly index: (time: number) => number;
  /** When the one with this index begins. */
  readonly start: (index: number) => number;
  /** The first one after this index that `step` is counted to. */
  readonly next: (index: number, step: number) => number;
  /** How its labels are written. */
  readonly label: Intl.DateTimeFormatOptions;
  /** What its labels leave out. */
  readonly context?: AxisUnit;
  /** How it is written as such a context, the longest first. */
  readonly full: readonly Intl.DateTimeFormatOptions[];
  /** The same beside a context that names the year. */
  readonly brief: readonly Intl.DateTimeFormatOptions[];
}

const toYear = (time: number) => new Date(time).getUTCFullYear();
const toMonth = (time: number) => 12 * (toYear(time) - 1970) + new Date(time).getUTCMonth();
const toMonthStart = (index: number) => Date.UTC(1970, index);

const yearNumber = { year: 'numeric' } as const;
const longMonth = { month: 'long', ...yearNumber } as const;
const shortMonth = { month: 'short', ...yearNumber } as const;

/** Years by their astronomical number. */
export const year: AxisUnit = {
  length: 365.2425 * millisecondsInDay,
  steps: [1, 10, 100, 1000, 10_000, 100_000].flatMap((step) => [step, 2 * step, 5 * step]),
  index: toYear,
  start: (index) => toMonthStart(12 * (index - 1970)),
  // Round by name: 200 BC, 100 BC, AD 1, 100, 200. Year 0 is 1 BC.
  next: (index, step) => (index > 0 ? nextMultiple(index, step) : 1 + nextMultiple(index - 1, step)),
  label: yearNumber,
  full: [yearNumber],
  brief: [],
};

/** Months since January 1970. */
const month: AxisUnit = {
  length: 30.4 * millisecondsInDay,
  steps: [1, 3, 6],
  index: toMonth,
  start: toMonthStart,
  next: nextMultiple,
  label: { month: 'short' },
  context: year,
  full: [longMonth, shortMonth, yearNumber],
  brief: [{ month: 'short' }],
};

/** Days since 1 January 1970. */
export const day: AxisUnit = {
  ...toClockUnit(millisecondsInDay, [1, 2, 3, 7]),
  next: nextDay,
  label: { day: 'numeric' },
  context: month,
  full: [{ day: 'numeric', ...longMonth }, { day: 'numeric', ...shortMonth }, shortMonth, yearNumber],
  brief: [{ day: 'numeric', month: 'short' }, { day: 'numeric' }],
};

/** From the finest to the coarsest. */
export const units: readonly AxisUnit[] = [
  { ...toClockUnit(millisecondsInSecond, [1, 5, 15, 30]), label: { timeStyle: 'medium' }, context: day },
  { ...toClockUnit(millisecondsInMinute, [1, 5, 15, 30]), context: day },
  { ...toClockUnit(millisecondsInHour, [1, 3, 6, 12]), context: day },
  day,
  month,
  year,
];

/** One that is always as long, as days are too in UTC. */
function toClockUnit(length: number, steps: readonly number[]): AxisUnit {
  return {
    length,
    steps,
    index: (time) => Math.floor(time / length),
    start: (index) => index * length,
    next: nextMultiple,
    label: { timeStyle: 'short' },
    full: [],
    brief: [],
  };
}

function nextMultiple(index: number, step: number): number {
  return (Math.floor(index / step) + 1) * step;
}

/** Counted from the first of the month; the last of them only with a whole step of days after it. */
function nextDay(index: number, step: number): number {
  const monthIndex = toMonth(day.start(index));
  const first = day.index(toMonthStart(monthIndex));
  const end = day.index(toMonthStart(monthIndex + 1));
  const next = first + nextMultiple(index - first, step);
  return next + step <= end ? next : end;
}
