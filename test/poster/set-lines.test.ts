import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setLines, type TypeSize } from '../../src/poster/set-lines.js';
import { textWidth } from '../../src/poster/text-width.js';

const sizes = [
  { size: 60, lines: 1 },
  { size: 50, lines: 2 },
  { size: 30, lines: 3 },
] as const satisfies readonly [TypeSize, ...TypeSize[]];

const set = (text: string, width = 600) => setLines(text, 'serif', width, sizes);

const word = fc.stringMatching(/^[A-Za-zäöüß]{1,14}$/);
const title = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

describe('a title in lines', () => {
  it('is never wider than its room, and has no more lines than its size allows', () => {
    fc.assert(
      fc.property(
        fc.oneof(title, fc.string({ unit: 'grapheme', maxLength: 200 })),
        fc.integer({ min: 120, max: 900 }),
        (text, width) => {
          const { lines, size } = set(text, width);
          expect(lines.length).toBeLessThanOrEqual(sizes.find((one) => one.size === size)!.lines);
          for (const line of lines) expect(textWidth(line, 'serif', size)).toBeLessThanOrEqual(width + 1e-6);
        },
      ),
    );
  });

  it('has every word in its order, or the first ones and “…”', () => {
    fc.assert(
      fc.property(title, (text) => {
        const whole = set(text).lines.join(' ');
        if (!whole.includes('…')) expect(whole).toBe(text);
        else expect(text.replaceAll(' ', '')).toContain(whole.replaceAll(' ', '').replace('…', ''));
      }),
    );
  });

  it('is cut only where it has no room in the smallest size', () => {
    fc.assert(
      fc.property(title, (text) => {
        const { lines, size } = set(text);
        if (lines.join('').includes('…')) expect(textWidth(text, 'serif', size)).toBeGreaterThan(2 * 600 - 14 * size);
      }),
    );
  });

  it('is as large as it can be', () => {
    expect(set('Short').size).toBe(60);
    expect(set('A title that is somewhat longer').size).toBe(50);
    expect(set('A title that is so long that it has to be set in the smallest of all of these sizes').size).toBe(30);
  });

  it('has even lines rather than a full one and a rest', () => {
    const { lines, size } = set('The first voyage round the world');
    expect(lines).toHaveLength(2);
    const [first, second] = lines.map((line) => textWidth(line, 'serif', size));
    expect(Math.min(first!, second!)).toBeGreaterThan(0.6 * Math.max(first!, second!));
  });

  it('breaks between the letters of writing without spaces, but not before a sign that ends', () => {
    const { lines } = set('金正恩総書記の列車がロシアへ、会談は「極東」で行われる見通し');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('金正恩総書記の列車がロシアへ、会談は「極東」で行われる見通し');
    for (const line of lines) expect(line).not.toMatch(/^[、。」）]|[「（]$/);
  });

  it('breaks a word that no line has room for', () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    expect(set(long).lines.join('')).toBe(long);
  });

  it.each([
    ['', []],
    ['   ', []],
    [' one ', ['one']],
  ])('of %j is %j', (text, lines) => {
    expect(set(text).lines).toEqual(lines);
  });
});
