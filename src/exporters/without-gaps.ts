import type { EventDocument, StoryDocument } from '../core/document/schema.js';

/** A document without the gaps that its check leaves where an item of a list was none. */
export function withoutGaps(document: StoryDocument): StoryDocument {
  const { events, ...rest } = withWholeLists(document);
  return { ...rest, events: events.map(withWholeLists) };
}

/** The same object, no gap in any list that it has itself. */
function withWholeLists<T extends EventDocument | StoryDocument>(given: T): T {
  const entries = Object.entries(given).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? value.filter((item) => item !== undefined) : value,
  ]);
  return Object.fromEntries(entries) as T;
}
