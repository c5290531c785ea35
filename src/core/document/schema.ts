/**
 * The story document, version 1: what people write by hand and importers make. The types, the check at run time and the
 * published JSON Schema all come from here. Every custom message says what would be right, to follow “it should be”.
 */
import type * as v from 'valibot';
import {
  geojson,
  iiif,
  image,
  layer,
  layerClass,
  layerStyle,
  mapSchemas,
  streets,
  tileServer,
  zoomify,
} from './map-schema.js';
import { before, media, track } from './media-schema.js';
import type { box } from './schema-parts.js';
import { point } from './schema-parts.js';
import {
  area,
  areaGeometry,
  camera,
  correction,
  createSchemas,
  group,
  journey,
  pixel,
  place,
  route,
  source,
} from './story-schema.js';

export { lineGeometry } from './story-schema.js';

const schemas = createSchemas({ ...mapSchemas, media });

/** The definition of a story document. Unknown keys are issues of type `never`, which do no harm. */
export const storySchema = schemas.story;

/** What the published JSON Schema gives names to, so that it says each thing once. */
export const namedParts = {
  area,
  areaGeometry,
  before,
  camera,
  correction,
  event: schemas.event,
  geojson,
  group,
  iiif,
  image,
  journey,
  layer,
  layerClass,
  layerStyle,
  media,
  pixel,
  place,
  point,
  route,
  source,
  streets,
  tileServer,
  track,
  zoomify,
};

/** A story as a document: plain JSON with ids for references. */
export type StoryDocument = v.InferInput<typeof storySchema>;

/** An event in a story document. */
export type EventDocument = v.InferInput<typeof schemas.event>;

/** A place in a story document. */
export type PlaceDocument = v.InferInput<typeof place>;

/** An extent in a story document. */
export type AreaDocument = v.InferInput<typeof area>;

/** A box on the earth in a story document. */
export type BoxDocument = v.InferInput<typeof box>;

/** The author's wish for the map in a story document. */
export type CameraDocument = v.InferInput<typeof camera>;

/** A file with streets, in a story document. */
export type StreetsDocument = v.InferInput<typeof streets>;

/** What a map shows beside the world, in a story document: streets, tiles or a picture, told apart by their first key. */
export type BasemapDocument = NonNullable<StoryDocument['basemap']>[number];

/** A tile server, in a story document. */
export type TileServerDocument = v.InferInput<typeof tileServer>;

/** A picture as a map, or laid over one, in a story document. */
export type PictureDocument = NonNullable<EventDocument['basemap']>[number];

/** A picture in one file. */
export type ImageDocument = v.InferInput<typeof image>;

/** Data on the map, in a story document. */
export type LayerDocument = v.InferInput<typeof layer>;

/** The travelling that ended with an event, in a story document. */
export type JourneyDocument = v.InferInput<typeof journey>;

/** A source in a story document. */
export type SourceDocument = v.InferInput<typeof source>;

/** A picture, film or sound in a story document. */
export type MediaDocument = v.InferInput<typeof media>;

/** A picture that shows earlier what another one shows, in a story document. */
export type BeforeDocument = v.InferInput<typeof before>;

/** Texts that go along with a film or a sound, in a story document. */
export type TrackDocument = v.InferInput<typeof track>;
