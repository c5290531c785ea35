/** The dates within a time, each seen or changed for itself. */
import type { Edtf, EdtfDate, EdtfInterval, IntervalEnd, Qualifier } from './edtf.js';

/** Every date that a time is written with. */
export function datesOf(edtf: Edtf): readonly EdtfDate[] {
  if (edtf.type === 'date') return [edtf];
  const ends = edtf.type === 'interval' ? [edtf.start, edtf.end] : edtf.items.flatMap(datesOf);
  return ends.filter((end) => typeof end !== 'string');
}

/** The same time with each of its dates changed. */
export function mapDates(edtf: Edtf, change: (date: EdtfDate) => EdtfDate): Edtf {
  const ofEnd = (end: IntervalEnd) => (typeof end === 'string' ? end : change(end));
  const ofStretch = (item: EdtfDate | EdtfInterval) =>
    item.type === 'date' ? change(item) : { ...item, start: ofEnd(item.start), end: ofEnd(item.end) };
  return edtf.type === 'date' || edtf.type === 'interval'
    ? ofStretch(edtf)
    : { ...edtf, items: edtf.items.map(ofStretch) };
}

/** The day of a clock time; any other date as it is. */
export function withoutClock({ time, ...date }: EdtfDate): EdtfDate {
  return time ? { ...date, precision: 'day' } : { ...date };
}

/** A date in doubt: `?` and `%` of all that it says, `~` of its clock time alone where it has one. */
export function qualify({ time, ...date }: EdtfDate, qualifier: Qualifier): EdtfDate {
  const add = <P extends { readonly qualifier?: Qualifier }>(part: P): P => ({
    ...part,
    qualifier: part.qualifier === undefined || part.qualifier === qualifier ? qualifier : '%',
  });
  if (time && qualifier === '~') return { ...date, time: add(time) };
  return {
    ...date,
    year: add(date.year),
    ...(date.month && { month: add(date.month) }),
    ...(date.day && { day: add(date.day) }),
    ...(time && { time: add(time) }),
  };
}
