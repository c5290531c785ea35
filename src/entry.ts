/**
 * The script that a page links. It waits until a story, there from the start or added later, comes within one window's
 * height of the reader, and then loads the elements; until then the page's own text is there to read.
 */
const stories = document.getElementsByTagName('dateline-story');
const near = new IntersectionObserver(startIfNear, { rootMargin: '100%' });
const added = new MutationObserver(watch);

function watch(): void {
  if (hasDeepLink()) start();
  else for (const story of stories) near.observe(story);
}

/** An event named in the address may be one that only the loaded story can show. */
function hasDeepLink(): boolean {
  return location.hash.length > 1 && [...stories].some((story) => story.hasAttribute('hash'));
}

function startIfNear(entries: readonly IntersectionObserverEntry[]): void {
  if (entries.some(({ isIntersecting }) => isIntersecting)) start();
}

function start(): void {
  near.disconnect();
  added.disconnect();
  import('./define.js').catch((error: unknown) => {
    console.error('dateline-story: the elements could not be loaded, the text stays as it is.', error);
  });
  // What the elements will ask for comes along with them; they ask again, and say so where it does not come.
  const views = [import('./elements/panel.js'), import('./elements/dateline-map.js'), import('./map/leaflet-map.js')];
  const isRead = [...stories].some((story) => story.hasAttribute('src'));
  const texts = isRead ? [import('./core/read-document.js'), import('./elements/event-content.js')] : [];
  void Promise.allSettled([...views, ...texts]);
}

added.observe(document, { childList: true, subtree: true });
watch();
