import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutText,
  keepWithin,
  placeLabels,
  toFreeRange,
  toLanes,
  withLabel,
  type LabelWish,
  type PixelRange,
  type PlacedLabel,
} from '../../../src/core/axis/lanes.js';

const range = (from: number, to: number): PixelRange => ({ from, to });
const ranges = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 300 }))
    .map(([from, length]) => range(from, from + length)),
  { maxLength: 40 },
);

describe('toLanes', () => {
  it.each<[string, PixelRange[], number, (number | undefined)[]]>([
    ['nothing needs no lane', [], 3, []],
    ['side by side in one', [range(0, 5), range(5, 9)], 3, [0, 0]],
    ['overlapping in two', [range(0, 6), range(5, 9)], 3, [0, 1]],
    ['the first free one again', [range(0, 9), range(2, 4), range(5, 8)], 3, [0, 1, 1]],
    ['whatever order they come in', [range(5, 8), range(2, 4), range(0, 9)], 3, [1, 1, 0]],
    ['no more than there may be', [range(0, 9), range(1, 9), range(2, 9)], 2, [0, 1, undefined]],
    ['none at all', [range(0, 9)], 0, [undefined]],
  ])('%s', (_, given, most, expected) => expect(toLanes(given, most)).toEqual(expected));

  it('never puts two that overlap in one lane', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 0, max: 5 }), (given, most) => {
        const lanes = toLanes(given, most);
        for (const [index, a] of given.entries())
          for (const [other, b] of given.entries())
            if (index < other && lanes[index] !== undefined && lanes[index] === lanes[other])
              expect(a.to <= b.from || b.to <= a.from).toBe(true);
      }),
    );
  });

  it('needs as many lanes as lie over one pixel at most', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const over = given.map(({ from }) => given.filter((other) => other.from <= from && from < other.to).length);
        const used = new Set(toLanes(given, Infinity)).size;
        expect(used).toBe(Math.max(0, ...over));
      }),
    );
  });

  it('refuses a number of lanes below 0', () => expect(() => toLanes([], -1)).toThrow(RangeError));
});

describe('toFreeRange', () => {
  it.each<[string, PixelRange[], PixelRange | undefined]>([
    ['all of it where nothing is', [], range(10, 100)],
    ['all of it where nothing touches it', [range(0, 10), range(100, 120)], range(10, 100)],
    ['before', [range(60, 130)], range(10, 60)],
    ['after', [range(0, 50)], range(50, 100)],
    ['the larger side', [range(40, 50)], range(50, 100)],
    ['between', [range(0, 30), range(70, 200)], range(30, 70)],
    ['between those that overlap each other', [range(0, 60), range(20, 30), range(90, 95)], range(60, 90)],
    ['nothing', [range(0, 60), range(50, 110)], undefined],
    ['nothing under one over all', [range(0, 200), range(20, 30)], undefined],
  ])('%s', (_, taken, expected) => expect(toFreeRange(range(10, 100), taken)).toEqual(expected));

  it('is the longest run of free pixels', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 400 }), (taken, from, length) => {
        let longest = 0;
        let run = 0;
        for (let x = from; x < from + length; x++) {
          run = taken.some((other) => other.from <= x && x < other.to) ? 0 : run + 1;
          longest = Math.max(longest, run);
        }
        const free = toFreeRange(range(from, from + length), taken);
        expect(free ? free.to - free.from : 0).toBe(longest);
      }),
    );
  });
});

describe('placeLabels', () => {
  const wish = (id: string, x: number, ...widths: number[]): LabelWish => ({
    id,
    x,
    texts: widths.map((width) => ({ text: `${id}${width}`, width })),
  });

  it.each<[string, LabelWish[], number, string[]]>([
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
    expect(placeLabels(wishes, rows, 300).map(({ text, x, row }) => `${text} at ${x} in ${row}`)).toEqual(expected),
  );

  it('keeps clear of what is taken', () => {
    const taken: PlacedLabel[] = [{ id: '', text: '', width: 40, x: 100, row: 0 }];
    expect(placeLabels([wish('a', 100, 30)], 1, 300, taken)).toEqual([]);
    expect(placeLabels([wish('a', 100, 30)], 2, 300, taken)[0]).toMatchObject({ row: 1 });
  });

  const wishes = fc
    .array(fc.tuple(fc.integer({ min: -20, max: 720 }), fc.integer({ min: 5, max: 200 })), { maxLength: 40 })
    .map((all) => all.map(([x, width], index) => wish(String(index), x, width, width / 2)));

  it('never overlaps two, leaves the width or a label its mark', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 3 }), (given, rows) => {
        const labels = placeLabels(given, rows, 700);
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
        expect(placeLabels(given, 1, 700)[0]?.id).toBe(given[0]!.id);
      }),
    );
  });

  describe('withLabel', () => {
    it('puts one first, and drops those in its way and its own other form', () => {
      const label = (id: string, x: number, row = 0): PlacedLabel => ({ id, text: id, width: 40, x, row });
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
    expect(keepWithin(x, width, range(0, 100))).toBe(expected),
  );
});

describe('cutText', () => {
  it.each([
    ['A short one', 99, 'A short one'],
    ['The train leaves Pyongyang', 26, 'The train leaves Pyongyang'],
    ['The train leaves Pyongyang', 25, 'The train leaves…'],
    ['The train leaves Pyongyang', 10, 'The train…'],
    ['A word, and more', 8, 'A word…'],
    ['Donaudampfschifffahrt on the Danube', 10, 'Donaudamp…'],
    ['👩‍👩‍👧', 1, '👩…'],
    ['', 5, ''],
  ])('%s in %i', (text, width, expected) => {
    const measure = (value: string) => [...value].length;
    expect(cutText(text, width, measure)).toEqual({ text: expected, width: measure(expected) });
  });
});

function overlap(a: PlacedLabel, b: PlacedLabel): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2;
}
