/**
 * What only few documents have among their media: what the table of sites knows, what other pages show, what goes with films
 * and sounds, and pictures that are compared. It is code of its own for documents that need it.
 */
import { toPlayable } from '../media/to-playable.js';
import { mediaTypes, type Media } from '../model.js';
import { createFinding } from '../problems/finding.js';
import { toScheme } from '../urls/safe-url.js';
import { asNumber, asObject, asOneOf, isObject } from './loose.js';
import type { MediaDocument } from './schema.js';
import { toMediaAids } from './to-media-aids.js';
import { toMediaOf, type ToMedia } from './to-plain-media.js';

/** A piece of media as it is shown: its type and address those of what plays; what its author says goes before. */
export const toAnyMedia: ToMedia = (document, where, setting) =>
  toMediaOf(mediaTypes, toPlayableMedia(document), where, setting).flatMap((media) => {
    const { type, src } = media;
    if (type !== 'embed' || (toScheme(src) === 'https' && URL.canParse(src)))
      return [
        {
          ...media,
          ...toMediaAids(document, type, where, setting),
          ...(type === 'image' && toBefore(document, `${where}.before`, setting)),
        },
      ];
    setting.findings.push(createFinding('error', 'unsafe-url', `${where}.src`, src, 'embed'));
    return [];
  });

/** Of a page of a site it is the picture there, as of any; what plays is no picture. */
function toBefore(document: MediaDocument, where: string, setting: Parameters<ToMedia>[2]): Pick<Media, 'before'> {
  const { before: written } = asObject(document);
  if (!isObject(written)) return {};
  const [before] = toMediaOf(['image'], toPlayableMedia({ ...written, type: 'image' }), where, setting);
  return before ? { before } : {};
}

function toPlayableMedia(media: MediaDocument): MediaDocument {
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
