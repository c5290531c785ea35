/**
 * Land is closed along the edge of its pack. In a picture its outline is the coast as well, so that both are written once;
 * then that edge must not be seen.
 */
import { moveCutEdges } from '../map/cut-edges.js';
import type { Frame } from './frame.js';
import { beyondFrame, type PathPart } from './path-part.js';

/** How far from the frame's edge a ring may lie that is cut there, in pixels: the frame is rounded, and points are left out. */
const near = 1;

/**
 * A ring whose edges along the frame at which it was cut lie beyond it. Where a ring goes on beyond the frame it was not cut
 * there.
 */
export function hideCutEdges(part: PathPart, frame: Frame): PathPart {
  if ('radius' in part || !part.isClosed) return part;
  return { ...part, points: moveCutEdges(part.points, frame, { near, beyond: beyondFrame }) };
}
