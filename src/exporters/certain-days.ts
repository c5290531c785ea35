/** Times that formats without doubt can hold: whole days that are certain, and clock times of them. */
import { millisecondsInMinute } from 'date-fns/constants';
import type { EdtfDate, IntervalEnd } from '../core/dates/edtf.js';
import type { Span } from '../core/dates/span.js';
import type { When } from '../core/dates/when.js';

/** Precise to the day or finer, and none of its parts in doubt; its clock time may be. */
export function isCertainDay(end: IntervalEnd): end is EdtfDate {
  if (typeof end === 'string') return false;
  const { precision, year, month, day } = end;
  return /^(day|minute|second)$/.test(precision) && ![year, month, day].some((part) => part?.qualifier);
}

/** Whether all of it lies in the years 1 to 9999, which every format writes alike, the day after as well. */
export function isInCommonYears({ earliest, latest }: Span): boolean {
  return earliest >= Date.parse('0001-01-01T00:00Z') && latest <= Date.UTC(9999, 11, 30);
}

/** UTC milliseconds of a clock time that is certain; absent where it is in doubt or has no zone, or the clock showed it twice. */
export function toCertainInstant({ edtf, instant }: When): number | undefined {
  if (edtf.type !== 'date' || !edtf.time || edtf.time.qualifier || !instant) return undefined;
  return instant.latest - instant.earliest < millisecondsInMinute ? instant.earliest : undefined;
}
