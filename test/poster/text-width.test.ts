import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontFaces } from '../../scripts/font-faces.mjs';
import { makeFontWidths } from '../../scripts/font-widths.mjs';
import type { Face } from '../../src/poster/font-widths.js';
import { textWidth } from '../../src/poster/text-width.js';
import { writeElement } from '../../src/poster/write-svg.js';
import { commonText, writeText } from '../../src/poster/write-text.js';

const fontFiles = Object.values(fontFaces as Record<string, { file: string }>).map(({ file }) => file);

/** The width of a text as it is drawn with the fonts, from its first ink to its last. */
function drawnWidth(text: string, face: Face): number {
  const svg = (content: string) =>
    writeElement(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', width: 9000, height: 200, ...commonText },
      writeText(content, 4500, 100, { face, size: 100, fill: '#000' }),
    );
  const box = new Resvg(svg(text), { font: { fontFiles, loadSystemFonts: false } }).getBBox();
  return box?.width ?? 0;
}

const faces: readonly Face[] = ['serif', 'sans', 'italic', 'bold'];

describe('the width of a text', () => {
  it('comes from a table that is what the fonts say', () => {
    const table = readFileSync(new URL('../../src/poster/font-widths.ts', import.meta.url), 'utf8');
    expect(table).toBe(makeFontWidths());
  });

  const texts = [
    'Kim Jong Un’s train to Russia',
    'Władiwostok, Đà Nẵng, Reykjavík',
    'Москва и Владивосток',
    'Αθήνα και Θεσσαλονίκη',
    '1519 – 1522, about 3.5 years',
  ];
  it.each(faces.flatMap((face) => texts.map((text) => [face, text] as const)))(
    'in the typeface %s is near to what is drawn of “%s”',
    (face, text) => {
      const drawn = drawnWidth(text, face);
      expect(textWidth(text, face, 100)).toBeGreaterThan(0.96 * drawn);
      expect(textWidth(text, face, 100)).toBeLessThan(1.08 * drawn);
    },
  );

  it.each(faces)('in the typeface %s is rather too much than too little where letters are pushed together', (face) => {
    const drawn = drawnWidth('AVAVAVAV ToToTo', face);
    expect(textWidth('AVAVAVAV ToToTo', face, 100)).toBeGreaterThan(drawn);
    expect(textWidth('AVAVAVAV ToToTo', face, 100)).toBeLessThan(1.2 * drawn);
  });

  it.each(['قطار كيم جونغ أون إلى روسيا', 'مكان ما في الشرق الأقصى الروسي', 'خاسان', 'حتى 17 سبتمبر 2023'])(
    'counts joined letters as joined: “%s”',
    (text) => {
      for (const face of ['sans', 'bold'] as const) {
        const drawn = drawnWidth(text, face);
        expect(textWidth(text, face, 100)).toBeGreaterThan(0.94 * drawn);
        expect(textWidth(text, face, 100)).toBeLessThan(1.25 * drawn);
      }
    },
  );

  it.each([
    ['東京', 200],
    ['서울', 200],
    ['ひらがな、', 500],
    ['e\u0301', textWidth('é', 'sans', 100)],
    ['\u2067a\u2069', textWidth('a', 'sans', 100)],
    ['a\u2009b', textWidth('ab', 'sans', 100) + 25],
    ['', 0],
  ])('is by rule for %j', (text, expected) => {
    expect(textWidth(text, 'sans', 100)).toBeCloseTo(expected, 6);
  });

  it('grows with the size, and with every letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...faces), (a, b, face) => {
        expect(textWidth(a, face, 30)).toBeCloseTo(3 * textWidth(a, face, 10), 6);
        expect(textWidth(a + b, face, 10)).toBeCloseTo(textWidth(a, face, 10) + textWidth(b, face, 10), 6);
      }),
    );
  });
});
