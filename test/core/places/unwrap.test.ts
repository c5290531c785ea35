import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestTurn, toPoint, unwrapGeometry, unwrapLine } from '../../../src/core/places/unwrap.js';

it('finds the turn of the earth that is nearest', () => {
  expect(nearestTurn({ lat: 0, lon: -170 }, 175).lon).toBe(190);
  expect(nearestTurn({ lat: 0, lon: 190 }, 0).lon).toBe(-170);
  expect(nearestTurn({ lat: 0, lon: 10 }, 0).lon).toBe(10);
});

it.each([
  ['eastwards', [170, 179, -175], [170, 179, 185]],
  ['westwards', [-170, -179, 175], [-170, -179, -185]],
  ['around the earth', [-10, -100, 160, 80, -10], [-10, -100, -200, -280, -370]],
  ['without a jump', [10, 20, 30], [10, 20, 30]],
])('lets a line go on over the date line %s', (_, lons, unwrapped) => {
  expect(unwrapLine(lons.map((lon) => ({ lat: 0, lon }))).map(({ lon }) => lon)).toEqual(unwrapped);
});

it('never jumps by more than half the earth, and leaves the points where they are', () => {
  const point = fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) });
  fc.assert(
    fc.property(fc.array(point), (points) => {
      const line = unwrapLine(points);
      for (const [index, { lon }] of line.slice(1).entries()) {
        expect(Math.abs(lon - line[index]!.lon)).toBeLessThanOrEqual(180);
      }
      const home = ({ lat, lon }: { lat: number; lon: number }) => `${lat} ${(((lon % 360) + 360) % 360).toFixed(6)}`;
      expect(new Set(line.map(home))).toEqual(new Set(points.map(home)));
    }),
  );
});

it('joins the parts of a line that are cut at the date line', () => {
  const geometry = { type: 'MultiLineString' as const, coordinates: [[[170, 0], [180, 5]], [[-180, 5], [-170, 10]]] }; // prettier-ignore
  expect(unwrapGeometry(geometry)).toEqual([
    { lat: 0, lon: 170 },
    { lat: 5, lon: 180 },
    { lat: 10, lon: 190 },
  ]);
});

it('takes a single line and a line in parts for the same way', () => {
  const coordinates = [[170, 0], [179, 1], [-179, 2], [-170, 3]]; // prettier-ignore
  const parts = [coordinates.slice(0, 2), coordinates.slice(2)];
  const whole = unwrapGeometry({ type: 'LineString', coordinates });
  expect(unwrapGeometry({ type: 'MultiLineString', coordinates: parts })).toEqual(whole);
  expect(whole.map(({ lon }) => lon)).toEqual([170, 179, 181, 190]);
});

it('reads a position as longitude first, and looks past its height', () => {
  expect(toPoint([125.8, 39, 250])).toEqual({ lat: 39, lon: 125.8 });
});

it('keeps the very point where it is already on the nearest turn', () => {
  const lon = fc.integer({ min: -179, max: 179 });
  fc.assert(
    fc.property(lon, lon, fc.integer({ min: -3, max: 3 }), (one, other, turns) => {
      const point = { lat: 7, lon: one };
      const near = nearestTurn(point, other);
      // Half the earth away, either turn is as near.
      if (Math.abs(one - other) !== 180) expect(near === point).toBe(Math.abs(one - other) < 180);
      expect(nearestTurn({ lat: 7, lon: one + 360 * turns }, other).lon).toSatisfy(
        (found: number) => Math.abs(found - other) <= 180 && (found - one) % 360 === 0,
      );
    }),
  );
});

it('leaves out points that repeat, and changes nothing when done again', () => {
  const point = fc.record({ lat: fc.integer({ min: -2, max: 2 }), lon: fc.constantFrom(-180, -90, 0, 90, 180) });
  fc.assert(
    fc.property(fc.array(point), (points) => {
      const line = unwrapLine(points);
      expect(line.some(({ lat, lon }, index) => lat === line[index + 1]?.lat && lon === line[index + 1]?.lon)).toBe(
        false,
      );
      expect(unwrapLine(line)).toEqual(line);
      expect(unwrapLine(points.flatMap((each) => [each, each]))).toEqual(line);
    }),
  );
});
