import { describe, expect, it } from 'vitest';
import { commonText, standsApart, writeText } from '../../src/poster/write-text.js';

const style = { face: 'bold', size: 20, fill: '#111' } as const;

describe('a line of text', () => {
  it('has its middle at the point', () => {
    expect(writeText('Khasan', 100, 50, style)).toMatch(/^<text x="100" y="57.2"/);
    expect(commonText['text-anchor']).toBe('middle');
  });

  it('names typefaces, and fetches none', () => {
    expect(commonText['font-family']).toBe("'Noto Sans', system-ui, sans-serif");
    expect(writeText('Khasan', 0, 0, style)).not.toContain('font-family');
    expect(writeText('Khasan', 0, 0, { ...style, face: 'serif' })).toContain('Source Serif 4');
  });

  it.each(['خاسان', 'Khasan خاسان'])('puts the Arabic typeface first for %s, so that its weight is found', (text) => {
    for (const face of ['serif', 'bold', 'sans'] as const)
      expect(writeText(text, 0, 0, { ...style, face })).toContain('font-family="&#39;Noto Sans Arabic&#39;');
  });

  it.each([
    ['خاسان 2023', '\u2067خاسان 2023\u2069'],
    ['12 سبتمبر 2023', '\u206712 سبتمبر 2023\u2069'],
    ['ירושלים', '\u2067ירושלים\u2069'],
    ['Khasan خاسان', 'Khasan خاسان'],
    ['2023', '2023'],
    ['東京', '東京'],
  ])('keeps %j in the direction of its first letter', (text, written) => {
    expect(writeText(text, 0, 0, style)).toContain(`>${written}</text>`);
  });

  it('has an edge and space between letters only where it is asked for', () => {
    expect(writeText('A', 0, 0, style)).not.toMatch(/stroke|spacing/);
    const dressed = writeText('A', 0, 0, { ...style, spacing: 1.6, halo: { colour: '#fff', width: 3 } });
    expect(dressed).toContain('letter-spacing="1.6"');
    expect(dressed).toContain('stroke="#fff" stroke-width="3"');
  });

  it('sets letters apart only where they stand apart already', () => {
    for (const text of ['KHASAN', 'МОСКВА', 'ΑΘΗΝΑ', '44° N']) expect(standsApart(text)).toBe(true);
    for (const text of ['خاسان', 'हिन्दी', 'A خ']) expect(standsApart(text)).toBe(false);
  });
});
