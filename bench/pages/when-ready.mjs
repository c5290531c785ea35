/**
 * Asks once a frame whether the page is ready, and notes in `window.readyAt` when that frame has been painted, in
 * milliseconds since the navigation began.
 * @param {() => boolean} isReady cheap until it is nearly true
 */
export function whenReady(isReady) {
  requestAnimationFrame(() => {
    if (!isReady()) return whenReady(isReady);
    const { port1, port2 } = new window.MessageChannel();
    port1.onmessage = () => {
      window.readyAt = performance.now();
      port1.close();
    };
    port2.postMessage(undefined);
  });
}

/** Whether a click in the middle of `element` would reach it. */
export function isClickable(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = element.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && element.contains(hit);
}
