/** Documents on the map of the world. */
import { createFinding } from '../problems/finding.js';
import type { Setting } from './build-story.js';
import type { DocumentMap } from './document-map.js';
import { asNumber, isObject } from './loose.js';
import { toBounds } from './to-bounds.js';
import { toExtent } from './to-extent.js';
import { toPointPlace, toPosition, type ToWhereabouts } from './to-place.js';

/** The map of a document that has nothing for it. */
export function toWorldMap({ findings }: Pick<Setting, 'findings'>): DocumentMap {
  return {
    parts: {},
    toWhereabouts: onEarth,
    toCameraWish: ({ zoom, center, bounds }, where) => ({
      zoom: asNumber(zoom),
      center: isObject(center) ? toPosition(center, `${where}.center`, findings) : undefined,
      bounds: toBounds(bounds, `${where}.bounds`, findings),
    }),
    toOverlays: () => [],
    toLayers: () => [],
  };
}

/** A point or an extent on the earth; pixels of a picture are a finding. */
export const onEarth: ToWhereabouts = (document, where, findings) => {
  if (document.x !== undefined || document.y !== undefined)
    findings.push(createFinding('error', 'no-picture', where, document));
  return toPointPlace(document, where, findings) ?? toExtent(document, where, findings);
};
