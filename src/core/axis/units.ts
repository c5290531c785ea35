/**
 * The units that the axis is divided into. date-fns knows the calendar; it is asked for months and years of `UTCDateMini`,
 * never to read or to write a date, for its formats lose eras and its constructors take the year 50 for 1950.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';

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

const utc = (time: number) => new UTCDateMini(time);
const firstMonth = utc(0);
const toMonthStart = (index: number) => +addMonths(firstMonth, index);

const yearNumber = { year: 'numeric' } as const;
const longMonth = { month: 'long', ...yearNumber } as const;
const shortMonth = { month: 'short', ...yearNumber } as const;

/** Years by their astronomical number. */
export const year: AxisUnit = {
  length: 365.2425 * millisecondsInDay,
  steps: [1, 10, 100, 1000, 10_000, 100_000].flatMap((step) => [step, 2 * step, 5 * step]),
  index: (time) => utc(time).getFullYear(),
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
  index: (time) => differenceInCalendarMonths(utc(time), firstMonth),
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
  const date = utc(index * millisecondsInDay);
  const passed = date.getDate() - 1;
  const next = nextMultiple(passed, step);
  const length = getDaysInMonth(date);
  return index - passed + (next + step <= length ? next : length);
}
