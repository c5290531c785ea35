/** From when to when a story goes. */
import { createInterval } from '../core/dates/create-edtf.js';
import type { Edtf, IntervalEnd } from '../core/dates/edtf.js';
import { endsOf } from '../core/dates/ends.js';
import { withoutClock } from '../core/dates/map-dates.js';
import type { When } from '../core/dates/when.js';
import { formatEdtf } from '../core/dates/write-edtf.js';
import type { Story } from '../core/model.js';

/** The time from its earliest to its latest event, each as precisely as it is known; absent without a date on the axis. */
export function toStoryTime({ timeline }: Story): When | undefined {
  const dated = timeline.flatMap(({ when }) => (when?.span ? [{ when, ...when.span }] : []));
  const starts = dated.filter(({ earliest }) => earliest > -Infinity);
  const ends = dated.filter(({ latest }) => latest < Infinity);
  const first = (starts.length ? starts : dated).reduce<Dated | undefined>(earlier, undefined)?.when;
  const last = (ends.length ? ends : dated).reduce<Dated | undefined>(later, undefined)?.when;
  if (!first || !last || first === last) return first;
  const [start] = endsOf(first.edtf, first.calendar);
  const [, end] = endsOf(last.edtf, last.calendar);
  const edtf = toStretch(start, end);
  return { text: formatEdtf(edtf), calendar: first.calendar, edtf };
}

/** The days from one date to another; one date where both are the same. */
function toStretch(start: IntervalEnd, end: IntervalEnd): Edtf {
  const [first, last] = [start, end].map((each) => (typeof each === 'string' ? each : withoutClock(each)));
  const isOne = typeof first === 'object' && typeof last === 'object' && formatEdtf(first) === formatEdtf(last);
  return isOne ? first : createInterval(first!, last!);
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
