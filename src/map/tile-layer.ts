/** A tile server's images over the basemap. */
import type { TileLayer } from 'leaflet';
import { enlargedBy } from '../core/places/tile-zooms.js';
import type { TileServer } from '../core/model.js';
import type { Problem } from '../core/problems/problem.js';
import { findTileFlaw } from '../core/urls/tile-address.js';
import { createTileLayer } from './leaflet-parts.js';

/** Who is told of a server's tiles. */
export interface TileReports {
  /** They have begun to come. */
  readonly onReady: (server: TileServer) => void;
  /** It is a bad address, or a tile has not come: told once. */
  readonly onProblem: (problem: Problem) => void;
}

/** The layer of a server's images, absent where its address cannot be one's. */
export function makeTileLayer(server: TileServer, { onReady, onProblem }: TileReports): TileLayer | undefined {
  const { url, minZoom, maxZoom } = server;
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
  const layer = createTileLayer(url, { minZoom, maxZoom: maxZoom + enlargedBy, maxNativeZoom: maxZoom });
  layer.once('tileload', () => onReady(server));
  layer.once('tileerror', () =>
    tell(`A tile of ${url} could not be loaded: its server may not be there, or not let this page use it.`),
  );
  return layer;
}
