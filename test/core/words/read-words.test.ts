import { expect, it } from 'vitest';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { readWords } from '../../../src/core/words/read-words.js';

it.each([
  [{ lang: 'it', ui: { next: 'Avanti' } }, en.ui.back],
  [{ lang: 'de-CH', ui: { next: 'Weiter' } }, de.ui.back],
])('completes %j from the words of its language, or from English', async (value, back) => {
  const { words } = await readWords(value);
  expect([words?.lang, words?.ui.next, words?.ui.back]).toEqual([value.lang, value.ui.next, back]);
});

it.each([
  null,
  undefined,
  7,
  'it',
  [],
  { ui: {} },
  { lang: 7 },
  { lang: { toString: 1, valueOf: 1 } },
  { lang: 'no language' },
])('finds no words in %j, and says why', async (value) => {
  const { words, findings } = await readWords(value);
  expect([words, findings.length]).toEqual([undefined, 1]);
});
