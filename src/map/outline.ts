/**
 * Lines, and the outlines of areas, that can be drawn in any view: points in pixels of the world at zoom 0, in runs with a
 * box each, so that of a long coast only what the view meets is drawn.
 */
import type { Geometry, Position } from 'geojson';
import { toPixel, worldSize } from '../core/places/mercator.js';
import type { PathPen } from './pen.js';
import { viewOrigin, type View } from './view.js';

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

/** A line, or a ring around an area or a hole in it. */
export interface Outline {
  readonly runs: readonly Run[];
  readonly box: Box;
}

/** What a path is for: an area has to be whole, of a line only what shows is drawn. */
export type Use = 'fill' | 'stroke';

const runLength = 64;

/** How far beyond the picture a line may lie and reach into it by its width, in pixels. */
const margin = 16;

/** Points nearer to the last one than this are not drawn, in pixels. */
const tooNear = 0.4;

/** What a view shows of the copy of the world that lies `turn` degrees to the east: whole times 360. */
export function windowOf(view: View, turn: number): Window {
  const { width, height, camera } = view;
  const { x, y } = viewOrigin(view);
  return { left: x - (turn / 360) * worldSize(camera.zoom), top: y, width, height, scale: 2 ** camera.zoom };
}

/** The lines and rings of a geometry; none for points. */
export function toOutlines(geometry: Geometry): Outline[] {
  const lines = linesOf(geometry);
  // One piece of memory for all: to get one for each house of a city takes longer than all else.
  const all = new Float64Array(2 * lines.reduce((sum, line) => sum + line.length, 0));
  let end = 0;
  return lines.map((line) => {
    const start = end;
    for (const position of line) {
      const { x, y } = toPixel({ lat: position[1]!, lon: position[0]! }, 0);
      all[end++] = x;
      all[end++] = y;
    }
    return toOutline(all.subarray(start, end));
  });
}

function linesOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function toOutline(points: Float64Array): Outline {
  const box = boxOf(points);
  const isShort = points.length <= 2 * runLength + 2;
  const runs: Run[] = [];
  for (let from = 0; from < points.length - 2; from += 2 * runLength) {
    const run = points.subarray(from, from + 2 * runLength + 2);
    runs.push({ points: run, box: isShort ? box : boxOf(run) });
  }
  return { runs, box };
}

function boxOf(points: Float64Array): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
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
 * Adds to a path what a window shows of an outline, in pixels of the picture.
 *
 * To be filled it stays whole: a run that the window does not meet lies, with the straight way from its first point to its
 * last, in a box beyond the window, so that taking that way fills the same part of it. To be drawn as a line each run
 * begins its dashes anew, whatever else is seen of it.
 *
 * A ring ends where it began, so that it needs no `closePath`: browsers measure the whole path at each, which takes seconds
 * for the houses of a city.
 */
export function traceOutline(path: PathPen, { runs, box }: Outline, window: Window, use: Use): void {
  if (!meets(box, window)) return;
  let isBegun = false;
  for (const { points, box } of runs) {
    if (meets(box, window)) {
      traceRun(path, points, isBegun, window);
      isBegun = use === 'fill';
    } else if (use === 'fill') {
      if (!isBegun) path.moveTo(...pointAt(points, 0, window));
      path.lineTo(...pointAt(points, points.length - 2, window));
      isBegun = true;
    }
  }
}

function traceRun(path: PathPen, points: Float64Array, isBegun: boolean, window: Window): void {
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
