/**
 * Moves the map of the page as a hand does, an event for each frame, and notes how long frames take: `window.moveMap` does it.
 * `window.mapIsDrawn` is set once the streets of the story are on the map, or its basemap where it has none.
 */

const story = document.querySelector('dateline-story');
const findMap = () => story.shadowRoot?.querySelector('dateline-map')?.shadowRoot;
const nextFrame = () => new Promise(requestAnimationFrame);

/** What is around streets, and where they will be, has one colour. */
function isDrawn(canvas) {
  if (!canvas?.width) return false;
  const dots = new Uint32Array(canvas.getContext('2d').getImageData(0, canvas.height / 2, canvas.width, 1).data.buffer);
  return story.dataset.ground === 'streets' ? new Set(dots).size > 4 : dots[0] > 0;
}

/** A task after a frame: what the frame has drawn has been handed to be shown, and what comes later has not begun. */
const frameEnd = () => nextFrame().then(() => new Promise((resolve) => setTimeout(resolve)));

async function untilDrawn() {
  for (;;) {
    await frameEnd();
    const now = performance.now();
    const canvas = findMap()?.querySelector('canvas');
    if (isDrawn(canvas)) return { now, map: canvas.parentElement };
  }
}

untilDrawn().then(({ now, map }) => {
  const streets = performance.getEntriesByType('resource').find(({ name }) => /\/streets-[^/]*\.json$/.test(name));
  const { clientWidth: width, clientHeight: height } = map;
  window.mapIsDrawn = { width, height, firstDraw: streets && now - streets.responseEnd };
});

/** Of a movement the step of each frame, by what sends an event to the middle of the map. */
const movements = {
  /** In a circle, across more than is drawn around the picture. */
  drag: (send) => (frame) => {
    const angle = (2 * Math.PI * frame) / 120;
    send(window.PointerEvent, 'pointermove', { right: 150 * Math.sin(angle), down: 150 * (1 - Math.cos(angle)) });
  },
  /** In by two and a half levels, and out. */
  zoom: (send) => (frame) => send(window.WheelEvent, 'wheel', { ctrlKey: true, deltaY: frame % 60 < 30 ? -21 : 21 }),
};

/**
 * @param {'drag' | 'zoom'} movement
 * @param {number} frames
 * @returns {Promise<number[]>} milliseconds from each frame to the next
 */
window.moveMap = async (movement, frames) => {
  const target = findMap().querySelector('.frame');
  const { left, top, width, height } = target.getBoundingClientRect();
  const send = (Kind, type, { right = 0, down = 0, ...init }) => {
    const at = { clientX: left + width / 2 + right, clientY: top + height / 2 + down };
    const always = { bubbles: true, cancelable: true, composed: true, pointerId: 1, pointerType: 'mouse' };
    target.querySelector('.ground').dispatchEvent(new Kind(type, { ...always, ...init, ...at }));
  };
  const step = movements[movement](send);
  if (movement === 'drag') send(window.PointerEvent, 'pointerdown', {});
  const times = [await nextFrame()];
  while (times.length <= frames) {
    step(times.length);
    times.push(await nextFrame());
  }
  if (movement === 'drag') send(window.PointerEvent, 'pointerup', {});
  return times.slice(1).map((time, index) => time - times[index]);
};
