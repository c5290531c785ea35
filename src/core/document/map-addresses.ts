/** The addresses of what a document’s map fetches, each with its place in the document. */
import { pictureTypes } from '../model.js';
import { asList, asObject, asText } from './loose.js';
import type { BasemapDocument, PictureDocument, StoryDocument } from './schema.js';
import { isStreets, isTileServer, listStreets } from './to-basemap.js';

/** One of them. */
export interface MapAddress {
  /** What is there: a file with streets, a picture in one file, one in tiles, or GeoJSON. */
  readonly kind: 'streets' | (typeof pictureTypes)[number] | 'geojson';
  readonly src: string;
  readonly where: string;
  /** The hash that the document says a file with streets has. */
  readonly integrity?: string;
}

/** A picture of a document’s map, and its place there. */
export interface ListedPicture {
  readonly document: PictureDocument;
  readonly where: string;
}

/** All of them, in the document’s order; it may have the gaps that its check leaves. */
export function listMapAddresses(document: StoryDocument): MapAddress[] {
  return [
    ...listStreets(document.basemap).flatMap(([index, { src, integrity }]) =>
      toAddress('streets', src, `basemap[${index}].src`).map((address) => ({ ...address, integrity })),
    ),
    ...listPictures(document).flatMap(({ document, where }) =>
      pictureTypes.flatMap((type) => toAddress(type, asObject<Loose>(document)[type], `${where}.${type}`)).slice(0, 1),
    ),
    ...asList(document.layers).flatMap(([index, layer]) =>
      toAddress('geojson', asObject(layer).geojson, `layers[${index}].geojson`),
    ),
  ];
}

/** The pictures of a document’s map: those of the story, then those of its events. */
export function listPictures({ basemap, events }: StoryDocument): ListedPicture[] {
  return [
    ...toPictures(basemap, 'basemap'),
    ...asList(events).flatMap(([index, event]) => toPictures(asObject(event).basemap, `events[${index}].basemap`)),
  ];
}

type Loose = Partial<Record<string, unknown>>;

function toPictures(entries: readonly BasemapDocument[] | undefined, at: string): ListedPicture[] {
  return asList(entries).flatMap(([index, document]) =>
    isStreets(document) || isTileServer(document) ? [] : [{ document, where: `${at}[${index}]` }],
  );
}

function toAddress(kind: MapAddress['kind'], src: unknown, where: string): MapAddress[] {
  const text = asText(src);
  return text === undefined ? [] : [{ kind, src: text, where }];
}
