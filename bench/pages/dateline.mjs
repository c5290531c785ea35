/** Watches the story on the page become ready. */
import { isClickable, whenReady } from './when-ready.mjs';

const story = document.querySelector('dateline-story');
let isLoaded = false;
story.addEventListener('story-load', () => (isLoaded = true));

/** The text of all events is in place, a mark on each view can be clicked, and the basemap is drawn: its small picture. */
whenReady(() => {
  if (!isLoaded) return undefined;
  const [map, timeline] = ['dateline-map', 'dateline-timeline'].map(
    (name) => story.shadowRoot.querySelector(name)?.shadowRoot,
  );
  if (!map || !timeline || !hasClickableMark(map) || !hasClickableMark(timeline)) return undefined;
  return picture(map.querySelector('canvas'));
});

function hasClickableMark(root) {
  return [...root.querySelectorAll('button[data-events]')].some(isClickable);
}

const [width, height] = [32, 24];
const small = new window.OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });

/** What is on the canvas, made small so that asking costs little; undefined where it is all of one colour. */
function picture(canvas) {
  if (!canvas?.width || !canvas.height) return undefined;
  small.drawImage(canvas, 0, 0, width, height);
  const pixels = new Uint32Array(small.getImageData(0, 0, width, height).data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]) ? pixels.join() : undefined;
}
