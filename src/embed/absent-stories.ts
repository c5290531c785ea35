/** What a page says of stories whose element does not come: its script is gone, is silent, or is more than the browser can. */

import { watchPage } from './watch-page.js';

const lineClass = 'story-absent';
const absent = 'dateline-story:not(:defined)';

/** Those that have been told: a page may take the line away, and its own is any element. */
const told = new WeakSet<HTMLElement>();

/** The element may still come: says so in each story that has nothing to read. */
export function tellLate(): void {
  tellAbsent(document.querySelectorAll<HTMLElement>(absent), false);
}

/** The element will not come: says so in every story, those that are added later too. */
export function watchAbsent(): void {
  watchPage(absent, () => Promise.resolve((stories) => tellAbsent(stories, true)));
}

/**
 * A page can bring the line in a `<template class="story-absent">`, in its own language; else it is English, with a link to
 * the file. It goes when the element comes after all.
 */
function tellAbsent(stories: Iterable<HTMLElement>, isGone: boolean): void {
  for (const story of stories) {
    // The story of a link is not seen before it has come; what is put into an editor is saved with the rest.
    if (told.has(story) || story.style.visibility || story.isContentEditable) continue;
    // What stands there for readers without scripts is none.
    const isText = story.innerText.trim() !== '';
    if (isText && !isGone) continue;
    told.add(story);
    const brought = story.querySelector<HTMLTemplateElement>(`template.${lineClass}`)?.content.firstElementChild;
    const line =
      (brought?.cloneNode(true) as Element | undefined) ?? writeLine(isText ? undefined : story.getAttribute('src'));
    line.addEventListener('click', reload);
    story.prepend(line);
    story.dispatchEvent(new Event(lineClass, { bubbles: true }));
    void customElements.whenDefined(story.localName).then(() => line.remove());
  }
}

/** For a story whose text is not there it leads to the file at `src`, where there is one. */
function writeLine(src: string | null | undefined): Element {
  const line = document.createElement('p');
  Object.assign(line, { className: lineClass, lang: 'en', dir: 'ltr', role: 'alert' });
  line.append(`${src === undefined ? 'Some of this' : 'This'} story has not loaded. `, writeLink('', 'Try again'));
  const file = writeLink(src ?? '', 'Open its file');
  if (src && /^https?:$/.test(file.protocol)) line.append(' · ', file);
  return line;
}

/** A link to nowhere is to try again: a page's `<base>` would lead it away. */
function reload(event: Event): void {
  if (!(event.target as Element).matches('a[href=""]')) return;
  event.preventDefault();
  location.reload();
}

function writeLink(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, text });
}
