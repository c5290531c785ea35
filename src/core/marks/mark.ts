/**
 * What a mark's shape says of an event: how finely its time is known, what it is worth, how sure its place is.
 */
import type { Precision } from '../dates/edtf.js';
import type { When } from '../dates/when.js';
import type { Certainty, Status, StoryEvent } from '../model.js';

/** dot: to the minute; ring: to the day; soft: a longer stretch in which it lies; span: it lasted; none: no time known. */
export type Shape = 'dot' | 'ring' | 'soft' | 'span' | 'none';

/** All that a mark shows. */
export interface Mark {
  readonly shape: Shape;
  readonly status: Status;
  /** The certainty of the first place; `certain` without a place. */
  readonly certainty: Certainty;
}

const shapes: Readonly<Record<Precision, Shape>> = {
  second: 'dot',
  minute: 'dot',
  day: 'ring',
  month: 'soft',
  season: 'soft',
  year: 'soft',
  decade: 'soft',
  century: 'soft',
  millennium: 'soft',
};

/** The mark of an event. */
export function toMark(event: StoryEvent): Mark {
  return { shape: toShape(event.when), status: event.status, certainty: event.places[0]?.certainty ?? 'certain' };
}

/** The shape of a time: one date by its precision, an interval as a span, one of several dates as soft. */
export function toShape(when: When | undefined): Shape {
  if (!when) return 'none';
  if (when.edtf.type === 'interval') return 'span';
  return when.edtf.type === 'date' ? shapes[when.edtf.precision] : 'soft';
}
