import type { Polygon } from 'geojson';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pointTowards } from '../../../src/core/places/great-circle.js';
import { labelPoint } from '../../../src/core/places/label-point.js';

const polygon = (...rings: number[][][]): Polygon => ({ type: 'Polygon', coordinates: rings });

it('is the middle of a square', () => {
  const { lat, lon } = labelPoint(polygon([[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]])); // prettier-ignore
  expect(lat).toBeCloseTo(1, 1);
  expect(lon).toBeCloseTo(1, 1);
});

it('is inside a horseshoe, whose centroid is not', () => {
  const { lat, lon } = labelPoint(polygon([[0, 0], [10, 0], [10, 10], [8, 10], [8, 2], [2, 2], [2, 10], [0, 10], [0, 0]])); // prettier-ignore
  expect(lat < 2 || lon < 2 || lon > 8).toBe(true);
});

it('keeps out of a hole', () => {
  const outer = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]; // prettier-ignore
  const hole = [[1, 1], [9, 1], [9, 7], [1, 7], [1, 1]]; // prettier-ignore
  const { lat } = labelPoint(polygon(outer, hole));
  expect(lat).toBeGreaterThan(7);
});

it('is in the largest of several polygons', () => {
  const small = [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]; // prettier-ignore
  const large = [[[20, 0], [25, 0], [25, 5], [20, 5], [20, 0]]]; // prettier-ignore
  expect(labelPoint({ type: 'MultiPolygon', coordinates: [small, large, small] }).lon).toBeGreaterThan(20);
});

it('is inside a polygon over the date line', () => {
  const { lon } = labelPoint(polygon([[170, 0], [-170, 0], [-170, 10], [170, 10], [170, 0]])); // prettier-ignore
  expect(Math.abs(lon - 180)).toBeLessThan(6);
});

it.each([
  [
    'a line',
    [
      [0, 0],
      [4, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'a point',
    [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ],
  ],
])('gives some point of a polygon that is only %s', (_, ring) => {
  const { lat, lon } = labelPoint(polygon(ring));
  expect(Number.isFinite(lat) && Number.isFinite(lon)).toBe(true);
});

it('is inside any star, however jagged', () => {
  const radii = fc.array(fc.integer({ min: 20, max: 500 }), { minLength: 5, maxLength: 25 });
  fc.assert(
    fc.property(radii, fc.integer({ min: -60, max: 60 }), (radii, lat) => {
      const center = { lat, lon: 30 };
      const corners = radii.map((radius, index) => pointTowards(center, (index * 360) / radii.length, radius * 1000));
      const ring = [...corners, corners[0]!].map(({ lat, lon }) => [lon, lat]);
      expect(isInside(labelPoint(polygon(ring)), ring)).toBe(true);
    }),
  );
});

/** By the winding number, unlike the search itself. */
function isInside({ lat, lon }: { lat: number; lon: number }, ring: number[][]): boolean {
  let turned = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!].map(([x = 0, y = 0]) => Math.atan2(y - lat, x - lon)) as [
      number,
      number,
    ];
    turned += Math.atan2(Math.sin(b - a), Math.cos(b - a));
  }
  return Math.abs(turned) > Math.PI;
}
