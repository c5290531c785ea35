/** Distances and shortest ways on the earth, taken as a sphere (good to half a per cent). */
import type { LatLon } from '../model.js';
import { nearestTurn } from './unwrap.js';

/** Mean radius of the earth in metres (IUGG). */
export const earthRadius = 6_371_008.8;

const radians = Math.PI / 180;

/** The distance between two points in metres, by the haversine formula. */
export function distanceBetween(a: LatLon, b: LatLon): number {
  const northing = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const easting = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const haversine = northing + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * easting;
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/** The point at `distance` metres from `from` towards `bearing`, in degrees clockwise from north. */
export function pointTowards(from: LatLon, bearing: number, distance: number): LatLon {
  const angle = distance / earthRadius;
  const lat = from.lat * radians;
  const sine = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing * radians);
  const turn = Math.atan2(
    Math.sin(bearing * radians) * Math.sin(angle) * Math.cos(lat),
    Math.cos(angle) - Math.sin(lat) * sine,
  );
  return { lat: Math.asin(Math.max(-1, Math.min(1, sine))) / radians, lon: from.lon + turn / radians };
}

/**
 * The shortest way between two points, with a point at least every 200 km so that it bends on a map. It goes on past
 * ±180 where it crosses the date line.
 */
export function greatCircle(from: LatLon, to: LatLon): LatLon[] {
  const angle = distanceBetween(from, to) / earthRadius;
  const steps = Math.max(1, Math.ceil((angle * earthRadius) / 200_000));
  const line = [from];
  for (let step = 1; step < steps; step++) {
    line.push(nearestTurn(pointBetween(from, to, angle, step / steps), line[step - 1]!.lon));
  }
  return [...line, nearestTurn(to, line[line.length - 1]!.lon)];
}

function pointBetween(from: LatLon, to: LatLon, angle: number, fraction: number): LatLon {
  const a = Math.sin((1 - fraction) * angle) / Math.sin(angle);
  const b = Math.sin(fraction * angle) / Math.sin(angle);
  const [fromLat, fromLon, toLat, toLon] = [from.lat, from.lon, to.lat, to.lon].map((degrees) => degrees * radians) as [
    number,
    number,
    number,
    number,
  ];
  const x = a * Math.cos(fromLat) * Math.cos(fromLon) + b * Math.cos(toLat) * Math.cos(toLon);
  const y = a * Math.cos(fromLat) * Math.sin(fromLon) + b * Math.cos(toLat) * Math.sin(toLon);
  const z = a * Math.sin(fromLat) + b * Math.sin(toLat);
  return { lat: Math.atan2(z, Math.hypot(x, y)) / radians, lon: Math.atan2(y, x) / radians };
}
