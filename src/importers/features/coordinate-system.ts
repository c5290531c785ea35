/** Which system the coordinates of a GeoJSON file are in: degrees are read, Web Mercator is converted, others are refused. */
import { isObject } from '../../core/document/loose.js';
import { createError, type Problem } from '../../core/problems/problem.js';
import { asLoose, type Loose } from '../loose.js';

/** What is done with each geometry of a file. */
export type ReadGeometry = (geometry: unknown) => unknown;

/** Degrees on the earth, a metre apart at most: WGS 84, ETRS89, NAD83. */
const inDegrees = /(?:CRS:?84h?|EPSG:(?:[\d.]*:)?(?:4326|4258|4269|4979))$/i;
const webMercator = /EPSG:(?:[\d.]*:)?(?:3857|3785|900913|102100|102113)$/i;

/** Longitudes may go on past ±180; what lies farther out is metres of a map. */
const farthest = 540;

const metresAround = 20_037_508.342_789_244;

/**
 * How the geometries of these features are read. Where the file says that they are in a system that we do not know, or says
 * nothing and some are too large for degrees, all are left out: one of them alone could be in degrees by chance.
 */
export function toGeometryReader(
  file: unknown,
  features: readonly unknown[],
): { readonly read: ReadGeometry; readonly problem?: Problem } {
  const name = nameOf(isObject(file) ? (file as Loose).crs : undefined);
  if (name !== undefined && webMercator.test(name)) return { read: fromWebMercator };
  if (name !== undefined && !inDegrees.test(name))
    return { read: toNothing, problem: foreign(`in ${name.slice(0, 80)}`) };
  const far = features.some((feature) => isFar(asLoose(feature).geometry));
  return far ? { read: toNothing, problem: foreign('no degrees') } : { read: (geometry) => geometry };
}

function toNothing(): undefined {
  return undefined;
}

function foreign(what: string): Problem {
  const message = `Its coordinates are ${what}, so no place was read; save it as GeoJSON in WGS 84 (EPSG:4326), longitude and latitude in degrees, as any GIS does.`;
  return createError('foreign-coordinates', 'crs', undefined, message);
}

/** As GeoJSON of 2008 says it; one that names none, or links to it, is foreign where numbers do not tell otherwise. */
function nameOf(crs: unknown): string | undefined {
  const { properties, type } = asLoose(crs);
  const { name, code, href } = asLoose(properties);
  if (type === 'EPSG' && (typeof code === 'number' || typeof code === 'string')) return `EPSG:${code}`;
  return typeof name === 'string' ? name : typeof href === 'string' ? href : undefined;
}

/** Whether a geometry has a number that is too large for degrees; heights may be. */
function isFar(geometry: unknown): boolean {
  const waiting: unknown[] = [geometry];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next) && typeof next[0] === 'number') {
      if (next.slice(0, 2).some((one) => typeof one === 'number' && Math.abs(one) > farthest)) return true;
    } else if (Array.isArray(next)) for (const one of next as unknown[]) waiting.push(one);
    else if (isObject(next)) waiting.push((next as Loose).coordinates, (next as Loose).geometries);
  }
  return false;
}

/** Metres of Web Mercator (EPSG:3857) as degrees; what is beyond its map stays, for it is nowhere on the earth. */
function fromWebMercator(geometry: unknown, depth = 0): unknown {
  if (depth > 20) return undefined;
  if (Array.isArray(geometry) && typeof geometry[0] === 'number') return toDegrees(geometry as unknown[]);
  if (Array.isArray(geometry)) return geometry.map((one) => fromWebMercator(one, depth + 1));
  if (!isObject(geometry)) return undefined;
  const { coordinates, geometries, ...rest } = geometry as Loose;
  return {
    ...rest,
    ...(coordinates !== undefined && { coordinates: fromWebMercator(coordinates, depth + 1) }),
    ...(geometries !== undefined && { geometries: fromWebMercator(geometries, depth + 1) }),
  };
}

function toDegrees([x, y]: readonly unknown[]): unknown[] {
  if (typeof x !== 'number' || typeof y !== 'number' || Math.abs(y) > 2 * metresAround) return [];
  const latitude = Math.atan(Math.sinh((y / metresAround) * Math.PI));
  return [(x / metresAround) * 180, (latitude * 180) / Math.PI].map((degrees) => Number(degrees.toFixed(7)));
}
