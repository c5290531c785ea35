/**
 * A tile server's images over the basemap. A module of its own, so that it is loaded only where somebody asks for them.
 */
import type { TileLayer } from 'leaflet';
import type { Problem } from '../core/problems/problem.js';
import { createTileLayer } from './leaflet-parts.js';

/** The closest zoom that tile servers commonly have. */
const maxZoom = 19;

/** The layer of a server's images. Once they come, the map may go as close as they do. */
export async function loadTileLayer(
  url: string,
  onReady: (maxZoom: number) => void,
  onProblem: (problem: Problem) => void,
): Promise<TileLayer> {
  const layer = await createTileLayer(url, { maxZoom });
  layer.once('tileload', () => onReady(maxZoom));
  layer.once('tileerror', () =>
    onProblem({
      level: 'warning',
      code: 'tiles-unavailable',
      where: 'tiles',
      value: url,
      message: `A tile of ${url} could not be loaded; the basemap is shown instead. The URL needs {z}, {x} and {y}, and its server must let this page use it.`,
    }),
  );
  return layer;
}
