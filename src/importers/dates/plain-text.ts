/** Texts as the patterns of dates expect them: small letters, no accents, one kind of digit, hyphen and dash. */
import { fromEastAsian } from './east-asian.js';

/** Small letters without accents, Western digits; hyphens of every kind are one, dashes another. */
export function toPlain(text: string): string {
  return (
    fromEastAsian(foldDigits(text.normalize('NFKC')))
      .normalize('NFKD')
      .replace(accents, '')
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/[\u2012\u2014\u2015\u2212]/g, '–')
      .replace(/ı/g, 'i')
      .replace(/،/g, ',')
      // “And” of Arabic, which is written with what follows.
      .replace(/ و(?=\d)/g, ' و ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Of letters that are the same without them, which those of India are not; and marks of direction. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u200e\u200f\u061c]/g;

/** The zeros of Arabic, Persian, Devanagari and Bengali digits; the other nine follow them. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6];

function foldDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - zeros.findLast((zero) => zero <= code)!);
  });
}
