/** Lines and rings cut at the edge of the ground. */
import { clipPolygon, clipPolyline } from 'lineclip';
import type { Ground, Spot } from './ground.js';
import { isClosed } from './rings.js';

/** The parts of a line that lie on the ground. */
export function cutLine(line: Spot[], { width, height }: Ground): Spot[][] {
  return clipPolyline(line, [0, 0, width, height]).filter((part) => part.length > 1);
}

/** The part of a ring that lies on the ground, closed; empty where there is none. */
export function cutRing(ring: Spot[], { width, height }: Ground): Spot[] {
  const cut = clipPolygon(ring, [0, 0, width, height]);
  if (cut.length < 3) return [];
  return isClosed(cut) ? cut : [...cut, cut[0]!];
}

/**
 * An outline of which a part is missing, closed by the straight way where that lies beyond the ground; absent where nobody
 * can tell which side of it is inside.
 */
export function closeBeyond(line: Spot[], { width, height }: Ground): Spot[] | undefined {
  const [[ax, ay], [bx, by]] = [line[0]!, line[line.length - 1]!];
  const isBeyond =
    (ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height);
  return isBeyond && line.length > 2 ? [...line, line[0]!] : undefined;
}
