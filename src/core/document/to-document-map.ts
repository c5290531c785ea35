import type { Setting } from './build-story.js';
import type { DocumentMap } from './document-map.js';
import { toPictureDocumentMap } from './picture-map.js';
import { toBasemap } from './to-basemap.js';
import { toLayers } from './to-layers.js';
import { toOverlays } from './to-picture.js';
import { toWorldMap } from './world-map.js';

/** The map of any document. */
export function toDocumentMap(setting: Setting): DocumentMap {
  const { document, eventIds, findings } = setting;
  const parts = toBasemap(document, findings);
  if (parts.picture) return toPictureDocumentMap(parts.picture, setting);
  return {
    ...toWorldMap(setting),
    parts,
    toOverlays: (documents, where) => toOverlays(documents, where, findings),
    toLayers: (documents) => toLayers(documents, eventIds, findings),
  };
}
