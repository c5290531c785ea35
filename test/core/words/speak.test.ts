import { expect, it } from 'vitest';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { speak } from '../../../src/core/words/speak.js';

const [italian, portuguese, brazilian, own] = [
  { ...en, lang: 'it' },
  { ...en, lang: 'pt' },
  { ...en, lang: 'pt-BR' },
  { ...de, ui: { ...de.ui, next: 'Weiter' } },
];

it.each([
  ['it-CH', [portuguese, italian], italian],
  ['pt-BR', [portuguese, brazilian], brazilian],
  ['pt-PT', [portuguese, brazilian], portuguese],
  ['de', [italian, own], own],
  ['de', [italian], de],
  ['cy', [italian], en],
  ['de', undefined, de],
])('a story in %s is told with the words that fit it best, else with ours', async (lang, own, words) => {
  expect((await speak(lang, own)).words).toBe(words);
});

it('says dates as the story’s own language and country have them', async () => {
  const { locale, direction } = await speak('he-IL', [{ ...en, lang: 'he' }]);
  expect([locale, direction]).toEqual(['he-IL', 'rtl']);
});
