import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFreeRange, toLanes, type PixelRange } from '../../../src/core/axis/lanes.js';

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

  it('refuses a number of lanes below 0, and names it', () => {
    expect(() => toLanes([], -1)).toThrow(new RangeError('The number of lanes must not be below 0, it is -1'));
  });
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
