import type { CameraWish, DataLayer, Overlay, Story } from '../model.js';
import type { CameraDocument, EventDocument, StoryDocument } from './schema.js';
import type { ToWhereabouts } from './to-place.js';

/** What the map of a story shows. */
export type MapParts = Pick<Story, 'streets' | 'tiles' | 'overlays' | 'picture'>;

/** The map of a document: what it shows, and how the rest of the document is read on it. What is wrong is told as it is read. */
export interface DocumentMap {
  readonly parts: MapParts;
  readonly toWhereabouts: ToWhereabouts;
  /** The author’s wish for the view. */
  toCameraWish(document: CameraDocument, where: string): CameraWish;
  /** The pictures that are laid over it with an event. */
  toOverlays(documents: EventDocument['basemap'], where: string): Overlay[];
  toLayers(documents: StoryDocument['layers']): DataLayer[];
}
