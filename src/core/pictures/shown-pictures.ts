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

/** Found once for each picture: in a single file its address is the picture itself, and a map asks in every frame. */
const keys = new WeakMap<Overlay, string>();

/** The same for pictures that are the same: events may share one. */
export function toPictureKey(picture: Overlay): string {
  let key = keys.get(picture);
  if (key === undefined) {
    const { type, src, corners } = picture;
    keys.set(picture, (key = JSON.stringify([type, src, corners])));
  }
  return key;
}

const grounds = new WeakMap<PictureMap, Overlay>();

function toOverlay(picture: PictureMap): Overlay {
  const overlay = grounds.get(picture) ?? {
    ...picture,
    ...{ corners: cornersOfBounds(boundsOfPicture(picture)), opacity: 1 },
  };
  grounds.set(picture, overlay);
  return overlay;
}
