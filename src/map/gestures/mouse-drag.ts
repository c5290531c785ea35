import type { Gesture } from './map-mover.js';

/** Less than this is a click with an unsteady hand. */
const steady = 4;

/** A mouse or pen with its main button down drags the map, but not by a control on it. */
export const mouseDrag: Gesture = (target, mover, signal) => {
  let start: PointerEvent | undefined;
  let last: PointerEvent | undefined;

  target.addEventListener(
    'pointerdown',
    (event) => {
      const onControl = event.composedPath().some((node) => node instanceof HTMLElement && node.matches('button, a'));
      if (event.pointerType !== 'touch' && event.button === 0 && !onControl) start = event;
    },
    { signal },
  );
  target.addEventListener(
    'pointermove',
    (event) => {
      if (!start || event.pointerId !== start.pointerId) return;
      if (!last) {
        if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < steady) return;
        capture(target, event.pointerId);
        last = start;
      }
      mover.drag(event.clientX - last.clientX, event.clientY - last.clientY);
      last = event;
    },
    { signal },
  );
  const end = () => {
    if (last) mover.settle();
    start = last = undefined;
  };
  for (const type of ['pointerup', 'pointercancel'] as const) target.addEventListener(type, end, { signal });
};

function capture(target: HTMLElement, pointerId: number): void {
  try {
    target.setPointerCapture(pointerId);
  } catch {
    // The pointer has just gone; the drag ends with the next event.
  }
}
