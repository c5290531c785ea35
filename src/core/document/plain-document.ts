/** What reads documents that have nothing for their map, as most, without the code for streets, tiles, pictures and data. */
import * as v from 'valibot';
import type { FoundStory } from './build-story.js';
import { isObject } from './loose.js';
import type { MapSchemas } from './map-schema.js';
import { readBySchema, type FoundDocument } from './read-by-schema.js';
import type { StoryDocument } from './schema.js';
import { createSchemas } from './story-schema.js';
import { toStoryOn } from './story-on-map.js';
import { toWorldMap } from './world-map.js';

/** Whether a document has something for its map, be it right or not. */
export function hasMap(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { basemap, layers, events } = value as Loose;
  const ofEvents = Array.isArray(events) ? events.map((event: Loose | undefined) => event?.['basemap']) : [];
  return [basemap, layers, ...ofEvents].some((one) => one !== undefined);
}

type Loose = Partial<Record<string, unknown>>;

const any = v.unknown();
const { story } = createSchemas({ basemap: any, overlays: any, layers: any } as unknown as MapSchemas);

/** What `readDocument` gives of a document that has nothing for its map; of another what it has there is not checked. */
export function readPlainDocument(value: unknown): FoundDocument {
  return readBySchema(value, story);
}

/** What `toStory` gives of a document that has nothing for its map; of another what it has there is left out. */
export function toPlainStory(document: StoryDocument): FoundStory {
  return toStoryOn(document, toWorldMap);
}
