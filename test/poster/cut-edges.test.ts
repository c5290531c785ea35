import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixel } from '../../src/core/places/mercator.js';
import { hideCutEdges } from '../../src/poster/cut-edges.js';
import type { LinePart } from '../../src/poster/path-part.js';
import { distanceTo, pointsOf, somePoint, turnsRound } from './outlines.js';

const frame = { left: 0, top: 0, right: 100, bottom: 60 };

const ring = (...pairs: [x: number, y: number][]): LinePart => ({ points: pointsOf(...pairs), isClosed: true });

/** The points at which a ring is cut at the frame's left edge, as packs are. */
function cutAtLeft(points: readonly Pixel[]): Pixel[] {
  return points.flatMap((point, index) => {
    const before = points.at(index - 1)!;
    if (point.x >= 0 === before.x >= 0) return point.x >= 0 ? [point] : [];
    const share = before.x / (before.x - point.x);
    const crossing = { x: 0, y: before.y + share * (point.y - before.y) };
    return point.x >= 0 ? [crossing, point] : [crossing];
  });
}

describe('the edge at which a ring was cut', () => {
  it.each<[string, LinePart, LinePart]>([
    ['the left', ring([0, 10], [50, 30], [0, 50]), ring([-8, 10], [0, 10], [50, 30], [0, 50], [-8, 50])],
    [
      'the right, where the frame is rounded and a point was left out',
      ring([100.6, 10], [50, 30], [99.3, 50]),
      ring([108.6, 10], [100.6, 10], [50, 30], [99.3, 50], [107.3, 50]),
    ],
    ['a corner', ring([30, 0], [0, 0], [0, 20]), ring([30, 0], [30, -8], [-8, -8], [-8, 20], [0, 20])],
    [
      'the lower, of a ring beyond it',
      ring([10, 60], [90, 60], [50, 90]),
      ring([10, 60], [10, 68], [90, 68], [90, 60], [50, 90]),
    ],
  ])('lies beyond the frame: %s', (_, cut, hidden) => {
    expect(hideCutEdges(cut, frame)).toEqual(hidden);
  });

  it.each<[string, LinePart]>([
    ['goes on beyond the frame', ring([-20, 10], [50, 10], [50, 50], [0, 50], [0, 20])],
    ['is all within', ring([10, 10], [90, 10], [50, 50])],
    ['touches the edge with one point', ring([0, 10], [90, 10], [50, 50])],
    ['is no ring', { points: pointsOf([0, 10], [0, 50]), isClosed: false }],
  ])('is not looked for where the line %s', (_, part) => {
    expect(hideCutEdges(part, frame)).toEqual(part);
  });

  it('is not looked for in a circle', () => {
    const circle = { centre: { x: 5, y: 5 }, radius: 5 };
    expect(hideCutEdges(circle, frame)).toBe(circle);
  });

  it('is all that changes: a ring goes round the same points, and is where it was', () => {
    const inner = fc.record({
      x: fc.double({ min: 1.5, max: 98.5, noNaN: true }),
      y: fc.double({ min: 1.5, max: 58.5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(somePoint, { minLength: 3, maxLength: 20 }), fc.array(inner), (points, tries) => {
        const cut = cutAtLeft(points);
        fc.pre(cut.length > 2);
        const { points: hidden } = hideCutEdges({ points: cut, isClosed: true }, frame) as LinePart;
        for (const point of tries.filter((point) => distanceTo(point, [...cut, cut[0]!]) > 1e-6))
          expect(turnsRound(point, hidden)).toBe(turnsRound(point, cut));
        expect(hidden).toEqual(expect.arrayContaining(cut.filter(({ x, y }) => x > 1 && x < 99 && y > 1 && y < 59)));
      }),
    );
  });

  it('is nowhere along the frame any more', () => {
    const point = fc.record({
      x: fc.double({ min: -90, max: 90, noNaN: true }),
      y: fc.double({ min: 5, max: 55, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 20 }), (points) => {
        const cut = cutAtLeft(points);
        fc.pre(cut.some(({ x }) => x === 0));
        const { points: hidden } = hideCutEdges({ points: cut, isClosed: true }, frame) as LinePart;
        hidden.forEach(({ x }, index) => {
          if (Math.abs(x) <= 1) expect(Math.abs(hidden[(index + 1) % hidden.length]!.x)).toBeGreaterThan(1);
        });
      }),
    );
  });
});
