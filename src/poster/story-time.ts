/** From when to when a story goes. */
import type { Calendar } from '../core/dates/calendar.js';
import type { Edtf, EdtfDate, IntervalEnd } from '../core/dates/edtf.js';
import { toSpan } from '../core/dates/span.js';
import type { When } from '../core/dates/when.js';
import type { Story } from '../core/model.js';

/** The time from its earliest to its latest event, each as precisely as it is known; absent without a date on the axis. */
export function toStoryTime({ timeline }: Story): When | undefined {
  const dated = timeline.flatMap(({ when }) => (when?.span ? [{ when, ...when.span }] : []));
  const starts = dated.filter(({ earliest }) => earliest > -Infinity);
  const ends = dated.filter(({ latest }) => latest < Infinity);
  const first = (starts.length ? starts : dated).reduce<Dated | undefined>(earlier, undefined)?.when;
  const last = (ends.length ? ends : dated).reduce<Dated | undefined>(later, undefined)?.when;
  if (!first || !last || first === last) return first;
  const start = withoutTime(endsOf(first.edtf, first.calendar)[0]);
  const end = withoutTime(endsOf(last.edtf, last.calendar)[1]);
  const isOne = typeof start !== 'string' && JSON.stringify(start) === JSON.stringify(end);
  return { text: '', calendar: first.calendar, edtf: isOne ? start : { type: 'interval', start, end } };
}

interface Dated {
  readonly when: When;
  readonly earliest: number;
  readonly latest: number;
}

function earlier(a: Dated | undefined, b: Dated): Dated {
  return !a || b.earliest < a.earliest ? b : a;
}

function later(a: Dated | undefined, b: Dated): Dated {
  return !a || b.latest > a.latest ? b : a;
}

/** Where a date begins and where it ends, as it is written. */
function endsOf(edtf: Edtf, calendar: Calendar): readonly [start: IntervalEnd, end: IntervalEnd] {
  if (edtf.type === 'date') return [edtf, edtf];
  if (edtf.type === 'interval') return [edtf.start, edtf.end];
  const items = edtf.items.map((item) => ({ item, ...(toSpan(item, calendar) ?? { earliest: 0, latest: 0 }) }));
  const first = items.reduce((a, b) => (b.earliest < a.earliest ? b : a));
  const last = items.reduce((a, b) => (b.latest > a.latest ? b : a));
  return [endsOf(first.item, calendar)[0], endsOf(last.item, calendar)[1]];
}

function withoutTime(end: IntervalEnd): IntervalEnd {
  if (typeof end === 'string' || !end.time) return end;
  const day: EdtfDate = { ...end, time: undefined, precision: 'day' };
  return day;
}
