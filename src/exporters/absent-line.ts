import { content } from '../core/content/content.js';
import { needsMap } from '../core/map/map-content.js';
import type { Story } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import { writeHtml } from './write-html.js';

/**
 * What the element's script says in a page whose elements do not come, in the page's language and with a link to nowhere, by which that script tries again.
 * It stands in the page's `<dateline-story>`, in a template: nobody reads it before.
 */
export function writeAbsentLine(story: Story, { locale, words: { ui }, direction }: Language): string {
  const again = content('a', { href: '' }, ui.tryAgain);
  const said = { class: 'story-absent', role: 'alert', lang: locale, dir: direction };
  const line = content('p', said, `${needsMap(story) ? ui.noPanel : ui.partial}. `, again);
  return `<template class="story-absent">${writeHtml([line])}</template>`;
}
