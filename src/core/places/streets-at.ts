import type { Bounds, LatLon, Story, Streets } from '../model.js';
import { boundsHold } from './bounds.js';
import { nearestTurn } from './unwrap.js';

/** The streets of a story that a point lies in, of several those that reach farthest around it; absent where there are none. */
export function streetsAt(at: LatLon, { streets = [] }: Pick<Story, 'streets'>): Streets | undefined {
  const holding = streets.filter(({ bounds }) => boundsHold(bounds, at));
  return holding.reduce<Streets | undefined>(
    (best, next) => (best && insetOf(best.bounds, at) >= insetOf(next.bounds, at) ? best : next),
    undefined,
  );
}

/** How far a point lies from the nearest edge of a box, in degrees of latitude. */
function insetOf({ south, west, north, east }: Bounds, at: LatLon): number {
  const { lat, lon } = nearestTurn(at, (west + east) / 2);
  const across = Math.min(lon - west, east - lon) * Math.cos((lat * Math.PI) / 180);
  return Math.min(lat - south, north - lat, across);
}
