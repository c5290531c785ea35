import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../src/core/model.js';
import { boxesAround, boxesMeet, intersect, mergeBoxes, roundBounds } from '../../src/streets/cut-boxes.js';
import { sizeOf } from '../../src/streets/ground.js';
import { storyOf } from '../core/story-of.js';

const around = (...places: object[]) => boxesAround(storyOf(places.map((where) => ({ where }))), 600);
const point = (name: string, lat: number, lon: number) => ({ name, lat, lon });

describe('the boxes of a story', () => {
  it('reach so many metres around a point', () => {
    const [box] = around(point('A', 60, 10));
    const { width, height } = sizeOf(box!.bounds);
    expect([width, height]).toEqual([expect.closeTo(1600, 0), expect.closeTo(1200, 0)]);
    expect(box!.places.map(({ name }) => name)).toEqual(['A']);
  });

  it('are one for near places, and others for far ones', () => {
    const boxes = around(point('A', 50, 10), point('B', 50.004, 10.004), point('C', 50, 11), point('A', 50, 10));
    expect(boxes.map(({ places }) => places.map(({ name }) => name))).toEqual([['A', 'B'], ['C']]);
  });

  it('hold small areas whole, and none that are wider than a town, nor names without a place', () => {
    const circle = (radius: number) => ({ name: 'Area', area: { lat: 50, lon: 10, radius } });
    expect(sizeOf(around(circle(2000))[0]!.bounds).height).toBeCloseTo(5200, -1);
    expect(around(circle(6000), { name: 'Named' })).toEqual([]);
  });

  it('go on over the date line', () => {
    const [box, other] = around(point('A', -17, 179.999), point('B', -17, -179.999));
    expect(other).toBeUndefined();
    expect(sizeOf(box!.bounds).width).toBeLessThan(2000);
  });

  it('are one where a gap between them would be seen', () => {
    const [powell, union, ferry] = [point('A', 37.78445, -122.40793), point('B', 37.78797, -122.40749), point('C', 37.79551, -122.39367)]; // prettier-ignore
    expect(around(powell!, union!, ferry!)).toHaveLength(1);
    expect(around(point('A', 50, 10), point('B', 50, 10.06))).toHaveLength(2);
  });

  it('are never wider or higher than 60 km, however many places follow each other', () => {
    const places = Array.from({ length: 10_000 }, (_, n) =>
      point(`P${n}`, (n % 100) * 0.009, Math.floor(n / 100) * 0.009),
    );
    const boxes = boxesAround(storyOf(places.map((where) => ({ where }))), 1000);
    for (const { width, height } of boxes.map(({ bounds }) => sizeOf(bounds))) expect(Math.max(width, height)).toBeLessThan(60_001); // prettier-ignore
    expect(new Set(boxes.flatMap((one) => one.places)).size).toBe(10_000);
  });

  it('are made of thousands of places', () => {
    const places = Array.from({ length: 3000 }, (_, n) => point(`P${n}`, (n % 60) * 0.001, Math.floor(n / 60) * 0.001));
    expect(around(...places)).toHaveLength(1);
  });
});

const box = (south: number, west: number, north: number, east: number): Bounds => ({ south, west, north, east });

it('makes one of boxes where that costs little, or where they are near', () => {
  const merge = (...boxes: Bounds[]) => mergeBoxes(boxes.map((bounds) => ({ bounds, places: [] }))).map(({ bounds }) => bounds); // prettier-ignore
  expect(merge(box(0, 0, 0.1, 0.1), box(0, 0.18, 0.1, 0.28))).toEqual([box(0, 0, 0.1, 0.28)]);
  expect(merge(box(0, 0, 0.1, 0.1), box(0, 0.21, 0.1, 0.31))).toHaveLength(2);
  expect(merge(box(0, 0, 0.1, 0.1), box(0, 0.21, 0.1, 0.31), box(0, 0.1, 0.1, 0.21))).toEqual([box(0, 0, 0.1, 0.31)]);
  expect(merge(box(0, 0, 0.1, 0.1), box(0.13, 0.13, 0.23, 0.23))).toHaveLength(1);
});

it.each<[Bounds, Bounds, Bounds | undefined]>([
  [box(0, 0, 2, 2), box(1, 1, 3, 3), box(1, 1, 2, 2)],
  [box(0, 0, 1, 1), box(1, 1, 2, 2), undefined],
  [box(0, 179, 1, 181), box(0, -180, 1, -179), box(0, 180, 1, 181)],
])('finds what %j and %j have in common', (one, other, common) => {
  expect(intersect(one, other)).toEqual(common);
  expect(boxesMeet(one, other)).toBe(common !== undefined);
});

it('rounds to a tenth of a metre', () => {
  expect(roundBounds(box(0.12345678, 1, 2, 3))).toEqual(box(0.123457, 1, 2, 3));
});
