/** Well-known text (OGC 06-103r4) as databases and Wikidata write it: `Point(2.35 48.85)`, `SRID=4326;POLYGON((…))`. */
import type { FoundPosition } from './found-position.js';

const types = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'];
const typeNames = new Map(types.map((type) => [type.toLowerCase(), type]));
const start =
  /^(?:SRID ?= ?(\d+) ?; ?|<([^<>]*)>\s*)?(multi)?(point|linestring|polygon|geometrycollection)\s*(?:ZM|Z|M)?\s*(\(|EMPTY\s*$)/i;

/** The geometry in well-known text; absent of any other text. */
export function readWkt(text: string): FoundPosition | undefined {
  const match = start.exec(text);
  if (!match) return undefined;
  const [head, srid, iri, multi = '', base = '', open] = match;
  const flaw = findForeignSystem(srid, iri);
  if (flaw) return { flaw };
  if (open !== '(') return { flaw: 'It is an empty geometry.' };
  const body = text.slice(head.length - 1).trim();
  const isNorthFirst = iri?.toLowerCase().endsWith('/epsg/0/4326') ?? false;
  if (base.toLowerCase() !== 'geometrycollection') return toGeometry(multi + base, body, isNorthFirst);
  const geometries = splitMembers(body.slice(1, -1)).map((member) => readWkt(member));
  const parts = geometries.flatMap((found) => (found && 'geometry' in found ? [found.geometry] : []));
  return parts.length === geometries.length
    ? { geometry: { type: 'GeometryCollection', geometries: parts } }
    : { flaw: broken };
}

const broken = 'Its brackets or numbers are broken; it should be like POINT(2.35 48.85), longitude first.';

/** Only degrees on WGS 84 are read; GeoSPARQL says which system by an address, Wikidata which heavenly body. */
function findForeignSystem(srid: string | undefined, iri: string | undefined): string | undefined {
  const isKnown =
    srid !== undefined ? srid === '4326' : iri === undefined || /\/(?:crs84|epsg\/0\/4326|Q2)$/i.test(iri);
  if (isKnown) return undefined;
  const system = srid === undefined ? `<${iri}>` : `SRID ${srid}`;
  return `It is in ${system}; it should be longitude and latitude in degrees (SRID 4326): let the program that wrote it convert it.`;
}

function toGeometry(type: string, body: string, isNorthFirst: boolean): FoundPosition {
  const name = typeNames.get(type.toLowerCase())!;
  const lists = readBrackets(body);
  if (!lists) return { flaw: broken };
  // POINT(1 2) is a position within a list of positions; MULTIPOINT((1 2), (3 4)) has one list more than MULTIPOINT(1 2, 3 4).
  const points =
    name === 'MultiPoint' ? lists.flatMap((each) => (isPosition(each) ? [each] : (each as unknown[]))) : lists;
  const coordinates = name === 'Point' ? points[0] : points;
  if (name === 'Point' && points.length !== 1) return { flaw: broken };
  return { geometry: { type: name, coordinates: isNorthFirst ? turn(coordinates) : coordinates } };
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'number';
}

function turn(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [first, second, ...rest] = value as unknown[];
  return isPosition(value) ? [second, first, ...rest] : (value as unknown[]).map(turn);
}

/** `((1 2, 3 4))` as lists; absent where brackets do not close, or are nested deeper than any geometry's. */
function readBrackets(body: string): unknown[] | undefined {
  const top: unknown[] = [];
  const open: unknown[][] = [top];
  for (const [token] of body.matchAll(/[(),]|[^(),]+/g)) {
    const inner = open.at(-1);
    if (!inner) return undefined;
    if (token === '(') {
      const list: unknown[] = [];
      inner.push(list);
      open.push(list);
      if (open.length > 5) return undefined;
    } else if (token === ')') open.pop();
    else if (token !== ',' && token.trim() !== '') {
      const position = token.trim().split(/\s+/).map(Number);
      if (position.length < 2 || position.length > 4 || position.some((one) => !Number.isFinite(one))) return undefined;
      inner.push(position);
    }
  }
  return open.length === 1 && top.length === 1 ? (top[0] as unknown[]) : undefined;
}

/** The members of a collection: what stands between commas outside of brackets. A collection in a collection is none. */
function splitMembers(body: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of body.matchAll(/[(),]/g)) {
    depth += { '(': 1, ')': -1 }[sign] ?? 0;
    if (sign !== ',' || depth !== 0) continue;
    members.push(body.slice(from, index).trim());
    from = index + 1;
  }
  members.push(body.slice(from).trim());
  return members.map((member) => (/^geometrycollection/i.test(member) ? '' : member));
}
