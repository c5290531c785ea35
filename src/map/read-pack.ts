/** A pack as its file has it. */
import type { GeometryCollection } from 'topojson-specification';
import { readArcs } from './arc-text.js';
import type { LabelKind, Pack, PackLabel, PackObjects } from './pack.js';

/** Areas have rings of arcs in lists, lines have arcs. */
interface StoredShape {
  readonly arcs: readonly unknown[];
  readonly properties?: object;
}

/**
 * What is in a file: layers that have shapes, and no coast: that is the outline of the land but for `cuts`, the arcs by which
 * land is closed where the pack ends. The arcs are {@link readArcs text}.
 */
export interface StoredPack {
  readonly transform: Pack['transform'];
  readonly layers: Partial<Record<Exclude<keyof PackObjects, 'coast'>, readonly StoredShape[]>>;
  readonly cuts: readonly number[];
  readonly arcs: readonly string[];
  readonly labels: Partial<Record<LabelKind | 'capital', readonly LabelRow[]>>;
}

/** Of a country `name` is its code. What is not there may be `null`, or nothing where no more follows. */
type LabelRow = readonly [
  lat: number,
  lon: number,
  rank: number,
  name: string,
  names?: PackLabel['names'] | null,
  views?: PackLabel['views'],
];

/** The pack that is in a file. */
export function readPack({ transform, layers, cuts, arcs, labels }: StoredPack): Pack {
  const { land, lakes, rivers, borders, disputedBorders, disputedAreas } = layers;
  const objects = {
    land: collect('MultiPolygon', land),
    coast: collect('MultiLineString', coastOf(land, cuts)),
    lakes: collect('MultiPolygon', lakes),
    rivers: collect('MultiLineString', rivers),
    borders: collect('MultiLineString', borders),
    disputedBorders: collect('MultiLineString', disputedBorders),
    disputedAreas: collect('MultiPolygon', disputedAreas),
  };
  return {
    type: 'Topology',
    transform,
    objects: objects as PackObjects,
    arcs: readArcs(arcs),
    labels: readLabels(labels),
  };
}

function readLabels(rows: StoredPack['labels']): PackLabel[] {
  const kinds = Object.entries(rows) as [LabelKind | 'capital', readonly LabelRow[]][];
  return kinds
    .flatMap(([kind, some]) => some.map((row) => readLabel(kind, row)))
    .sort((one, other) => one.rank - other.rank);
}

function readLabel(kind: LabelKind | 'capital', [lat, lon, rank, name, names, views]: LabelRow): PackLabel {
  if (kind === 'country') return { kind, lat, lon, rank, code: name };
  const label = { lat, lon, rank, name, names: names ?? undefined, views };
  return kind === 'capital' ? { kind: 'city', ...label, capital: true } : { kind, ...label };
}

function collect(type: 'MultiPolygon' | 'MultiLineString', shapes: readonly StoredShape[] = []): GeometryCollection {
  return { type: 'GeometryCollection', geometries: shapes.map((shape) => ({ type, ...shape })) } as GeometryCollection;
}

function coastOf(land: readonly StoredShape[] = [], cuts: readonly number[]): StoredShape[] {
  const rings = land.flatMap(({ arcs }) => arcs.flat() as number[][]);
  const cut = new Set(cuts);
  const arcs = rings.flatMap((ring) => ring.filter((arc) => !cut.has(arc < 0 ? ~arc : arc)).map((arc) => [arc]));
  return arcs.length > 0 ? [{ arcs }] : [];
}
