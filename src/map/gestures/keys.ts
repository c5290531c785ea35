import type { Gesture } from './map-mover.js';

/** How far an arrow key moves the picture, in pixels. */
const stride = 80;

const steps: Readonly<Record<string, readonly [right: number, down: number, levels: number]>> = {
  ArrowLeft: [stride, 0, 0],
  ArrowRight: [-stride, 0, 0],
  ArrowUp: [0, stride, 0],
  ArrowDown: [0, -stride, 0],
  '+': [0, 0, 1],
  '=': [0, 0, 1],
  '-': [0, 0, -1],
};

/** Arrow keys move the map and + and − zoom it, while the focus is on the map itself and not on a mark. */
export const keys: Gesture = (target, mover, signal) => {
  target.addEventListener(
    'keydown',
    (event) => {
      const step = steps[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      mover.step(...step);
    },
    { signal },
  );
};
