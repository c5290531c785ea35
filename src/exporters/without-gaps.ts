import type { EventDocument, StoryDocument } from '../core/document/schema.js';
import { withEvents } from '../core/document/with-events.js';

/** A document without the gaps that its check leaves where an item of a list was none; itself where there are none. */
export function withoutGaps(document: StoryDocument): StoryDocument {
  return withEvents(withWholeLists(document), withWholeLists);
}

/** The same object, no gap in any list that it has itself. */
function withWholeLists<T extends EventDocument | StoryDocument>(given: T): T {
  const gapped = Object.entries(given).filter(([, value]) => Array.isArray(value) && value.includes(undefined));
  if (gapped.length === 0) return given;
  const whole = gapped.map(([key, value]) => [key, (value as unknown[]).filter((item) => item !== undefined)] as const);
  return { ...given, ...Object.fromEntries(whole) };
}
