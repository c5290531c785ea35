/**
 * The shapes of a pack, ready to be drawn in any view: points in pixels of the world at zoom 0, in runs with a box each, so
 * that of a long coast only what the view meets is drawn.
 */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import { toPixel } from '../core/mercator.js';
import type { DisputedView, DisputeProperties, Pack, PackObjects } from './pack.js';

/** What is drawn of a pack. */
export type ShapeLayer = keyof PackObjects;

/** What a picture shows of a copy of the world: its corner in pixels at this scale, and its size. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one of the world at zoom 0. */
  readonly scale: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Points in a row, `x` before `y`; the last of a run is the first of the next. */
interface Run {
  readonly points: Float64Array;
  readonly box: Box;
}

/** A line, or the outline of an area. */
interface Outline {
  readonly runs: readonly Run[];
  readonly box: Box;
  readonly isRing: boolean;
  readonly views?: DisputeProperties['views'];
}

const runLength = 64;

/** How far beyond the picture a line may reach into it by its width, in pixels. */
const margin = 4;

/** Points nearer to the last one than this are not drawn, in pixels. */
const tooNear = 0.4;

/** All shapes of one pack. */
export class PackShapes {
  readonly #layers: Readonly<Record<ShapeLayer, readonly Outline[]>>;

  constructor(pack: Pack) {
    const layers = Object.entries(pack.objects).map(([name, object]) => [name, toOutlines(feature(pack, object))]);
    this.#layers = Object.fromEntries(layers) as Record<ShapeLayer, readonly Outline[]>;
  }

  /**
   * Adds to a path what a window shows of a layer, in pixels of the picture; areas stay whole. What a worldview (ISO 3166-1
   * alpha-2) does not dispute is among the borders, or nowhere.
   */
  trace(path: CanvasPath, layer: ShapeLayer, window: Window, worldview = ''): void {
    for (const outline of this.#outlines(layer, worldview)) traceOutline(path, outline, window);
  }

  #outlines(layer: ShapeLayer, worldview: string): readonly Outline[] {
    const seenAs = (view?: DisputedView) => (outline: Outline) => outline.views?.[worldview] === view;
    const own = this.#layers[layer].filter(seenAs(undefined));
    return layer === 'borders' ? [...own, ...this.#layers.disputedBorders.filter(seenAs('border'))] : own;
  }
}

function toOutlines({ features }: FeatureCollection<Geometry, object | null>): Outline[] {
  return features.flatMap(({ geometry, properties }: Feature<Geometry, DisputeProperties | object | null>) => {
    const views = properties && 'views' in properties ? properties.views : undefined;
    const { lines, isRing } = linesOf(geometry);
    return lines.map((line) => toOutline(line, isRing, views));
  });
}

function linesOf(geometry: Geometry): { lines: readonly Position[][]; isRing: boolean } {
  switch (geometry.type) {
    case 'LineString':
      return { lines: [geometry.coordinates], isRing: false };
    case 'MultiLineString':
      return { lines: geometry.coordinates, isRing: false };
    case 'Polygon':
      return { lines: geometry.coordinates, isRing: true };
    case 'MultiPolygon':
      return { lines: geometry.coordinates.flat(), isRing: true };
    default:
      return { lines: [], isRing: false };
  }
}

function toOutline(line: readonly Position[], isRing: boolean, views: DisputeProperties['views']): Outline {
  const points = new Float64Array(2 * line.length);
  line.forEach(([lon = 0, lat = 0], index) => {
    const { x, y } = toPixel({ lat, lon }, 0);
    points.set([x, y], 2 * index);
  });
  const runs: Run[] = [];
  for (let from = 0; from < points.length - 2; from += 2 * runLength) {
    const run = points.subarray(from, from + 2 * runLength + 2);
    runs.push({ points: run, box: boxOf(run) });
  }
  return { runs, box: boxOf(points), isRing, views };
}

function boxOf(points: Float64Array): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

function meets({ left, top, right, bottom }: Box, window: Window): boolean {
  return (
    right * window.scale > window.left - margin &&
    left * window.scale < window.left + window.width + margin &&
    bottom * window.scale > window.top - margin &&
    top * window.scale < window.top + window.height + margin
  );
}

/**
 * A run that the window does not meet lies, with the straight way from its first point to its last, in a box beyond the
 * window: taking that way fills the same part of it. Each run of a line begins its dashes anew, whatever else is seen of it.
 */
function traceOutline(path: CanvasPath, { runs, box, isRing }: Outline, window: Window): void {
  if (!meets(box, window)) return;
  let isBegun = false;
  for (const { points, box } of runs) {
    if (meets(box, window)) {
      traceRun(path, points, isBegun, window);
      isBegun = isRing;
    } else if (isRing) {
      if (!isBegun) path.moveTo(...pointAt(points, 0, window));
      path.lineTo(...pointAt(points, points.length - 2, window));
      isBegun = true;
    }
  }
  if (isRing) path.closePath();
}

function traceRun(path: CanvasPath, points: Float64Array, isBegun: boolean, window: Window): void {
  const end = points.length - 2;
  let [lastX, lastY] = pointAt(points, 0, window);
  if (!isBegun) path.moveTo(lastX, lastY);
  for (let i = 2; i <= end; i += 2) {
    const [x, y] = pointAt(points, i, window);
    if (i < end && Math.abs(x - lastX) < tooNear && Math.abs(y - lastY) < tooNear) continue;
    path.lineTo(x, y);
    [lastX, lastY] = [x, y];
  }
}

function pointAt(points: Float64Array, index: number, { left, top, scale }: Window): [x: number, y: number] {
  return [points[index]! * scale - left, points[index + 1]! * scale - top];
}
