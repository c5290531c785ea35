import type { Bounds, Streets } from '../model.js';

/** Which of some streets are drawn in a view of the map: those that it meets, and is close enough for. */
export function streetsIn<T extends Streets>(streets: readonly T[], view: Bounds, zoom: number): T[] {
  return streets.filter(({ bounds, minZoom }) => zoom >= minZoom && boundsMeet(bounds, view));
}

/** Whether two boxes have more in common than an edge, on whatever turn of the earth. */
function boundsMeet(one: Bounds, other: Bounds): boolean {
  const turn = 360 * Math.ceil((other.west - one.east) / 360);
  const isLevel = one.south < other.north && one.north > other.south;
  return isLevel && one.west + turn < other.east && one.east + turn > other.west;
}
