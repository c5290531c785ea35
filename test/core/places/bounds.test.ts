import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bounds, Place } from '../../../src/core/model.js';
import {
  boundsOfArea,
  boundsOfCircle,
  boundsOfGeometry,
  boundsOfLine,
  boundsOfPlace,
  circlePolygon,
  pointOfPlace,
  unionBounds,
} from '../../../src/core/places/bounds.js';
import { distanceBetween } from '../../../src/core/places/great-circle.js';

const box = (west: number, east: number, south = 0, north = 1): Bounds => ({ south, west, north, east });
const square = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

it.each([
  ['one', [box(1, 2)], box(1, 2)],
  ['neighbours', [box(1, 2), box(3, 4)], box(1, 4)],
  ['one in the other', [box(1, 10), box(3, 4)], box(1, 10)],
  ['both sides of the date line', [box(178, 179), box(-179, -170)], box(178, 190)],
  ['a box over the date line and one behind it', [box(170, 185), box(-178, -170)], box(170, 190)],
  ['a turn too far', [box(530, 540), box(-200, -190)], box(160, 180)],
  ['three around the Pacific', [box(125, 126), box(-80, -79), box(-150, -149)], box(125, 281)],
  ['the whole earth', [box(-180, 180), box(0, 1)], box(-180, 180)],
  ['bands that leave no gap', [box(-180, 0), box(-10, 100), box(90, 185)], box(-180, 180)],
  ['a box that reaches over the first', [box(-180, -170), box(-100, -90), box(170, 270)], box(170, 270)],
])('joins %s', (_, boxes, joined) => {
  expect(unionBounds(boxes)).toEqual(joined);
});

it('joins nothing to nothing, and passes over what is absent', () => {
  expect(unionBounds([])).toBeUndefined();
  expect(unionBounds([undefined])).toBeUndefined();
  expect(unionBounds([undefined, box(1, 2)])).toEqual(box(1, 2));
});

it('joins as many boxes as a long story has places', () => {
  expect(unionBounds(Array.from({ length: 300_000 }, () => box(1, 2)))).toEqual(box(1, 2));
});

it('joins boxes into one that holds them all, whatever their order and turn', () => {
  const one = fc
    .record({
      west: fc.integer({ min: -180, max: 179 }),
      width: fc.integer({ min: 0, max: 200 }),
      south: fc.integer({ min: -90, max: 80 }),
    })
    .map(({ west, width, south }) => box(west, west + width, south, south + 10));
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), fc.integer({ min: -1, max: 1 }), (boxes, turn) => {
      const joined = unionBounds(boxes)!;
      for (const { south, west, north, east } of boxes) {
        expect(joined.south).toBeLessThanOrEqual(south);
        expect(joined.north).toBeGreaterThanOrEqual(north);
        const turns = [-360, 0, 360].filter((by) => west + by >= joined.west && east + by <= joined.east);
        expect(turns.length > 0 || joined.east - joined.west === 360).toBe(true);
      }
      const turned = boxes.map((each) => ({ ...each, west: each.west + 360 * turn, east: each.east + 360 * turn }));
      expect(unionBounds(turned.reverse())).toEqual(joined);
      expect(joined.west).toBeGreaterThanOrEqual(-180);
      expect(joined.west).toBeLessThan(180);
    }),
  );
});

it('takes the two halves of a shape that is cut at the date line together', () => {
  const fiji = {
    type: 'MultiPolygon' as const,
    coordinates: [square(177, -19, 180, -16), square(-180, -19, -178, -16)],
  };
  expect(boundsOfGeometry(fiji)).toEqual(box(177, 182, -19, -16));
  const unwrapped = { type: 'Polygon' as const, coordinates: square(177, -19, 182, -16) };
  expect(boundsOfGeometry(unwrapped)).toEqual(box(177, 182, -19, -16));
  const jumping = { type: 'Polygon' as const, coordinates: [[[177, -19], [-178, -19], [-178, -16], [177, -16], [177, -19]]] }; // prettier-ignore
  expect(boundsOfGeometry(jumping)).toEqual(box(177, 182, -19, -16));
});

it('bounds a circle by points of its rim', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.integer({ min: 1000, max: 1_500_000 }),
      (lat, radius) => {
        const center = { lat, lon: 20 };
        const { south, west, north, east } = boundsOfCircle(center, radius);
        expect(distanceBetween(center, { lat: north, lon: 20 })).toBeCloseTo(radius, -1);
        expect(distanceBetween(center, { lat: south, lon: 20 })).toBeCloseTo(radius, -1);
        const ring = circlePolygon(center, radius).coordinates[0]!;
        for (const [lon = 0, at = 0] of ring) {
          expect(distanceBetween(center, { lat: at, lon })).toBeCloseTo(radius, -1);
          expect(lon).toBeGreaterThan(west - 1e-6);
          expect(lon).toBeLessThan(east + 1e-6);
        }
        expect(ring[0]).toEqual(ring.at(-1));
      },
    ),
  );
});

it('bounds a circle around a pole by all longitudes', () => {
  expect(boundsOfCircle({ lat: 89, lon: 0 }, 500_000)).toMatchObject({ north: 90, west: -180, east: 180 });
});

it('bounds every kind of place, and none of a mere name or an unknown region', () => {
  const named = { id: 'p', name: 'P', certainty: 'certain' } as const;
  const regions = (region: string) => (region === 'known' ? box(1, 2) : undefined);
  const bounds = (place: Place) => boundsOfPlace(place, regions);
  expect(bounds({ ...named, kind: 'point', at: { lat: 1, lon: 2 } })).toEqual(box(2, 2, 1, 1));
  expect(bounds({ ...named, kind: 'somewhere', area: { type: 'region', region: 'known' } })).toEqual(box(1, 2));
  expect(bounds({ ...named, kind: 'area', area: { type: 'region', region: 'unknown' } })).toBeUndefined();
  expect(bounds({ ...named, kind: 'named' })).toBeUndefined();
  const circle = { type: 'circle', center: { lat: 0, lon: 0 }, radius: 111_195 } as const;
  expect(boundsOfArea(circle, regions)!.north).toBeCloseTo(1, 3);
});

it('stands for every kind of place with one point', () => {
  const named = { id: 'p', name: 'P', certainty: 'certain' } as const;
  const center = { lat: 5, lon: 6 };
  expect(pointOfPlace({ ...named, kind: 'point', at: center })).toEqual(center);
  expect(pointOfPlace({ ...named, kind: 'area', area: { type: 'circle', center, radius: 10 } })).toEqual(center);
  const geometry = { type: 'Polygon' as const, coordinates: square(0, 0, 2, 2) };
  const inside = pointOfPlace({ ...named, kind: 'somewhere', area: { type: 'geometry', geometry } })!;
  expect(inside.lat).toBeCloseTo(1, 1);
  const region = { ...named, kind: 'area', area: { type: 'region', region: 'r' } } as const;
  expect(pointOfPlace(region)).toBeUndefined();
  expect(pointOfPlace(region, () => box(0, 4, 0, 2))).toEqual({ lat: 1, lon: 2 });
  expect(pointOfPlace({ ...named, kind: 'named' })).toBeUndefined();
});

it('takes the points of a line as they are', () => {
  expect(boundsOfLine([170, 180, 190].map((lon, index) => ({ lat: 5 * index, lon })))).toEqual(box(170, 190, 0, 10));
  expect(boundsOfLine([])).toBeUndefined();
});
