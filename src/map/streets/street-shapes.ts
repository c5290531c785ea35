/** The shapes of a street pack, ready to be drawn. */
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Bounds } from '../../core/model.js';
import { moveCutEdges } from '../cut-edges.js';
import { toOutlines, type Outline } from '../outline.js';
import type { StreetLayer, StreetPack, StreetProperties } from './street-pack.js';

/** How a line leads: on the ground, unless the pack says under or over it. */
export type Way = 'ground' | NonNullable<StreetProperties['way']>;

/** What a layer has: areas, lines by the way they lead, and those that bear a name. */
export interface LayerShapes {
  readonly areas: readonly Outline[];
  readonly lines: Readonly<Record<Way, readonly Outline[]>>;
  readonly named: readonly NamedLine[];
}

/** A line that bears a name. */
export interface NamedLine extends Pick<StreetProperties, 'names'> {
  readonly layer: StreetLayer;
  readonly name: string;
  readonly outline: Outline;
}

/** All shapes of one pack. Whether one is a line or an area its geometry says, in any layer. */
export interface StreetShapes {
  readonly bounds: Bounds;
  /** A layer’s shapes, made when they are first asked for: houses, the most of a pack, are not seen from afar. */
  readonly layer: (layer: StreetLayer) => LayerShapes;
}

interface Shape {
  readonly properties: StreetProperties;
  readonly isArea: boolean;
  readonly outlines: readonly Outline[];
}

/** What is within the bounds' width times this of an edge of the pack was cut there: positions are rounded. */
const nearEdge = 1e-4;

/** The shapes of a pack that {@link parseStreetPack} has passed, which is cut at `bounds`. */
export function toStreetShapes(pack: StreetPack, bounds: Bounds): StreetShapes {
  const made = new Map<StreetLayer, LayerShapes>();
  const make = (layer: StreetLayer): LayerShapes => {
    const shapes = toLayer(layer, shapesOf(pack, layer, bounds));
    made.set(layer, shapes);
    return shapes;
  };
  return { bounds, layer: (layer) => made.get(layer) ?? make(layer) };
}

function shapesOf(pack: StreetPack, layer: StreetLayer, bounds: Bounds): Shape[] {
  const collection = pack.objects[layer];
  if (!collection) return [];
  return feature(pack, collection).features.map(({ geometry, properties }) => {
    // Other geometries do not pass.
    const known = geometry as LineString | MultiLineString | Polygon | MultiPolygon;
    const isArea = known.type === 'Polygon' || known.type === 'MultiPolygon';
    return { properties, isArea, outlines: toOutlines(isArea ? toFillable(known, bounds) : known) };
  });
}

function toLayer(layer: StreetLayer, shapes: readonly Shape[]): LayerShapes {
  const outlines = (isWanted: (shape: Shape) => boolean) => shapes.filter(isWanted).flatMap((shape) => shape.outlines);
  const lines = (way?: StreetProperties['way']) =>
    outlines(({ isArea, properties }) => !isArea && properties.way === way);
  return {
    areas: outlines(({ isArea }) => isArea),
    lines: { ground: lines(), tunnel: lines('tunnel'), bridge: lines('bridge') },
    named: shapes.flatMap((shape) => toNamed(layer, shape)),
  };
}

function toNamed(layer: StreetLayer, { properties: { name, names }, isArea, outlines }: Shape): NamedLine[] {
  return isArea || name === undefined ? [] : outlines.map((outline) => ({ layer, name, names, outline }));
}

/** An area whose holes stay holes, whichever way its rings go round, and whose outline does not show where it was cut. */
function toFillable(area: Polygon | MultiPolygon, bounds: Bounds): MultiPolygon {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring, index) => turned(withoutCuts(ring, bounds), index > 0))),
  };
}

function withoutCuts(ring: Position[], { south, west, north, east }: Bounds): Position[] {
  const width = east - west;
  const near = nearEdge * width;
  const isInside = ([x = 0, y = 0]: Position): boolean =>
    x > west + near && x < east - near && y > south + near && y < north - near;
  // Most rings are houses, thousands of them.
  if (ring.every(isInside)) return ring;
  const points = ring.slice(1).map(([x = 0, y = 0]) => ({ x, y }));
  const frame = { left: west, top: south, right: east, bottom: north };
  const moved = moveCutEdges(points, frame, { near, beyond: width });
  return [...moved, moved[0]!].map(({ x, y }) => [x, y]);
}

function turned(ring: Position[], isHole: boolean): Position[] {
  return isClockwise(ring) === isHole ? ring.reverse() : ring;
}

function isClockwise(ring: readonly Position[]): boolean {
  let doubleArea = 0;
  for (let i = 1; i < ring.length; i++) {
    const [from, to] = [ring[i - 1]!, ring[i]!];
    doubleArea += (to[0]! - from[0]!) * (to[1]! + from[1]!);
  }
  return doubleArea > 0;
}
