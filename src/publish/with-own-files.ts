/** A story in one file has no files beside it: what its map shows of them is written into the document. */
import { isObject } from '../core/document/loose.js';
import { listMapAddresses } from '../core/document/map-addresses.js';
import type { BasemapDocument, LayerDocument, PictureDocument, StoryDocument } from '../core/document/schema.js';
import { isImage, isStreets } from '../core/document/to-basemap.js';
import { isPictureItself } from '../core/document/to-picture.js';
import { withEvents } from '../core/document/with-events.js';
import { isShallow } from '../core/json/is-shallow.js';
import { toFileName } from '../core/urls/file-name.js';
import { toDataUrl } from '../poster/data-url.js';
import { toMediaMime } from './media-mime.js';
import { isBeside, toOwnPath } from './own-media.js';
import type { PublishedStory } from './published-story.js';

/**
 * The document with streets, pictures and data in the place of their addresses. The tiles of a picture stay where they are, and
 * so does what is no picture in pixels.
 */
export function withOwnFiles(document: StoryDocument, media: PublishedStory['media']): StoryDocument {
  const find = (src: string) => media.get(toOwnPath(src) ?? '');
  const { basemap, layers } = document;
  const whole = {
    ...document,
    ...(basemap && { basemap: basemap.map((entry) => withFile(entry, find)) }),
    ...(layers && { layers: layers.map((layer) => withData(layer, find)) }),
  };
  return withEvents(whole, (event) =>
    event.basemap ? { ...event, basemap: event.basemap.map((entry) => withFile(entry, find)) } : event,
  );
}

/** The addresses of what such a document still shows from beside it: a file of its own needs it there. */
export function leftBeside({ document, media }: Pick<PublishedStory, 'document' | 'media'>): string[] {
  const left = listMapAddresses(withOwnFiles(document, media)).filter(({ src }) => isBeside(src));
  return [...new Set(left.map(({ src }) => src))];
}

type Find = (src: string) => Uint8Array | undefined;

function withFile<T extends BasemapDocument | PictureDocument>(entry: T, find: Find): T {
  if (isStreets(entry)) {
    const bytes = find(entry.src);
    return bytes ? { ...entry, src: toDataUrl('application/json', bytes) } : entry;
  }
  if (!isImage(entry)) return entry;
  const bytes = find(entry.image);
  const url = bytes && toDataUrl(toMediaMime(toOwnPath(entry.image)!), bytes);
  // Where nobody has named it, it is called by its file, which the page does not see any more.
  return isPictureItself(url) ? { ...entry, image: url, name: entry.name ?? toFileName(entry.image) } : entry;
}

function withData(layer: LayerDocument, find: Find): LayerDocument {
  const bytes = typeof layer.geojson === 'string' ? find(layer.geojson) : undefined;
  const geojson = bytes && toObject(bytes);
  return geojson ? { ...layer, geojson } : layer;
}

/** What a file of JSON has, where that is an object that can be written into another: the page looks closer. */
function toObject(bytes: Uint8Array): Exclude<LayerDocument['geojson'], string> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(value) && isShallow(value) ? (value as Exclude<LayerDocument['geojson'], string>) : undefined;
  } catch {
    return undefined;
  }
}
