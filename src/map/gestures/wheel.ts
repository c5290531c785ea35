import { pointOn, type Gesture } from './map-mover.js';

/** How long after the last turn of the wheel the map is at rest, in milliseconds. */
const restAfter = 150;

/** Pixels of wheel for one zoom level. */
const pixelsPerLevel = 240;

const pixelsPerUnit = [1, 20, 400];

/** The wheel zooms with Ctrl or ⌘, or while the map has the focus; else it scrolls the page, and the reader is told. */
export const wheel: Gesture = (target, mover, signal) => {
  let rest: ReturnType<typeof setTimeout> | undefined;
  target.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !target.matches(':focus-within')) return mover.hint('hold-to-zoom');
      event.preventDefault();
      // A pinch on a touchpad is a wheel with Ctrl, in small steps.
      const pixels =
        event.deltaY * (pixelsPerUnit[event.deltaMode] ?? 1) * (event.ctrlKey && Math.abs(event.deltaY) < 20 ? 8 : 1);
      mover.zoom(-Math.max(-1, Math.min(1, pixels / pixelsPerLevel)), pointOn(target, event));
      clearTimeout(rest);
      rest = setTimeout(() => mover.settle(), restAfter);
    },
    { signal, passive: false },
  );
  signal.addEventListener('abort', () => clearTimeout(rest));
};
