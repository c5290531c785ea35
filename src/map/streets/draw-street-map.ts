/** The streets of a view with what lies beyond them: neither land nor water, for nobody has said which. */
import { plainFrom } from '../../core/places/zoom-ends.js';
import { boxOfBounds } from '../clip-to-bounds.js';
import { turnsInto } from '../cover-view.js';
import type { Pen } from '../pen.js';
import { viewBounds, type View } from '../view.js';
import { drawStreets } from './draw-streets.js';
import type { StreetColours } from './street-colours.js';
import type { StreetShapes } from './street-shapes.js';

/** Whether a map of these packs is so close that the world is too coarse to be shown around them. */
export function isBlankAround(packs: readonly unknown[], { camera }: View): boolean {
  return packs.length > 0 && camera.zoom > plainFrom;
}

/** Draws packs over the world, or where it `isBlank` around them on paper, on which they end at a fine edge. */
export function drawStreetMap(
  pen: Pen,
  view: View,
  packs: readonly StreetShapes[],
  colours: StreetColours,
  isBlank: boolean,
): void {
  if (isBlank) {
    pen.fillStyle = colours.paper;
    pen.fillRect(0, 0, view.width, view.height);
  }
  for (const shapes of packs) drawStreets(pen, view, shapes, colours);
  if (isBlank) for (const { bounds } of packs) drawEdge(pen, view, bounds, colours.border);
}

function drawEdge(pen: Pen, view: View, bounds: StreetShapes['bounds'], colour: string): void {
  pen.beginPath();
  for (const turn of turnsInto(bounds, viewBounds(view))) {
    const { x, y, width, height } = boxOfBounds(view, bounds, turn);
    pen.moveTo(x, y);
    pen.lineTo(x + width, y);
    pen.lineTo(x + width, y + height);
    pen.lineTo(x, y + height);
    pen.lineTo(x, y);
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 0.75;
  pen.setLineDash([]);
  pen.stroke();
}
