/** Makes stories of the links that stand for one: alone in their block, and where a page is read, not written. */
import { parsePlaces, toStoryAddress } from './story-address.js';

/** What a link may stand in. */
const holders = 'article, aside, blockquote, body, dd, div, figure, li, main, p, section, td';

/** What may be above and below it there. */
const neighbours = `${holders}, address, dl, figcaption, footer, h1, h2, h3, h4, h5, h6, header, hr, ol, pre, table, ul`;

/** Stories, and editors: what is put into one of these is saved with the rest. */
const elsewhere =
  'dateline-story, figure.dateline-story, nav, [contenteditable], [class*="block-editor"], .mce-content-body, ' +
  '.ck-editor__editable, .cke_editable, .ProseMirror, .ql-editor';

/** A story that is on its way takes no room, whatever the page keeps for one; it is near the reader where its link is. */
const waiting = { display: 'block', height: '0', 'min-height': '0', overflow: 'hidden', visibility: 'hidden' };

/** Makes a story of every link in the page that stands for one and is none yet. */
export function upgradeLinks(): void {
  const places = parsePlaces(
    document.querySelector<HTMLElement>('script[data-dateline-links]')?.dataset['datelineLinks'] ?? '',
  );
  // What readers have written, comments above all, says so.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download], [rel~="ugc" i])')) {
    const src = toStoryAddress(link, location.origin, places);
    if (src !== undefined && isAlone(link) && !isElsewhere(link)) tell(src, link);
  }
}

function isElsewhere(link: HTMLElement): boolean {
  return link.isContentEditable || link.closest(elsewhere) !== null;
}

function isAlone(link: Element): boolean {
  const beside = [nextTo(link, 'previousSibling'), nextTo(link, 'nextSibling')];
  const isNeighbour = (node: Node | null) => !node || (node instanceof Element && node.matches(neighbours));
  return link.parentElement!.matches(holders) && beside.every(isNeighbour);
}

/** The next node in that direction that is neither space nor a comment. */
function nextTo(link: Node, side: 'previousSibling' | 'nextSibling'): Node | null {
  let node = link[side];
  while (node && (node instanceof Comment || (node instanceof Text && !node.data.trim()))) node = node[side];
  return node;
}

/** The link stays until its story is told, and for good where it is not. */
function tell(src: string, link: HTMLElement): void {
  const { parentElement } = link;
  const place = parentElement?.localName === 'p' ? parentElement : link;
  if (place.previousElementSibling?.getAttribute('src') === src) return;
  const story = document.createElement('dateline-story');
  story.setAttribute('src', src);
  const wait = (isWaiting: boolean) => {
    for (const [name, value] of Object.entries(waiting)) story.style.setProperty(name, isWaiting ? value : '');
    place.style.display = isWaiting ? '' : 'none';
  };
  wait(true);
  story.addEventListener('story-load', () => {
    if (story.querySelector('dateline-event')) wait(false);
  });
  place.before(story);
}
