/**
 * What reads documents that have nothing for their map, and nothing that goes with their media, as most: without the code
 * for streets, tiles, pictures, data, tracks, transcripts and pictures that are compared.
 */
import { isPlainMedia } from '../media/is-plain-media.js';
import { asList, asText } from './loose.js';
import { readBySchema, type FoundDocument } from './read-by-schema.js';
import { mediaEntries, object } from './schema-parts.js';
import type { StoryDocument } from './schema.js';
import { createSchemas, type RareSchemas } from './story-schema.js';

/** Whether a document has media that are more than single pictures, films and sounds whose addresses say so. */
export function hasRareMedia(value: unknown): boolean {
  return asList((value as StoryDocument | undefined)?.events).some(([, { media }]) =>
    asList(media).some(
      ([, { type, src, tracks, poster, transcript, before }]) =>
        tracks || poster || transcript || before || !isPlainMedia(asText(type), asText(src)),
    ),
  );
}

const { story } = createSchemas({ ofStory: {}, ofEvent: {}, media: object(mediaEntries) } as RareSchemas);

/**
 * What `readDocument` gives of a document that has no more than most; what few have, be it right or not, is an unknown key
 * (`hasUnknown`), and left out.
 */
export function readPlainDocument(value: unknown): FoundDocument {
  return readBySchema(value, story);
}

/** Whether a document has keys that the plain reader does not know. */
export function hasUnknown({ findings }: FoundDocument): boolean {
  return findings.some(({ code }) => code === 'unknown-key');
}
