import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRoman } from '../../../src/core/text/roman.js';

describe('toRoman', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [16, 'XVI'],
    [20, 'XX'],
    [21, 'XXI'],
    [40, 'XL'],
    [49, 'XLIX'],
    [90, 'XC'],
    [99, 'XCIX'],
    [100, 'C'],
  ])('writes %d as %s', (number, expected) => {
    expect(toRoman(number)).toBe(expected);
  });

  it('adds up to the number: a letter before a greater one counts as less', () => {
    const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 109 }), (number) => {
        const values = [...toRoman(number)].map((letter) => worth[letter]!);
        const sum = values.reduce(
          (total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value),
          0,
        );
        expect(sum).toBe(number);
      }),
    );
  });

  it('repeats no letter four times, and never V or L', () => {
    const all = Array.from({ length: 109 }, (_, index) => toRoman(index + 1));
    expect(all.filter((numeral) => /(.)\1{3}|VV|LL/.test(numeral))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});
