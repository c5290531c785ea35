/** What a story says once and not at every event: the day of a story of one day, the clock of a story in one zone. */
import { toSpan } from '../dates/span.js';
import type { Story, StoryEvent } from '../model.js';

/** The events that say it: the first told and the first in time. Absent where each event says its own. */
export interface SaidOnce {
  readonly day?: readonly StoryEvent[];
  readonly clock?: readonly StoryEvent[];
}

/** What is the same at every event of a story that has it. */
export function toSaidOnce(story: Pick<Story, 'events' | 'timeline'>): SaidOnce {
  return { day: firstOfSame(story, toDay), clock: firstOfSame(story, toClock) };
}

/** Whether `event` is one of those that say it. */
export function isSaidAt(event: StoryEvent, firsts: readonly StoryEvent[] | undefined): boolean {
  return !firsts || firsts.includes(event);
}

function firstOfSame(
  { events, timeline }: Pick<Story, 'events' | 'timeline'>,
  toValue: (event: StoryEvent) => string | undefined,
): StoryEvent[] | undefined {
  const hasValue = (event: StoryEvent) => toValue(event) !== undefined;
  const isSame = new Set(events.filter(hasValue).map(toValue)).size === 1;
  return isSame ? [events.find(hasValue)!, timeline.find(hasValue)!] : undefined;
}

/** The certain day of a time; of what is no such day, what is like nothing else. */
function toDay({ id, when }: StoryEvent): string | undefined {
  if (!when) return undefined;
  const { edtf, calendar } = when;
  if (edtf.type !== 'date' || !edtf.day) return id;
  const parts = [edtf.year, edtf.month, edtf.day].map((part) => part!.text + (part!.qualifier ?? ''));
  return [calendar, ...parts].join(' ');
}

/** Zone and offset of a clock time. */
function toClock({ when }: StoryEvent): string | undefined {
  if (!when?.instant || when.edtf.type !== 'date') return undefined;
  return `${when.zone} ${toSpan(when.edtf, when.calendar)!.earliest - when.instant.earliest}`;
}
