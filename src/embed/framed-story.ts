/**
 * What a story's page links that is made for frames: `<script defer src="…/dateline-frame.js">`, before the story's own
 * script. A small frame is given the height of its content by the page around it; a tall one scrolls, and a page that is in
 * no frame is a page like any other.
 */
import { isSmallFrame } from '../controllers/surroundings.js';
import { tellHeight } from './frame.js';
import { openLinksOutside } from './frame-links.js';
import { holdHeight } from './hold-height.js';
import { hearSecret } from './wordpress-secret.js';

/** How high a story is at least, in CSS pixels, whatever the height that the page around has begun with. */
const viewLimits = { least: 440, most: 640 } as const;

/**
 * Takes the height that the frame has at first for the window's, for good: what is measured by the window would grow with the
 * frame, and the frame with it. Returns that height, in CSS pixels.
 */
function holdView(): number {
  const view = Math.min(viewLimits.most, Math.max(viewLimits.least, innerHeight));
  document.documentElement.style.setProperty('--dateline-view-height', `${view}px`);
  document.documentElement.style.setProperty('--dateline-text-height', 'none');
  for (const story of document.querySelectorAll<HTMLElement>('dateline-story')) story.style.minHeight = `${view}px`;
  return view;
}

function fitStories(): void {
  const view = holdView();
  // Before it is loaded a page may hold the whole text, which is as high as all events together.
  addEventListener('story-load', ({ target }) => holdHeight(target as HTMLElement, view));
  addEventListener('story-load', () => tellHeight(document.documentElement, heard), { once: true });
  // Where the page around does not listen, the frame is scrolled: an event is read from its beginning.
  addEventListener('active-change', ({ target }) => {
    const { top } = (target as HTMLElement).getBoundingClientRect();
    scrollBy({ top: Math.min(0, top), behavior: 'instant' });
  });
}

const heard = hearSecret();
if (parent !== window) openLinksOutside(heard);
if (isSmallFrame()) fitStories();
