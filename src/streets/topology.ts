/** TopoJSON of lines and areas: one arc for each line and ring, as shared arcs would cost a pack more than they save. */
import simplify from 'simplify-js';
import type { GeometryObject } from 'topojson-specification';
import type { GroundArea } from './close-coast.js';
import type { Spot } from './ground.js';
import { areaOf, isClosed } from './rings.js';

/** How far a line may be from what it was, in units of the ground. */
const tolerance = 1.4;

/** The arcs of a topology while its geometries are made. */
export class Arcs {
  readonly arcs: [number, number][][] = [];

  /** Lines as one geometry; absent where nothing of them is left. */
  addLines(lines: readonly Spot[][]): GeometryObject | undefined {
    const arcs = lines.map(toUnits).filter((line) => line.length > 1).map((line) => this.#add(line)); // prettier-ignore
    if (arcs.length === 0) return undefined;
    return arcs.length === 1
      ? { type: 'LineString', arcs }
      : { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) };
  }

  /** Areas as one geometry, of which those smaller than `least` square units are left out; absent where none is left. */
  addAreas(areas: readonly GroundArea[], least = 0): GeometryObject | undefined {
    const arcs = areas.flatMap((area) => {
      const [outline, ...holes] = area.map((ring, index) => toRing(ring, least, index === 0 ? 1 : -1));
      return outline ? [[outline, ...holes.filter((hole) => hole !== undefined)].map((ring) => [this.#add(ring)])] : [];
    });
    if (arcs.length === 0) return undefined;
    return arcs.length === 1 ? { type: 'Polygon', arcs: arcs[0]! } : { type: 'MultiPolygon', arcs };
  }

  #add(line: readonly Spot[]): number {
    let [lastX, lastY] = [0, 0];
    const arc = line.map(([x, y]): [number, number] => {
      const step: [number, number] = [x - lastX, y - lastY];
      [lastX, lastY] = [x, y];
      return step;
    });
    return this.arcs.push(arc) - 1;
  }
}

/** A ring that is simple enough and runs counter-clockwise (`turn` 1) or clockwise (−1); absent where it is too small. */
function toRing(ring: Spot[], least: number, turn: 1 | -1): Spot[] | undefined {
  const whole = toUnits(ring);
  const area = isClosed(whole) ? areaOf(whole) : 0;
  if (Math.abs(area) <= least) return undefined;
  return area * turn > 0 ? whole : whole.reverse();
}

/** The line in whole units, without points that nobody would miss. */
function toUnits(line: readonly Spot[]): Spot[] {
  const units = line.map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }));
  return simplifyLine(units).map(({ x, y }) => [x, y]);
}

interface Point {
  x: number;
  y: number;
}

/** A line is simplified in pieces of so many points: simplify-js goes as deep, and takes their square in time. */
const mostAtOnce = 500;

/** A ring is simplified in halves: between the same point and itself all others would lie on the way. */
function simplifyLine(line: Point[]): Point[] {
  const [first, last] = [line[0]!, line[line.length - 1]!];
  if (first.x !== last.x || first.y !== last.y) return withoutRepeats(simplifyPieces(line));
  let farthest = 0;
  let most = -1;
  line.forEach(({ x, y }, index) => {
    const distance = (x - first.x) ** 2 + (y - first.y) ** 2;
    if (distance > most) [most, farthest] = [distance, index];
  });
  const halves = [line.slice(0, farthest + 1), line.slice(farthest)].map(simplifyPieces);
  return withoutRepeats([...halves[0]!, ...halves[1]!.slice(1)]);
}

function simplifyPieces(line: Point[]): Point[] {
  const pieces = Array.from({ length: Math.max(1, Math.ceil((line.length - 1) / mostAtOnce)) }, (_, index) =>
    simplify(line.slice(index * mostAtOnce, (index + 1) * mostAtOnce + 1), tolerance, true),
  );
  return pieces.flatMap((piece, index) => (index > 0 ? piece.slice(1) : piece));
}

function withoutRepeats(line: readonly Point[]): Point[] {
  return line.filter(({ x, y }, index) => index === 0 || x !== line[index - 1]!.x || y !== line[index - 1]!.y);
}
