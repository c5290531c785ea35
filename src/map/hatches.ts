import type { Pixel } from '../core/places/mercator.js';
import type { HatchStyle, Hatching } from './pen.js';

/** Pixels of a cell for one of the picture's: crisp on every screen. */
const detail = 4;

/** Patterns of fine lines, slanted ones unless they are drawn otherwise; what they are made of is made once. */
export class Hatches<Style extends HatchStyle = HatchStyle> implements Hatching {
  readonly #cells = new Map<string, HTMLCanvasElement>();

  /** `draw` puts one of the lines’ cells, which is `distance` wide and high, onto a pen of that size. */
  constructor(private readonly draw: DrawCell<Style> = drawSlanted) {}

  /** A fill for `context`. `origin` is the picture's corner in the world, so that the lines go with the map. */
  pattern(
    context: CanvasRenderingContext2D,
    colour: string,
    origin: Pixel,
    style = { distance: 6, width: 0.6 } as Style,
  ): CanvasPattern | string {
    const pattern = context.createPattern(this.#cell(colour, style), 'repeat');
    const { distance } = style;
    pattern?.setTransform(new DOMMatrix().translate(-origin.x % distance, -origin.y % distance).scale(1 / detail));
    return pattern ?? 'transparent';
  }

  #cell(colour: string, style: Style): HTMLCanvasElement {
    const key = JSON.stringify([colour, style]);
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = this.#makeCell(colour, style)));
    return cell;
  }

  #makeCell(colour: string, style: Style): HTMLCanvasElement {
    const cell = document.createElement('canvas');
    cell.width = cell.height = Math.round(style.distance * detail);
    const pen = cell.getContext('2d');
    if (!pen) return cell;
    pen.scale(cell.width / style.distance, cell.width / style.distance);
    pen.strokeStyle = pen.fillStyle = colour;
    pen.lineWidth = style.width;
    this.draw(pen, style);
    pen.stroke();
    return cell;
  }
}

/** Adds lines to a path, or fills what is none. */
export type DrawCell<Style extends HatchStyle = HatchStyle> = (pen: CanvasRenderingContext2D, style: Style) => void;

/** Slanted lines, as `/`. */
export const drawSlanted: DrawCell = (pen, { distance }) => {
  for (const shift of [-distance, 0, distance]) {
    pen.moveTo(shift - 1, distance + 1);
    pen.lineTo(shift + distance + 1, -1);
  }
};
