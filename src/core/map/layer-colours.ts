/**
 * The colours of data, on light paper and on dark, made for a fill that lets a quarter of the ground through. Shades of one
 * colour are even steps of lightness (OKLab), from the ground's to the one farthest from it. Kinds differ in lightness too, so
 * that red-blind and green-blind readers tell them apart, as Okabe and Ito ask for (“Color Universal Design”, 2008); how far
 * is measured by the simulation of Machado, Oliveira and Fernandes (2009).
 */
import type { LayerColour } from '../model.js';
import type { FeatureClass } from './layer-classes.js';

/** A colour by day and by night, as `#rrggbb`. */
export interface DayAndNight {
  readonly light: string;
  readonly dark: string;
}

/** How much of a fill is seen. */
export const fillAlpha = 0.75;

const kinds: Readonly<Record<LayerColour, DayAndNight>> = {
  blue: { light: '#2f67c1', dark: '#5296dd' },
  orange: { light: '#fc9a04', dark: '#ffa017' },
  green: { light: '#69a36a', dark: '#86cd89' },
  red: { light: '#d93515', dark: '#f06846' },
  purple: { light: '#580073', dark: '#7e5995' },
  brown: { light: '#5f2e15', dark: '#7e6050' },
  pink: { light: '#f47ac4', dark: '#feb9dc' },
  grey: { light: '#727170', dark: '#9b9a9a' },
};

/** The least, the middle and the most of each colour's shades. */
type Ramp = readonly [least: string, middle: string, most: string];

const ramps: Readonly<Record<LayerColour, Readonly<Record<keyof DayAndNight, Ramp>>>> = {
  blue: { light: ['#c5def8', '#428cd3', '#003c6c'], dark: ['#1e466d', '#4d97de', '#deedfe'] },
  orange: { light: ['#f4d4ba', '#c66e02', '#592e00'], dark: ['#62380f', '#d37812', '#fee6d4'] },
  green: { light: ['#c4e4ce', '#419d67', '#0a4627'], dark: ['#244e34', '#4ca871', '#d9f3e1'] },
  red: { light: ['#f4d1cd', '#d75a50', '#6c1614'], dark: ['#6e2c26', '#e3655a', '#ffe4e0'] },
  purple: { light: ['#e1d5f1', '#9c6fcb', '#49256b'], dark: ['#50346c', '#a67ad6', '#f0e6fd'] },
  brown: { light: ['#edd6c4', '#a97d59', '#4f331b'], dark: ['#553e2b', '#b58763', '#fae7d9'] },
  pink: { light: ['#f1d0dd', '#c95c91', '#651641'], dark: ['#692b49', '#d5679c', '#fde3ed'] },
  grey: { light: ['#dcdad6', '#8a8782', '#3c3a36'], dark: ['#454340', '#94928d', '#ecebe8'] },
};

const other: DayAndNight = { light: '#b9b4aa', dark: '#6b675f' };
const none: DayAndNight = { light: '#a39c8e', dark: '#7d7669' };

/** The colour of a class; of features without a value that of their hatch. */
export function colourOfClass(one: FeatureClass): DayAndNight {
  if (one.kind === 'none') return none;
  if (one.kind === 'other') return other;
  if (one.kind !== 'step') return kinds[one.colour];
  const { light, dark } = ramps[one.colour];
  return { light: shadeOf(light, one.shade), dark: shadeOf(dark, one.shade) };
}

function shadeOf([least, middle, most]: Ramp, shade: number): string {
  return shade < 0.5 ? between(least, middle, 2 * shade) : between(middle, most, 2 * shade - 1);
}

function between(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
