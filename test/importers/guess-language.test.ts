import { expect, it } from 'vitest';
import { guessLanguage } from '../../src/importers/guess-language.js';

it.each([
  ['افتتاح المكتبة', 'ar'],
  ['گشایش کتابخانه در پایتخت', 'fa'],
  ['פתיחת הספרייה', 'he'],
  ['橋の開通', 'ja'],
  ['图书馆开放', 'zh'],
  ['도서관 개관', 'ko'],
  ['Открыта первая читальня', 'ru'],
  ['Відкрито першу читальню', 'uk'],
  ['Άνοιγμα της βιβλιοθήκης', 'el'],
  ['The bridge 橋 opens', undefined],
  ['L’ouverture', undefined],
  ['1923-09-01', undefined],
  ['', undefined],
])('%s is written as %s is', (text, lang) => {
  expect(guessLanguage(text)).toBe(lang);
});
