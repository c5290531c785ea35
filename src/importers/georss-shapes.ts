/** Shapes as GeoRSS writes them, and schema.org after it: latitude before longitude, all parted by spaces or commas. */
import type { AreaDocument } from '../core/document/schema.js';

/** Degrees on the earth. */
type Degrees = readonly [lat: number, lon: number];

/** The one point in a text; absent where there is another number of them, or none on the earth. */
export function readPoint(text: string): { readonly lat: number; readonly lon: number } | undefined {
  const points = toPoints(text);
  return points?.length === 1 ? { lat: points[0]![0], lon: points[0]![1] } : undefined;
}

/** The ring of a polygon, as GeoJSON has it. */
export function readPolygon(text: string): number[][] | undefined {
  const points = toPoints(text);
  return points && points.length >= 4 ? points.map(([lat, lon]) => [lon, lat]) : undefined;
}

/** The same of a box: its south-western and its north-eastern corner. */
export function readBox(text: string): number[][] | undefined {
  const corners = toPoints(text);
  if (corners?.length !== 2) return undefined;
  const [[south, west], [north, east]] = corners as [Degrees, Degrees];
  return [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
}

/** The area of one ring, or of several. */
export function toRingArea(rings: readonly number[][][]): AreaDocument {
  if (rings.length === 1) return { geometry: { type: 'Polygon', coordinates: [...rings] } };
  return { geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) } };
}

function toPoints(text: string): Degrees[] | undefined {
  const figures = text.trim().split(/[\s,]+/).map((figure) => (figure ? Number(figure) : NaN)); // prettier-ignore
  const points = figures.flatMap((lat, index) => (index % 2 === 0 ? [[lat, figures[index + 1] ?? NaN] as const] : []));
  const isThere = ([lat, lon]: Degrees) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return points.every(isThere) ? points : undefined;
}
