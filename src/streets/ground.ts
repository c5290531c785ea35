/** The ground of a street pack as a flat grid, on which all is cut, joined and simplified. */
import type { Bounds } from '../core/model.js';
import { earthRadius } from '../core/places/great-circle.js';
import { nearestTurn } from '../core/places/unwrap.js';
import type { Line, Position } from './map-feature.js';

/** Units east and north of the box’s south-western corner; a unit is `unit` metres. */
export type Spot = [x: number, y: number];

/** A unit of the ground in metres. */
export const unit = 0.5;

const metresPerDegree = (earthRadius * Math.PI) / 180;

/** A box of the earth as a grid. */
export class Ground {
  /** Units from west to east, and from south to north. */
  readonly width: number;
  readonly height: number;
  /** From units to degrees, as TopoJSON has it. */
  readonly transform: { readonly scale: [number, number]; readonly translate: [number, number] };
  readonly #middle: number;

  constructor(readonly bounds: Bounds) {
    const { south, west, north, east } = bounds;
    this.#middle = (west + east) / 2;
    const { width, height } = sizeOf(bounds);
    this.width = Math.max(1, Math.round(width / unit));
    this.height = Math.max(1, Math.round(height / unit));
    this.transform = { scale: [(east - west) / this.width, (north - south) / this.height], translate: [west, south] };
  }

  /** Where a position lies; beyond the grid where it lies beyond the box. */
  toSpot([lon, lat]: Position): Spot {
    const { scale, translate } = this.transform;
    const near = nearestTurn({ lat, lon }, this.#middle).lon;
    return [(near - translate[0]) / scale[0], (lat - translate[1]) / scale[1]];
  }

  toSpots(line: Line): Spot[] {
    return line.map((position) => this.toSpot(position));
  }

  toPosition([x, y]: Spot): Position {
    const { scale, translate } = this.transform;
    return [translate[0] + x * scale[0], translate[1] + y * scale[1]];
  }

  /** Whether a line or ring may reach into the box: its own box does. */
  meets(line: readonly Spot[]): boolean {
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [x, y] of line) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      if (y > top) top = y;
    }
    return left <= this.width && right >= 0 && bottom <= this.height && top >= 0;
  }

  holds([x, y]: Spot): boolean {
    return x >= 0 && y >= 0 && x <= this.width && y <= this.height;
  }
}

/** How wide and high a box is, in metres. */
export function sizeOf({ south, west, north, east }: Bounds): { width: number; height: number } {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { width: (east - west) * metresPerDegree * squeeze, height: (north - south) * metresPerDegree };
}
