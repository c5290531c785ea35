/** What a page says of stories whose element does not come: its script is gone, is silent, or is more than the browser can. */

const lineClass = 'story-absent';

/**
 * Says so in each story that has nothing to read, and in all of them where the element will not come (`isGone`). A page can
 * bring the line in a `<template class="story-absent">`, in its own language; else it is English, with a link to the file.
 * It goes when the element comes after all.
 */
export function tellAbsent(isGone: boolean): void {
  for (const story of document.querySelectorAll('dateline-story:not(:defined)')) {
    const isText = story.textContent.trim() !== '';
    if (story.querySelector(`p.${lineClass}`) || (isText && !isGone)) continue;
    const brought = story.querySelector<HTMLTemplateElement>(`template.${lineClass}`)?.content.firstElementChild;
    const line =
      (brought?.cloneNode(true) as Element | undefined) ?? writeLine(isText ? undefined : story.getAttribute('src'));
    story.prepend(line);
    story.dispatchEvent(new Event(lineClass, { bubbles: true }));
    void customElements.whenDefined(story.localName).then(() => line.remove());
  }
}

/** For a story whose text is not there it leads to the file at `src`, where there is one. */
function writeLine(src: string | null | undefined): Element {
  const line = document.createElement('p');
  Object.assign(line, { className: lineClass, lang: 'en', dir: 'ltr', role: 'alert' });
  const what = src === undefined ? 'The map and the timeline of this story have' : 'This story has';
  line.append(`${what} not loaded. `, writeLink('', 'Try again'));
  const file = writeLink(src ?? '', 'Open its file');
  if (src && /^https?:$/.test(file.protocol)) line.append(' · ', file);
  return line;
}

/** An empty address is that of the page: it is loaded anew, in its own window whatever the page's `<base>` says. */
function writeLink(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, text, target: '_self' });
}
