import type { EventDocument, StoryDocument } from '../core/schema.js';

/** A document without the gaps that its check leaves where an item of a list was none. */
export function withoutGaps(document: StoryDocument): StoryDocument {
  const events: readonly (EventDocument | undefined)[] = document.events;
  return { ...document, events: events.filter((event) => event !== undefined).map(eventWithoutGaps) };
}

function eventWithoutGaps(event: EventDocument): EventDocument {
  const entries = Object.entries(event).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? value.filter((item) => item !== undefined) : value,
  ]);
  return Object.fromEntries(entries);
}
