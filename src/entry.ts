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
}

added.observe(document, { childList: true, subtree: true });
watch();
