import { expect, it } from 'vitest';
import { toLanguage } from '../../src/core/words/language.js';
import { loadWords } from '../../src/core/words/load-words.js';
import { writeAbsentLine } from '../../src/exporters/absent-line.js';

it.each([
  ['en', 'This part could not be shown', 'ltr'],
  ['fr', 'Cette partie n’a pas pu être affichée', 'ltr'],
  ['ar', 'تعذر عرض هذا الجزء', 'rtl'],
])('a page has the line for what does not come in its language, where nobody reads it before: %s', async (lang, said, dir) => {
  const words = await loadWords(lang);
  const html = writeAbsentLine(toLanguage(lang, words));
  expect(html).toMatch(/^<template class="story-absent"><p class="story-absent" role="alert".*<\/p><\/template>$/);
  expect(html).toContain(` dir="${dir}">${words.ui.panel}: ${said}. <a href="" target="_self">${words.ui.tryAgain}</a>`);
}); // prettier-ignore
