/** The keys of a row of marks, and the order of the events that share one: the same on the axis and on the map. */
import type { StoryEvent } from '../core/model.js';

/**
 * How many events a key on a mark leads on in time: arrows by one in the direction of reading, Home and End to either end
 * (±Infinity); nothing for other keys, and with a modifier.
 */
function stepOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, isRtl: boolean): number | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const onward = isRtl ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: onward,
    ArrowLeft: -onward,
    ArrowDown: 1,
    ArrowUp: -1,
    Home: -Infinity,
    End: Infinity,
  };
  return steps[key];
}

/**
 * The event that a key on a mark leads to, of events in the order of time; nothing past either end. The key is then nobody
 * else's: it would scroll the page.
 */
export function eventOfKey(
  event: KeyboardEvent,
  events: readonly StoryEvent[],
  activeId: string | undefined,
  isRtl: boolean,
): StoryEvent | undefined {
  const step = stepOfKey(event, isRtl);
  if (step === undefined || events.length === 0) return undefined;
  event.preventDefault();
  if (!Number.isFinite(step)) return step < 0 ? events[0] : events.at(-1);
  return events[events.findIndex(({ id }) => id === activeId) + step];
}

/** The event that a press on a mark leads to: the one after the active event, the first where none of its is active. */
export function nextOfMark(events: readonly StoryEvent[], activeId: string | undefined): StoryEvent {
  return events[(events.findIndex(({ id }) => id === activeId) + 1) % events.length]!;
}
