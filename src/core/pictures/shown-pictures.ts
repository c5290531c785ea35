/** Which pictures a map shows. */
import { mostShown, type Overlay, type PictureMap, type Story } from '../model.js';
import { cornersOfBounds } from '../places/picture-ground.js';
import { boundsOfPicture } from '../places/picture-earth.js';

/** Those of the whole story, the lowest first, and above them those of the active event; the first twelve of each. */
export interface ShownPictures {
  readonly always: readonly Overlay[];
  readonly ofEvent: readonly Overlay[];
}

/**
 * What a story shows while that event is active. A picture that is the map itself lies under all others; one that the event
 * shows too is there once, as the event has it.
 */
export function toShownPictures(
  { picture, overlays = [], events }: Story,
  activeId: string | undefined,
): ShownPictures {
  const active = events.find(({ id }) => id === activeId);
  const ofEvent = (active?.overlays ?? []).slice(0, mostShown);
  const keys = new Set(ofEvent.map(toPictureKey));
  const always = [...(picture ? [toOverlay(picture)] : []), ...overlays].slice(0, mostShown);
  return { always: always.filter((each) => !keys.has(toPictureKey(each))), ofEvent };
}

/** The same for pictures that are the same: events may share one. In a single file an address is as long as the picture. */
export function toPictureKey({ type, src, corners }: Overlay): string {
  return `${type} ${corners.map(({ lat, lon }) => `${lat},${lon}`).join(' ')} ${src}`;
}

/** Whether two are the same picture. A map asks in every frame: a picture that is its own address is not read for it. */
export function isSamePicture(one: Overlay, other: Overlay): boolean {
  return one === other || (one.src === other.src && toPictureKey(one) === toPictureKey(other));
}

function toOverlay(picture: PictureMap): Overlay {
  return { ...picture, corners: cornersOfBounds(boundsOfPicture(picture)), opacity: 1 };
}
