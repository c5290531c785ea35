import { expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import { en } from '../../src/core/words/en.js';
import { toLanguage } from '../../src/core/words/language.js';
import { loadWords } from '../../src/core/words/load-words.js';
import { writeAbsentLine } from '../../src/exporters/absent-line.js';

const onMap = parseStory({ events: [{ title: 'E', where: { name: 'Oslo', lat: 59.9, lon: 10.7 } }] }).story;

it.each([
  ['en', 'The map and the timeline could not be shown', 'ltr'],
  ['fr', 'La carte et la chronologie n’ont pas pu être affichées', 'ltr'],
  ['ar', 'تعذر عرض الخريطة والخط الزمني', 'rtl'],
])('a page has the line for what does not come in its language, where nobody reads it before: %s', async (lang, said, dir) => {
  const words = await loadWords(lang);
  const html = writeAbsentLine(onMap, toLanguage(lang, words));
  expect(html).toMatch(/^<template class="story-absent"><p class="story-absent" role="alert".*<\/p><\/template>$/);
  expect(html).toContain(` dir="${dir}">${said}. <a href="">${words.ui.tryAgain}</a>`);
}); // prettier-ignore

it('the line speaks of no map where there is none', () => {
  const { story } = parseStory({ events: [{ title: 'E', where: { name: 'Oslo' } }] });
  expect(writeAbsentLine(story, toLanguage('en', en))).toContain('>Some of this story has not loaded. <');
});
