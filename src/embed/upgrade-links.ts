/** Makes stories of the links that stand for one: alone in their block, and where a page is read, not written. */
import { passFocus } from './pass-focus.js';
import { parsePlaces, toStoryAddress } from './story-address.js';

/** What a link may stand in. */
const holders = 'article, aside, blockquote, body, dd, div, figure, li, main, p, section, td';

/** What may be above and below it there. */
const neighbours = `${holders}, address, dl, figcaption, footer, h1, h2, h3, h4, h5, h6, header, hr, ol, pre, table, ul`;

/** Stories, and editors: what is put into one of these is saved with the rest. */
const elsewhere =
  'dateline-story, figure.dateline-story[data-src], nav, [contenteditable], [class*="block-editor"], ' +
  '.mce-content-body, .ck-editor__editable, .cke_editable, .ProseMirror, .ql-editor';

/** What readers have written, comments above all, says so. */
const never = '[download], [rel~="ugc" i]';

/** As many links of a page are stories: each costs its readers a request, and whoever may write one may write a thousand. */
const most = 20;

/** A story that is on its way takes no room, whatever the page keeps for one; it is near the reader where its link is. */
const waiting = { display: 'block', height: '0', 'min-height': '0', overflow: 'hidden', visibility: 'hidden' };

/** What a link stands for, since it came near the reader. */
interface Linked {
  readonly src: string;
  /** What the story stands in for: the link, or its paragraph. */
  readonly place: HTMLElement;
  /** The place's own `display`. */
  readonly display: string;
  /** Absent where the page has it already, or it has nothing to tell. */
  story?: HTMLElement;
}

const linked = new Map<HTMLAnchorElement, Linked>();
const placesByText = new Map<string, readonly string[]>();

/** A link that is not shown is near nobody. */
const near = new IntersectionObserver(tellNear, { rootMargin: '100%' });
const changed = new MutationObserver(upgradeLinks);

/** Makes a story of every link in the page that stands for one, once it is near; a story whose link does no more, goes. */
export function upgradeLinks(): void {
  const places = namedPlaces();
  for (const [link, was] of linked) {
    const stands = toSource(link, places) === was.src && toPlace(link) === was.place;
    if (stands) seat(was);
    else forget(link, was);
  }
  const signs = places.length > 0 ? 'a[href]' : 'a[href*=".story.json"]';
  for (const link of document.querySelectorAll<HTMLAnchorElement>(signs))
    if (!linked.has(link) && toSource(link, places) !== undefined) near.observe(link);
}

/** What the page's scripts name; only who may write scripts can name hosts. */
function namedPlaces(): readonly string[] {
  const scripts = document.querySelectorAll<HTMLElement>('script[data-dateline-links]');
  return [...scripts].flatMap(({ dataset: { datelineLinks: text = '' } }) => {
    const places = placesByText.get(text) ?? parsePlaces(text);
    placesByText.set(text, places);
    return places;
  });
}

/** The address of the story that a link stands for where it is; what costs least to ask is asked first. */
function toSource(link: HTMLAnchorElement, places: readonly string[]): string | undefined {
  const isMeant = link.isConnected && isAlone(link) && !link.matches(never) && !isElsewhere(link);
  return isMeant ? toStoryAddress(link, location.origin, places) : undefined;
}

function isElsewhere(link: HTMLElement): boolean {
  return link.isContentEditable || link.closest(elsewhere) !== null;
}

function isAlone(link: HTMLAnchorElement): boolean {
  const isNeighbour = (node: Node | null) => !node || (node instanceof Element && node.matches(neighbours));
  return (
    isNeighbour(nextTo(link, 'previousSibling')) &&
    isNeighbour(nextTo(link, 'nextSibling')) &&
    link.parentElement?.matches(holders) === true
  );
}

/** The next node in that direction that is neither space nor a comment, nor the link's own story. */
function nextTo(link: HTMLAnchorElement, side: 'previousSibling' | 'nextSibling'): Node | null {
  const isNothing = (node: Node) =>
    node instanceof Comment || (node instanceof Text && !node.data.trim()) || node === linked.get(link)?.story;
  let node = link[side];
  while (node && isNothing(node)) node = node[side];
  return node;
}

function toPlace(link: HTMLElement): HTMLElement {
  const { parentElement } = link;
  return parentElement?.localName === 'p' ? parentElement : link;
}

function tellNear(entries: readonly IntersectionObserverEntry[]): void {
  const places = namedPlaces();
  for (const { isIntersecting, target } of entries) {
    const link = target as HTMLAnchorElement;
    if (!isIntersecting) continue;
    near.unobserve(link);
    const src = toSource(link, places);
    if (src !== undefined && !linked.has(link) && linked.size < most) tell(src, link);
  }
}

/** The link stays until its story is told, and for good where it is not. */
function tell(src: string, link: HTMLAnchorElement): void {
  const place = toPlace(link);
  const told: Linked = { src, place, display: place.style.display };
  linked.set(link, told);
  changed.observe(place, { attributeFilter: ['href', 'rel', 'download'], characterData: true, subtree: true });
  if (isToldBy(place.nextElementSibling, src)) return;
  told.story = createStory(told);
  seat(told);
}

/** A page may have linked two scripts of ours. */
function isToldBy(next: Element | null, src: string): boolean {
  return next?.localName === 'dateline-story' && next.getAttribute('src') === src;
}

function createStory(told: Linked): HTMLElement {
  const { src, place } = told;
  const story = document.createElement('dateline-story');
  // A redirect could lead to any host, on the word of whoever wrote the link.
  story.setAttribute('redirect', 'error');
  // Nor does the file, which he may have chosen too, allow other hosts in the reader's place.
  story.setAttribute('allow-remote', 'false');
  story.setAttribute('src', src);
  for (const [name, value] of Object.entries(waiting)) story.style.setProperty(name, value);
  story.addEventListener('story-load', () => {
    if (!story.querySelector('dateline-event')) {
      // One that is there and not seen would count among the page's stories.
      told.story = undefined;
      story.remove();
      return;
    }
    for (const name of Object.keys(waiting)) story.style.removeProperty(name);
    passFocus([place], story);
    place.style.display = 'none';
  });
  return story;
}

/** After its place, for what a page adds above that it puts before it. A story is moved only where it has to be: it starts anew. */
function seat({ place, story }: Linked): void {
  if (story && place.nextElementSibling !== story) place.after(story);
}

function forget(link: HTMLAnchorElement, { story, place, display }: Linked): void {
  linked.delete(link);
  if (!story) return;
  const isThere = story.contains(document.activeElement);
  story.remove();
  place.style.display = display;
  if (isThere) link.focus({ preventScroll: true });
}
