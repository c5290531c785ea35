/**
 * The canvas of the ground. Where much is drawn it is larger than the picture: what is drawn moves with the map, and is drawn
 * anew at rest, or where the map has gone beyond it.
 */
import type { Camera } from '../../core/map/camera.js';
import type { Pen } from '../pen.js';
import { toViewPoint, type View } from '../view.js';

/** How much wider and higher than the picture a large ground is, at each side. */
const margin = 1 / 8;

/** How far what is drawn may be stretched or shrunk on the way, in levels of zoom. */
const stretch = { in: 0.75, out: 0.25 };

/** The ground of one map. */
export class GroundBuffer {
  readonly #canvas: HTMLCanvasElement;
  /** What is drawn, with its margins. */
  #drawn?: View;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    // Right to left a canvas that is wider than its map would begin at the other side.
    Object.assign(canvas.style, { inset: '0 auto auto 0', transformOrigin: '0 0' });
  }

  /** Leaves the canvas as it was, for a ground that fills the picture. */
  destroy(): void {
    Object.assign(this.#canvas.style, { inset: '0', width: '100%', height: '100%', transform: '' });
  }

  /** Draws a view, and where it is large what lies around it: `paint` is told what the canvas shows. */
  draw({ camera, ...size }: View, isLarge: boolean, paint: (pen: Pen, view: View) => void): void {
    const pen = this.#canvas.getContext('2d');
    if (!pen) return;
    const more = (pixels: number) => (isLarge ? Math.round(pixels * margin) : 0);
    const view = { camera, width: size.width + 2 * more(size.width), height: size.height + 2 * more(size.height) };
    this.#setSize(view);
    this.#drawn = view;
    this.#place(-more(size.width), -more(size.height), 1);
    paint(pen, view);
  }

  /** Moves what is drawn to where a view has it; false where the view shows more than that, or in another detail. */
  follow(view: View): boolean {
    const drawn = this.#drawn;
    if (!drawn || drawn.width <= view.width || !isNear(drawn.camera, view.camera)) return false;
    // Whoever has given the canvas another size has emptied it.
    if (this.#canvas.width !== toDots(drawn.width) || this.#canvas.height !== toDots(drawn.height)) return false;
    const scale = 2 ** (view.camera.zoom - drawn.camera.zoom);
    const middle = toViewPoint(view, drawn.camera.center);
    const [width, height] = [drawn.width * scale, drawn.height * scale];
    const [left, top] = [middle.x - width / 2, middle.y - height / 2];
    if (left > 0 || top > 0 || left + width < view.width || top + height < view.height) return false;
    this.#place(left, top, scale);
    return true;
  }

  #setSize({ width, height }: View): void {
    const [across, down] = [toDots(width), toDots(height)];
    // To set a size, be it the same, makes a canvas anew.
    if (this.#canvas.width !== across) this.#canvas.width = across;
    if (this.#canvas.height !== down) this.#canvas.height = down;
    Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
  }

  #place(left: number, top: number, scale: number): void {
    this.#canvas.style.transform = left || top || scale !== 1 ? `translate(${left}px, ${top}px) scale(${scale})` : '';
  }
}

/** So many pixels as the dots of this screen. */
function toDots(pixels: number): number {
  return Math.round(pixels * devicePixelRatio);
}

function isNear(drawn: Camera, { zoom }: Camera): boolean {
  return zoom - drawn.zoom <= stretch.in && drawn.zoom - zoom <= stretch.out;
}
