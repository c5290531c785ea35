/**
 * The basemap on a canvas: land, water, borders, drawn anew for every view, so that every zoom between two is crisp.
 */
import { toPixel, type Pixel } from '../core/mercator.js';
import type { Hatches } from './hatches.js';
import type { MapColours } from './map-colours.js';
import { squareUnits, type ShapeLayer, type Square } from './pack-shapes.js';
import type { ReadyPack } from './pack-store.js';
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

/** A square and where it is drawn: its corner in the picture. */
interface PlacedSquare extends Square {
  readonly left: number;
  readonly top: number;
}

/** Draws the basemap of a view with the packs that are there, the coarse under the fine. */
export function drawBase(
  context: CanvasRenderingContext2D,
  view: View,
  packs: readonly ReadyPack[],
  colours: MapColours,
  hatches: Hatches,
  worldview?: string,
): void {
  const pixelRatio = context.canvas.width / view.width;
  const { squares, size } = squaresOf(view);
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.fillStyle = colours.water;
  context.fillRect(0, 0, view.width, view.height);
  for (const pack of packs) {
    context.save();
    clipToPack(context, view, pack);
    context.fillStyle = colours.water;
    context.fillRect(0, 0, view.width, view.height);
    for (const style of styles) {
      if (view.camera.zoom < (style.from ?? 0) || view.camera.zoom > (style.to ?? 99)) continue;
      const path = new Path2D();
      for (const { left, top, ...square } of squares) {
        const part = pack.shapes.path(style.layer, square, worldview);
        if (part) path.addPath(part, new DOMMatrix([size / squareUnits, 0, 0, size / squareUnits, left, top]));
      }
      drawPath(context, path, style, colours, viewOrigin(view), hatches);
    }
    context.restore();
  }
}

function drawPath(
  context: CanvasRenderingContext2D,
  path: Path2D,
  { fill, line, width = 1, dashes = [], hatch }: LayerStyle,
  colours: MapColours,
  origin: Pixel,
  hatches: Hatches,
): void {
  if (fill) context.fillStyle = colours[fill];
  if (hatch) context.fillStyle = hatches.pattern(context, colours[hatch], origin);
  if (fill || hatch) context.fill(path);
  if (!line) return;
  context.strokeStyle = colours[line];
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash(dashes);
  context.stroke(path);
}

function squaresOf(view: View): { squares: PlacedSquare[]; size: number } {
  const z = Math.max(0, Math.round(view.camera.zoom) - 1);
  const count = 2 ** z;
  const size = (256 * 2 ** view.camera.zoom) / count;
  const origin = viewOrigin(view);
  const squares: PlacedSquare[] = [];
  for (let y = Math.max(0, Math.floor(origin.y / size)); y < Math.min(count, (origin.y + view.height) / size); y++) {
    for (let x = Math.floor(origin.x / size); x < (origin.x + view.width) / size; x++) {
      const wrapped = ((x % count) + count) % count;
      squares.push({ z, x: wrapped, y, left: x * size - origin.x, top: y * size - origin.y });
    }
  }
  return { squares, size };
}

function clipToPack(context: CanvasRenderingContext2D, view: View, { info: { bounds } }: ReadyPack): void {
  if (bounds.east - bounds.west >= 360) return;
  const { zoom } = view.camera;
  const origin = viewOrigin(view);
  const seen = viewBounds(view);
  // Packs beside each other meet between two pixels of the screen, or a seam would shine through.
  const ratio = context.canvas.width / view.width;
  const whole = (pixels: number) => Math.round(pixels * ratio) / ratio;
  context.beginPath();
  for (let turn = -360; turn <= 360; turn += 360) {
    if (bounds.west + turn > seen.east || bounds.east + turn < seen.west) continue;
    const corner = toPixel({ lat: bounds.north, lon: bounds.west + turn }, zoom);
    const opposite = toPixel({ lat: bounds.south, lon: bounds.east + turn }, zoom);
    const [left, top] = [whole(corner.x - origin.x), whole(corner.y - origin.y)];
    context.rect(left, top, whole(opposite.x - origin.x) - left, whole(opposite.y - origin.y) - top);
  }
  context.clip();
}
