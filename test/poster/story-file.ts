import { readFileSync } from 'node:fs';
import type { StoryDocument } from '../../src/core/document/schema.js';

/** A story of ours. */
export function readStory(
  path: 'kim-in-russia/story' | 'kim-in-russia/story.ar' | 'first-circumnavigation/story' | 'harbour-fire/story',
): StoryDocument {
  return JSON.parse(readFileSync(new URL(`../../stories/${path}.json`, import.meta.url), 'utf8')) as StoryDocument;
}
