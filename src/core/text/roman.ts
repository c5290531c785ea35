/**
 * Roman numerals, in which some languages count centuries.
 */

const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC', 'C'];
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** A whole number from 1 to 109 in Roman numerals: `XVI`. */
export function toRoman(number: number): string {
  return `${tens[Math.floor(number / 10)]}${ones[number % 10]}`;
}
