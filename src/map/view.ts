/**
 * What is on the screen: a camera and the size of what it fills. Pixels are CSS pixels from the map's top left corner.
 */
import type { Camera } from '../core/map/camera.js';
import type { Bounds, LatLon } from '../core/model.js';
import { clamp } from '../core/places/clamp.js';
import { maxLatitude, toLatLon, toPixel, worldSize, zoomsToFill, type Pixel } from '../core/places/mercator.js';
import { nearestTurn } from '../core/places/unwrap.js';

/** A camera and the size of its picture. */
export interface View {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  /** Where the map ends that is a picture: the reader keeps the middle inside. */
  readonly limits?: Bounds;
}

/** The zoom at which the world is 256 pixels wide. */
export const minZoom = 0;

/** World pixels of the picture's top left corner. */
export function viewOrigin({ camera, width, height }: View): Pixel {
  const center = toPixel(camera.center, camera.zoom);
  return { x: center.x - width / 2, y: center.y - height / 2 };
}

/** Where a point is in the picture; of the copies of the world, in the one nearest to the picture's middle. */
export function toViewPoint(view: View, at: LatLon): Pixel {
  const origin = viewOrigin(view);
  const pixel = toPixel(nearestTurn(at, view.camera.center.lon), view.camera.zoom);
  return { x: pixel.x - origin.x, y: pixel.y - origin.y };
}

/** What lies at a point of the picture. */
export function fromViewPoint(view: View, { x, y }: Pixel): LatLon {
  const origin = viewOrigin(view);
  return toLatLon({ x: x + origin.x, y: y + origin.y }, view.camera.zoom);
}

/** What the picture shows. */
export function viewBounds(view: View): Bounds {
  const northWest = fromViewPoint(view, { x: 0, y: 0 });
  const southEast = fromViewPoint(view, { x: view.width, y: view.height });
  return { north: northWest.lat, west: northWest.lon, south: southEast.lat, east: southEast.lon };
}

/** The camera after the picture is dragged by so many pixels to the right and down. */
export function draggedCamera(view: View, right: number, down: number): Camera {
  const center = fromViewPoint(view, { x: view.width / 2 - right, y: view.height / 2 - down });
  return keepInside({ center, zoom: view.camera.zoom }, view);
}

/** How much less than all of a map with limits the reader may make of it, in levels of zoom. */
const less = 0.5;

/** The camera with another zoom, `limit` at most, that leaves what is at `point` there. */
export function zoomedCamera(view: View, point: Pixel, zoom: number, limit: number): Camera {
  const { limits, camera } = view;
  const least = limits ? Math.min(camera.zoom, Math.min(...zoomsToFill(limits, view)) - less) : minZoom;
  const nextZoom = clamp(zoom, least, limit);
  const under = toPixel(fromViewPoint(view, point), nextZoom);
  const center = { x: under.x + view.width / 2 - point.x, y: under.y + view.height / 2 - point.y };
  return keepInside({ center: toLatLon(center, nextZoom), zoom: nextZoom }, view);
}

function keepInside({ center, zoom }: Camera, { height, limits }: View): Camera {
  if (!limits) return limitCamera({ center, zoom }, height);
  const { south, west, north, east } = limits;
  return { center: { lat: clamp(center.lat, south, north), lon: clamp(center.lon, west, east) }, zoom };
}

/** The camera, not beyond the world's upper and lower edge. */
export function limitCamera({ center, zoom }: Camera, height: number): Camera {
  const size = worldSize(zoom);
  const pixel = toPixel({ lat: clamp(center.lat, -maxLatitude, maxLatitude), lon: center.lon }, zoom);
  const half = Math.min(height, size) / 2;
  const y = clamp(pixel.y, half, size - half);
  return { center: y === pixel.y ? center : toLatLon({ x: pixel.x, y }, zoom), zoom };
}
