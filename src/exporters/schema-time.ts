/** Times in the words of schema.org. */
import type { Calendar } from '../core/dates/calendar.js';
import { createDay, createInterval } from '../core/dates/create-edtf.js';
import type { IntervalEnd } from '../core/dates/edtf.js';
import { datesOf, mapDates, withoutClock } from '../core/dates/map-dates.js';
import { toSpan } from '../core/dates/span.js';
import type { When } from '../core/dates/when.js';
import { formatEdtf } from '../core/dates/write-edtf.js';
import { isCertainDay, isInCommonYears, toCertainInstant } from './certain-days.js';

/** When an event began and ended, ISO 8601, each only where it is certain. */
export interface ExactDates {
  readonly startDate?: string;
  readonly endDate?: string;
}

/** The certain days of an event, and its clock time where that is certain too. A single day has no end of its own. */
export function toExactDates(when: When): ExactDates {
  const { edtf, calendar } = when;
  if (edtf.type === 'date') return { startDate: toExactDate(when) };
  if (edtf.type !== 'interval') return {};
  return { startDate: toExactDay(edtf.start, calendar), endDate: toExactDay(edtf.end, calendar) };
}

/** The day, or the clock time, of a single date; absent where the day is not certain. */
export function toExactDate(when: When): string | undefined {
  const { edtf, calendar } = when;
  const day = edtf.type === 'date' ? toExactDay(edtf, calendar) : undefined;
  const instant = toCertainInstant(when);
  return day === undefined || instant === undefined ? day : new Date(instant).toISOString().replace('.000', '');
}

/** The day where it is written, whatever the time is in the story's zone. */
function toExactDay(end: IntervalEnd, calendar: Calendar): string | undefined {
  const span = isCertainDay(end) ? toSpan(end, calendar) : undefined;
  return span && isInCommonYears(span) ? formatEdtf(createDay(span.earliest)) : undefined;
}

/** Whether a clock time is reduced to its day by `toExactDates` and `toTemporalCoverage`. */
export function losesClockTime(when: When): boolean {
  return datesOf(when.edtf).some(({ time }) => time) && toCertainInstant(when) === undefined;
}

/**
 * All that is known of a time, without clock times that are in doubt: ISO 8601 where it is certain, else EDTF. EDTF is
 * Gregorian; of a Julian date it has the days that it may mean. Absent where those days lie beyond the common years.
 */
export function toTemporalCoverage(when: When): string | undefined {
  const { edtf, span, calendar } = when;
  const isClock = edtf.type === 'date' && edtf.time !== undefined;
  if (calendar === 'gregorian') return (isClock && toExactDate(when)) || formatEdtf(mapDates(edtf, withoutClock));
  const days = [span?.earliest, span?.latest].map((at) => {
    if (at === -Infinity || at === Infinity) return 'open' as const;
    return at !== undefined && isInCommonYears({ earliest: at, latest: at }) ? createDay(at) : undefined;
  });
  const [first, last] = days;
  if (first === undefined || last === undefined) return undefined;
  const isOne = typeof first !== 'string' && typeof last !== 'string' && formatEdtf(first) === formatEdtf(last);
  return formatEdtf(isOne ? first : createInterval(first, last));
}
