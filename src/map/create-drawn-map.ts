import type { MapOptions, MapPort } from './map-port.js';

/** Loads the built-in map's code and makes one. */
export async function createDrawnMap(options: MapOptions): Promise<MapPort> {
  const { DrawnMap } = await import('./drawn-map.js');
  return new DrawnMap(options);
}
