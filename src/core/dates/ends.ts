/** Where a time begins and where it ends. */
import type { Calendar } from './calendar.js';
import type { Edtf, IntervalEnd } from './edtf.js';
import { toSpan, type Span } from './span.js';

/** The first and the last date of a time, as they are written; of a set, of those that lie first and last. */
export function endsOf(edtf: Edtf, calendar: Calendar = 'gregorian'): readonly [start: IntervalEnd, end: IntervalEnd] {
  if (edtf.type === 'date') return [edtf, edtf];
  if (edtf.type === 'interval') return [edtf.start, edtf.end];
  const ends = edtf.items.map((item) => endsOf(item, calendar));
  const [first] = ends.reduce((best, other) =>
    momentOf(other[0], 'earliest', calendar) < momentOf(best[0], 'earliest', calendar) ? other : best,
  );
  const [, last] = ends.reduce((best, other) =>
    momentOf(other[1], 'latest', calendar) > momentOf(best[1], 'latest', calendar) ? other : best,
  );
  return [first, last];
}

/** What lies beyond the axis lies before all or after all that is on it. */
function momentOf(end: IntervalEnd, side: keyof Span, calendar: Calendar): number {
  if (typeof end === 'string') return side === 'earliest' ? -Infinity : Infinity;
  return toSpan(end, calendar)?.[side] ?? (end.year.text.includes('-') ? -Infinity : Infinity);
}
