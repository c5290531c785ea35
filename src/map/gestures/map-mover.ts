/** What a gesture moves the map by. All pixels are from the gesture target's top left corner. */
import type { Pixel } from '../../core/places/mercator.js';

/** What a gesture did not do, and how it would. */
export type GestureHint = 'two-fingers' | 'hold-to-zoom';

/** The map, as gestures see it. */
export interface MapMover {
  /** Moves the picture by so many pixels to the right and down. */
  drag(right: number, down: number): void;
  /** Zooms by so many levels and leaves what is at `point` there. */
  zoom(levels: number, point: Pixel): void;
  /** Says that the movement has ended. */
  settle(): void;
  /** Moves or zooms around the middle in one step, as keys do. */
  step(right: number, down: number, levels: number): void;
  /** Says that the gesture was not for the map. */
  hint(hint: GestureHint): void;
}

/** A gesture, once it is listened for. Stops when `signal` is aborted. */
export type Gesture = (target: HTMLElement, mover: MapMover, signal: AbortSignal) => void;

/** Where an event happened on the gesture's target. */
export function pointOn(target: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Pixel {
  const { left, top } = target.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
