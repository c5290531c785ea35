/**
 * The script that a page links. It waits until a story, there from the start or added later, comes within one window's
 * height of the reader, and then loads the elements and the stories; until then the page's own text is there to read.
 */
import { tellLate, watchAbsent } from './embed/absent-stories.js';
import { figureSelector, watchFigures } from './embed/figures.js';
import { watchLinks } from './embed/links.js';

/** After so long without the element its reader is told that it has not loaded, in milliseconds. */
const patience = 5000;

/** Absent in the oldest browsers: there nothing waits. */
const near =
  'IntersectionObserver' in window ? new IntersectionObserver(startIfNear, { rootMargin: '100%' }) : undefined;
const added = new MutationObserver((changes) => {
  if (changes.some(hasStory)) watch();
});

/** Stories, and what stands for one. */
const storySelector = `dateline-story, ${figureSelector}`;

function findStories(): Element[] {
  return [...document.querySelectorAll(storySelector)];
}

/** Whether it has brought one: to look through the whole page at every change makes a lively one slow. */
function hasStory({ addedNodes }: MutationRecord): boolean {
  return [...(addedNodes as NodeListOf<Element>)].some(
    (node) => node.matches?.(storySelector) || node.querySelector?.(storySelector),
  );
}

function watch(): void {
  const stories = findStories();
  if (stories.length > 0 && (!near || hasDeepLink(stories) || stories.some(isNear))) start();
  else for (const story of stories) near?.observe(story);
}

/** Asked at once: the observer answers only after a frame has been painted. */
function isNear(story: Element): boolean {
  const { top, bottom, height } = story.getBoundingClientRect();
  return height > 0 && top < 2 * innerHeight && bottom > -innerHeight;
}

/** An event named in the address may be one that only the loaded story can show. */
function hasDeepLink(stories: readonly Element[]): boolean {
  return location.hash !== '' && stories.some((story) => story.matches('[hash], [data-hash]'));
}

function startIfNear(entries: readonly IntersectionObserverEntry[]): void {
  if (entries.some(({ isIntersecting }) => isIntersecting)) start();
}

function start(): void {
  near?.disconnect();
  added.disconnect();
  setTimeout(tellLate, patience);
  void import('./elements/define-story.js')
    .then((code) => code.defineStory())
    .catch((error: unknown) => console.error('dateline-story: the elements have not loaded.', error))
    .then((isThere) => isThere || watchAbsent());
  watchFigures();
  const stories = findStories();
  const sources = stories.filter((story) => story.matches('[src], [data-src]'));
  sources.forEach(preload);
  // What the elements will ask for comes along with them; they ask again, and say so where it does not come. The attribute is
  // `noMapAttribute`, whose file is one with the reader's code: an import would bring all of it.
  void Promise.allSettled([
    ...(stories.every((story) => story.matches('[data-no-map]'))
      ? []
      : [import('./map/packs/index.js'), import('./elements/dateline-map.js'), import('./map/drawn-map.js')]),
    import('./elements/panel.js'),
    ...(sources[0] ? [import('./core/document/read-file.js'), import('./elements/event-content.js')] : []),
  ]);
}

/** The story comes along with the code that will fetch it, instead of after it; a preload would follow where it may not. */
function preload(story: Element): void {
  if (story.matches('[redirect="error"], [data-redirect="error"]')) return;
  const link = document.createElement('link');
  const href = story.getAttribute('src') ?? story.getAttribute('data-src');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
  document.head.append(link);
}

added.observe(document, { childList: true, subtree: true });
watch();
watchLinks();
