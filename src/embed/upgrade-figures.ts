/** Makes stories of the figures that stand for one. */
import { passFocus } from './pass-focus.js';

const tagName = 'dateline-story';

/** What would fetch from other hosts without asking the reader: for that a page has to have the element itself. */
const leftOut = ['tiles', 'tiles-attribution', 'allow-remote'];

/** Browsers keep a margin beside a figure; a page that wants one says so. */
const dress = new CSSStyleSheet();
dress.replaceSync(':where(figure.dateline-story) { margin-inline: 0 }');

/** Makes a story of every one of these figures that is none yet. */
export function upgradeFigures(figures: Iterable<HTMLElement>): void {
  if (!document.adoptedStyleSheets.includes(dress)) document.adoptedStyleSheets.push(dress);
  for (const figure of figures) void upgradeFigure(figure);
}

/**
 * Puts a story into `figure`, as soon as there can be one. Its attributes are the figure's `data-…` of the same names, and no
 * others: whoever may write a figure may not write scripts. What is in the figure, but for a caption, is hidden while
 * the story is there, and shown again where that has nothing to tell.
 */
async function upgradeFigure(figure: HTMLElement): Promise<void> {
  await customElements.whenDefined(tagName);
  if (figure.querySelector(tagName)) return;
  const story = document.createElement(tagName);
  // Whoever writes a figure chooses the file too: neither allows in the reader's place.
  story.setAttribute('allow-remote', 'false');
  copyAttributes(figure, story);
  const fallback = [...figure.children].filter((child) => child.localName !== 'figcaption') as HTMLElement[];
  const swap = (isTold: boolean) => {
    const isThere = story.contains(document.activeElement);
    story.style.display = isTold ? '' : 'none';
    if (isTold) passFocus(fallback, story);
    for (const child of fallback) child.style.display = isTold ? 'none' : '';
    // It was at what tries again.
    if (!isTold && isThere) figure.querySelector('a')?.focus({ preventScroll: true });
  };
  story.addEventListener('story-load', () => swap(story.querySelector('dateline-event') !== null));
  // Whoever is at the link stays there until there is something to go on to.
  if (!figure.contains(document.activeElement)) swap(true);
  figure.prepend(story);
}

function copyAttributes(figure: HTMLElement, story: HTMLElement): void {
  const { observedAttributes = [] } = story.constructor as { observedAttributes?: readonly string[] };
  for (const name of observedAttributes.filter((name) => !leftOut.includes(name))) {
    const value = figure.getAttribute(`data-${name}`);
    if (value !== null) story.setAttribute(name, value);
  }
}
