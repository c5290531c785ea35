/**
 * Land is closed along the edge of its pack. In a picture its outline is the coast as well, so that both are written once;
 * then that edge must not be seen.
 */
import type { Pixel } from '../core/places/mercator.js';
import { frameOf, type Frame } from './frame.js';
import { beyondFrame, type PathPart } from './path-part.js';

/** How far from the frame's edge a ring may lie that is cut there, in pixels: the frame is rounded, and points are left out. */
const near = 1;

/** A side of a frame, and what leads out over it. */
interface Side {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly outwards: Pixel;
}

/**
 * A ring whose edges along the frame at which it was cut lie beyond it. Where a ring goes on beyond the frame it was not cut
 * there.
 */
export function hideCutEdges(part: PathPart, frame: Frame): PathPart {
  if ('radius' in part || !part.isClosed) return part;
  const { points } = part;
  const sides = cutSides(frameOf(points), frame);
  if (sides.length === 0) return part;
  const sideOf = (from: Pixel, to: Pixel) => sides.find((side) => isAt(from, side) && isAt(to, side));
  return {
    ...part,
    points: points.flatMap((point, index) => {
      const before = sideOf(points.at(index - 1)!, point);
      const after = sideOf(point, points[(index + 1) % points.length]!);
      if (before && after) return [moved(point, before === after ? [before] : [before, after])];
      if (before) return [moved(point, [before]), point];
      return after ? [point, moved(point, [after])] : [point];
    }),
  };
}

/** The sides of the frame at which a ring ends, from within or from beyond. */
function cutSides(ring: Frame, { left, top, right, bottom }: Frame): Side[] {
  const sides: readonly Side[] = [
    { axis: 'x', at: left, outwards: { x: -beyondFrame, y: 0 } },
    { axis: 'y', at: top, outwards: { x: 0, y: -beyondFrame } },
    { axis: 'x', at: right, outwards: { x: beyondFrame, y: 0 } },
    { axis: 'y', at: bottom, outwards: { x: 0, y: beyondFrame } },
  ];
  const ends = { x: [ring.left, ring.right], y: [ring.top, ring.bottom] };
  return sides.filter(({ axis, at }) => ends[axis].some((end) => Math.abs(end - at) <= near));
}

function isAt(point: Pixel, { axis, at }: Side): boolean {
  return Math.abs(point[axis] - at) <= near;
}

function moved({ x, y }: Pixel, sides: readonly Side[]): Pixel {
  return sides.reduce((point, { outwards }) => ({ x: point.x + outwards.x, y: point.y + outwards.y }), { x, y });
}
