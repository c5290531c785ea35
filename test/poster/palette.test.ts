import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palette } from '../../src/poster/palette.js';

const styles = ['elements/styles', 'map/streets/street-colours']
  .map((path) => readFileSync(new URL(`../../src/${path}.ts`, import.meta.url), 'utf8'))
  .join('');

/** The light colour of a token of the element. */
function tokenOf(name: string): string | undefined {
  const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new RegExp(`\\b${token}: '?light-dark\\((#\\w+),`).exec(styles)?.[1];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('the colours of pictures', () => {
  it.each(Object.entries(palette))('are the light ones of the element: %s', (name, colour) => {
    expect(colour).toBe(tokenOf(name));
  });

  it.each(['ink', 'muted', 'accentText', 'mark'] as const)(
    'leave text in %s legible on paper, land and water',
    (name) => {
      for (const ground of [palette.paper, palette.land, palette.water])
        expect(contrast(palette[name], ground)).toBeGreaterThan(4.5);
    },
  );

  it('tell main roads from land by their edges, by day and by night', () => {
    expect(contrast(palette.casing, palette.land)).toBeGreaterThan(1.6);
    const darkOf = (name: string) => new RegExp(`\\b${name}: '?light-dark\\(#\\w+, (#\\w+)`).exec(styles)![1]!;
    expect(contrast(darkOf('casing'), darkOf('land'))).toBeGreaterThan(1.6);
  });

  it.each([
    ['muted', 'road'],
    ['muted', 'building'],
    ['muted', 'site'],
    ['muted', 'green'],
    ['park', 'green'],
    ['park', 'land'],
  ] as const)('leave names in %s legible on %s', (name, ground) => {
    expect(contrast(palette[name], palette[ground])).toBeGreaterThan(4.5);
  });
});
