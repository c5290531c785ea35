import type { Pixel } from '../core/places/mercator.js';

/** A part of a picture, upright, in pixels: what shows of it, or what hides it. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The frame around points. */
export function frameOf(points: readonly Pixel[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

/** The frame around frames. */
export function frameAround(frames: readonly Frame[]): Frame {
  return {
    left: Math.min(...frames.map(({ left }) => left)),
    top: Math.min(...frames.map(({ top }) => top)),
    right: Math.max(...frames.map(({ right }) => right)),
    bottom: Math.max(...frames.map(({ bottom }) => bottom)),
  };
}

/** Whether nothing is in a frame. */
export function isEmpty({ left, top, right, bottom }: Frame): boolean {
  return left >= right || top >= bottom;
}

/** Whether nothing of a frame is outside of another. */
export function isFrameWithin(inner: Frame, outer: Frame): boolean {
  const { left, top, right, bottom } = outer;
  return inner.left >= left && inner.top >= top && inner.right <= right && inner.bottom <= bottom;
}

/** Whether two frames touch; a line's is empty, and touches what the line does. */
export function doTouch(a: Frame, b: Frame): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** What two frames share; empty where they do not meet. */
export function sharedFrame(a: Frame, b: Frame): Frame {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The frame with so many pixels more on every side. */
export function widenFrame({ left, top, right, bottom }: Frame, by: number): Frame {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The least frame around what another leaves of it: all of it where that takes a corner or the middle. */
export function restOfFrame(frame: Frame, other: Frame): Frame {
  const { left, top, right, bottom } = frame;
  const taken = sharedFrame(frame, other);
  if (isEmpty(taken)) return frame;
  if (taken.top === top && taken.bottom === bottom) {
    if (taken.left === left) return { ...frame, left: taken.right };
    if (taken.right === right) return { ...frame, right: taken.left };
  }
  if (taken.left === left && taken.right === right) {
    if (taken.top === top) return { ...frame, top: taken.bottom };
    if (taken.bottom === bottom) return { ...frame, bottom: taken.top };
  }
  return frame;
}
