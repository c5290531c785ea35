import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutText,
  keepWithin,
  placeAxisLabels,
  withLabel,
  type AxisLabelWish,
  type AxisLabel,
} from '../../../src/core/axis/labels.js';

describe('placeAxisLabels', () => {
  const wish = (id: string, x: number, ...widths: number[]): AxisLabelWish => ({
    id,
    x,
    texts: widths.map((width) => ({ text: `${id}${width}`, width })),
  });

  it.each<[string, AxisLabelWish[], number, string[]]>([
    ['one stands over its mark', [wish('a', 100, 40)], 1, ['a40 at 100 in 0']],
    ['and within the width', [wish('a', 5, 40), wish('b', 295, 40)], 1, ['a40 at 20 in 0', 'b40 at 280 in 0']],
    [
      'two with room keep their places',
      [wish('a', 50, 40), wish('b', 100, 40)],
      1,
      ['a40 at 50 in 0', 'b40 at 100 in 0'],
    ],
    ['the later one moves aside', [wish('a', 50, 40), wish('b', 95, 40)], 1, ['a40 at 50 in 0', 'b40 at 99.8 in 0']],
    ['or to the row above', [wish('a', 50, 40), wish('b', 55, 40)], 2, ['a40 at 50 in 0', 'b40 at 55 in 1']],
    ['or is shortened', [wish('a', 50, 40), wish('b', 79, 40, 12)], 1, ['a40 at 50 in 0', 'b12 at 84.4 in 0']],
    ['or left out', [wish('a', 50, 40), wish('b', 55, 40)], 1, ['a40 at 50 in 0']],
    ['what is wider than all there is stays out', [wish('a', 50, 301)], 3, []],
  ])('%s', (_, wishes, rows, expected) =>
    expect(placeAxisLabels(wishes, rows, 300).map(({ text, x, row }) => `${text} at ${x} in ${row}`)).toEqual(expected),
  );

  it.each([
    [92, 150],
    [93, 162],
    [104, 162],
    [105, 175],
    [117, 175],
    [118, 195],
    [137, 195],
    [138, undefined],
  ])('moves a text of 100 px at 150 aside by shares of its width, 8 px off what ends at %i: to %s', (end, expected) => {
    const mirrored = (x: number) => 300 - x;
    const find = (x: number) =>
      placeAxisLabels([wish('a', 150, 100)], 1, 300, [{ id: '', text: '', width: 40, x, row: 0 }])[0]?.x;
    expect(find(end - 20)).toBe(expected);
    expect(find(mirrored(end - 20))).toBe(expected && mirrored(expected));
  });

  it('keeps clear of what is taken', () => {
    const taken: AxisLabel[] = [{ id: '', text: '', width: 40, x: 100, row: 0 }];
    expect(placeAxisLabels([wish('a', 100, 30)], 1, 300, taken)).toEqual([]);
    expect(placeAxisLabels([wish('a', 100, 30)], 2, 300, taken)[0]).toMatchObject({ row: 1 });
  });

  const wishes = fc
    .array(fc.tuple(fc.integer({ min: -20, max: 720 }), fc.integer({ min: 5, max: 200 })), { maxLength: 40 })
    .map((all) => all.map(([x, width], index) => wish(String(index), x, width, width / 2)));

  it('never overlaps two, leaves the width or a label its mark', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 3 }), (given, rows) => {
        const labels = placeAxisLabels(given, rows, 700);
        for (const [index, a] of labels.entries()) {
          const { x } = given.find(({ id }) => id === a.id)!;
          expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width / 2).toBeLessThanOrEqual(700);
          expect(Math.abs(a.x - Math.max(0, Math.min(700, x)))).toBeLessThanOrEqual(a.width / 2);
          for (const b of labels.slice(index + 1)) expect(a.row === b.row && overlap(a, b)).toBe(false);
        }
      }),
    );
  });

  it('always has room for the first', () => {
    fc.assert(
      fc.property(wishes, (given) => {
        fc.pre(given.length > 0);
        expect(placeAxisLabels(given, 1, 700)[0]?.id).toBe(given[0]!.id);
      }),
    );
  });

  describe('withLabel', () => {
    it('puts one first, and drops those in its way and its own other form', () => {
      const label = (id: string, x: number, row = 0): AxisLabel => ({ id, text: id, width: 40, x, row });
      const labels = [label('a', 50), label('b', 100), label('c', 60, 1), label('d', 300)];
      expect(withLabel(labels, label('d', 70)).map(({ id, x }) => `${id}${x}`)).toEqual(['d70', 'c60']);
    });
  });
});

describe('keepWithin', () => {
  it.each([
    [50, 20, 50],
    [3, 20, 10],
    [98, 20, 90],
    [50, 300, 150],
  ])('%i for a text of %i pixels in 0 to 100 is %i', (x, width, expected) =>
    expect(keepWithin(x, width, { from: 0, to: 100 })).toBe(expected),
  );
});

describe('cutText', () => {
  it.each([
    ['A short one', 99, 'A short one'],
    ['The train leaves Pyongyang', 26, 'The train leaves Pyongyang'],
    ['The train leaves Pyongyang', 25, 'The train leaves…'],
    ['The train leaves Pyongyang', 10, 'The train…'],
    ['A word, and more', 8, 'A word…'],
    ['Words, and more', 7, 'Words…'],
    ['Donaudampfschifffahrt on the Danube', 10, 'Donaudamp…'],
    ['👩‍👩‍👧', 1, '👩…'],
    ['', 5, ''],
  ])('%s in %i', (text, width, expected) => {
    const measure = (value: string) => [...value].length;
    expect(cutText(text, width, measure)).toEqual({ text: expected, width: measure(expected) });
  });

  it.each([
    ['one word', 'ก'.repeat(100_000)],
    ['many words', 'word '.repeat(20_000)],
    ['letters of two code units', '👩'.repeat(50_000)],
  ])('measures a few hundred letters at a time, and few times, of a hundred thousand in %s', (_, text) => {
    const measured: string[] = [];
    const measure = (value: string) => measured.push(value) && 10 * value.length;
    expect(cutText(text, 200, measure).width).toBeLessThanOrEqual(200);
    expect(Math.max(...measured.map((piece) => [...piece].length))).toBeLessThanOrEqual(301);
    expect(measured.length).toBeLessThan(25);
  });

  it('keeps as much as fits, as trying one cut after the other would', () => {
    const step = (text: string, width: number) => {
      const words = text.split(/\s+/);
      const cuts = [
        text,
        ...words.map((_, n) => `${words.slice(0, -1 - n).join(' ')}…`).slice(0, -1),
        ...[...words[0]!].map((_, n) => `${words[0]!.slice(0, words[0]!.length - n)}…`),
      ];
      return cuts.find((cut) => cut.length <= width) ?? cuts.at(-1)!;
    };
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (words, width) => {
        const text = words.join(' ');
        expect(cutText(text, width, (value) => value.length).text).toBe(step(text, width));
      }),
    );
  });
});

function overlap(a: AxisLabel, b: AxisLabel): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2;
}
