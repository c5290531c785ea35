/** How finely a date is known, from what is written of it. */
import type { EdtfDate, Precision } from './edtf.js';
import { seasonMonths } from './extremes.js';

/** A date as it is written, of whatever precision. */
export type DateParts = Omit<EdtfDate, 'precision'>;

/** The finest part that is known together with all coarser ones. */
export function toPrecision({ year, month, day, time }: DateParts): Precision {
  const unknown = year.text.indexOf('X');
  if (unknown >= 0) return (['decade', 'century'] as const)[year.text.length - unknown - 1] ?? 'millennium';
  if (!month || month.text.includes('X')) return 'year';
  if (seasonMonths(month.text)) return 'season';
  if (!day || day.text.includes('X')) return 'month';
  return !time ? 'day' : time.second === undefined ? 'minute' : 'second';
}
