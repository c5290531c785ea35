/** A street pack cut out of map data. */
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import type { Bounds } from '../core/model.js';
import { streetLayers, type StreetLayer, type StreetPack, type StreetProperties } from '../map/streets/street-pack.js';
import { closeCoast, type GroundArea } from './close-coast.js';
import { closeBeyond, cutLine, cutRing } from './cut-shapes.js';
import { Ground, unit, type Spot } from './ground.js';
import { joinLines } from './join-lines.js';
import { Labels } from './labels.js';
import type { Line, MapFeature, Rings, FeatureShape } from './map-feature.js';
import { namesOf } from './names.js';
import { isCoast, layerOfArea, layerOfLine, levelOf } from './tag-layers.js';
import { Arcs } from './topology.js';
import { areaOf, boxHolds, boxOf, isClosed, liesIn, type RingBox } from './rings.js';

/** What a pack is to hold. */
export interface CutOptions {
  readonly buildings: boolean;
  /** The languages in which names are kept, besides that of the place: primary tags of BCP 47. */
  readonly langs: readonly string[];
}

/** Lines that are drawn and named alike. */
interface Street {
  readonly properties: StreetProperties;
  readonly lines: Spot[][];
}

/** Areas smaller than this are not drawn, in square metres. */
const leastArea: { readonly [layer in StreetLayer]?: number } = { building: 12, green: 150, site: 150, water: 40 };

/** Ways without a name that are shorter than this are not drawn, in metres: to a door, a yard, a garage. */
const leastLength: { readonly [layer in StreetLayer]?: number } = { path: 40, street: 30 };

/**
 * The pack of what lies in a box. The same data gives the same pack. Absent where there is nothing in the box. Where there is no
 * coast it is land by what stands on land, a lake too; with a bay's name and a pier alone it is sea.
 */
export function cutStreets(
  features: Iterable<MapFeature>,
  bounds: Bounds,
  { buildings, langs }: CutOptions,
): StreetPack | undefined {
  const ground = new Ground(bounds);
  const labels = new Labels(ground, langs);
  const coast: Spot[][] = [];
  const areas = new Map<StreetLayer, GroundArea[]>();
  const streets = new Map<StreetLayer, Map<string, Street>>();
  let isBuilt = false;
  for (const { tags, shape } of features) {
    if (shape.type === 'point') {
      labels.addPoint(tags, shape.at);
    } else if (isCoast(tags)) {
      for (const line of linesOf(shape).map((one) => ground.toSpots(one))) {
        if (ground.meets(line)) coast.push(line);
      }
    } else {
      const layer = isArea(shape) ? layerOfArea(tags) : undefined;
      if (isArea(shape)) {
        const cut = cutAreas(shape, ground);
        labels.addArea(tags, cut, layer);
        isBuilt ||= layer === 'building' && cut.length > 0;
        if (layer && (layer !== 'building' || buildings)) pushAll(areas, layer, cut);
      }
      const lineLayer = layer ? undefined : layerOfLine(tags);
      if (lineLayer) {
        const lines = linesOf(shape).flatMap((line) => cutWhereItMeets(ground.toSpots(line), ground));
        if (lines.length > 0) addStreet(streets, lineLayer, { ...namesOf(tags, langs), ...withLevel(levelOf(tags)) }, lines); // prettier-ignore
      }
    }
  }
  if (areas.size + streets.size + coast.length === 0 && labels.labels.length === 0) return undefined;
  const isDry = isBuilt || coast.length > 0 || [...areas.keys(), ...streets.keys()].some((layer) => layer !== 'pier');
  const isLand = isDry || labels.labels.some(({ kind }) => kind !== 'water');
  if (!areas.has('land') && isLand) areas.set('land', closeCoast(coast, ground));
  return toPack(ground, areas, streets, labels);
}

/** A closed line is an area too, where its tags say so. */
function isArea(shape: FeatureShape): boolean {
  return shape.type === 'area' || (shape.type === 'line' && isClosed(shape.line));
}

function linesOf(shape: FeatureShape): readonly Line[] {
  if (shape.type === 'area') return shape.polygons.flat();
  return shape.type === 'line' ? [shape.line] : [];
}

function cutWhereItMeets(line: Spot[], ground: Ground): Spot[][] {
  return line.length > 1 && ground.meets(line) ? cutLine(line, ground) : [];
}

