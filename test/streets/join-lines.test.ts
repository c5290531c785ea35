import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Spot } from '../../src/streets/ground.js';
import { joinLines } from '../../src/streets/join-lines.js';

it.each<[string, Spot[][], Spot[][]]>([
  ['two that meet', [[[0, 0], [1, 0]], [[1, 0], [2, 0]]], [[[0, 0], [1, 0], [2, 0]]]],
  ['two that begin at the same spot', [[[1, 0], [0, 0]], [[1, 0], [2, 0]]], [[[0, 0], [1, 0], [2, 0]]]],
  ['two round a corner', [[[0, 0], [1, 0]], [[1, 0], [1, 1]]], [[[0, 0], [1, 0], [1, 1]]]],
  ['the two that go straight on at a crossing', [[[0, 1], [1, 1]], [[1, 1], [1, 0]], [[1, 1], [2, 1]], [[1, 2], [1, 1]]], [[[0, 1], [1, 1], [2, 1]], [[1, 0], [1, 1], [1, 2]]]],
  ['a ring of two', [[[0, 0], [1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0]]], [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]],
  ['no ring with itself', [[[0, 0], [1, 0], [1, 1], [0, 0]]], [[[0, 0], [1, 0], [1, 1], [0, 0]]]],
])('joins %s', (_, lines, joined) => {
  expect(joinLines(lines)).toEqual(joined);
}); // prettier-ignore

it('loses no way between two spots, and makes none', () => {
  const spot = fc.tuple(fc.nat(4), fc.nat(4));
  const line = fc.array(spot, { minLength: 2, maxLength: 5 });
  const segmentsOf = (lines: readonly (readonly (readonly [number, number])[])[]) =>
    lines.flatMap((one) => one.slice(1).map((to, index) => [one[index]!, to].map(String).sort().join(' '))).sort();
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      expect(segmentsOf(joinLines(lines))).toEqual(segmentsOf(lines));
    }),
  );
});
