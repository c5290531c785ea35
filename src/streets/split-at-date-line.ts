/** Boxes within ±180 degrees, as map data has its longitudes. */
import type { Bounds } from '../core/model.js';

/** The box itself, or its parts on both sides of the date line. */
export function splitAtDateLine({ south, west, north, east }: Bounds): Bounds[] {
  if (west < -180) return splitAtDateLine({ south, west: west + 360, north, east: east + 360 });
  if (west >= 180) return splitAtDateLine({ south, west: west - 360, north, east: east - 360 });
  if (east <= 180) return [{ south, west, north, east }];
  return [
    { south, west, north, east: 180 },
    { south, west: -180, north, east: Math.min(180, east - 360) },
  ];
}
