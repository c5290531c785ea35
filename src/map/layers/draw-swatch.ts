/** What a class of data looks like on the map, small, for the key. */
import { fillArea, drawPoint, strokeEdge, strokeLine, type LayerInks } from './draw-layer.js';
import type { ClassLook } from './layer-looks.js';

/** What most of a layer is. */
export type LayerKind = 'area' | 'line' | 'point';

/** Width and height of a swatch, in pixels. */
export const swatchSize = { width: 26, height: 16 };

/** Draws how a class looks, as what it is on the map. */
export function drawSwatch(canvas: HTMLCanvasElement, kind: LayerKind, look: ClassLook, inks: LayerInks): void {
  const { width, height } = swatchSize;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  pen.beginPath();
  if (kind === 'area') {
    pen.rect(0.5, 0.5, width - 1, height - 1);
    pen.fillStyle = inks.ground;
    pen.fill();
    fillArea(pen, look, { x: 0, y: 0 }, inks.hatching);
    strokeEdge(pen, look.colour);
  } else if (kind === 'line') {
    pen.moveTo(0, height / 2);
    pen.lineTo(width, height / 2);
    strokeLine(pen, look);
  } else {
    drawPoint(pen, width / 2, height / 2, look, inks);
  }
}
