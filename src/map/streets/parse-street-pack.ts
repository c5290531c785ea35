/**
 * Reading a street pack: a file from anywhere, so nothing of it is believed. What is wrong with its shapes refuses the whole
 * pack, for it is cut off or another file; a name that is none is left out.
 */
import type { GeometryObject, MultiLineString } from 'topojson-specification';
import {
  packLimits,
  streetLabelKinds,
  streetLayers,
  type StreetLabel,
  type StreetPack,
  type StreetProperties,
} from './street-pack.js';

/** What a file was read as: a pack, or why it is none: “the file …”. */
export type ReadStreetPack = { readonly pack: StreetPack } | { readonly reason: string };

/** How far round the earth a pack may lie, in degrees: beyond the date line longitudes go on. */
const farthest = 540;

type Fields = Readonly<Record<string, unknown>>;

/** Reads a value, as `JSON.parse` gives it. Takes time in proportion to its size. */
export function parseStreetPack(value: unknown): ReadStreetPack {
  const reason = faultOf(value);
  return reason === undefined ? { pack: tidied(value as StreetPack) } : { reason };
}

function faultOf(value: unknown): string | undefined {
  if (!isRecord(value) || value.dateline !== 'streets/1') return 'does not say that it is "streets/1"';
  const { type, arcs, transform, objects } = value;
  if (type !== 'Topology' || !Array.isArray(arcs) || !isRecord(objects)) return 'is no TopoJSON';
  if (transform !== undefined && !isTransform(transform)) return 'has a transform that is none';
  const badArc = arcs.findIndex((arc) => !isArc(arc, transform));
  if (badArc >= 0) return `has an arc that leads nowhere on earth: arcs[${badArc}]`;
  return faultOfLayers(objects, arcs as readonly (readonly unknown[])[]);
}

function faultOfLayers(objects: Fields, arcs: readonly (readonly unknown[])[]): string | undefined {
  let positions = 0;
  for (const layer of streetLayers.filter((layer) => Object.hasOwn(objects, layer))) {
    const collection = objects[layer];
    if (!isRecord(collection) || !Array.isArray(collection.geometries)) return `has no collection as its ${layer}`;
    for (const [index, geometry] of collection.geometries.entries()) {
      const lines = linesOf(geometry);
      if (!lines?.every((line) => isLine(line, arcs.length)))
        return `has no line or area of its arcs at objects.${layer}.geometries[${index}]`;
      for (const arc of (lines as number[][]).flat()) positions += arcs[arc < 0 ? ~arc : arc]!.length;
      if (positions > packLimits.positions) return `has more than ${packLimits.positions} positions`;
    }
  }
  return undefined;
}

/** The lines and rings of a geometry, if it has any: lists of arcs. */
function linesOf(geometry: unknown): readonly unknown[] | undefined {
  if (!isRecord(geometry) || !Array.isArray(geometry.arcs)) return undefined;
  const arcs: readonly unknown[] = geometry.arcs;
  switch (geometry.type) {
    case 'LineString':
      return [arcs];
    case 'MultiLineString':
    case 'Polygon':
      return arcs;
    case 'MultiPolygon':
      return arcs.every((part) => Array.isArray(part)) ? arcs.flat() : undefined;
    default:
      return undefined;
  }
}

function isLine(line: unknown, arcs: number): boolean {
  const isThere = (arc: unknown) => Number.isInteger(arc) && -arcs <= (arc as number) && (arc as number) < arcs;
  return Array.isArray(line) && line.length > 0 && line.every(isThere);
}

function isTransform(value: unknown): value is StreetPack['transform'] {
  return isRecord(value) && isPosition(value.scale) && isPosition(value.translate);
}

/** Whether an arc has two positions on earth or more. In a quantised topology each is a step from the one before. */
function isArc(arc: unknown, transform: StreetPack['transform']): boolean {
  if (!Array.isArray(arc) || arc.length < 2) return false;
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let x = 0;
  let y = 0;
  for (const position of arc as readonly unknown[]) {
    if (!isPosition(position)) return false;
    x = position[0] + (transform ? x : 0);
    y = position[1] + (transform ? y : 0);
    if (!isOnEarth(x * scale[0] + translate[0], y * scale[1] + translate[1])) return false;
  }
  return true;
}

function isPosition(value: unknown): value is readonly [number, number] {
  return Array.isArray(value) && value.length === 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isOnEarth(lon: number, lat: number): boolean {
  return Math.abs(lon) <= farthest && Math.abs(lat) <= 90;
}

/** The pack with nothing but what it may have. */
function tidied({ arcs, transform, objects, labels }: StreetPack): StreetPack {
  const layers = streetLayers.flatMap((layer) => {
    const { geometries } = (Object.hasOwn(objects, layer) && objects[layer]) || { geometries: [] };
    const known = geometries.map(toGeometry);
    return known.length ? [[layer, { type: 'GeometryCollection', geometries: known }] as const] : [];
  });
  return {
    type: 'Topology',
    dateline: 'streets/1',
    arcs,
    ...(transform && { transform }),
    objects: Object.fromEntries(layers),
    labels: Array.isArray(labels) ? labels.slice(0, packLimits.labels).flatMap(toLabel) : [],
  };
}

/** Of what has been found to be a line or an area of arcs. */
function toGeometry(geometry: GeometryObject<StreetProperties>): GeometryObject<StreetProperties> {
  const { type, arcs } = geometry as MultiLineString;
  return { type, arcs, properties: toProperties(geometry.properties) };
}

function toProperties(value: unknown): StreetProperties {
  if (!isRecord(value)) return {};
  const { way } = value;
  return { ...toNames(value), ...((way === 'tunnel' || way === 'bridge') && { way }) };
}

function toLabel(value: unknown): StreetLabel[] {
  if (!isRecord(value)) return [];
  const { lat, lon, rank } = value;
  const kind = streetLabelKinds.find((kind) => kind === value.kind);
  const { name, names } = toNames(value);
  const isThere =
    [lat, lon, rank].every((number) => Number.isFinite(number)) && isOnEarth(lon as number, lat as number);
  if (!kind || !name || !isThere) return [];
  return [{ kind, lat: lat as number, lon: lon as number, rank: rank as number, name, ...(names && { names }) }];
}

function toNames({ name, names }: Fields): Pick<StreetProperties, 'name' | 'names'> {
  const known = isRecord(names) ? Object.entries(names).filter(([, text]) => isName(text)) : [];
  return {
    ...(isName(name) && { name }),
    ...(known.length > 0 && { names: Object.fromEntries(known) as Record<string, string> }),
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= packLimits.name;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
