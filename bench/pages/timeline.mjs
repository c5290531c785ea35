/** TimelineJS as its documentation says to embed it, without a font to load. */
import { isClickable, whenReady } from './when-ready.mjs';

const container = document.getElementById('timeline');
const count = Number(container.dataset.count);
const options = { script_path: '/timelinejs/js/', font: null };
const timeline = new window.TL.Timeline(container, container.dataset.src, options);
let isLoaded = false;
timeline.on('loaded', () => (isLoaded = true));

/** It says that it is loaded, the text of the last event is in place, every event has its marker and one can be clicked. */
whenReady(() => {
  if (!isLoaded || !timeline.ready) return undefined;
  const texts = container.querySelectorAll('.tl-slide .tl-text-content');
  const markers = [...container.querySelectorAll('.tl-timemarker .tl-timemarker-content-container')];
  const isWhole = texts.length > count && texts[count].textContent !== '' && markers.length === count;
  return isWhole && markers.some(isClickable) ? 'ready' : undefined;
});
