import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createUniqueIds, isSlug, toSlug } from '../../../src/core/document/slug.js';

it.each([
  ['Kim’s train leaves Pyongyang', 'kims-train-leaves-pyongyang'],
  ['  Über Zürich — São Tomé, Łódź & Ærø  ', 'uber-zurich-sao-tome-lodz-aero'],
  ['Straße', 'strasse'],
  ['İstanbul', 'istanbul'],
  ['12 September 2023', '12-september-2023'],
  ['ﬁnal', 'final'],
  ['平壌', ''],
  ['…', ''],
  ['a'.repeat(100), 'a'.repeat(60)],
  ['word '.repeat(20), 'word-word-word-word-word-word-word-word-word-word-word-word'],
])('makes of %j the id %j', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});

it('makes an id, or nothing, of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (text) => {
      const slug = toSlug(text);
      expect(slug === '' || isSlug(slug)).toBe(true);
      expect(slug.length).toBeLessThanOrEqual(60);
      expect(toSlug(slug)).toBe(slug);
    }),
  );
});

it.each([
  ['departure', true],
  ['a-1', true],
  ['Departure', false],
  ['a b', false],
  ['', false],
])('knows whether %j can be an id: %s', (text, can) => {
  expect(isSlug(text)).toBe(can);
});

it('numbers ids that it is asked for again, and never gives one twice', () => {
  const unique = createUniqueIds();
  expect(['a', 'a', 'a-2', 'a', 'b', 'a-2'].map(unique)).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'b', 'a-2-3']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'a-2', 'a-3', 'a-2-2', 'b')), (wanted) => {
      const given = wanted.map(createUniqueIds());
      expect(new Set(given).size).toBe(wanted.length);
    }),
  );
});
