/** From when to when a story goes. */
import type { Edtf, EdtfDate, IntervalEnd } from '../core/edtf.js';
import type { Story, When } from '../core/model.js';

/** The time from its earliest to its latest event, each as precisely as it is known; absent without a date on the axis. */
export function toStoryTime({ timeline }: Story): When | undefined {
  const dated = timeline.flatMap(({ when }) => (when?.span ? [{ ...when, span: when.span }] : []));
  if (dated.length === 0) return undefined;
  const first = dated.reduce((a, b) => (b.span.earliest < a.span.earliest ? b : a));
  const last = dated.reduce((a, b) => (b.span.latest > a.span.latest ? b : a));
  if (first === last) return first;
  const start = withoutTime(endsOf(first.edtf)[0]);
  const end = withoutTime(endsOf(last.edtf)[1]);
  const isOneDay = JSON.stringify(start) === JSON.stringify(end) && typeof start !== 'string';
  return {
    text: '',
    calendar: first.calendar,
    edtf: isOneDay ? start : { type: 'interval', start, end },
  };
}

function endsOf(edtf: Edtf): [IntervalEnd, IntervalEnd] {
  switch (edtf.type) {
    case 'date':
      return [edtf, edtf];
    case 'interval':
      return [edtf.start, edtf.end];
    default: {
      const ends = edtf.items.map(endsOf);
      return [ends[0]![0], ends.at(-1)![1]];
    }
  }
}

function withoutTime(end: IntervalEnd): IntervalEnd {
  if (typeof end === 'string' || !end.time) return end;
  const day: EdtfDate = { ...end, time: undefined, precision: 'day' };
  return day;
}
