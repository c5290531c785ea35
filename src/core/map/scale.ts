/** The scale of a map: a length on the ground that is a whole number, and how long it is in the picture. */
import { earthRadius } from '../places/great-circle.js';
import { worldSize } from '../places/mercator.js';
import type { Camera } from './camera.js';

/** How long the line of a map's scale may be, in pixels. */
export const longestScale = 90;

/** A line of so many pixels, and how long that is on the ground, in words. */
export interface Scale {
  readonly width: number;
  readonly text: string;
}

const units = {
  metric: [
    { unit: 'kilometer', metres: 1000 },
    { unit: 'meter', metres: 1 },
  ],
  imperial: [
    { unit: 'mile', metres: 1609.344 },
    { unit: 'foot', metres: 0.3048 },
  ],
} as const;

/** Numbers that are easy to halve and to add up, for each power of ten. */
const easy = [5, 2, 1];

/**
 * The longest scale of no more than `most` pixels, true in the middle of the view. Metres and kilometres; feet and miles in
 * the English of the United States, where roads are signed with them.
 */
export function toScale({ center, zoom }: Camera, most: number, locale: string): Scale {
  const metres = (2 * Math.PI * earthRadius * Math.cos((center.lat * Math.PI) / 180)) / worldSize(zoom);
  const room = most * metres;
  const [large, small] = units[locale === 'en-US' ? 'imperial' : 'metric'];
  const { unit, metres: one } = room >= large.metres ? large : small;
  const length = toEasy(room / one);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 3 });
  return { width: (length * one) / metres, text: format.format(length) };
}

function toEasy(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (easy.find((number) => number * power <= most) ?? 1);
}
