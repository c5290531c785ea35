import fc from 'fast-check';
import { expect, it } from 'vitest';
import { didYouMean, editDistance, formatDidYouMean } from '../../../src/core/problems/did-you-mean.js';

it.each([
  ['whne', ['when', 'where'], 'when'],
  ['wheree', ['when', 'where'], 'where'],
  ['Titel', ['title', 'text'], 'title'],
  ['kcan', ['kcna', 'kremlin'], 'kcna'],
  ['pyongyng', ['pyongyang', 'khasan'], 'pyongyang'],
  ['a', ['b'], 'b'],
  ['banana', ['when', 'where'], undefined],
  ['when', [], undefined],
  ['', ['id'], undefined],
])('takes %j among %j for %j', (word, words, meant) => {
  expect(didYouMean(word, words)).toBe(meant);
});

it('says so in a sentence, or nothing', () => {
  expect(formatDidYouMean('whne', ['when'])).toBe(' Did you mean "when"?');
  expect(formatDidYouMean('banana', ['when'])).toBe('');
});

it('does not measure very long words', () => {
  expect(didYouMean('x'.repeat(100_000), ['x'.repeat(100_001)])).toBeUndefined();
});

it('does not look through very many words', () => {
  const words = Array.from({ length: 1000 }, (_, index) => `${index} none of these`);
  expect(didYouMean('when', [...words, 'whenn'])).toBeUndefined();
});

it.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'ab', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('counts the slips from %j to %j as %d', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
});

it('measures the same both ways, and never more than the longer word has letters', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance === 0).toBe(a === b);
    }),
  );
});
