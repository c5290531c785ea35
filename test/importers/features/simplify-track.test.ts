import type { Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplifyTrack } from '../../../src/importers/features/simplify-track.js';

const straight = (count: number): Position[] => Array.from({ length: count }, (_, index) => [index / 1000, 50]);

/** In degrees, from a point to the nearest place of a line. */
function distanceTo(line: readonly Position[], [x = 0, y = 0]: Position): number {
  return Math.min(
    ...line.slice(1).map(([x2 = 0, y2 = 0], index) => {
      const [x1 = 0, y1 = 0] = line[index]!;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
      return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
    }),
  );
}

/** A walk of steps from far below the tolerance to far above it. */
const walk = fc
  .array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
    minLength: 500,
    maxLength: 800,
  })
  .map((steps) => {
    let [lon, lat] = [9, 47];
    return steps.map(([east, north]): Position => [(lon += east / 1e5), (lat += north / 1e5)]);
  });

describe('simplifyTrack', () => {
  it.each([0, 1, 2, 499, 500])('gives a line of %i points back as it is', (count) => {
    expect(simplifyTrack(straight(count))).toEqual(straight(count));
  });

  it.each([501, 1999, 2000])('leaves the two ends of a straight line of %i points', (count) => {
    expect(simplifyTrack(straight(count))).toEqual([straight(count)[0], straight(count).at(-1)]);
  });

  it.each([2001, 2002, 4001, 4002, 10_000])('keeps a point of each two thousand of a straight line of %i', (count) => {
    const line = straight(count);
    const kept = Array.from({ length: Math.ceil((count - 1) / 2000) }, (_, index) => line[index * 2000]!);
    expect(simplifyTrack(line)).toEqual([...kept, line.at(-1)]);
  });

  it.each([3, 600])('leaves out the heights of %i points', (count) => {
    const line = straight(count).map(([lon, lat]): Position => [lon!, lat!, 400, 7]);
    expect(simplifyTrack(line).every((position) => position.length === 2)).toBe(true);
  });

  it('keeps a corner of a long line, and a detour of four metres', () => {
    const there = straight(400);
    const back = straight(400).map(([along]): Position => [0.4, 50 + along!]);
    expect(simplifyTrack([...there, ...back])).toEqual([[0, 50], [0.4, 50], [0.4, 50.399]]); // prettier-ignore
    const detour = straight(600).map(([lon], index): Position => [lon!, index === 300 ? 50.000_04 : 50]);
    expect(simplifyTrack(detour)).toContainEqual([0.3, 50.000_04]);
  });

  it('comes to an end where a hundred thousand points stand in one place', () => {
    const crowd = Array.from({ length: 100_000 }, (): Position => [9, 47]);
    expect(simplifyTrack(crowd).length).toBeLessThan(60);
  });

  it('leaves the line it was given untouched', () => {
    const line = straight(600);
    const before = structuredClone(line);
    simplifyTrack(line);
    expect(line).toEqual(before);
  });

  it('makes of any line points of that line, in their order, with the same ends', () => {
    fc.assert(
      fc.property(walk, (line) => {
        const drawn = simplifyTrack(line);
        expect([drawn[0], drawn.at(-1)]).toEqual([line[0], line.at(-1)]);
        let from = 0;
        for (const [lon, lat] of drawn) {
          const found = line.findIndex(([x, y], index) => index >= from && x === lon && y === lat);
          expect(found).toBeGreaterThanOrEqual(from);
          from = found;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leaves no point of any line farther from it than 0.00003 degrees', () => {
    fc.assert(
      fc.property(walk, (line) => {
        const drawn = simplifyTrack(line);
        for (const point of line) expect(distanceTo(drawn, point)).toBeLessThanOrEqual(0.000_03 + 1e-9);
      }),
      { numRuns: 10 },
    );
  });
});
