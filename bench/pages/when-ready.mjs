/** How long nothing may change, in milliseconds, before it is believed that nothing will. */
const stillness = 400;

/**
 * Asks once a frame what the page shows, and notes in `window.readyAt` when the first frame of what then stays has been
 * painted, in milliseconds since the navigation began.
 * @param {() => string | undefined} look something that changes with what is shown; undefined while the page is not ready,
 *     and cheap until it nearly is
 */
export function whenReady(look) {
  let shown;
  let paintedAt;
  requestAnimationFrame(function ask() {
    const before = shown;
    shown = look();
    if (shown === undefined || shown !== before) {
      paintedAt = undefined;
      afterPaint(() => (paintedAt ??= performance.now()));
    } else if (performance.now() - paintedAt > stillness) {
      window.readyAt = paintedAt;
      return;
    }
    requestAnimationFrame(ask);
  });
}

/** A message that is sent in a frame comes when that frame is painted. */
function afterPaint(act) {
  const { port1, port2 } = new window.MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(undefined);
}

/** Whether a click in the middle of `element` would reach it. */
export function isClickable(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = element.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && element.contains(hit);
}
