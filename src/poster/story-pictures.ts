/** The pictures that a story has beside it and its map shows, read once each for all its drawings. */
import type { MapPicture, Overlay, Story } from '../core/model.js';
import { toPictureMatrix, toSeenBox, type Matrix } from '../core/pictures/picture-matrix.js';
import { toShownPictures } from '../core/pictures/shown-pictures.js';
import { toPictureGround } from '../core/places/picture-ground.js';
import type { View } from '../map/view.js';
import { embedPicture, type EmbeddedPicture } from './embed-picture.js';
import type { ReadOwn } from './read-own.js';

/** A picture that is ready to be drawn. */
export interface ReadyPicture extends EmbeddedPicture {
  /** From its pixels to those of the view. */
  readonly matrix: Matrix;
  readonly overlay: Overlay;
}

/** The pictures of one story. A drawing lacks those in tiles, those of other hosts, and those that are too large for it. */
export class StoryPictures {
  readonly #story: Story;
  readonly #readOwn: ReadOwn;
  readonly #read = new Map<string, Promise<EmbeddedPicture | undefined>>();

  constructor(story: Story, readOwn: ReadOwn) {
    this.#story = story;
    this.#readOwn = readOwn;
  }

  /** Those that a view shows while an event is active, the lowest first: of before and after, what came after. */
  async in(view: View, activeId: string | undefined): Promise<ReadyPicture[]> {
    const { always, ofEvent } = toShownPictures(this.#story, activeId);
    const shown = [...always, ...(ofEvent.length === 2 ? ofEvent.slice(1) : ofEvent)];
    const ready = await Promise.all(shown.map((overlay) => this.#toReady(overlay, view)));
    return ready.filter((one) => one !== undefined);
  }

  async #toReady(overlay: Overlay, view: View): Promise<ReadyPicture | undefined> {
    const picture = await this.#keep(overlay);
    const matrix = picture && toPictureMatrix(toPictureGround(overlay.corners), picture, view);
    return matrix && toSeenBox(matrix, picture, view) ? { ...picture, matrix, overlay } : undefined;
  }

  #keep({ type, src }: MapPicture): Promise<EmbeddedPicture | undefined> {
    if (type !== 'image') return Promise.resolve(undefined);
    const known = this.#read.get(src) ?? this.#load(src);
    this.#read.set(src, known);
    return known;
  }

  async #load(src: string): Promise<EmbeddedPicture | undefined> {
    const bytes = await this.#readOwn(src);
    return bytes && embedPicture(bytes, countDrawings(this.#story, src));
  }
}

/** In how many drawings of a story a picture may stand: in each map where all of them have it, else in those of its events. */
export function countDrawings({ events, picture, overlays = [] }: Story, src: string): number {
  const isIt = (one: MapPicture) => one.src === src;
  const isInAll = overlays.some(isIt) || (picture !== undefined && isIt(picture));
  return 1 + (isInAll ? events : events.filter((event) => event.overlays?.some(isIt))).length;
}
