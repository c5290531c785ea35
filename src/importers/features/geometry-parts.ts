/** The places and lines that a geometry of GeoJSON is for a story. */
import type { Geometry, Position } from 'geojson';
import { isObject } from '../../core/document/loose.js';
import type { PlaceDocument } from '../../core/document/schema.js';
import { isAreaGeometry, isLineGeometry } from '../../core/places/geojson.js';

/** What is in a geometry. */
export interface GeometryParts {
  /** Points and areas, without names. */
  readonly places: PlaceDocument[];
  readonly lines: Position[][];
  /** Parts that say nothing on the earth, wholly or at some of their points. */
  readonly unusable: unknown[];
}

/** What is in a geometry, its collections opened. */
export function toGeometryParts(geometry: unknown): GeometryParts {
  const parts: GeometryParts = { places: [], lines: [], unusable: [] };
  for (const part of flatten(geometry)) addPart(part, parts);
  return parts;
}

function addPart(part: unknown, { places, lines, unusable }: GeometryParts): void {
  const own = isObject(part) ? certaintyOf((part as { certainty?: unknown }).certainty) : undefined;
  const certainty = own && { certainty: own };
  if (isLineGeometry(part)) {
    for (const line of part.type === 'LineString' ? [part.coordinates] : part.coordinates) lines.push(line);
  } else if (isAreaGeometry(part)) {
    const { type, coordinates } = part;
    places.push({ area: { geometry: { type, coordinates } as typeof part }, ...certainty });
  } else {
    const points = toPoints(part);
    for (const point of points) if (isOnEarth(point)) places.push({ ...toPointDocument(point), ...certainty });
    if (points.length === 0 || !points.every(isOnEarth)) unusable.push(part);
  }
}

/** How sure a place is, where the word is one of ours (they are those of Linked Places). */
export function certaintyOf(value: unknown): PlaceDocument['certainty'] {
  return value === 'certain' || value === 'less-certain' || value === 'uncertain' ? value : undefined;
}

/** Collections opened, some levels deep; what is in a deeper one is no geometry. */
function flatten(geometry: unknown, depth = 0): unknown[] {
  if (geometry === undefined || geometry === null) return [];
  const { type, geometries } = (isObject(geometry) ? geometry : {}) as { type?: unknown; geometries?: unknown };
  if (type !== 'GeometryCollection' || !Array.isArray(geometries) || depth > 8) return [geometry];
  return (geometries as unknown[]).flatMap((part) => flatten(part ?? {}, depth + 1));
}

function toPoints(geometry: unknown): unknown[] {
  const { type, coordinates } = (isObject(geometry) ? geometry : {}) as Partial<Geometry & { coordinates: unknown }>;
  if (type === 'Point') return [coordinates];
  return type === 'MultiPoint' && Array.isArray(coordinates) ? coordinates : [];
}

/** Longitudes may go on past ±180, as in the lines of the core. */
function isOnEarth(point: unknown): point is Position {
  if (!Array.isArray(point)) return false;
  const [lon, lat] = point as unknown[];
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 540 && Math.abs(lat) <= 90;
}

/** The point of a position, its longitude from −180 to 180. */
export function toPointDocument([lon = 0, lat = 0]: Position): { lat: number; lon: number } {
  return { lat, lon: Math.abs(lon) <= 180 ? lon : lon - 360 * Math.sign(lon) };
}
