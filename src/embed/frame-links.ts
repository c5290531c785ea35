/** Links in a frame: what they name is seldom to be shown in a frame, and the story would be lost there. */
import type { Heard } from './wordpress-secret.js';

/**
 * Opens links to other pages in a new tab, and those to events in the frame. A sandbox may forbid that: WordPress, which has set one, hears of the link too, and
 * follows it where it leads to the frame's own site. Returns what stops it.
 */
export function openLinksOutside(heard: Heard): () => void {
  const stop = new AbortController();
  addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      if (!link?.href || link.target) return;
      link.target = isHere(link) ? '_self' : '_blank';
      if (isHere(link)) return;
      link.relList.add('noopener');
      if (heard.secret) parent.postMessage({ message: 'link', value: link.href, ...heard }, '*');
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

function isHere({ href }: HTMLAnchorElement): boolean {
  return href.split('#')[0] === document.baseURI.split('#')[0];
}
