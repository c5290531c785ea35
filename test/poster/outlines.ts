/** Points, and what is known of outlines by other means than those that are tested. */
import fc from 'fast-check';
import type { Pixel } from '../../src/core/places/mercator.js';

/** Points from pairs. */
export function pointsOf(...pairs: readonly (readonly [x: number, y: number])[]): Pixel[] {
  return pairs.map(([x, y]) => ({ x, y }));
}

/** How often a ring goes round a point, clockwise; points on the ring may be told either way. */
export function turnsRound({ x, y }: Pixel, ring: readonly Pixel[]): number {
  return ring.reduce((turns, a, index) => {
    const b = ring[(index + 1) % ring.length]!;
    if (a.y <= y === b.y <= y) return turns;
    const crossing = a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    return crossing > x ? turns + Math.sign(b.y - a.y) : turns;
  }, 0);
}

/** How far a point is from a line through points. */
export function distanceTo(point: Pixel, line: readonly Pixel[]): number {
  const distances = line.map((a, index) => {
    const b = line[index + 1] ?? a;
    const [right, down] = [b.x - a.x, b.y - a.y];
    const along = ((point.x - a.x) * right + (point.y - a.y) * down) / (right ** 2 + down ** 2 || 1);
    const share = Math.max(0, Math.min(1, along));
    return Math.hypot(a.x + share * right - point.x, a.y + share * down - point.y);
  });
  return Math.min(...distances);
}

/** Points around a picture of 100 by 60 pixels: many of them on its edges, or on a line with others. */
export const somePoint = fc.record({
  x: fc.oneof(fc.double({ min: -200, max: 300, noNaN: true }), fc.constantFrom(-8, 0, 50, 100, 108)),
  y: fc.oneof(fc.double({ min: -200, max: 260, noNaN: true }), fc.constantFrom(-8, 0, 30, 60, 68)),
});

/** Points in a row. */
export const somePoints = fc.array(somePoint, { minLength: 3, maxLength: 40 });
