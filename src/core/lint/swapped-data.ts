/** Data whose positions have the latitude first, as people say them and GeoJSON does not. */
import type { LatLon } from '../model.js';
import { distanceBetween } from '../places/great-circle.js';

/** Of a file so many features are looked at, and places of a story: each is compared with each. */
const most = { features: 300, places: 200 };

/** Data so near to a place of its story, in metres, lies where the story plays; none is so far away that does. */
const [near, far] = [100_000, 2_000_000];

/** How it is seen that positions are swapped; nothing where they are not, or nobody can tell. */
export function howSwapped(geojson: unknown, places: readonly LatLon[]): string | undefined {
  const pairs = firstPositions(geojson);
  if (pairs.length === 0) return undefined;
  const isPair = (lat: number, lon: number) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  if (!pairs.every(([first, second]) => isPair(first, second))) return undefined;
  if (pairs.some(([, second]) => Math.abs(second) > 90)) return 'as they are, some lie beyond the poles';
  const spots = places.slice(0, most.places);
  const asTold = pairs.map(([lon, lat]) => ({ lat, lon }));
  const swapped = pairs.map(([lat, lon]) => ({ lat, lon }));
  const isFar = spots.length > 0 && leastBetween(asTold, spots) > far;
  return isFar && leastBetween(swapped, spots) < near ? 'swapped they would lie where the story plays' : undefined;
}

type Pair = readonly [first: number, second: number];

/** The first position of each feature, as it is written. */
function firstPositions(geojson: unknown): Pair[] {
  const { features = [geojson] } = (geojson ?? {}) as { features?: unknown };
  if (!Array.isArray(features)) return [];
  return features.slice(0, most.features).flatMap((feature: unknown) => {
    const { geometry = feature } = (feature ?? {}) as { geometry?: unknown };
    let { coordinates: at } = (geometry ?? {}) as { coordinates?: unknown };
    while (Array.isArray(at) && Array.isArray(at[0])) at = at[0] as unknown;
    const [first, second] = Array.isArray(at) ? (at as unknown[]) : [];
    return typeof first === 'number' && typeof second === 'number' ? [[first, second] as const] : [];
  });
}

/** Metres from the nearest of the points to the nearest of the places. */
function leastBetween(points: readonly LatLon[], places: readonly LatLon[]): number {
  let least = Infinity;
  for (const point of points) for (const place of places) least = Math.min(least, distanceBetween(point, place));
  return least;
}
