/** What reads documents that have nothing for their map, as most, without the code for streets, tiles, pictures and data. */
import * as v from 'valibot';
import { isPlainMedia } from '../media/is-plain-media.js';
import { asList, asText, isObject } from './loose.js';
import type { MapSchemas } from './map-schema.js';
import { readBySchema, type FoundDocument } from './read-by-schema.js';
import type { StoryDocument } from './schema.js';
import { createSchemas } from './story-schema.js';

/** Whether a document has something for its map, be it right or not. */
export function hasMap(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { basemap, layers, events } = value as Partial<StoryDocument>;
  return [basemap, layers, ...asList(events).map(([, event]) => event.basemap)].some((one) => one !== undefined);
}

/** Whether a document has media of which only the table of sites knows what they are. */
export function hasPages(value: unknown): boolean {
  return asList((value as StoryDocument | undefined)?.events).some(([, { media }]) =>
    asList(media).some(([, { type, src }]) => !isPlainMedia(asText(type), asText(src))),
  );
}

const any = v.unknown();
const { story } = createSchemas({ basemap: any, overlays: any, layers: any } as unknown as MapSchemas);

/** What `readDocument` gives of a document that has nothing for its map; of another what it has there is not checked. */
export function readPlainDocument(value: unknown): FoundDocument {
  return readBySchema(value, story);
}
