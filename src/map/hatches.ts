import type { Pixel } from '../core/places/mercator.js';
import type { HatchStyle, Hatching } from './pen.js';

/** Pixels of a cell for one of the picture's: crisp on every screen. */
const detail = 4;

/** Patterns of fine slanted lines; what they are made of is made once. */
export class Hatches implements Hatching {
  readonly #cells = new Map<string, HTMLCanvasElement>();

  /** A fill for `context`. `origin` is the picture's corner in the world, so that the lines go with the map. */
  pattern(
    context: CanvasRenderingContext2D,
    colour: string,
    origin: Pixel,
    style: HatchStyle = { distance: 6, width: 0.6 },
  ): CanvasPattern | string {
    const pattern = context.createPattern(this.#cell(colour, style), 'repeat');
    const { distance } = style;
    pattern?.setTransform(new DOMMatrix().translate(-origin.x % distance, -origin.y % distance).scale(1 / detail));
    return pattern ?? 'transparent';
  }

  #cell(colour: string, style: HatchStyle): HTMLCanvasElement {
    const key = [colour, style.distance, style.width].join();
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = drawCell(colour, style)));
    return cell;
  }
}

function drawCell(colour: string, { distance, width }: HatchStyle): HTMLCanvasElement {
  const cell = document.createElement('canvas');
  cell.width = cell.height = distance * detail;
  const pen = cell.getContext('2d');
  if (!pen) return cell;
  pen.scale(detail, detail);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  for (const shift of [-distance, 0, distance]) {
    pen.moveTo(shift - 1, distance + 1);
    pen.lineTo(shift + distance + 1, -1);
  }
  pen.stroke();
  return cell;
}
