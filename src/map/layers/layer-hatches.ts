/** Hatches of data that are told apart by the way their lines go and by how near these are, where colours may not. */
import { drawSlanted, Hatches, type DrawCell } from '../hatches.js';
import type { HatchStyle } from '../pen.js';

/** Ways in which the lines of a hatch go. */
export type HatchLines = 'slash' | 'backslash' | 'across' | 'down' | 'cross' | 'grid' | 'dots';

/** How a hatch of data looks; lines that are not named are slanted. */
export interface LayerHatch extends HatchStyle {
  readonly lines?: HatchLines;
}

/** Gives canvases the hatches of data. */
export class LayerHatches extends Hatches<LayerHatch> {
  constructor() {
    super((pen, { lines = 'slash', distance, width }) => {
      for (const draw of strokes[lines]) draw(pen, { distance, width });
    });
  }
}

const backslash: DrawCell = (pen, { distance }) => {
  for (const shift of [-distance, 0, distance]) {
    pen.moveTo(shift - 1, -1);
    pen.lineTo(shift + distance + 1, distance + 1);
  }
};
const across: DrawCell = (pen, { distance }) => {
  pen.moveTo(0, distance / 2);
  pen.lineTo(distance, distance / 2);
};
const down: DrawCell = (pen, { distance }) => {
  pen.moveTo(distance / 2, 0);
  pen.lineTo(distance / 2, distance);
};
const dot: DrawCell = (pen, { distance }) => {
  pen.beginPath();
  pen.arc(distance / 2, distance / 2, 0.8 * pen.lineWidth, 0, 2 * Math.PI);
  pen.fill();
};

const strokes: Readonly<Record<HatchLines, readonly DrawCell[]>> = {
  slash: [drawSlanted],
  backslash: [backslash],
  across: [across],
  down: [down],
  cross: [drawSlanted, backslash],
  grid: [across, down],
  dots: [dot],
};
