import { expect, it } from 'vitest';
import { toLanguage } from '../../src/core/words/language.js';
import { loadWords } from '../../src/core/words/load-words.js';
import { writeAbsentLine } from '../../src/exporters/absent-line.js';

it.each([
  ['en', 'The map and the timeline could not be shown', 'ltr'],
  ['fr', 'La carte et la chronologie n’ont pas pu être affichées', 'ltr'],
  ['ar', 'تعذر عرض الخريطة والخط الزمني', 'rtl'],
])('a page has the line for what does not come in its language, where nobody reads it before: %s', async (lang, said, dir) => {
  const words = await loadWords(lang);
  const html = writeAbsentLine(toLanguage(lang, words));
  expect(html).toMatch(/^<template class="story-absent"><p class="story-absent" role="alert".*<\/p><\/template>$/);
  expect(html).toContain(` dir="${dir}">${said}. <a href="">${words.ui.tryAgain}</a>`);
}); // prettier-ignore
