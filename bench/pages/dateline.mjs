/** Watches the story on the page become ready. */
import { isClickable, whenReady } from './when-ready.mjs';

const story = document.querySelector('dateline-story');
let isLoaded = false;
story.addEventListener('story-load', () => (isLoaded = true));

/** The text of all events is in place, the map is drawn in every part of its first view, a mark on each view can be clicked. */
whenReady(() => {
  if (!isLoaded) return false;
  const [map, timeline] = ['dateline-map', 'dateline-timeline'].map(
    (name) => story.shadowRoot.querySelector(name)?.shadowRoot,
  );
  return Boolean(map && timeline) && hasClickableMark(map) && hasClickableMark(timeline) && isDrawn(map);
});

const hasClickableMark = (root) => [...root.querySelectorAll('button[data-events]')].some(isClickable);

function isDrawn(map) {
  const canvases = [...map.querySelectorAll('canvas')];
  return canvases.length > 0 && canvases.every(isPainted);
}

/** Whether anything is on the canvas: it is made small first, so that asking costs little. */
function isPainted(canvas) {
  if (canvas.width === 0 || canvas.height === 0) return true;
  const size = 8;
  const context = new window.OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
  context.drawImage(canvas, 0, 0, size, size);
  return context.getImageData(0, 0, size, size).data.some((value, index) => index % 4 === 3 && value > 0);
}
