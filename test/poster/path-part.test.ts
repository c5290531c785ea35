import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pixel } from '../../src/core/places/mercator.js';
import { isFrameWithin, widenFrame } from '../../src/poster/frame.js';
import { beyondFrame, clipPart, frameOfPart, toClosed, type LinePart } from '../../src/poster/path-part.js';
import { distanceTo, pointsOf, somePoints, turnsRound } from './outlines.js';

const frame = { left: 0, top: 0, right: 100, bottom: 60 };
/** What a computer reckons on an edge may lie a breath beyond it. */
const roundedWide = widenFrame(frame, beyondFrame + 1e-9);

const line = (...pairs: [x: number, y: number][]): LinePart => ({ points: pointsOf(...pairs), isClosed: false });
const ring = (...pairs: [x: number, y: number][]): LinePart => ({ points: pointsOf(...pairs), isClosed: true });

const clip = (part: LinePart) => clipPart(part, frame) as LinePart[];
const isIn = ({ x, y }: Pixel) => x >= 0 && x <= 100 && y >= 0 && y <= 60;

describe('what a frame shows of a line', () => {
  it.each<[string, LinePart, LinePart[]]>([
    ['all of one within', line([10, 10], [90, 50]), [line([10, 10], [90, 50])]],
    ['one through it, to a little beyond', line([-50, 30], [150, 30]), [line([-8, 30], [108, 30])]],
    ['the beginning of one that leaves', line([50, 30], [50, 400]), [line([50, 30], [50, 68])]],
    [
      'two pieces of one that leaves and comes back',
      line([50, 30], [50, 200], [90, 200], [90, 30]),
      [line([50, 30], [50, 68]), line([90, 68], [90, 30])],
    ],
    ['nothing of one beside it', line([-50, -50], [-50, 200]), []],
    ['nothing of one round its corner', line([-50, 30], [-50, -50], [50, -50]), []],
    ['nothing of one past its corner', line([-60, 20], [20, -60]), []],
    ['one along its edge', line([-50, 0], [150, 0]), [line([-8, 0], [108, 0])]],
    ['nothing of a point', line([200, 200]), []],
  ])('is %s', (_, part, shown) => {
    expect(clip(part)).toEqual(shown);
  });

  it('lies within it or a little beyond, and has every point that is in it', () => {
    fc.assert(
      fc.property(somePoints, (points) => {
        const pieces = clip({ points, isClosed: false });
        for (const piece of pieces) expect(isFrameWithin(frameOfPart(piece), roundedWide)).toBe(true);
        const shown = pieces.flatMap((piece) => piece.points);
        for (const point of points.filter(isIn)) expect(shown).toContainEqual(point);
      }),
    );
  });

  it('is where the line is, and all of it', () => {
    fc.assert(
      fc.property(somePoints, fc.double({ min: 0, max: 1, noNaN: true }), (points, share) => {
        const pieces = clip({ points, isClosed: false });
        for (const { points: piece } of pieces)
          for (const point of piece) expect(distanceTo(point, points)).toBeLessThan(1e-6);
        points.slice(1).forEach((b, index) => {
          const a = points[index]!;
          const between = { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
          if (!isIn(between)) return;
          expect(Math.min(...pieces.map((piece) => distanceTo(between, piece.points)))).toBeLessThan(1e-6);
        });
      }),
    );
  });

  it('is one piece where the line does not leave', () => {
    fc.assert(
      fc.property(somePoints, (points) => {
        const inner = points.filter(isIn);
        fc.pre(inner.length > 1);
        expect(clip({ points: inner, isClosed: false })).toEqual([{ points: inner, isClosed: false }]);
      }),
    );
  });
});

describe('what a frame shows of a ring', () => {
  it.each<[string, LinePart, LinePart[]]>([
    ['all of one within', ring([10, 10], [90, 10], [50, 50]), [ring([10, 10], [90, 10], [50, 50])]],
    [
      'one closed beyond it',
      ring([50, 30], [50, 500], [-500, 500], [-500, 30]),
      [ring([-8, 68], [-8, 30], [50, 30], [50, 68])],
    ],
    [
      'a ring beyond it, where it is all inside',
      ring([-900, -900], [900, -900], [900, 900], [-900, 900]),
      [ring([-8, 68], [-8, -8], [108, -8], [108, 68])],
    ],
    ['nothing of one beside it', ring([200, 0], [300, 0], [300, 60]), []],
    ['nothing of one whose frame alone it meets', ring([-90, 30], [30, -90], [-90, -90]), []],
  ])('is %s', (_, part, shown) => {
    expect(clip(part)).toEqual(shown);
  });

  it('is closed, and lies within it or a little beyond', () => {
    fc.assert(
      fc.property(somePoints, (points) => {
        for (const piece of clip({ points, isClosed: true })) {
          expect(piece.isClosed).toBe(true);
          expect(isFrameWithin(frameOfPart(piece), roundedWide)).toBe(true);
        }
      }),
    );
  });

  it('goes round what is in the frame as often as the ring does, and the same way', () => {
    const inner = fc.record({
      x: fc.double({ min: 0.01, max: 99.99, noNaN: true }),
      y: fc.double({ min: 0.01, max: 59.99, noNaN: true }),
    });
    fc.assert(
      fc.property(somePoints, fc.array(inner, { minLength: 5, maxLength: 5 }), (points, tries) => {
        const pieces = clip({ points, isClosed: true });
        for (const point of tries.filter((point) => distanceTo(point, [...points, points[0]!]) > 1e-6))
          expect(pieces.reduce((sum, piece) => sum + turnsRound(point, piece.points), 0)).toBe(
            turnsRound(point, points),
          );
      }),
    );
  });
});

describe('a part of a path', () => {
  it('that is a circle shows whole or not at all', () => {
    const circle = (x: number, y: number) => ({ centre: { x, y }, radius: 5 });
    for (const shown of [circle(50, 30), circle(-12, 30), circle(50, 72)])
      expect(clipPart(shown, frame)).toEqual([shown]);
    for (const hidden of [circle(-14, 30), circle(50, 74), circle(500, 30)])
      expect(clipPart(hidden, frame)).toEqual([]);
  });

  it('does not show where nothing does', () => {
    const nowhere = { left: 10, top: 10, right: 10, bottom: 60 };
    for (const part of [
      line([0, 0], [20, 20]),
      ring([0, 0], [20, 0], [20, 20]),
      { centre: { x: 10, y: 10 }, radius: 5 },
    ])
      expect(clipPart(part, nowhere)).toEqual([]);
  });

  it('is closed to be filled', () => {
    expect(toClosed(line([0, 0], [9, 0], [9, 9]))).toEqual(ring([0, 0], [9, 0], [9, 9]));
    const circle = { centre: { x: 1, y: 2 }, radius: 3 };
    expect(toClosed(circle)).toBe(circle);
  });
});
