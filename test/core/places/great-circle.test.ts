import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceBetween, earthRadius, greatCircle, pointTowards } from '../../../src/core/places/great-circle.js';

const lat = fc.double({ min: -89, max: 89, noNaN: true });
const lon = fc.double({ min: -180, max: 180, noNaN: true });
const point = fc.record({ lat, lon });

it.each([
  ['a quarter of the earth', { lat: 0, lon: 0 }, { lat: 0, lon: 90 }, (Math.PI / 2) * earthRadius],
  ['to the antipode', { lat: 40, lon: 20 }, { lat: -40, lon: -160 }, Math.PI * earthRadius],
  ['over the date line', { lat: 0, lon: 179 }, { lat: 0, lon: -179 }, (Math.PI / 90) * earthRadius],
  ['Berlin to Tokyo', { lat: 52.5167, lon: 13.4 }, { lat: 35.7, lon: 139.7667 }, 8_918_000],
  ['nowhere', { lat: 1, lon: 2 }, { lat: 1, lon: 2 }, 0],
])('measures %s', (_, from, to, metres) => {
  expect(Math.abs(distanceBetween(from, to) - metres)).toBeLessThan(5000);
});

it('comes to a point as far away as it went', () => {
  fc.assert(
    fc.property(
      point,
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.integer({ min: 1, max: 19_000_000 }),
      (from, bearing, far) => {
        expect(distanceBetween(from, pointTowards(from, bearing, far))).toBeCloseTo(far, -1);
      },
    ),
  );
});

it('goes the shortest way, evenly, without jumping at the date line', () => {
  fc.assert(
    fc.property(point, point, (from, to) => {
      const whole = distanceBetween(from, to);
      fc.pre(whole < 19_900_000);
      const line = greatCircle(from, to);
      const steps = line.slice(1).map((next, index) => distanceBetween(line[index]!, next));
      expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(whole, -1);
      for (const step of steps) expect(step).toBeLessThanOrEqual(200_001);
      for (const [index, next] of line.slice(1).entries()) {
        expect(Math.abs(next.lon - line[index]!.lon)).toBeLessThanOrEqual(180);
      }
      expect(line[0]).toEqual(from);
      expect(distanceBetween(line.at(-1)!, to)).toBeCloseTo(0, 1);
    }),
  );
});

it('crosses the Pacific from Guam to Guayaquil past 180', () => {
  const line = greatCircle({ lat: 13.4, lon: 144.8 }, { lat: -2.2, lon: -79.9 });
  expect(line.at(-1)!.lon).toBeCloseTo(280.1, 6);
});

it('goes from a point to itself without breaking', () => {
  expect(greatCircle({ lat: 1, lon: 2 }, { lat: 1, lon: 2 })).toEqual([
    { lat: 1, lon: 2 },
    { lat: 1, lon: 2 },
  ]);
});
