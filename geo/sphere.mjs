/** Mercator and planar measures that the build shares. Points are `[lon, lat]` in degrees. */

const DEGREE = Math.PI / 180;

/** Mercator x and y in degrees of longitude at the equator. */
export function toMercator([lon, lat]) {
  const clamped = Math.max(-85.05, Math.min(85.05, lat));
  return [lon, Math.log(Math.tan(Math.PI / 4 + (clamped * DEGREE) / 2)) / DEGREE];
}

/** Degrees from Mercator x and y. */
export const fromMercator = ([x, y]) => [x, (2 * Math.atan(Math.exp(y * DEGREE)) - Math.PI / 2) / DEGREE];

/** Pixels per degree of longitude at a zoom, with tiles of 256 pixels. */
export const pixelsPerDegree = (zoom) => (256 * 2 ** zoom) / 360;

/** The area of a ring on the plane; positive where it runs anticlockwise. */
export function ringArea(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return twice / 2;
}

/** Whether a point lies inside a ring. */
export function ringContains(ring, [x, y]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Whether a point lies inside a polygon and in none of its holes. */
export const polygonContains = ([shell, ...holes], point) =>
  ringContains(shell, point) && !holes.some((hole) => ringContains(hole, point));

/** The polygons of a GeoJSON geometry. */
export const toPolygons = (geometry) =>
  geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];

/** The lines of a GeoJSON geometry. */
export const toLines = (geometry) =>
  geometry?.type === 'LineString'
    ? [geometry.coordinates]
    : geometry?.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

/** The box around points. */
export function boundsOf(points) {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of points) {
    bounds.west = Math.min(bounds.west, lon);
    bounds.east = Math.max(bounds.east, lon);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  }
  return bounds;
}
