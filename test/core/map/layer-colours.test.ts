import { describe, expect, it } from 'vitest';
import { colourOfClass, fillAlpha } from '../../../src/core/map/layer-colours.js';
import { layerColours } from '../../../src/core/model.js';

type Triple = readonly [number, number, number];

/** The ground that data lies on, as the element has it. */
const grounds = { light: '#f6f1e7', dark: '#2c2a26' } as const;
const modes = ['light', 'dark'] as const;

/** How red-blind and green-blind readers see, after Machado, Oliveira and Fernandes (2009), wholly blind to it. */
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  'all colours': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  'no red': [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  'no green': [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
}; // prettier-ignore

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Triple;
const times = (matrix: readonly Triple[], [x, y, z]: Triple) =>
  matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Triple;

/** OKLab of a fill on its ground. */
function seen(colour: string, ground: string, eye = eyes['all colours']!): Triple {
  const under = channels(ground);
  const mixed = channels(colour).map((value, index) => (value * fillAlpha + under[index]! * (1 - fillAlpha)) / 255);
  const linear = mixed.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  const there = times(eye, linear as unknown as Triple).map((value) => Math.max(0, Math.min(1, value)));
  const cones = times(
    [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]],
    there as unknown as Triple,
  ).map(Math.cbrt); // prettier-ignore
  return times(
    [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]],
    cones as unknown as Triple,
  ); // prettier-ignore
}

const between = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(modes)('in %s', (mode) => {
  const ground = grounds[mode];

  it.each(layerColours)('shades of %s rise evenly from the ground, up to seven of them', (colour) => {
    for (let count = 2; count <= 7; count++) {
      const shades = Array.from({ length: count }, (_, index) => (index + 0.5) / count);
      const lightness = shades.map((shade) => seen(colourOfClass({ kind: 'step', colour, shade })[mode], ground)[0]);
      const all = mode === 'light' ? [...lightness].reverse() : lightness;
      all.slice(1).forEach((each, index) => expect(each - all[index]!).toBeGreaterThan(0.05));
      const least = colourOfClass({ kind: 'step', colour, shade: shades[0]! })[mode];
      expect(between(seen(least, ground), seen(ground, ground))).toBeGreaterThan(0.05);
    }
  });

  it.each(Object.keys(eyes))('kinds are told apart by eyes that see %s, and from the ground', (name) => {
    const all = layerColours.map((colour) =>
      seen(colourOfClass({ kind: 'value', name, colour })[mode], ground, eyes[name]),
    );
    all.forEach((one, index) => {
      for (const another of all.slice(index + 1)) expect(between(one, another)).toBeGreaterThan(0.08);
      expect(between(one, seen(ground, ground, eyes[name]))).toBeGreaterThan(0.16);
    });
  });
});

it('has a colour for each class, as six figures', () => {
  const classes = [{ kind: 'other' }, { kind: 'none' }, { kind: 'all', colour: 'red' }, { kind: 'step', colour: 'red', shade: 1 }] as const; // prettier-ignore
  for (const one of classes) for (const mode of modes) expect(colourOfClass(one)[mode]).toMatch(/^#[\da-f]{6}$/);
});
