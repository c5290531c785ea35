/** The canvas of one data layer: larger than the picture, so that it moves with the map, and comes and goes by degrees. */
import { GroundPicture, withMargin } from '../streets/ground-picture.js';
import type { View } from '../view.js';

/** How long it takes to come and to go, in milliseconds. */
const fadeTime = 300;

/** What one layer is drawn on. */
export class LayerCanvas {
  readonly #canvas = document.createElement('canvas');
  readonly #picture: GroundPicture;
  #drawn?: View & { readonly ratio: number };

  constructor(pane: HTMLElement) {
    this.#picture = new GroundPicture(this.#canvas);
    pane.append(this.#canvas);
    this.#fade(0, 1);
  }

  /** Shows a view. On the way what is drawn is moved, where that is enough; `paint` draws it. */
  show(view: View, isMoving: boolean, paint: (pen: CanvasRenderingContext2D, view: View) => void): void {
    if (!this.#drawn || !(isMoving ? this.#picture.looksRight(view) : this.#isDrawn(view))) this.#draw(view, paint);
    this.#picture.follow(view);
  }

  /** What is drawn is of no more use. */
  forget(): void {
    this.#drawn = undefined;
  }

  /** Takes it away by degrees, and calls `onGone` then. */
  leave(onGone: () => void): void {
    const end = () => {
      this.#canvas.remove();
      onGone();
    };
    const fading = this.#fade(1, 0);
    if (fading) fading.finished.then(end, end);
    else end();
  }

  /** Puts it above those of a lower rank. */
  setRank(rank: number): void {
    this.#canvas.style.zIndex = String(rank);
  }

  #draw(view: View, paint: (pen: CanvasRenderingContext2D, view: View) => void): void {
    const all = withMargin(view);
    this.#drawn = { ...view, ratio: devicePixelRatio };
    this.#picture.draw(all, (pen) => {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      paint(pen, all);
    });
  }

  #isDrawn({ camera, width, height }: View): boolean {
    const { ratio, ...drawn } = this.#drawn!;
    return (
      ratio === devicePixelRatio &&
      drawn.width === width &&
      drawn.height === height &&
      drawn.camera.zoom === camera.zoom &&
      drawn.camera.center.lat === camera.center.lat &&
      drawn.camera.center.lon === camera.center.lon
    );
  }

  #fade(from: number, to: number): Animation | undefined {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    return this.#canvas.animate({ opacity: [from, to] }, { duration: fadeTime, fill: to === 0 ? 'forwards' : 'none' });
  }
}
