/** Extents on the earth, safe at the date line. */
import type { MultiPolygon, Polygon } from 'geojson';
import type { Area, Bounds, LatLon, Place } from '../model.js';
import { earthRadius, pointTowards } from './great-circle.js';
import { labelPoint } from './label-point.js';
import { toPoint, unwrapLine } from './unwrap.js';

/** Gives the bounds of a named region, where its shape is at hand. */
export type RegionBounds = (region: string) => Bounds | undefined;

/** The bounds of one point: a box without size. */
export function boundsOfPoint({ lat, lon }: LatLon): Bounds {
  return { south: lat, west: lon, north: lat, east: lon };
}

/** Whether a point lies in a box, on whatever turn of the earth; at its edge too. */
export function boundsHold({ south, west, north, east }: Bounds, { lat, lon }: LatLon): boolean {
  const turn = 360 * Math.ceil((west - lon) / 360);
  return lat >= south && lat <= north && lon + turn <= east;
}

/** The middle of a box. */
export function middleOfBounds({ south, west, north, east }: Bounds): LatLon {
  return { lat: (south + north) / 2, lon: (west + east) / 2 };
}

/** The bounds of points; their longitudes count as they are (see `unwrapLine`). Absent without points. */
export function boundsOfLine(line: readonly LatLon[]): Bounds | undefined {
  const first = line[0];
  if (!first) return undefined;
  let { south, west, north, east } = boundsOfPoint(first);
  for (const { lat, lon } of line) {
    south = Math.min(south, lat);
    north = Math.max(north, lat);
    west = Math.min(west, lon);
    east = Math.max(east, lon);
  }
  return { south, west, north, east };
}

/** The bounds of polygons; parts that RFC 7946 cuts at the date line are taken together. */
export function boundsOfGeometry(geometry: Polygon | MultiPolygon): Bounds | undefined {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return unionBounds(polygons.map(([outer]) => boundsOfLine(unwrapLine((outer ?? []).map(toPoint)))));
}

/** The bounds of a circle of `radius` metres. */
export function boundsOfCircle({ lat, lon }: LatLon, radius: number): Bounds {
  const angle = radius / earthRadius;
  const height = (angle * 180) / Math.PI;
  const north = Math.min(90, lat + height);
  const south = Math.max(-90, lat - height);
  if (north === 90 || south === -90) return { south, north, west: -180, east: 180 };
  const width = (Math.asin(Math.min(1, Math.sin(angle) / Math.cos((lat * Math.PI) / 180))) * 180) / Math.PI;
  return { south, north, west: lon - width, east: lon + width };
}

/** The bounds of an extent; absent of a region whose shape is not at hand. */
export function boundsOfArea(area: Area, regionBounds: RegionBounds): Bounds | undefined {
  switch (area.type) {
    case 'region':
      return regionBounds(area.region);
    case 'geometry':
      return boundsOfGeometry(area.geometry);
    case 'circle':
      return boundsOfCircle(area.center, area.radius);
  }
}

/** The bounds of a place; absent of a mere name, and of a region whose shape is not at hand. */
export function boundsOfPlace(place: Place, regionBounds: RegionBounds): Bounds | undefined {
  if (place.kind === 'named') return undefined;
  return place.kind === 'point' ? boundsOfPoint(place.at) : boundsOfArea(place.area, regionBounds);
}

/** The point that stands for a place: itself, or one inside its extent. Absent as in `boundsOfPlace`. */
export function pointOfPlace(place: Place, regionBounds: RegionBounds = () => undefined): LatLon | undefined {
  if (place.kind === 'named') return undefined;
  if (place.kind === 'point') return place.at;
  const { area } = place;
  if (area.type === 'circle') return area.center;
  if (area.type === 'geometry') return labelPoint(area.geometry);
  const bounds = regionBounds(area.region);
  return bounds && middleOfBounds(bounds);
}

/**
 * The smallest box around all boxes, the smaller way round the earth: Fiji and Samoa meet at the date line. `west` is from
 * −180 up to 180. Absent without boxes.
 */
export function unionBounds(boxes: readonly (Bounds | undefined)[]): Bounds | undefined {
  const some = boxes.filter((box) => box !== undefined).map(toHomeTurn);
  if (some.length === 0) return undefined;
  some.sort((a, b) => a.west - b.west || a.east - b.east);
  const south = some.reduce((least, box) => Math.min(least, box.south), Infinity);
  const north = some.reduce((most, box) => Math.max(most, box.north), -Infinity);
  const { west, east } = joinTurns(some);
  return { south, west, north, east };
}

/** A circle of `radius` metres as a polygon of 64 corners, counter-clockwise. */
export function circlePolygon(center: LatLon, radius: number): Polygon {
  const corners = Array.from({ length: 64 }, (_, corner) => pointTowards(center, -corner * (360 / 64), radius));
  const ring = unwrapLine([...corners, corners[0]!]).map(({ lat, lon }) => [lon, lat]);
  return { type: 'Polygon', coordinates: [ring] };
}

function toHomeTurn(box: Bounds): Bounds {
  const turns = Math.floor((box.west + 180) / 360);
  return turns === 0 ? box : { ...box, west: box.west - 360 * turns, east: box.east - 360 * turns };
}

/** West and east of boxes in order from the west: everything but the widest gap between them. */
function joinTurns(boxes: readonly Bounds[]): { west: number; east: number } {
  const first = boxes[0]!;
  // The last ones may reach around the earth and over the first.
  let reach = boxes.reduce((most, { east }) => Math.max(most, east - 360), first.east);
  let widest = { gap: -Infinity, west: first.west, east: reach };
  for (const box of boxes.slice(1)) {
    if (box.west - reach > widest.gap) widest = { gap: box.west - reach, west: box.west, east: reach + 360 };
    reach = Math.max(reach, box.east);
  }
  const lastGap = first.west + 360 - reach;
  if (lastGap >= widest.gap) widest = { gap: lastGap, west: first.west, east: reach };
  return widest.gap <= 0 ? { west: -180, east: 180 } : widest;
}
