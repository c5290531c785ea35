/** The features of a data layer by their classes, ready to be drawn in any view. */
import type { Position } from 'geojson';
import type { LayerClasses } from '../../core/map/layer-classes.js';
import { toPixel } from '../../core/places/mercator.js';
import type { DataFeature, FeaturePart } from '../../core/places/read-features.js';
import { toOutlines, type Outline } from '../outline.js';

/** What is drawn of one class. */
export interface ClassShapes {
  readonly areas: readonly Outline[];
  /** The areas' outlines, but for where they were cut at the date line. */
  readonly edges: readonly Outline[];
  readonly lines: readonly Outline[];
  /** In pixels of the world at zoom 0, `x` before `y`. */
  readonly points: Float64Array;
}

interface ShapeLists {
  readonly areas: Outline[];
  readonly edges: Outline[];
  readonly lines: Outline[];
  readonly points: number[];
}

/** The shapes of each class. */
export function toClassShapes(features: readonly DataFeature[], { classes, classOf }: LayerClasses): ClassShapes[] {
  const lists = classes.map((): ShapeLists => ({ areas: [], edges: [], lines: [], points: [] }));
  features.forEach(({ parts }, index) => {
    const list = lists[classOf[index]!]!;
    for (const part of parts) addPart(list, part);
  });
  return lists.map(({ points, ...outlines }) => ({ ...outlines, points: Float64Array.from(points) }));
}

function addPart(lists: ShapeLists, part: FeaturePart): void {
  if (part.type === 'Point') {
    const [lon = 0, lat = 0] = part.coordinates;
    const { x, y } = toPixel({ lat, lon }, 0);
    lists.points.push(x, y);
  } else if (part.type === 'LineString') {
    lists.lines.push(...toOutlines({ type: 'LineString', coordinates: unwrapped(part.coordinates) }));
  } else {
    const rings = part.coordinates.map((ring, index) => turned(toWhole(ring), index > 0));
    const areas = toOutlines({ type: 'Polygon', coordinates: rings });
    rings.forEach((ring, index) => {
      lists.areas.push(areas[index]!);
      const edges = withoutCut(ring);
      if (!edges) lists.edges.push(areas[index]!);
      else for (const edge of toOutlines({ type: 'MultiLineString', coordinates: edges })) lists.edges.push(edge);
    });
  }
}

/** A ring that ends where it began. One that jumps across the date line goes on beyond it, unless it goes around a pole. */
function toWhole(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  const closed = first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
  if (!closed.some(([lon = 0], index) => index > 0 && isJump(lon - closed[index - 1]![0]!))) return closed;
  const whole = unwrapped(closed);
  return whole[whole.length - 1]![0] === whole[0]![0] ? whole : closed;
}

/** From one end of the world to the other is no jump, but all of it. */
function isJump(degrees: number): boolean {
  return Math.abs(degrees) > 180 && Math.abs(degrees) < 360;
}

function unwrapped(line: readonly Position[]): Position[] {
  let turn = 0;
  return line.map(([lon = 0, lat = 0], index) => {
    const step = index > 0 ? lon - line[index - 1]![0]! : 0;
    if (isJump(step)) turn -= 360 * Math.sign(step);
    return [lon + turn, lat];
  });
}

/** The parts of a ring that was cut at the date line, without the cut; nothing for one that was not. */
function withoutCut(ring: readonly Position[]): Position[][] | undefined {
  const isCut = (index: number) => Math.abs(ring[index]![0]!) === 180 && ring[index - 1]![0] === ring[index]![0];
  if (!ring.some((_, index) => index > 0 && isCut(index))) return undefined;
  const parts: Position[][] = [[ring[0]!]];
  for (let index = 1; index < ring.length; index++) {
    if (isCut(index)) parts.push([ring[index]!]);
    else parts[parts.length - 1]!.push(ring[index]!);
  }
  return parts.filter((part) => part.length > 1);
}

/** A ring in the direction by which areas are full and holes are empty. */
function turned(ring: Position[], isHole: boolean): Position[] {
  return isClockwise(ring) === isHole ? ring : ring.reverse();
}

function isClockwise(ring: readonly Position[]): boolean {
  let doubleArea = 0;
  for (let index = 1; index < ring.length; index++) {
    const [[fromX = 0, fromY = 0], [toX = 0, toY = 0]] = [ring[index - 1]!, ring[index]!];
    doubleArea += (toX - fromX) * (toY + fromY);
  }
  return doubleArea > 0;
}
