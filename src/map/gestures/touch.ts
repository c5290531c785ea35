import type { Pixel } from '../../core/places/mercator.js';
import { pointOn, type Gesture } from './map-mover.js';

/** How far one finger drags before it is told that two move the map, in pixels. */
const meant = 24;

interface Fingers {
  readonly middle: Pixel;
  readonly distance: number;
}

/** Two fingers move and zoom the map; one is the page's, and is told so. */
export const touch: Gesture = (target, mover, signal) => {
  let fingers: Fingers | undefined;
  let single: Touch | undefined;

  target.addEventListener(
    'touchstart',
    ({ touches }) => {
      fingers = toFingers(target, touches);
      single = touches.length === 1 ? touches[0] : undefined;
    },
    { signal, passive: true },
  );
  target.addEventListener(
    'touchmove',
    (event) => {
      const next = toFingers(target, event.touches);
      if (fingers && next) {
        if (event.cancelable) event.preventDefault();
        mover.drag(next.middle.x - fingers.middle.x, next.middle.y - fingers.middle.y);
        mover.zoom(Math.log2(next.distance / fingers.distance), next.middle);
        fingers = next;
      } else if (single && hasDragged(single, event.touches[0])) {
        single = undefined;
        mover.hint('two-fingers');
      }
    },
    { signal, passive: false },
  );
  const end = ({ touches }: TouchEvent) => {
    if (fingers && touches.length < 2) {
      fingers = undefined;
      mover.settle();
    }
    single = undefined;
  };
  target.addEventListener('touchend', end, { signal });
  target.addEventListener('touchcancel', end, { signal });
};

function toFingers(target: HTMLElement, [first, second]: TouchList): Fingers | undefined {
  if (!first || !second) return undefined;
  const a = pointOn(target, first);
  const b = pointOn(target, second);
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)),
  };
}

function hasDragged(from: Touch, to: Touch | undefined): boolean {
  return to !== undefined && Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > meant;
}
