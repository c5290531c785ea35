/** Which pictures a map shows. */
import { mostShown, type Overlay, type PictureMap, type Story } from '../model.js';
import { cornersOfBounds } from '../places/picture-ground.js';
import { boundsOfPicture } from '../places/picture-earth.js';

/** Those of the whole story, the lowest first, and above them those of the active event; the first twelve of each. */
export interface ShownPictures {
  readonly always: readonly Overlay[];
  readonly ofEvent: readonly Overlay[];
}

/** What a story shows while that event is active. A picture that is the map itself lies under all others. */
export function toShownPictures(
  { picture, overlays = [], events }: Story,
  activeId: string | undefined,
): ShownPictures {
  const active = events.find(({ id }) => id === activeId);
  const always = [...(picture ? [toOverlay(picture)] : []), ...overlays];
  return { always: always.slice(0, mostShown), ofEvent: (active?.overlays ?? []).slice(0, mostShown) };
}

/** The same for pictures that are the same: events may share one. */
export function toPictureKey({ type, src, corners }: Overlay): string {
  return JSON.stringify([type, src, corners]);
}

function toOverlay(picture: PictureMap): Overlay {
  return { ...picture, corners: cornersOfBounds(boundsOfPicture(picture)), opacity: 1 };
}
