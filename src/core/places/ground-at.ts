import type { Bounds, LatLon, Story } from '../model.js';
import { streetsAt } from './streets-at.js';

/** What a view is best filled with: beyond its bounds, and farther away than `minZoom`, there is less to see of it. */
export interface GroundBelow {
  readonly bounds: Bounds;
  readonly minZoom?: number;
}

/** What lies at a point of a story: the picture that is its map, or its streets; absent where there is only the world. */
export function groundAt(at: LatLon, story: Pick<Story, 'picture' | 'streets'>): GroundBelow | undefined {
  return story.picture ?? streetsAt(at, story);
}
