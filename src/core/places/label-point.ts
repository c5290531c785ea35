/** Where the name of an area stands: its pole of inaccessibility, the point inside that is farthest from its border. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { clamp } from './clamp.js';
import type { LatLon } from '../model.js';
import { nearestTurn } from './unwrap.js';

type Ring = readonly Position[];

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly distance: number;
  /** The greatest distance that a point in this cell can have. */
  readonly most: number;
}

/**
 * A point well inside the largest polygon of `geometry`, to a fiftieth of its size, by the way of “polylabel” (quadtree
 * search, best cells first).
 */
export function labelPoint(geometry: Polygon | MultiPolygon): LatLon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.map((polygon) => unwrapRings(polygon)).reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
  const { x, y, width, height } = boxOf(rings[0]!);
  // Degrees of longitude are shorter than those of latitude.
  const squeeze = Math.cos(((y + height / 2) * Math.PI) / 180) || 1;
  const flat = rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * squeeze, lat]));
  const cell = farthestInside(flat, x * squeeze, y, width * squeeze, height);
  return { lat: cell.y, lon: cell.x / squeeze };
}

function farthestInside(rings: readonly Ring[], x: number, y: number, width: number, height: number): Cell {
  const size = Math.min(width, height) || Math.max(width, height);
  if (size === 0) return toCell(x, y, 0, rings);
  const cells: Cell[] = [];
  for (let left = x; left < x + width; left += size) {
    for (let top = y; top < y + height; top += size)
      cells.push(toCell(left + size / 2, top + size / 2, size / 2, rings));
  }
  let best = toCell(x + width / 2, y + height / 2, 0, rings);
  for (let looks = 0; cells.length > 0 && looks < 2000; looks++) {
    const cell = takeMost(cells);
    if (cell.distance > best.distance) best = cell;
    if (cell.most - best.distance <= size / 50) continue;
    const half = cell.half / 2;
    for (const [dx, dy] of [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const) {
      cells.push(toCell(cell.x + dx, cell.y + dy, half, rings));
    }
  }
  return best;
}

function takeMost(cells: Cell[]): Cell {
  const most = cells.reduce((best, cell, index) => (cell.most > cells[best]!.most ? index : best), 0);
  const cell = cells[most]!;
  cells[most] = cells[cells.length - 1]!;
  cells.pop();
  return cell;
}

function toCell(x: number, y: number, half: number, rings: readonly Ring[]): Cell {
  const distance = distanceInside(x, y, rings);
  return { x, y, half, distance, most: distance + half * Math.SQRT2 };
}

/** The distance to the nearest border; negative outside. */
function distanceInside(x: number, y: number, rings: readonly Ring[]): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [ax = 0, ay = 0] = ring[index - 1]!;
      const [bx = 0, by = 0] = ring[index]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      least = Math.min(least, distanceToSegment(x, y, ax, ay, bx, by));
    }
  }
  return inside ? least : -least;
}

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0, 1);
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

function unwrapRings(polygon: readonly Ring[]): Ring[] {
  const start = polygon[0]?.[0]?.[0] ?? 0;
  return polygon.map((ring) => {
    let last = start;
    return ring.map(([lon = 0, lat = 0]) => {
      last = nearestTurn({ lat, lon }, last).lon;
      return [last, lat];
    });
  });
}

/** Twice nothing but the size: enough to tell the larger of two. */
function areaOf([outer = []]: readonly Ring[]): number {
  let sum = 0;
  for (let index = 1; index < outer.length; index++) {
    const [ax = 0, ay = 0] = outer[index - 1]!;
    const [bx = 0, by = 0] = outer[index]!;
    sum += (ax * by - bx * ay) * Math.cos((ay * Math.PI) / 180);
  }
  return Math.abs(sum);
}

function boxOf(ring: Ring): { x: number; y: number; width: number; height: number } {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  const x = xs.reduce((a, b) => Math.min(a, b));
  const y = ys.reduce((a, b) => Math.min(a, b));
  return { x, y, width: xs.reduce((a, b) => Math.max(a, b)) - x, height: ys.reduce((a, b) => Math.max(a, b)) - y };
}
