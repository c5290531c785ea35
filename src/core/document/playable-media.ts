/** What only the table of sites knows of a document's media; code of its own for documents that need it. */
import { toPlayable } from '../media/to-playable.js';
import { mediaTypes } from '../model.js';
import { asNumber, asObject, asOneOf } from './loose.js';
import type { MediaDocument } from './schema.js';

/** A piece of media as it is shown: its type and address those of what plays; what its author says goes before. */
export function toPlayableMedia(media: MediaDocument): MediaDocument {
  const { type, src, alt, width, height } = asObject(media);
  const shown = typeof src === 'string' ? toPlayable(src, asOneOf(type, mediaTypes)) : undefined;
  if (!shown) return media;
  const size = asNumber(width) === undefined && asNumber(height) === undefined ? shown : { width, height };
  return {
    ...media,
    type: shown.type,
    src: shown.src,
    alt: typeof alt === 'string' ? alt : shown.name,
    width: size.width,
    height: size.height,
  };
}
