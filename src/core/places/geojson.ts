/** Telling GeoJSON (RFC 7946) that can be used from what cannot. */
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';

/** Whether `value` is a line, or several, with positions that are on the earth. */
export function isLineGeometry(value: unknown): value is LineString | MultiLineString {
  return isGeometry(value, { LineString: isLine, MultiLineString: isListOf(isLine) });
}

/** Whether `value` is a polygon, or several, with positions that are on the earth. */
export function isAreaGeometry(value: unknown): value is Polygon | MultiPolygon {
  return isGeometry(value, { Polygon: isPolygon, MultiPolygon: isListOf(isPolygon) });
}

type Check = (value: unknown) => boolean;

function isGeometry(value: unknown, checks: Record<string, Check>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  return typeof type === 'string' && Object.hasOwn(checks, type) && checks[type]!(coordinates);
}

const isLine = isListOf(isPosition, 2);
const isPolygon = isListOf(isListOf(isPosition, 4));

function isListOf(check: Check, least = 1): Check {
  return (value) => Array.isArray(value) && value.length >= least && value.every(check);
}

/** Longitudes may go on past ±180, as lines do that cross the date line, but not around the earth twice. */
function isPosition(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [lon, lat] = value as unknown[];
  return isWithin(lon, 540) && isWithin(lat, 90);
}

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