function cutAreas(shape: FeatureShape, ground: Ground): GroundArea[] {
  if (shape.type === 'line') return cutArea([shape.line], ground);
  if (shape.type !== 'area') return [];
  const closed = shape.polygons.flatMap((rings) => cutArea(rings, ground));
  const open = (shape.open ?? []).flatMap((line) => {
    const ring = closeBeyond(ground.toSpots(line), ground);
    const cut = ring && ground.meets(ring) ? cutRing(ring, ground) : [];
    return cut.length > 0 ? [cut] : [];
  });
  return [...closed, ...withHoles(open)];
}

function cutArea([outline, ...holes]: Rings, ground: Ground): GroundArea[] {
  const outer = outline ? ground.toSpots(outline) : [];
  if (!ground.meets(outer)) return [];
  const cut = cutRing(outer, ground);
  if (cut.length === 0) return [];
  const inner = holes.map((hole) => ground.toSpots(hole)).filter((hole) => ground.meets(hole));
  return [[cut, ...inner.map((hole) => cutRing(hole, ground)).filter((hole) => hole.length > 0)]];
}

/** Of rings of which nobody knows which are holes, those are that lie in another. */
function withHoles(rings: readonly Spot[][]): GroundArea[] {
  const bySize = [...rings].sort((one, other) => Math.abs(areaOf(other)) - Math.abs(areaOf(one)));
  const areas: { readonly area: GroundArea; readonly box: RingBox }[] = [];
  for (const ring of bySize) {
    const around = areas.find(({ area, box }) => boxHolds(box, ring[0]!) && liesIn(ring[0]!, area[0]!));
    if (around) around.area.push(ring);
    else areas.push({ area: [ring], box: boxOf(ring) });
  }
  return areas.map(({ area }) => area);
}

function pushAll<T>(lists: Map<StreetLayer, T[]>, layer: StreetLayer, items: readonly T[]): void {
  if (items.length === 0) return;
  const list = lists.get(layer) ?? [];
  for (const item of items) list.push(item);
  lists.set(layer, list);
}

function withLevel(way: StreetProperties['way']): StreetProperties {
  return way === undefined ? {} : { way };
}

function addStreet(
  streets: Map<StreetLayer, Map<string, Street>>,
  layer: StreetLayer,
  properties: StreetProperties,
  lines: readonly Spot[][],
): void {
  const inLayer = streets.get(layer) ?? new Map<string, Street>();
  streets.set(layer, inLayer);
  const key = JSON.stringify([properties.name, properties.way]);
  const street = inLayer.get(key) ?? { properties, lines: [] };
  inLayer.set(key, street);
  for (const line of lines) street.lines.push(line);
}

function toPack(
  ground: Ground,
  areas: ReadonlyMap<StreetLayer, readonly GroundArea[]>,
  streets: ReadonlyMap<StreetLayer, ReadonlyMap<string, Street>>,
  labels: Labels,
): StreetPack {
  const { south, west, north, east } = ground.bounds;
  const arcs = new Arcs();
  const objects: { [layer in StreetLayer]?: GeometryCollection<StreetProperties> } = {};
  for (const layer of streetLayers) {
    const least = (leastArea[layer] ?? 0) / unit ** 2;
    const geometries: GeometryObject<StreetProperties>[] = [];
    const area = arcs.addAreas(areas.get(layer) ?? [], least);
    if (area) geometries.push(area);
    for (const { properties, lines } of streets.get(layer)?.values() ?? []) {
      const drawn = arcs.addLines(withoutShort(joinLines(lines), layer, properties));
      if (drawn) geometries.push({ ...drawn, ...(Object.keys(properties).length > 0 && { properties }) }); // prettier-ignore
    }
    if (geometries.length > 0) objects[layer] = { type: 'GeometryCollection', geometries };
  }
  return {
    type: 'Topology',
    dateline: 'streets/1',
    bbox: [west, south, east, north],
    transform: ground.transform,
    objects,
    arcs: arcs.arcs,
    labels: labels.labels,
  };
}

function withoutShort(lines: Spot[][], layer: StreetLayer, { name }: StreetProperties): Spot[][] {
  const least = (name === undefined ? (leastLength[layer] ?? 0) : 0) / unit;
  return lines.filter((line) => lengthOf(line) >= least);
}

function lengthOf(line: readonly Spot[]): number {
  return line.reduce((sum, [x, y], index) => {
    const [lastX, lastY] = line[index - 1] ?? [x, y];
    return sum + Math.hypot(x - lastX, y - lastY);
  }, 0);
}
