import type { Story } from '../model.js';

/** Whether a story lays anything over its map, or has a picture for one. */
export function hasLayers({ picture, overlays, layers, events }: Story): boolean {
  return Boolean(picture ?? overlays ?? layers ?? events.find((event) => event.overlays));
}
