/** Ids for a document whose events have none: a page and its data name each event alike. */
import { parseStory } from '../core/parse-story.js';
import type { StoryDocument } from '../core/schema.js';

/** A document without gaps, each event with an id: its own, or the one that is made for it. */
export function withIds(document: StoryDocument): StoryDocument {
  const made = parseStory(document).story.events;
  const events = document.events.map((event, index) => (event.id ? event : { ...event, id: made[index]!.id }));
  return { ...document, events };
}
