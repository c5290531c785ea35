/** How far positions reach. */
import type { Bounds } from '../core/model.js';
import { nearestTurn } from '../core/places/unwrap.js';
import type { MapFeature, Position } from './map-feature.js';

/** Grows by positions; those beyond the date line are counted on from the first. */
export class GrowingBounds {
  #bounds: Bounds | undefined;

  get bounds(): Bounds | undefined {
    return this.#bounds;
  }

  add([lon, lat]: Position): void {
    if (!this.#bounds) {
      this.#bounds = { south: lat, west: lon, north: lat, east: lon };
      return;
    }
    const { south, west, north, east } = this.#bounds;
    const near = nearestTurn({ lat, lon }, (west + east) / 2).lon;
    if (lat >= south && lat <= north && near >= west && near <= east) return;
    this.#bounds = {
      south: Math.min(south, lat),
      west: Math.min(west, near),
      north: Math.max(north, lat),
      east: Math.max(east, near),
    };
  }
}

/** How far features reach; absent where there are none. */
export function extentOf(features: readonly MapFeature[]): Bounds | undefined {
  const extent = new GrowingBounds();
  for (const { shape } of features) {
    if (shape.type === 'point') extent.add(shape.at);
    else if (shape.type === 'line') for (const position of shape.line) extent.add(position);
    else for (const line of shape.polygons.flat()) for (const position of line) extent.add(position);
  }
  return extent.bounds;
}
