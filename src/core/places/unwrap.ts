/** Longitudes that go on past ±180 instead of jumping, so that lines are drawn the short way. */
import type { LineString, MultiLineString, Position } from 'geojson';
import type { LatLon } from '../model.js';

/** The same point with a longitude within 180 degrees of `lon`. */
export function nearestTurn(point: LatLon, lon: number): LatLon {
  const turns = Math.round((lon - point.lon) / 360);
  return turns === 0 ? point : { lat: point.lat, lon: point.lon + 360 * turns };
}

/**
 * The same points with longitudes that go on past ±180 instead of jumping, so that the line is drawn the short way
 * (RFC 7946, 3.1.9, undone). Points that repeat are left out.
 */
export function unwrapLine(points: readonly LatLon[]): LatLon[] {
  const line: LatLon[] = [];
  for (const point of points) {
    const last = line[line.length - 1];
    const next = last ? nearestTurn(point, last.lon) : point;
    if (!last || next.lat !== last.lat || next.lon !== last.lon) line.push(next);
  }
  return line;
}

/** The points of a GeoJSON line, unwrapped; parts that were cut at the date line are joined again. */
export function unwrapGeometry(geometry: LineString | MultiLineString): LatLon[] {
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return unwrapLine(parts.flat().map(toPoint));
}

/** A GeoJSON position as a point. */
export function toPoint([lon = 0, lat = 0]: Position): LatLon {
  return { lat, lon };
}
