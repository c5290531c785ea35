/** What a story says once and not at every event: the day of a story of one day, the clock of a story in one zone. */
import { toSpan } from '../dates/span.js';
import type { Story, StoryEvent } from '../model.js';

/** The first event told that has it, and says it. Absent where each event says its own. */
export interface SaidOnce {
  readonly day?: StoryEvent;
  readonly clock?: StoryEvent;
}

/** What is the same at every event of a story that has it. */
export function toSaidOnce({ events }: Pick<Story, 'events'>): SaidOnce {
  return { day: firstOfSame(events, toDay), clock: firstOfSame(events, toClock) };
}

/** Whether `event` is the `first` that says it. */
export function isSaidAt(event: StoryEvent, first: StoryEvent | undefined): boolean {
  return !first || first === event;
}

function firstOfSame(
  events: readonly StoryEvent[],
  toValue: (event: StoryEvent) => string | undefined,
): StoryEvent | undefined {
  const having = events.filter((event) => toValue(event) !== undefined);
  return new Set(having.map(toValue)).size === 1 ? having[0] : undefined;
}

/** The certain day of a time; of what is no such day, or says another word for it, what is like nothing else. */
function toDay({ id, when }: StoryEvent): string | undefined {
  if (!when) return undefined;
  const { edtf, calendar, words } = when;
  if (words !== undefined || edtf.type !== 'date' || !edtf.day) return id;
  const parts = [edtf.year, edtf.month, edtf.day].map((part) => part!.text + (part!.qualifier ?? ''));
  return [calendar, ...parts].join(' ');
}

/** Zone and offset of a clock time. */
function toClock({ when }: StoryEvent): string | undefined {
  if (!when?.instant || when.edtf.type !== 'date') return undefined;
  return `${when.zone} ${toSpan(when.edtf, when.calendar)!.earliest - when.instant.earliest}`;
}
