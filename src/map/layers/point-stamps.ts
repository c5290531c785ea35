/** Points of data as small pictures, each look drawn once: thousands of circles one by one take longer than a frame. */
import { drawPoint, type LayerInks } from './draw-layer.js';
import type { ClassLook } from './layer-looks.js';

/** Gives canvases the points of one layer. */
export class PointStamps {
  readonly #stamps = new Map<ClassLook, HTMLCanvasElement>();

  constructor(private readonly inks: LayerInks) {}

  /** Draws a point where `drawPoint` would. */
  draw(pen: CanvasRenderingContext2D, x: number, y: number, look: ClassLook): void {
    const half = sizeOf(look) / 2;
    pen.drawImage(this.#stampOf(look), x - half, y - half, 2 * half, 2 * half);
  }

  #stampOf(look: ClassLook): HTMLCanvasElement {
    let stamp = this.#stamps.get(look);
    if (!stamp) this.#stamps.set(look, (stamp = drawStamp(look, this.inks)));
    return stamp;
  }
}

/** The point with all that is around it. */
function sizeOf({ radius }: ClassLook): number {
  return Math.ceil(4 * radius);
}

/** Finer than the screen, as points lie between its dots. */
function drawStamp(look: ClassLook, inks: LayerInks): HTMLCanvasElement {
  const stamp = document.createElement('canvas');
  const size = sizeOf(look);
  const detail = 2 * devicePixelRatio;
  stamp.width = stamp.height = size * detail;
  const pen = stamp.getContext('2d');
  pen?.scale(detail, detail);
  if (pen) drawPoint(pen, size / 2, size / 2, look, inks);
  return stamp;
}
