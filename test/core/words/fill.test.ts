import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fill } from '../../../src/core/words/fill.js';

it.each<[string, Record<string, string | number>, string]>([
  ['{position} of {count}', { position: 1, count: 9 }, '1 of 9'],
  ['{count} events', { count: 0 }, '0 events'],
  ['[{place}]', { place: '' }, '[]'],
  ['{a}{a}', { a: 'x' }, 'xx'],
  ['no names', { a: 'x' }, 'no names'],
  ['{ a } {} {a-b}', { a: 'x', b: 'y' }, '{ a } {} {a-b}'],
  ['{unknown}', {}, '{unknown}'],
])('fills %j with %j', (phrase, values, text) => {
  expect(fill(phrase, values)).toBe(text);
});

it('is the texts between the names with the values between them, whatever is in the values', () => {
  const between = fc.string().map((text) => text.replace(/[{}]/g, ''));
  fc.assert(
    fc.property(between, between, fc.string(), fc.string(), (before, after, a, b) => {
      expect(fill(`${before}{a}${after}{b}`, { a, b })).toBe(before + a + after + b);
    }),
  );
});
