/** The way of a camera that flies: out, across and in again, as van Wijk and Nuij found that the eye follows best. */
// 3.0.1: what is later is one module, of which bundlers keep all.
import { interpolateZoom } from 'd3-interpolate';
import type { Camera } from '../core/map/camera.js';
import { toLatLon, toPixel, worldSize } from '../core/places/mercator.js';
import { toViewPoint, type View } from './view.js';

/** What d3 calls a view: the middle and the length of its longer side, in widths of the world. */
type Frame = [x: number, y: number, size: number];

/** The zoom at which the world is one pixel wide. */
const worldZoom = -8;

/** Where a flight from a view to a camera is when a share of its way, from 0 to 1, lies behind it. */
export function flightPath(from: View, to: Camera): (share: number) => Camera {
  const side = Math.max(from.width, from.height);
  const toFrame = ({ center, zoom }: Camera): Frame => {
    const { x, y } = toPixel(center, worldZoom);
    return [x, y, side / worldSize(zoom)];
  };
  const fromFrame = ([x, y, size]: Frame): Camera => ({
    center: toLatLon({ x, y }, worldZoom),
    zoom: Math.log2(side / size) + worldZoom,
  });
  // From far out to close, even if it is flown the other way: from close to far out, d3 is lost in rounding.
  const isOut = to.zoom < from.camera.zoom;
  const [far, close] = isOut ? [to, from.camera] : [from.camera, to];
  const at = interpolateZoom(toFrame(far), toFrame(close));
  return (share) => fromFrame(at(isOut ? 1 - share : share));
}

/** Seconds: short hops are quick, and the longest way around the world is still not waited for. */
export function flightTime(from: View, to: Camera): number {
  const { x, y } = toViewPoint(from, to.center);
  const screens = Math.hypot(x - from.width / 2, y - from.height / 2) / Math.max(from.width, from.height);
  return Math.min(2, 0.5 + 0.35 * Math.log2(1 + screens) + 0.12 * Math.abs(to.zoom - from.camera.zoom));
}
