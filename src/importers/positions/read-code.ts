/** Geohashes and plus codes: short codes for a square on the earth. Read only where a whole column is made of them. */
import type { FoundPosition } from './found-position.js';

const geohashLetters = '0123456789bcdefghjkmnpqrstuvwxyz';
const plusLetters = '23456789CFGHJMPQRVWX';

/** Whether a text has the form of a geohash that is no larger than a town. */
export function isGeohash(text: string): boolean {
  return /^(?:[\dbcdefghjkmnp-z]{5,12}|[\dBCDEFGHJKMNP-Z]{5,12})$/.test(text);
}

/** The middle of the square of a geohash (G. Niemeyer, 2008): five bits a letter, longitude and latitude in turn. */
export function readGeohash(text: string): FoundPosition {
  const ranges = { lon: [-180, 180] as [number, number], lat: [-90, 90] as [number, number] };
  let isLon = true;
  for (const letter of text.toLowerCase()) {
    const bits = geohashLetters.indexOf(letter);
    for (let bit = 16; bit >= 1; bit /= 2) {
      const range = isLon ? ranges.lon : ranges.lat;
      range[bits & bit ? 0 : 1] = (range[0] + range[1]) / 2;
      isLon = !isLon;
    }
  }
  return toMiddle(ranges.lat, ranges.lon);
}

/** Whether a text has the form of a plus code, full (`8FW4V75V+8Q`) or short (`V75V+8Q`, `V75V+8Q Paris`). */
export function isPlusCode(text: string): boolean {
  return /^[2-9CFGHJMPQRVWX0]{4,8}\+(?:[2-9CFGHJMPQRVWX]{2,7})?(?:[ ,]\s?\p{L}.*)?$/iu.test(text);
}

/** The middle of the square of a full plus code (Open Location Code 1.0): pairs of a twentieth, then a grid of 4 by 5. */
export function readPlusCode(text: string): FoundPosition {
  const code = text.toUpperCase().replace(/[ ,].*$/s, '');
  if (code.indexOf('+') < 8)
    return {
      flaw: 'It is a short plus code, which says something only near a town; write the full one, such as 8FW4V75V+8Q.',
    };
  const digits = [...code.replace(/0*\+/, '')].map((letter) => plusLetters.indexOf(letter));
  if (digits.length % 2 === 1 && digits.length < 10) return { flaw: 'It is no plus code: a digit is missing.' };
  let [south, west, height, width] = [-90, -180, 400, 400];
  for (const [index, digit] of digits.slice(0, 10).entries()) {
    if (index % 2 === 0) south += digit * (height /= 20);
    else west += digit * (width /= 20);
  }
  for (const digit of digits.slice(10)) {
    south += Math.floor(digit / 4) * (height /= 5);
    west += (digit % 4) * (width /= 4);
  }
  return south >= 90 || west >= 180
    ? { flaw: 'It is no plus code: it lies beyond the earth.' }
    : toMiddle([south, south + height], [west, west + width]);
}

function toMiddle([south, north]: readonly [number, number], [west, east]: readonly [number, number]): FoundPosition {
  const middle = (from: number, to: number) => Number(((from + to) / 2).toFixed(7));
  return { lat: middle(south, north), lon: middle(west, east), step: Math.max(north - south, east - west) };
}
