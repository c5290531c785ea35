/** Which pictures a map shows. */
import type { Overlay, PictureMap, Story } from '../model.js';
import { boundsOfPicture } from '../places/picture-earth.js';

/** Those of the whole story, the lowest first, and above them those of the active event. */
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
  return { always: [...(picture ? [toOverlay(picture)] : []), ...overlays], ofEvent: active?.overlays ?? [] };
}

/** The same for pictures that are the same: events may share one. */
export function toPictureKey({ type, src, corners }: Overlay): string {
  return JSON.stringify([type, src, corners]);
}

function toOverlay(picture: PictureMap): Overlay {
  const { south, west, north, east } = boundsOfPicture(picture);
  const corners = [
    { lat: north, lon: west },
    { lat: north, lon: east },
    { lat: south, lon: east },
    { lat: south, lon: west },
  ];
  return { ...picture, corners, opacity: 1 };
}
