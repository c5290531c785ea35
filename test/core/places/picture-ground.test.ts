import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLatLon, toPixel, type Pixel } from '../../../src/core/places/mercator.js';
import { hasExtent, toPictureGround, type PictureGround } from '../../../src/core/places/picture-ground.js';

const fromPixel = (pixel: Pixel) => toLatLon(pixel, 0);
const cornersOf = ({ origin, across, down }: PictureGround): Pixel[] => [
  origin,
  { x: origin.x + across.x, y: origin.y + across.y },
  { x: origin.x + across.x + down.x, y: origin.y + across.y + down.y },
  { x: origin.x + down.x, y: origin.y + down.y },
];

const coordinate = fc.double({ min: 20, max: 230, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const step = fc.double({ min: -15, max: 15, noNaN: true });
const parallelogram = fc
  .record({ origin: point, across: fc.record({ x: step, y: step }), down: fc.record({ x: step, y: step }) })
  .filter((ground) => cornersOf(ground).every(({ y }) => y > 1 && y < 255));

describe('the ground of a picture', () => {
  it('has the corners that are said, three or four, where these are of a parallelogram', () => {
    fc.assert(
      fc.property(parallelogram, fc.constantFrom(3, 4), (ground, count) => {
        const corners = cornersOf(ground);
        const found = cornersOf(toPictureGround(corners.slice(0, count).map(fromPixel)));
        for (const [index, { x, y }] of corners.entries()) {
          expect(found[index]!.x).toBeCloseTo(x, 9);
          expect(found[index]!.y).toBeCloseTo(y, 9);
        }
      }),
    );
  });

  it('lies nearer to any four corners than it would a little aside, wider, higher or aslant', () => {
    const distance = (ground: PictureGround, corners: readonly Pixel[]) =>
      cornersOf(ground).reduce((sum, { x, y }, at) => sum + (x - corners[at]!.x) ** 2 + (y - corners[at]!.y) ** 2, 0);
    const change = fc.record({ x: fc.double({ min: -1, max: 1, noNaN: true }), y: fc.double({ min: -1, max: 1, noNaN: true }) }); // prettier-ignore
    const changes = fc.record({ origin: change, across: change, down: change });
    fc.assert(
      fc.property(fc.tuple(point, point, point, point), changes, (corners, by) => {
        const best = toPictureGround(corners.map(fromPixel));
        const plus = (one: Pixel, other: Pixel) => ({ x: one.x + other.x, y: one.y + other.y });
        const other = {
          origin: plus(best.origin, by.origin),
          across: plus(best.across, by.across),
          down: plus(best.down, by.down),
        };
        expect(distance(best, corners)).toBeLessThanOrEqual(distance(other, corners) + 1e-6);
      }),
    );
  });

  it('goes on past the date line', () => {
    const { origin, across } = toPictureGround([
      { lat: 10, lon: 170 },
      { lat: 10, lon: 190 },
      { lat: 0, lon: 190 },
    ]);
    expect(origin.x).toBeCloseTo(toPixel({ lat: 10, lon: 170 }, 0).x);
    expect(across.x).toBeCloseTo((20 / 360) * 256);
  });

  it.each([
    ['a courtyard of twenty metres', 0.0002, 0.0002, true],
    ['a line', 1, 0, false],
    ['a point', 0, 0, false],
  ])('has an extent or not: %s', (_, lon, lat, expected) => {
    const corners = [
      { lat: 50 + lat, lon: 10 },
      { lat: 50 + lat, lon: 10 + lon },
      { lat: 50, lon: 10 + lon },
    ];
    expect(hasExtent(toPictureGround(corners))).toBe(expected);
  });

  it('has none beyond the end of the map', () => {
    const corners = [
      { lat: 90, lon: 0 },
      { lat: 90, lon: 40 },
      { lat: 86, lon: 40 },
      { lat: 86, lon: 0 },
    ];
    expect(hasExtent(toPictureGround(corners))).toBe(false);
  });
});
