/**
 * From the document to the story: what `buildStory` reads, and with it what only a document holds: references resolved,
 * routes, journeys, extents, media, wishes for the map. The document need not have been checked; whatever is wrong in it is
 * reported, never thrown.
 */
import type { FoundStory } from './build-story.js';
import type { StoryDocument } from './schema.js';
import { toStoryOn } from './story-on-map.js';
import { toAnyMedia } from './to-any-media.js';
import { toDocumentMap } from './to-document-map.js';

export type { FoundStory };

/** The story that `document` tells, with everything that is good in it, and what is wrong with the rest. */
export function toStory(document: StoryDocument): FoundStory {
  return toStoryOn(document, toDocumentMap, toAnyMedia);
}
