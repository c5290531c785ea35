import type { EventDocument, StoryDocument } from './schema.js';

/** The document with each of its events as `change` gives it; itself where none is another. */
export function withEvents(
  document: StoryDocument,
  change: (event: EventDocument, index: number) => EventDocument,
): StoryDocument {
  const events = document.events.map(change);
  return events.every((event, index) => event === document.events[index]) ? document : { ...document, events };
}
