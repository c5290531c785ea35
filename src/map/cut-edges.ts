/** Areas that were cut at the edge of a map: where an area is outlined, that edge must not be seen. */
import type { Pixel } from '../core/places/mercator.js';

/** The four sides at which rings were cut: a left and a top that are less than right and bottom. */
export interface CutFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How exactly edges lie along the frame, and how far beyond it they are moved. */
export interface CutMeasures {
  readonly near: number;
  readonly beyond: number;
}

/** A side of a frame, and what leads out over it. */
interface Side {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly outwards: Pixel;
}

/**
 * The points of a ring, its edges along the frame at which it was cut moved beyond it. Where a ring goes on beyond the frame
 * it was not cut there.
 */
export function moveCutEdges(ring: readonly Pixel[], frame: CutFrame, measures: CutMeasures): readonly Pixel[] {
  const sides = cutSides(ring, frame, measures);
  if (sides.length === 0) return ring;
  const sideOf = (from: Pixel, to: Pixel) =>
    sides.find(({ axis, at }) => [from, to].every((point) => Math.abs(point[axis] - at) <= measures.near));
  return ring.flatMap((point, index) => {
    const before = sideOf(ring.at(index - 1)!, point);
    const after = sideOf(point, ring[(index + 1) % ring.length]!);
    if (before && after) return [moved(point, before === after ? [before] : [before, after])];
    if (before) return [moved(point, [before]), point];
    return after ? [point, moved(point, [after])] : [point];
  });
}

/** The sides of the frame at which a ring ends, from within or from beyond. */
function cutSides(
  ring: readonly Pixel[],
  { left, top, right, bottom }: CutFrame,
  { near, beyond }: CutMeasures,
): Side[] {
  const sides: readonly Side[] = [
    { axis: 'x', at: left, outwards: { x: -beyond, y: 0 } },
    { axis: 'y', at: top, outwards: { x: 0, y: -beyond } },
    { axis: 'x', at: right, outwards: { x: beyond, y: 0 } },
    { axis: 'y', at: bottom, outwards: { x: 0, y: beyond } },
  ];
  const ends = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (const point of ring) {
    for (const axis of ['x', 'y'] as const) {
      ends[axis][0] = Math.min(ends[axis][0]!, point[axis]);
      ends[axis][1] = Math.max(ends[axis][1]!, point[axis]);
    }
  }
  return sides.filter(({ axis, at }) => ends[axis].some((end) => Math.abs(end - at) <= near));
}

function moved({ x, y }: Pixel, sides: readonly Side[]): Pixel {
  return sides.reduce((point, { outwards }) => ({ x: point.x + outwards.x, y: point.y + outwards.y }), { x, y });
}
