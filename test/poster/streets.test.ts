import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { drawStreets } from '../../src/map/streets/draw-streets.js';
import { parseStreetPack } from '../../src/map/streets/parse-street-pack.js';
import { drawStreetNames, layOutStreetNames } from '../../src/map/streets/street-names.js';
import { toStreetShapes } from '../../src/map/streets/street-shapes.js';
import type { StreetPack } from '../../src/map/streets/street-pack.js';
import type { View } from '../../src/map/view.js';
import { palette } from '../../src/poster/palette.js';
import { SvgPen } from '../../src/poster/svg-pen.js';
import { metres, quarter, quarterBounds, quarterCentre, streetPackOf } from '../fixtures/street-pack.js';

const view: View = { camera: { center: quarterCentre, zoom: 16 }, width: 720, height: 480 };
const options = {
  locale: 'en',
  textSize: 13,
  fontFamily: 'sans-serif',
  storyNames: [],
  obstacles: [],
  area: { x: 0, y: 0, width: 720, height: 480 },
};

/** A map of a pack, with its names. */
function svgOf(pack: StreetPack, locale = 'en'): string {
  const shapes = toStreetShapes(pack, quarterBounds);
  const pen = new SvgPen(view, 1, 'test');
  drawStreets(pen, view, shapes, palette);
  const names = layOutStreetNames(pen, view, [{ shapes, labels: pack.labels }], { ...options, locale });
  drawStreetNames(pen, names, view, palette, options);
  return pen.toSvg();
}

const rootOf = (svg: string) => {
  const onError = (_: unknown, message: string) => {
    throw new SyntaxError(message);
  };
  return new DOMParser({ onError }).parseFromString(`<svg>${svg}</svg>`, 'text/xml');
};

const textsIn = (svg: string) =>
  [...rootOf(svg).getElementsByTagName('text')].map((text) => ({
    text: (text.textContent ?? '').replace(/[\u2066-\u2069]/g, ''),
    keepsWidth: text.hasAttribute('textLength'),
    turn: Number(/rotate\(([-\d.]+)/.exec(text.getAttribute('transform') ?? '')?.[1] ?? 0),
    hasHalo: text.hasAttribute('stroke'),
    hasFill: text.getAttribute('fill') !== 'none',
  }));

const crescent = Array.from({ length: 31 }, (_, index) => {
  const angle = ((index * 3 - 45) * Math.PI) / 180;
  return metres(260 * Math.sin(angle), 260 * Math.cos(angle) - 260);
});

describe('street packs in pictures', () => {
  it('are drawn within their bounds, in the colours of pictures', () => {
    const svg = svgOf(quarter);
    for (const name of ['land', 'water', 'building', 'road', 'kerb', 'site', 'green'] as const)
      expect(svg, name).toContain(palette[name]);
    expect(svg.match(/<clipPath/g)).toHaveLength(1);
  });

  it('have their names along the streets, with their edge, each as one element where the street is straight', () => {
    const texts = textsIn(svgOf(quarter));
    expect(texts).toContainEqual({ text: 'Harbour Road', keepsWidth: true, turn: 0, hasHalo: true, hasFill: true });
    expect(texts).toContainEqual({ text: 'Bridge Road', keepsWidth: true, turn: -90, hasHalo: true, hasFill: true });
    expect(texts).toContainEqual({ text: 'Lime Park', keepsWidth: false, turn: 0, hasHalo: true, hasFill: true });
  });

  it('have them in the reader’s language', () => {
    expect(textsIn(svgOf(quarter, 'ar')).map(({ text }) => text)).toContain('طريق الميناء');
  });

  it('write a bent name’s edges first, then its letters on them', () => {
    const texts = textsIn(svgOf(streetPackOf({ layers: { street: [{ name: 'Crescent Street', line: crescent }] } })));
    const half = texts.length / 2;
    expect(half).toBeGreaterThan(4);
    expect(texts.slice(0, half).every(({ hasHalo, hasFill }) => hasHalo && !hasFill)).toBe(true);
    expect(texts.slice(half).every(({ hasHalo, hasFill }) => !hasHalo && hasFill)).toBe(true);
    expect(texts.slice(half).map(({ turn }) => turn)).toEqual(texts.slice(0, half).map(({ turn }) => turn));
    expect(texts.slice(half).map(({ text }) => text.trim()).join('')).toBe('CrescentStreet'); // prettier-ignore
  });

  it('stay well-formed and plain text, whatever a name says', () => {
    const name = '</text><script>alert("&")</script>';
    const line = [metres(-600, 0), metres(600, 0)];
    const pack = streetPackOf({ layers: { main: [{ name, line }] } });
    const read = parseStreetPack(pack);
    const svg = svgOf('pack' in read ? read.pack : quarter);
    expect(textsIn(svg).map(({ text }) => text)).toContain(name);
    expect(rootOf(svg).getElementsByTagName('script')).toHaveLength(0);
  });
});
