/** The parts of a path, and what of each shows in a frame. */
import { clipPolygon, clipPolyline, type BoundingBox, type Point } from 'lineclip';
import type { Pixel } from '../core/places/mercator.js';
import { doTouch, frameOf, isEmpty, isFrameWithin, widenFrame, type Frame } from './frame.js';

/** Points in a row, in pixels; `isClosed` where the last leads back to the first, which is not said again. */
export interface LinePart {
  readonly points: readonly Pixel[];
  readonly isClosed: boolean;
}

/** A whole circle, in pixels. */
export interface CirclePart {
  readonly centre: Pixel;
  readonly radius: number;
}

/** A part of a path. */
export type PathPart = LinePart | CirclePart;

/**
 * How far beyond a frame what is cut there goes on, in pixels: more than half of the widest line, so that neither a line's
 * end nor a cut along the frame is to be seen.
 */
export const beyondFrame = 8;

/** The part as it is filled. */
export function toClosed(part: PathPart): PathPart {
  return 'radius' in part || part.isClosed ? part : { ...part, isClosed: true };
}

/** The frame around a part. */
export function frameOfPart(part: PathPart): Frame {
  if (!('radius' in part)) return frameOf(part.points);
  const { centre, radius } = part;
  return widenFrame(frameOf([centre]), radius);
}

/** What of a part a frame shows: a closed part stays closed, of a line there may be several pieces or none. */
export function clipPart(part: PathPart, frame: Frame): PathPart[] {
  if (isEmpty(frame)) return [];
  const [around, wide] = [frameOfPart(part), widenFrame(frame, beyondFrame)];
  if (!doTouch(around, wide)) return [];
  return 'radius' in part || isFrameWithin(around, wide) ? [part] : clipLine(part, wide);
}

function clipLine({ points, isClosed }: LinePart, { left, top, right, bottom }: Frame): LinePart[] {
  const line = points.map(({ x, y }): Point => [x, y]);
  const box: BoundingBox = [left, top, right, bottom];
  const pieces = isClosed ? [clipPolygon(line, box)] : clipPolyline(line, box);
  return pieces
    .filter(({ length }) => length > 1)
    .map((piece) => ({ points: piece.map(([x, y]) => ({ x, y })), isClosed }));
}
