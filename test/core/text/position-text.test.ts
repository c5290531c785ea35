import { describe, expect, it } from 'vitest';
import { formatPosition } from '../../../src/core/text/position-text.js';
import { ar } from '../../../src/core/words/ar.js';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';

describe('formatPosition', () => {
  it.each([
    ['en', en, '3 of 1,200'],
    ['de', de, '3 von 1.200'],
    ['ar-EG', ar, '٣ من ١٬٢٠٠'],
  ])('counts in the figures of the language: %s', (lang, words, expected) => {
    expect(formatPosition(3, 1200, toLanguage(lang, words))).toBe(expected);
  });
});
