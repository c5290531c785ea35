/**
 * Dates counted from others: the day, week, month or year some steps away, what lies beside a date, the thirds of one.
 * date-fns reckons, on `UTCDateMini`, whose day is the same everywhere; it never reads or writes a date.
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';
import { millisecondsInDay } from 'date-fns/constants';
import { endOfISOWeek } from 'date-fns/endOfISOWeek';
import { getISODay } from 'date-fns/getISODay';
import { nextDay } from 'date-fns/nextDay';
import { previousDay } from 'date-fns/previousDay';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import type { Day } from 'date-fns';
import { createDate, createRange } from '../../core/dates/create-edtf.js';
import type { Edtf, EdtfDate, Precision } from '../../core/dates/edtf.js';
import { qualify } from '../../core/dates/map-dates.js';
import { toSpan } from '../../core/dates/span.js';

/** A day that others are counted from, by its number since 1 January 1970. */
export function fromDayNumber(day: number): Date {
  return new UTCDateMini(day * millisecondsInDay);
}

/** A unit that dates are counted in. */
type DateUnit = 'day' | 'month' | 'year';

const add = { day: addDays, month: addMonths, year: addYears };

/** The day, month or year that a moment is in. */
function toUnit(moment: Date, unit: DateUnit): EdtfDate {
  const month = unit === 'year' ? undefined : moment.getMonth() + 1;
  return createDate(moment.getFullYear(), month, unit === 'day' ? moment.getDate() : undefined);
}

/** The day, month or year some steps from a day. */
export function stepFrom(day: Date, unit: DateUnit, steps: number): EdtfDate {
  return toUnit(add[unit](day, steps), unit);
}

/** One day of the week some weeks from the one that `day` is in, from Monday to Sunday (ISO 8601). */
export function weekFrom(day: Date, steps: number): Edtf {
  const week = addWeeks(day, steps);
  return createRange(toUnit(startOfISOWeek(week), 'day'), toUnit(endOfISOWeek(week), 'day'));
}

/** Which day of the week it is; Monday is 0. */
export function weekdayOf(day: Date): number {
  return getISODay(day) - 1;
}

/** Such a day of the week (Monday is 0) before a day (−1), after it (1), or the last until that day, itself included (0). */
export function weekdayFrom(day: Date, weekday: number, step: number): EdtfDate {
  const sundayFirst = ((weekday + 1) % 7) as Day;
  const found = step > 0 ? nextDay(day, sundayFirst) : previousDay(step < 0 ? day : addDays(day, 1), sundayFirst);
  return toUnit(found, 'day');
}

/** The day before (−1) or after (1) a date of a day, the month beside one of a month; a clock time is taken with itself. */
export function dateBeside(date: EdtfDate, step: 1 | -1): EdtfDate | undefined {
  const span = toSpan(date, 'gregorian');
  if (!span || date.time) return span && date;
  const beside = toUnit(new UTCDateMini(step < 0 ? span.earliest - 1 : span.latest + 1), unitOf(date.precision));
  return date.year.qualifier ? qualify(beside, date.year.qualifier) : beside;
}

function unitOf(precision: Precision): DateUnit {
  if (precision === 'day') return 'day';
  return precision === 'month' || precision === 'season' ? 'month' : 'year';
}

/** In which unit the thirds of a date are told, and after how many of them the first and the second end. */
const thirds: Partial<Record<Precision, readonly [unit: DateUnit, first: number, second: number]>> = {
  month: ['day', 9, 19],
  year: ['month', 3, 7],
  decade: ['year', 3, 6],
  century: ['year', 33, 66],
};

/** The beginning (0), the middle (1) or the end (2) of a date: a stretch with ends that nobody knows to the day. */
export function thirdOf(date: EdtfDate, index: number): Edtf | undefined {
  const span = toSpan(date, 'gregorian');
  const third = thirds[date.precision];
  if (!span || !third) return undefined;
  const [unit, ...cuts] = third;
  const start = new UTCDateMini(span.earliest);
  const about = (steps: number) => qualify(stepFrom(start, unit, steps), '~');
  const [first, second] = cuts;
  if (index === 0) return createRange(toUnit(start, unit), about(first));
  if (index === 1) return createRange(about(first + 1), about(second));
  return createRange(about(second + 1), toUnit(new UTCDateMini(span.latest), unit));
}

/**
 * One of two to four equal parts of a decade or a century, the first is 1; those of a century as they are counted, from its first
 * year to its hundredth, one of them: `[1801..1850]`. Of a year its half or quarter. EDTF has no third of a year.
 */
export function partOf(date: EdtfDate, number: number, count: number): Edtf | undefined {
  const span = toSpan(date, 'gregorian');
  if (!span || number < 1 || number > count) return undefined;
  const first = new UTCDateMini(span.earliest).getFullYear();
  if (date.precision === 'year' && count !== 3) return createDate(first, (count === 2 ? 39 : 32) + number);
  const length = date.precision === 'century' ? 100 : date.precision === 'decade' ? 10 : undefined;
  if (length === undefined) return undefined;
  const start = length === 100 && first >= 0 ? first + 1 : first;
  const after = (parts: number) => start + Math.floor((length * parts) / count);
  return createRange(createDate(after(number - 1)), createDate(after(number) - 1));
}
