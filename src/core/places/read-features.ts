/** GeoJSON (RFC 7946) that nobody has checked, as features that can be drawn. Its cost is bounded by what is read. */
import type { Position } from 'geojson';

/** What of a feature is drawn: collections and several of a kind are taken apart. */
export type FeaturePart =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };

/** Something on the map with what is known of it. */
export interface DataFeature {
  readonly parts: readonly FeaturePart[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Why nothing can be drawn: it is no GeoJSON; its positions are those of a projection and not degrees; it has no feature;
 * or more features or positions than a map can be drawn of while it moves.
 */
export type FeaturesFlaw = 'no-geojson' | 'projected' | 'empty' | 'too-large';

/** What was understood. */
export interface ReadFeatures {
  readonly features: readonly DataFeature[];
  /** How many features are left out: without a geometry, or with one that is none on the earth. */
  readonly left: number;
  readonly flaw?: FeaturesFlaw;
}

/** How much of one file is drawn. */
export const featureLimits = { features: 20_000, positions: 200_000, points: 20_000 };

/** Datums in degrees within a metre or two of WGS 84. */
const degrees = /CRS:?8[34]h?$|EPSG:.*\b(?:4326|4979|4258|4269|4283|7844)$/i;

/** Reads a FeatureCollection, a Feature or a geometry. What cannot be drawn is left out and counted. */
export function readFeatures(value: unknown): ReadFeatures {
  const members = toFeatures(value);
  if (!members) return { features: [], left: 0, flaw: 'no-geojson' };
  if (members.length > featureLimits.features) return { features: [], left: members.length, flaw: 'too-large' };
  const reader = new GeometryReader();
  const features = members.flatMap((member) => {
    const parts = reader.read(member?.['geometry']);
    return parts ? [{ parts, properties: isObject(member?.['properties']) ? member['properties'] : {} }] : [];
  });
  const left = members.length - features.length;
  const flaw = reader.isFull
    ? 'too-large'
    : reader.offEarth > features.length || hasOtherDatum(value)
      ? 'projected'
      : features.length === 0
        ? 'empty'
        : undefined;
  return flaw ? { features: [], left, flaw } : { features, left };
}

type Members = Readonly<Record<string, unknown>>;

/** The features that GeoJSON has, each as it is; a geometry alone is one without properties. */
function toFeatures(value: unknown): readonly (Members | undefined)[] | undefined {
  if (!isObject(value)) return undefined;
  const { type, features } = value;
  if (type === 'Feature') return [value];
  if (type !== 'FeatureCollection') return isGeometryType(type) ? [{ geometry: value }] : undefined;
  return Array.isArray(features) ? features.map((each) => (isObject(each) ? each : undefined)) : undefined;
}

function hasOtherDatum(value: unknown): boolean {
  const crs = isObject(value) ? value['crs'] : undefined;
  const properties = isObject(crs) ? crs['properties'] : undefined;
  const name = isObject(properties) ? properties['name'] : undefined;
  return typeof name === 'string' && !degrees.test(name);
}

const partTypes = {
  Point: ['Point', 0],
  MultiPoint: ['Point', 1],
  LineString: ['LineString', 0],
  MultiLineString: ['LineString', 1],
  Polygon: ['Polygon', 0],
  MultiPolygon: ['Polygon', 1],
} as const satisfies Record<string, readonly [FeaturePart['type'], 0 | 1]>;

function isGeometryType(type: unknown): boolean {
  return type === 'GeometryCollection' || (typeof type === 'string' && Object.hasOwn(partTypes, type));
}

/** Reads geometries until there are too many. */
class GeometryReader {
  /** Of how many geometries the positions are no degrees. */
  offEarth = 0;
  #positions = 0;
  #points = 0;
  #geometries = 0;

  get isFull(): boolean {
    return (
      this.#positions > featureLimits.positions ||
      this.#points > featureLimits.points ||
      this.#geometries > featureLimits.positions
    );
  }

  /** The parts of a geometry; nothing where it cannot be drawn as a whole. */
  read(geometry: unknown): FeaturePart[] | undefined {
    const parts: FeaturePart[] = [];
    // Collections may lie in each other deeper than calls may.
    const waiting = [geometry];
    while (waiting.length > 0 && !this.isFull) {
      const next = waiting.pop();
      this.#geometries++;
      if (!isObject(next)) return undefined;
      const { type, geometries } = next;
      if (type === 'GeometryCollection') {
        if (!Array.isArray(geometries)) return undefined;
        for (const each of geometries as unknown[]) waiting.push(each);
      } else {
        const read = this.#readParts(next);
        if (!read) return undefined;
        for (const part of read) parts.push(part);
      }
    }
    return parts.length > 0 && !this.isFull ? parts : undefined;
  }

  #readParts({ type, coordinates }: Members): FeaturePart[] | undefined {
    if (typeof type !== 'string' || !Object.hasOwn(partTypes, type)) return undefined;
    const [kind, isMany] = partTypes[type as keyof typeof partTypes];
    const all: unknown = isMany ? coordinates : [coordinates];
    if (!Array.isArray(all) || all.length === 0) return undefined;
    const before = this.#positions;
    for (const each of all as unknown[]) {
      const isRight = this.#checks[kind](each);
      if (!isRight || this.isFull) return undefined;
    }
    if (kind === 'Point') this.#points += this.#positions - before;
    return all.map((each) => ({ type: kind, coordinates: each as never }));
  }

  readonly #isPosition = (value: unknown): boolean => {
    this.#positions++;
    if (!Array.isArray(value)) return false;
    const [lon, lat] = value as unknown[];
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return false;
    // Longitudes may go on past ±180, as outlines do that cross the date line.
    const isOnEarth = Math.abs(lon as number) <= 540 && Math.abs(lat as number) <= 90;
    if (!isOnEarth) this.offEarth++;
    return isOnEarth;
  };
  readonly #isLine = (value: unknown): boolean => this.#isListOf(value, this.#isPosition, 2);
  readonly #isRing = (value: unknown): boolean => this.#isListOf(value, this.#isPosition, 4);
  readonly #checks: Readonly<Record<FeaturePart['type'], (value: unknown) => boolean>> = {
    Point: this.#isPosition,
    LineString: this.#isLine,
    Polygon: (value) => this.#isListOf(value, this.#isRing, 1),
  };

  #isListOf(value: unknown, check: (value: unknown) => boolean, least: number): boolean {
    return Array.isArray(value) && value.length >= least && value.every((each: unknown) => !this.isFull && check(each));
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
