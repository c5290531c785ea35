import type { MapOptions, MapPort } from './map-port.js';

/** Loads the map's code and makes one. */
export async function createMap(options: MapOptions): Promise<MapPort> {
  const { LeafletMapPort } = await import('./leaflet-map.js');
  return new LeafletMapPort(options);
}
