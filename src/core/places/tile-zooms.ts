/** Which tile servers a view shows, and how close they let it go. */
import type { TileServer } from '../model.js';

/** So many levels beyond its own a server’s closest tiles are enlarged: further they would hide what is drawn there. */
export const enlargedBy = 1;

/** Those that are shown at a zoom, which is counted as tiles are, in whole levels. */
export function tilesAt(tiles: readonly TileServer[] = [], zoom: number): TileServer[] {
  const level = Math.round(zoom);
  return tiles.filter(({ minZoom, maxZoom }) => level >= minZoom && level <= maxZoom + enlargedBy);
}

/** The closest zoom that any of them has tiles of; absent where there are none. */
export function findTilesEnd(tiles: readonly TileServer[] | undefined): number | undefined {
  return tiles?.reduce((end, { maxZoom }) => Math.max(end, maxZoom), -Infinity);
}
