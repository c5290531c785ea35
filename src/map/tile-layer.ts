/** A tile server's images over the basemap. */
import type { TileLayer } from 'leaflet';
import { tilesEnd } from '../core/places/zoom-ends.js';
import type { Problem } from '../core/problems/problem.js';
import { findTileFlaw } from '../core/urls/tile-address.js';
import { createTileLayer } from './leaflet-parts.js';

/** Where tiles come from, and who is told of them. */
export interface TileSource {
  readonly url: string;
  /** They have begun to come. */
  readonly onReady: () => void;
  /** It is a bad address, or a tile has not come: told once. */
  readonly onProblem: (problem: Problem) => void;
}

/** The layer of a server's images, absent where `url` cannot be one's. */
export function makeTileLayer({ url, onReady, onProblem }: TileSource): TileLayer | undefined {
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
  const layer = createTileLayer(url, { maxZoom: tilesEnd });
  layer.once('tileload', () => onReady());
  layer.once('tileerror', () =>
    tell(`A tile of ${url} could not be loaded: its server may not be there, or not let this page use it.`),
  );
  return layer;
}
