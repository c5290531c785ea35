/** One picture on the map: images under a matrix that follows the camera, the finer ones above the coarser. */
import type { Overlay } from '../../core/model.js';
import {
  chooseTiles,
  meetsBox,
  mostTiles,
  type PictureLevels,
  type PictureTile,
} from '../../core/pictures/picture-levels.js';
import { toPictureMatrix, toSeenBox, type Matrix } from '../../core/pictures/picture-matrix.js';
import { toPictureGround } from '../../core/places/picture-ground.js';
import type { View } from '../view.js';

/** How long a picture takes to come up or to go, in milliseconds. */
const fadeTime = 300;

/** Finer than that nobody sees, and it is loaded for nothing: pixels of the screen for one of CSS. */
const densest = 2;

/** How it is with a picture: it is there as far as it is seen, or nothing of it can be shown. */
export type PictureState = 'coming' | 'there' | 'missing';

/** What a sheet tells. */
export interface SheetReports {
  /** It is there, or missing. */
  readonly onState: () => void;
  /** An image did not come, for the first time. */
  readonly onFail: (url: string) => void;
}

interface Placed {
  readonly tile: PictureTile;
  readonly image: HTMLImageElement;
  state: PictureState;
}

/** A picture, from its first image to its last. */
export class PictureSheet {
  /** Fills the map; what is clipped and faded. */
  readonly element = document.createElement('div');
  readonly #plane = document.createElement('div');
  readonly #ground: ReturnType<typeof toPictureGround>;
  readonly #tiles = new Map<string, Placed>();
  #wanted: readonly Placed[] = [];
  #state: PictureState = 'coming';
  #hasImages = false;
  #isToldOf = false;
  #opacity: number;

  constructor(
    picture: Overlay,
    private readonly reports: SheetReports,
  ) {
    this.#ground = toPictureGround(picture.corners);
    this.#opacity = picture.opacity;
    const filling = { position: 'absolute', inset: '0', overflow: 'hidden', pointerEvents: 'none', opacity: '0' };
    Object.assign(this.element.style, filling);
    Object.assign(this.#plane.style, { position: 'absolute', top: '0', left: '0', transformOrigin: '0 0' });
    this.element.append(this.#plane);
  }

  /** How it is with it. */
  get state(): PictureState {
    return this.#state;
  }

  /** How much of it is seen, from 0 to 1. */
  setOpacity(opacity: number): void {
    if (opacity === this.#opacity) return;
    this.#opacity = opacity;
    this.element.style.transition = '';
    if (this.#state === 'there') this.element.style.opacity = String(opacity);
  }

  /** Lets it come up: at once, or slowly. */
  rise(isStill: boolean): void {
    this.element.style.transition = isStill ? '' : `opacity ${fadeTime}ms`;
    this.element.style.opacity = String(this.#opacity);
  }

  /** Lets it go: at once, or slowly, and where others come up over it after them. Takes it away then. */
  async fall(isStill: boolean, isCovered: boolean): Promise<void> {
    const { style } = this.element;
    style.transition = isStill ? '' : `opacity ${fadeTime}ms ${isCovered ? fadeTime : 0}ms`;
    style.opacity = '0';
    await Promise.allSettled(this.element.getAnimations().map(({ finished }) => finished));
    this.remove();
  }

  /** Follows the camera. */
  move(picture: PictureLevels, view: View): Matrix {
    const matrix = toPictureMatrix(this.#ground, picture, view);
    this.#plane.style.transform = `matrix(${matrix.join()})`;
    return matrix;
  }

  /** Asks for the images of a view, and drops what is neither seen nor needed until they are there. */
  choose(picture: PictureLevels, matrix: Matrix, view: View, isMoving: boolean): void {
    const { under, fine } = chooseTiles(picture, matrix, view, Math.min(densest, devicePixelRatio));
    this.#wanted = [...under, ...fine].map((tile) => this.#tiles.get(tile.url) ?? this.#place(tile));
    const box = toSeenBox(matrix, picture, view);
    const wanted = new Set(this.#wanted);
    for (const placed of this.#tiles.values())
      if (!wanted.has(placed) && (placed.state !== 'there' || !meetsBox(placed.tile, box))) this.#drop(placed);
    this.#tidy();
    if (this.#wanted.length === 0 && !isMoving) this.#become('there');
  }

  /** Nothing is known of it that could be shown. */
  fail(): void {
    this.#become('missing');
  }

  /** Takes it away, with what is on its way. */
  remove(): void {
    for (const placed of this.#tiles.values()) this.#drop(placed);
    this.element.remove();
  }

  #place(tile: PictureTile): Placed {
    const image = document.createElement('img');
    Object.assign(image, { alt: '', draggable: false, decoding: 'async', hidden: true, src: tile.url });
    Object.assign(image.style, {
      ...{ position: 'absolute', left: `${tile.x}px`, top: `${tile.y}px`, maxWidth: 'none', maxHeight: 'none' },
      ...{ width: `${tile.width}px`, height: `${tile.height}px`, zIndex: String(tile.level) },
    });
    const placed: Placed = { tile, image, state: 'coming' };
    this.#tiles.set(tile.url, placed);
    this.#plane.append(image);
    // Not before it is decoded: until then what lies under it has to stay.
    const isLoaded = () => image.complete && image.naturalWidth > 0;
    image.decode().then(
      () => this.#settle(placed, true),
      () => this.#settle(placed, isLoaded()),
    );
    return placed;
  }

  #settle(placed: Placed, isThere: boolean): void {
    if (this.#tiles.get(placed.tile.url) !== placed) return;
    placed.state = isThere ? 'there' : 'missing';
    placed.image.hidden = !isThere;
    if (isThere) this.#hasImages = true;
    else this.#tell(placed.tile.url);
    this.#tidy();
  }

  #tell(url: string): void {
    if (this.#isToldOf) return;
    this.#isToldOf = true;
    this.reports.onFail(url);
  }

  /** Where all has come that is wanted, nothing else is needed any more; and of what is kept there is an end. */
  #tidy(): void {
    const isSettled = this.#wanted.every(({ state }) => state !== 'coming');
    const wanted = new Set(this.#wanted);
    const others = [...this.#tiles.values()].filter((placed) => !wanted.has(placed));
    const finestFirst = others.sort((one, other) => other.tile.level - one.tile.level);
    const kept = isSettled ? 0 : mostTiles;
    for (const placed of finestFirst.slice(0, Math.max(0, others.length - kept))) this.#drop(placed);
    const first = this.#wanted.filter(({ tile }) => tile.level === this.#wanted[0]?.tile.level);
    if (first.length > 0 && first.every(({ state }) => state !== 'coming'))
      this.#become(this.#hasImages ? 'there' : 'missing');
  }

  #drop(placed: Placed): void {
    this.#tiles.delete(placed.tile.url);
    placed.image.removeAttribute('src');
    placed.image.remove();
  }

  #become(state: PictureState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.reports.onState();
  }
}
