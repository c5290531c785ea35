/**
 * Map data in GeoJSON (RFC 7946): with OpenStreetMap’s tags as properties, as Overpass Turbo, osmtogeojson, osmium and ogr2ogr
 * write it, or with Overture’s words.
 */
import { extentOf } from './growing-bounds.js';
import { isRecord, listOf, tagsOf, textOf, dayOf, asPosition, valueOf } from './loose-data.js';
import { UnreadableMap, type Line, type MapData, type MapFeature, type Position, type Rings, type FeatureShape } from './map-feature.js'; // prettier-ignore
import { fromOverture } from './overture-tags.js';
import { isClosed } from './rings.js';

/** By which a feature is known to be drawn or named. */
const keys = ['highway', 'building', 'natural', 'waterway', 'landuse', 'leisure', 'amenity', 'railway', 'man_made', 'place', 'aeroway', 'tourism', 'office']; // prettier-ignore

/** Whether `value` is GeoJSON. */
export function isGeojson(value: unknown): boolean {
  return textOf(value, 'type') === 'FeatureCollection' || textOf(value, 'type') === 'Feature';
}

/** What GeoJSON holds. @throws {UnreadableMap} where its coordinates are no degrees */
export function readGeojson(value: unknown): MapData {
  const all = textOf(value, 'type') === 'Feature' ? [value] : listOf(valueOf(value, 'features'));
  const features = all.filter(isRecord).flatMap(toFeatures);
  if (features.length > 0 && !features.some(({ tags }) => keys.some((key) => tags.has(key))))
    throw new UnreadableMap(`none of its ${features.length} features has OpenStreetMap’s tags as properties, such as “highway”: “residential”. Of these keys it needs some: ${keys.join(', ')}.`); // prettier-ignore
  const extent = extentOf(features);
  const dataDate = dayOf(valueOf(value, 'timestamp'));
  return { features, ...(extent && { extent }), ...(dataDate !== undefined && { dataDate }) };
}

function toFeatures(feature: Readonly<Record<string, unknown>>): MapFeature[] {
  const tags = readTags(feature.properties);
  return toShapes(feature.geometry, 0).map((shape) => ({ tags, shape }));
}

/** Tags of their own, in an object `tags`, in ogr2ogr’s `other_tags`, or in Overture’s words. */
function readTags(properties: unknown): Map<string, string> {
  const inner = valueOf(properties, 'tags');
  const tags = tagsOf(isRecord(inner) ? inner : properties);
  const others = tags.get('other_tags');
  if (others !== undefined) {
    for (const [, key, value] of others.matchAll(/"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"/g)) {
      tags.set(unescape(key!), unescape(value!));
    }
  }
  return fromOverture(properties, tags);
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

/** Collections in collections are looked into, but not without end. */
function toShapes(geometry: unknown, depth: number): FeatureShape[] {
  const coordinates = valueOf(geometry, 'coordinates');
  switch (textOf(geometry, 'type')) {
    case 'Point':
      return toPoints([coordinates]);
    case 'MultiPoint':
      return toPoints(listOf(coordinates));
    case 'LineString':
      return toLines([coordinates]);
    case 'MultiLineString':
      return toLines(listOf(coordinates));
    case 'Polygon':
      return toArea([coordinates]);
    case 'MultiPolygon':
      return toArea(listOf(coordinates));
    case 'GeometryCollection':
      return depth > 4 ? [] : listOf(valueOf(geometry, 'geometries')).flatMap((one) => toShapes(one, depth + 1));
    default:
      return [];
  }
}

function toPoints(points: readonly unknown[]): FeatureShape[] {
  return points.map((point) => ({ type: 'point', at: readPosition(point) }));
}

function toLines(lines: readonly unknown[]): FeatureShape[] {
  return lines.map(readLine).filter((line) => line.length > 1).map((line) => ({ type: 'line', line })); // prettier-ignore
}

function toArea(polygons: readonly unknown[]): FeatureShape[] {
  const read = polygons.map((rings): Rings => listOf(rings).map(readLine).filter(isClosed));
  const some = read.filter((rings) => rings.length > 0);
  return some.length > 0 ? [{ type: 'area', polygons: some }] : [];
}

function readLine(line: unknown): Line {
  return listOf(line).map(readPosition);
}

function readPosition(value: unknown): Position {
  const [lon, lat] = listOf(value);
  const position = asPosition(lon, lat);
  if (position) return position;
  const isNumber = typeof lon === 'number' && typeof lat === 'number';
  throw new UnreadableMap(
    isNumber
      ? `its coordinates are no degrees but those of a projection: ${lon}, ${lat}. Write it in WGS 84 (EPSG:4326), as GeoJSON asks: ogr2ogr -t_srs EPSG:4326 new.geojson old.geojson`
      : `a position in it is no pair of numbers: ${JSON.stringify(value)?.slice(0, 60)}`,
  );
}
