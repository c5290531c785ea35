/** Hatches of data that are told apart by the way their lines go and by how near these are, where colours may not. */
import type { Pixel } from '../../core/places/mercator.js';
import type { HatchStyle, Hatching } from '../pen.js';

/** Ways in which the lines of a hatch go. */
export type HatchLines = 'slash' | 'backslash' | 'across' | 'down' | 'cross' | 'grid' | 'dots';

/** How a hatch of data looks; lines that are not named are slanted. */
export interface LayerHatch extends HatchStyle {
  readonly lines?: HatchLines;
}

/** Pixels of a cell for one of the picture's. */
const detail = 4;

/** Gives canvases the hatches of data. */
export class LayerHatches implements Hatching {
  readonly #cells = new Map<string, HTMLCanvasElement>();

  /** A fill for `context`. `origin` is the picture's corner in the world, so that the lines go with the map. */
  pattern(
    context: CanvasRenderingContext2D,
    colour: string,
    origin: Pixel,
    style: LayerHatch = { distance: 6, width: 0.8 },
  ): CanvasPattern | string {
    const { distance } = style;
    const pattern = context.createPattern(this.#cell(colour, style), 'repeat');
    pattern?.setTransform(new DOMMatrix().translate(-origin.x % distance, -origin.y % distance).scale(1 / detail));
    return pattern ?? 'transparent';
  }

  #cell(colour: string, style: LayerHatch): HTMLCanvasElement {
    const key = JSON.stringify([colour, style]);
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = drawCell(colour, style)));
    return cell;
  }
}

function drawCell(colour: string, { lines = 'slash', distance, width }: LayerHatch): HTMLCanvasElement {
  const cell = document.createElement('canvas');
  cell.width = cell.height = Math.round(distance * detail);
  const pen = cell.getContext('2d');
  if (!pen) return cell;
  pen.scale(cell.width / distance, cell.width / distance);
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = width;
  for (const draw of strokes[lines]) draw(pen, distance);
  pen.stroke();
  return cell;
}

type Stroke = (pen: CanvasRenderingContext2D, distance: number) => void;

const slash: Stroke = (pen, distance) => {
  for (const shift of [-distance, 0, distance]) {
    pen.moveTo(shift - 1, distance + 1);
    pen.lineTo(shift + distance + 1, -1);
  }
};
const backslash: Stroke = (pen, distance) => {
  for (const shift of [-distance, 0, distance]) {
    pen.moveTo(shift - 1, -1);
    pen.lineTo(shift + distance + 1, distance + 1);
  }
};
const across: Stroke = (pen, distance) => {
  pen.moveTo(0, distance / 2);
  pen.lineTo(distance, distance / 2);
};
const down: Stroke = (pen, distance) => {
  pen.moveTo(distance / 2, 0);
  pen.lineTo(distance / 2, distance);
};
const dot: Stroke = (pen, distance) => {
  pen.beginPath();
  pen.arc(distance / 2, distance / 2, 0.8 * pen.lineWidth, 0, 2 * Math.PI);
  pen.fill();
};

const strokes: Readonly<Record<HatchLines, readonly Stroke[]>> = {
  slash: [slash],
  backslash: [backslash],
  across: [across],
  down: [down],
  cross: [slash, backslash],
  grid: [across, down],
  dots: [dot],
};
