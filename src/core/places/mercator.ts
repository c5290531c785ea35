/** The map's projection: Web Mercator, world pixels of 256-pixel tiles. */
import type { Bounds, LatLon } from '../model.js';

/** A place on the map in pixels, to the right and down from 180° W at the top of the world. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** The latitude where the square world ends. */
export const maxLatitude = 85.0511287798066;

const radians = Math.PI / 180;

/** How wide and high the world is at `zoom`, in pixels. */
export function worldSize(zoom: number): number {
  return 256 * 2 ** zoom;
}

/** Where a point lies at `zoom`. Latitudes beyond the world's end are drawn at it. */
export function toPixel({ lat, lon }: LatLon, zoom: number): Pixel {
  const size = worldSize(zoom);
  const sine = Math.sin(Math.max(-maxLatitude, Math.min(maxLatitude, lat)) * radians);
  return { x: (lon / 360 + 0.5) * size, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size };
}

/** A box on the map in pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a box on the earth lies at `zoom`. */
export function toPixelBox({ south, west, north, east }: Bounds, zoom: number): PixelBox {
  const { x: left, y: top } = toPixel({ lat: north, lon: west }, zoom);
  const { x: right, y: bottom } = toPixel({ lat: south, lon: east }, zoom);
  return { left, top, right, bottom };
}

/** The zooms at which a box is so many pixels wide, and high. */
export function zoomsToFill(bounds: Bounds, { width, height }: { width: number; height: number }): [number, number] {
  const { left, top, right, bottom } = toPixelBox(bounds, 0);
  return [Math.log2(width / (right - left)), Math.log2(height / (bottom - top))];
}

/** The point that lies at `pixel` at `zoom`. */
export function toLatLon({ x, y }: Pixel, zoom: number): LatLon {
  const size = worldSize(zoom);
  return {
    lat: (2 * Math.atan(Math.exp((0.5 - y / size) * 2 * Math.PI)) - Math.PI / 2) / radians,
    lon: (x / size - 0.5) * 360,
  };
}
