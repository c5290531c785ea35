import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixel } from '../../src/core/places/mercator.js';
import type { PathPart } from '../../src/poster/path-part.js';
import { writePath } from '../../src/poster/svg-path.js';
import { distanceTo, pointsOf } from './outlines.js';

/** Reads the little of SVG that is written: the points of each part, in steps. */
function readPath(d: string): Pixel[][] {
  const parts: Pixel[][] = [];
  let [x, y] = [0, 0];
  for (const [, rest = '', close] of d.matchAll(/m([^mz]*)(z?)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    const points: Pixel[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      [x, y] = [x + numbers[index]!, y + numbers[index + 1]!];
      points.push({ x, y });
    }
    if (close) {
      ({ x, y } = points[0]!);
      points.push({ x, y });
    }
    parts.push(points);
  }
  return parts;
}

const line = (...pairs: [x: number, y: number][]): PathPart => ({ points: pointsOf(...pairs), isClosed: false });
const ring = (...pairs: [x: number, y: number][]): PathPart => ({ points: pointsOf(...pairs), isClosed: true });

const pixel = fc.double({ min: -3000, max: 3000, noNaN: true });
const points = fc.array(fc.record({ x: pixel, y: pixel }), { minLength: 2, maxLength: 40 });
/** A line of small steps, of which most make no difference. */
const wiggle = fc
  .array(
    fc.record({ x: fc.double({ min: -1, max: 3, noNaN: true }), y: fc.double({ min: -1, max: 1, noNaN: true }) }),
    {
      minLength: 2,
      maxLength: 200,
    },
  )
  .map((steps) => {
    let [x, y] = [0, 0];
    return steps.map((step) => ({ x: (x += step.x), y: (y += step.y) }));
  });

/** Half of a step each way. */
const rounding = Math.SQRT1_2;

describe('a path in SVG', () => {
  it.each([
    ['fine', 2],
    ['coarse', 4],
  ] as const)(
    'leads past every point within a few steps, %s within %d, however many there are',
    (detail, tolerance) => {
      fc.assert(
        fc.property(fc.oneof(points, wiggle), fc.boolean(), (points, isClosed) => {
          const [written = []] = readPath(writePath([{ points, isClosed }], 4, detail));
          fc.pre(written.length > 0);
          const outline = isClosed ? [...points, points[0]!] : points;
          for (const { x, y } of outline)
            expect(distanceTo({ x: 4 * x, y: 4 * y }, written)).toBeLessThanOrEqual(tolerance + rounding + 1e-6);
        }),
      );
    },
  );

  it('goes through nothing but its points, to the nearest step', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 4 }), fc.boolean(), (lines, isClosed) => {
        const written = readPath(
          writePath(
            lines.map((points) => ({ points, isClosed })),
            4,
          ),
        );
        const known = new Set(lines.flat().map(({ x, y }) => `${Math.round(4 * x)} ${Math.round(4 * y)}`));
        for (const { x, y } of written.flat()) expect(known).toContain(`${x} ${y}`);
      }),
    );
  });

  it('keeps both ends of a line', () => {
    fc.assert(
      fc.property(wiggle, (points) => {
        const [written = []] = readPath(writePath([{ points, isClosed: false }], 4));
        fc.pre(written.length > 0);
        for (const [read, end] of [
          [written[0]!, points[0]!],
          [written.at(-1)!, points.at(-1)!],
        ] as const)
          expect(Math.hypot(read.x - 4 * end.x, read.y - 4 * end.y)).toBeLessThanOrEqual(rounding + 1e-6);
      }),
    );
  });

  it.each<[string, PathPart[], string]>([
    ['a line', [line([10, 20], [20, 10], [20, 90])], 'm10 20 10-10 0 80'],
    ['a ring', [ring([10, 20], [20, 10], [20, 90])], 'm10 20 10-10 0 80z'],
    ['two lines', [line([10, 20], [20, 10]), line([21, 9], [60, 9])], 'm10 20 10-10m1-1 39 0'],
    [
      'two rings',
      [ring([10, 20], [20, 10], [20, 90]), ring([9, 9], [30, 30], [9, 30])],
      'm10 20 10-10 0 80zm-1-11 21 21-21 0z',
    ],
    ['a circle as two halves', [{ centre: { x: 10, y: 10 }, radius: 4 }], 'm6 10a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'],
    ['points that make no difference', [line([10, 20], [14, 19], [20, 20], [26, 21.9], [60, 20])], 'm10 20 50 0'],
    ['a part of no length', [line([10, 20], [10, 20]), ring([5, 5], [5, 5.2], [5.2, 5])], ''],
    ['nothing', [], ''],
  ])('says no more than it must: %s', (_, parts, d) => {
    expect(writePath(parts, 1)).toBe(d);
  });

  it('is in steps, of which a pixel may have a few', () => {
    expect(writePath([line([10, 20], [20, 10.3])], 3.75)).toBe('m38 75 37-36');
    expect(writePath([{ centre: { x: 10, y: 10 }, radius: 2 }], 4.5)).toBe('m36 45a9 9 0 1 0 18 0a9 9 0 1 0-18 0z');
  });

  it('is written of more points than can be simplified at once', () => {
    const spiral = Array.from({ length: 50_000 }, (_, index) => {
      const angle = index / 20;
      return { x: index * Math.cos(angle), y: index * Math.sin(angle) };
    });
    const [written = []] = readPath(writePath([{ points: spiral, isClosed: true }], 1));
    expect(written.length).toBeGreaterThan(10_000);
  });
});
