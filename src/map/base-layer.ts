/**
 * The basemap: land, water, borders, drawn anew for every view, so that every zoom between two is crisp.
 */
import type { Pixel } from '../core/places/mercator.js';
import { clipToBounds } from './clip-to-bounds.js';
import { turnsInto } from './cover-view.js';
import type { MapColours } from './map-colours.js';
import { windowOf } from './outline.js';
import type { ShapeLayer } from './pack-shapes.js';
import type { ReadyPack } from './pack-store.js';
import type { Hatching, Pen } from './pen.js';
import { viewBounds, viewOrigin, type View } from './view.js';

/** How a layer is drawn: with a fill, a line of so many pixels, or both; from which zoom, and to which. */
interface LayerStyle {
  readonly layer: ShapeLayer;
  readonly fill?: keyof MapColours;
  readonly line?: keyof MapColours;
  readonly width?: number;
  readonly dashes?: number[];
  readonly hatch?: keyof MapColours;
  readonly from?: number;
  readonly to?: number;
}

const styles: readonly LayerStyle[] = [
  { layer: 'land', fill: 'land' },
  { layer: 'disputedAreas', hatch: 'border' },
  // At medium detail rivers stray from the borders they are, which shows in a near view.
  { layer: 'rivers', line: 'river', width: 1, from: 3, to: 6.5 },
  { layer: 'lakes', fill: 'water', from: 2 },
  { layer: 'coast', line: 'coast', width: 0.9 },
  { layer: 'borders', line: 'border', width: 0.9, dashes: [4, 2.5] },
  { layer: 'disputedBorders', line: 'border', width: 1.1, dashes: [1, 2.5] },
];

/** Draws the basemap of a view with the packs that are there, the coarse under the fine. */
export function drawBase(
  context: Pen,
  view: View,
  packs: readonly ReadyPack[],
  colours: MapColours,
  hatches: Hatching,
  worldview?: string,
): void {
  const pixelRatio = context.canvas.width / view.width;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  // Where no pack is there it is not known what is land and what is water.
  context.fillStyle = packs.length > 0 ? colours.water : colours.land;
  context.fillRect(0, 0, view.width, view.height);
  for (const pack of packs) {
    for (const turn of turnsInto(pack.info.bounds, viewBounds(view))) {
      context.save();
      clipToBounds(context, view, pack.info.bounds, turn);
      context.fillStyle = colours.water;
      context.fillRect(0, 0, view.width, view.height);
      for (const style of styles) {
        if (view.camera.zoom < (style.from ?? 0) || view.camera.zoom > (style.to ?? 99)) continue;
        context.beginPath();
        pack.shapes.trace(context, style.layer, windowOf(view, turn), worldview);
        paint(context, style, colours, viewOrigin(view), hatches);
      }
      context.restore();
    }
  }
}

function paint(
  context: Pen,
  { fill, line, width = 1, dashes = [], hatch }: LayerStyle,
  colours: MapColours,
  origin: Pixel,
  hatches: Hatching,
): void {
  if (fill) context.fillStyle = colours[fill];
  if (hatch) context.fillStyle = hatches.pattern(context, colours[hatch], origin);
  if (fill || hatch) context.fill();
  // Forced colours give land and water the same one: then a line tells them apart.
  const edge = line ?? (fill && colours.land === colours.water && 'coast');
  if (!edge) return;
  context.strokeStyle = colours[edge];
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash(dashes);
  context.stroke();
}
