import { describe, expect, it } from 'vitest';
import { toRoman } from '../../src/core/roman.js';

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
});
