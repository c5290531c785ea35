import { expect, it } from 'vitest';
import { en } from '../../../src/core/words/en.js';
import { fits } from '../../../src/core/words/fits.js';

it.each([
  ['it', 'it', true],
  ['it', 'it-CH', true],
  ['pt-BR', 'pt-PT', true],
  ['it', 'es', false],
  ['zh-Hans', 'zh-CN', true],
  ['zh-Hans', 'zh-TW', false],
  ['sr', 'sr-Latn', false],
])('words in %s and a story in %s: %s', (own, story, expected) => {
  expect(fits({ ...en, lang: own }, story)).toBe(expected);
});
