/** A canvas with a part of the ground on it, which goes with the map. */
import type { Pixel } from '../../core/places/mercator.js';
import type { Pen } from '../pen.js';
import { toViewPoint, type View } from '../view.js';

/** Paints what a view shows, all over the canvas of a pen. */
export type PaintGround = (pen: Pen, view: View) => void;

/** How large a canvas is, in dots of the screen. */
export interface Dots {
  readonly width: number;
  readonly height: number;
}

/** How much wider and higher than the map's picture one is that is moved with the map, at each side. */
const margin = 1 / 8;

/** How far it may be stretched or shrunk and still look right, in levels of zoom. */
const stretch = { in: 0.75, out: 0.25 };

/** One canvas of the ground. */
export class GroundPicture {
  readonly canvas: HTMLCanvasElement;
  #shown?: View;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    // Right to left a canvas that is wider than its map would begin at the other side.
    Object.assign(canvas.style, { position: 'absolute', inset: '0 auto auto 0', transformOrigin: '0 0' });
  }

  /** What is drawn; nothing where somebody else has given the canvas another size, and so emptied it. */
  get shown(): View | undefined {
    if (!this.#shown) return undefined;
    const { width, height } = dotsOf(this.#shown);
    return this.canvas.width === width && this.canvas.height === height ? this.#shown : undefined;
  }

  /** Shows a view: `paint` draws it. */
  draw(view: View, paint: (pen: CanvasRenderingContext2D) => void): void {
    const pen = this.canvas.getContext('2d');
    if (!pen) return;
    setSize(this.canvas, dotsOf(view));
    Object.assign(this.canvas.style, { width: `${view.width}px`, height: `${view.height}px` });
    this.#shown = view;
    paint(pen);
  }

  /** Draws something over it. */
  drawOver(paint: PaintGround): void {
    const pen = this.canvas.getContext('2d');
    if (pen && this.shown) paint(pen, this.shown);
  }

  /** Whether it is seen. */
  set isVisible(isVisible: boolean) {
    this.canvas.style.visibility = isVisible ? '' : 'hidden';
  }

  /** Forgets what is drawn. */
  clear(): void {
    this.#shown = undefined;
  }

  /** Whether what is drawn fills a view and so many pixels more, across and down. */
  covers(view: View, across = 0, down = 0): boolean {
    const place = this.shown && placeIn(view, this.shown);
    if (!place) return false;
    const { left, top, right, bottom } = place;
    // A view that is drawn as it is may miss its own edge by a rounding.
    const near = 1e-6;
    return (
      left <= near - across &&
      top <= near - down &&
      right >= view.width + across - near &&
      bottom >= view.height + down - near
    );
  }

  /** Whether what is drawn, where a view has it, is nearly as what would be drawn. */
  looksRight(view: View): boolean {
    const levels = this.levelsTo(view);
    return levels <= stretch.in && -levels <= stretch.out && this.covers(view);
  }

  /** By how many levels of zoom a view is closer than what is drawn. */
  levelsTo({ camera }: View): number {
    return this.shown ? camera.zoom - this.shown.camera.zoom : -Infinity;
  }

  /** Moves what is drawn to where a view has it. */
  follow(view: View): void {
    if (!this.shown) return;
    const { left, top, scale } = placeIn(view, this.shown);
    this.canvas.style.transform = left || top || scale !== 1 ? `translate(${left}px, ${top}px) scale(${scale})` : '';
  }
}

/** How many dots of this screen a view is drawn with. */
export function dotsOf({ width, height }: View): Dots {
  return { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) };
}

/** Gives a canvas a size, where it has another: to set it, be it the same, makes a canvas anew. */
export function setSize(canvas: HTMLCanvasElement, { width, height }: Dots): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** How much is drawn around a view, at the sides and above and below. */
export function marginOf({ width, height }: View): Pixel {
  return { x: Math.round(width * margin), y: Math.round(height * margin) };
}

/** A view and what is drawn around it. */
export function withMargin(view: View): View {
  const { x, y } = marginOf(view);
  return { camera: view.camera, width: view.width + 2 * x, height: view.height + 2 * y };
}

function placeIn(view: View, shown: View) {
  const scale = 2 ** (view.camera.zoom - shown.camera.zoom);
  const middle = toViewPoint(view, shown.camera.center);
  const [across, down] = [(shown.width * scale) / 2, (shown.height * scale) / 2];
  return {
    ...{ left: middle.x - across, top: middle.y - down, right: middle.x + across, bottom: middle.y + down },
    scale,
  };
}
