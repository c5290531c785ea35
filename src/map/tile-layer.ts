/**
 * A tile server's images over the basemap. A module of its own, so that it is loaded only where somebody asks for them.
 */
import type { TileLayer } from 'leaflet';
import { enlargedBy } from '../core/places/tile-zooms.js';
import type { TileServer } from '../core/model.js';
import type { Problem } from '../core/problems/problem.js';
import { findTileFlaw } from '../core/urls/tile-address.js';
import { createTileLayer } from './leaflet-parts.js';

/**
 * The layer of a server's images, absent where `url` cannot be one's. `onReady` is told when they come,
 * `onProblem` is told of a bad address, and of the first tile that does not come.
 */
export async function loadTileLayer(
  { url, minZoom, maxZoom }: TileServer,
  onReady: () => void,
  onProblem: (problem: Problem) => void,
): Promise<TileLayer | undefined> {
  const tell = (why: string) =>
    onProblem({
      level: 'warning',
      code: 'tiles-unavailable',
      where: 'tiles',
      value: url,
      message: `${why} The basemap is shown instead.`,
    });
  const flaw = findTileFlaw(url);
  if (flaw !== undefined) {
    tell(flaw);
    return undefined;
  }
  const layer = await createTileLayer(url, { minZoom, maxZoom: maxZoom + enlargedBy, maxNativeZoom: maxZoom });
  layer.once('tileload', () => onReady());
  layer.once('tileerror', () =>
    tell(`A tile of ${url} could not be loaded: its server may not be there, or not let this page use it.`),
  );
  return layer;
}
