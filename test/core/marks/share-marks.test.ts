import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareMarks, type MarkPoint } from '../../../src/core/marks/share-marks.js';

const at = (id: string, x: number, y = 0): MarkPoint => ({ id, x, y });
const ids = (points: readonly MarkPoint[], distance = 24) =>
  shareMarks(points, distance).map(({ members }) => members.map(({ id }) => id).join(''));

describe('shareMarks', () => {
  it.each<[string, MarkPoint[], string[]]>([
    ['nothing gives nothing', [], []],
    ['one is one', [at('a', 3)], ['a']],
    ['at the very spot', [at('a', 5, 5), at('b', 5, 5)], ['ab']],
    ['23 px apart share', [at('a', 0), at('b', 23)], ['ab']],
    ['24 px apart do not', [at('a', 0), at('b', 24)], ['a', 'b']],
    ['a chain does not run together', [at('a', 0), at('b', 20), at('c', 40)], ['ab', 'c']],
    ['the nearer of two marks takes it', [at('a', 0), at('b', 40), at('c', 22)], ['a', 'bc']],
    ['both directions count', [at('a', 0, 0), at('b', 10, 30), at('c', 10, 10)], ['ac', 'b']],
    ['left of nought and above it', [at('a', -1, -1), at('b', 1, 1), at('c', -60, -60)], ['ab', 'c']],
    ['the order of the members is the order given', [at('z', 1), at('m', 0), at('a', 2)], ['zma']],
  ])('%s', (_, points, expected) => expect(ids(points)).toEqual(expected));

  it('stands where its first member stands', () => {
    expect(shareMarks([at('a', 7, 8), at('b', 9, 9)], 24)[0]).toMatchObject({ x: 7, y: 8 });
  });

  it.each([0, -1, NaN])('refuses the distance %s and names it', (distance) => {
    expect(() => shareMarks([], distance)).toThrow(
      new RangeError(`The distance between marks must be above 0, not ${distance}`),
    );
  });

  const points = fc.array(
    fc.record({ x: fc.double({ min: -500, max: 500, noNaN: true }), y: fc.double({ min: -90, max: 90, noNaN: true }) }),
    {
      maxLength: 120,
    },
  );

  it('keeps everything once, near its mark, and no two marks near each other', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 60 }), (places, distance) => {
        const all = places.map((place, index) => ({ id: String(index), ...place }));
        const marks = shareMarks(all, distance);
        expect(marks.flatMap(({ members }) => members.map(({ id }) => Number(id))).sort((a, b) => a - b)).toEqual(
          all.map((_, i) => i),
        );
        for (const { x, y, members } of marks)
          for (const member of members) expect(gap(member, { x, y })).toBeLessThan(distance);
        for (const [index, mark] of marks.entries())
          for (const other of marks.slice(index + 1)) expect(gap(mark, other)).toBeGreaterThanOrEqual(distance);
      }),
    );
  });

  it('keeps the order, within the marks and among them', () => {
    fc.assert(
      fc.property(points, (places) => {
        const marks = shareMarks(
          places.map((place, index) => ({ id: String(index), ...place })),
          24,
        );
        const numbers = marks.map(({ members }) => members.map(({ id }) => Number(id)));
        for (const members of [...numbers, numbers.map((members) => members[0]!)])
          expect(members).toEqual([...members].sort((a, b) => a - b));
      }),
    );
  });

  it('looks at a bounded number of marks for each point', () => {
    const crowd = Array.from({ length: 50_000 }, (_, index) =>
      at(String(index), (index * 7919) % 100_003, (index * 104_729) % 99_991),
    );
    expect(shareMarks(crowd, 24).length).toBeGreaterThan(40_000);
  });
});

function gap(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}
