import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadingArea } from './reading-area.js';

/** The least way of a swipe, in CSS pixels, and how much longer than high it is. */
const least = 48;
const slant = 1.8;

/** Whether a finger that has moved so has stroked sideways. */
export function isSideways({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return Math.abs(x) >= least && Math.abs(x) >= slant * Math.abs(y);
}

/** Turns a sideways stroke of one finger over the text into a step on or back, in the direction of reading. */
export class Swipe implements ReactiveController {
  #start?: Touch;

  /** Only what is told one event at a time is swiped. */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly area: Pick<ReadingArea, 'isStepwise'>,
    private readonly onSwipe: (step: 1 | -1) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('touchstart', this.#begin, { passive: true });
    this.host.addEventListener('touchend', this.#end, { passive: true });
  }

  hostDisconnected(): void {
    this.host.removeEventListener('touchstart', this.#begin);
    this.host.removeEventListener('touchend', this.#end);
  }

  readonly #begin = (event: Event): void => {
    const { touches, target } = event as TouchEvent;
    // The panel comes from the shadow root, and has strokes of its own.
    const isText = target !== this.host;
    this.#start = this.area.isStepwise && isText && touches.length === 1 ? touches[0] : undefined;
  };

  readonly #end = (event: Event): void => {
    const start = this.#start;
    const end = (event as TouchEvent).changedTouches[0];
    this.#start = undefined;
    if (!start || !end) return;
    const way = { x: end.clientX - start.clientX, y: end.clientY - start.clientY };
    if (!isSideways(way)) return;
    const isRightToLeft = getComputedStyle(this.host).direction === 'rtl';
    this.onSwipe(way.x < 0 === isRightToLeft ? -1 : 1);
  };
}
