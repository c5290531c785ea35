import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameSpot, toAnchor } from '../../../src/core/map/anchor.js';
import type { LatLon, Story } from '../../../src/core/model.js';
import { toPixel, worldSize } from '../../../src/core/places/mercator.js';
import { storyOf } from '../story-of.js';

/** Each with each: slow, and plainly right. */
function anchorOf(point: LatLon, points: readonly LatLon[], zoom: number): LatLon {
  const world = worldSize(zoom);
  const isNear = (one: LatLon, other: LatLon) => {
    const [a, b] = [toPixel(one, zoom), toPixel(other, zoom)];
    const across = Math.abs(a.x - b.x);
    return Math.min(across, world - across) ** 2 + (a.y - b.y) ** 2 <= sameSpot ** 2;
  };
  const anchors: LatLon[] = [];
  for (const at of points) if (!anchors.some((anchor) => isNear(anchor, at))) anchors.push(at);
  return anchors.find((anchor) => isNear(anchor, point)) ?? point;
}

const storyAt = (points: readonly LatLon[]): Story => storyOf(points.map((at) => ({ where: { name: 'P', ...at } })));

it('is the first point that has a view of its own and is near enough, at any zoom and on both sides of the date line', () => {
  const near = (middle: number) => fc.integer({ min: -30, max: 30 }).map((step) => middle + step / 40);
  const lon = near(180).map((degrees) => (degrees > 180 ? degrees - 360 : degrees));
  const points = fc.array(fc.record({ lat: near(40), lon }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(points, fc.double({ min: 0, max: 9, noNaN: true }), (points, zoom) => {
      const story = storyAt(points);
      for (const point of points) expect(toAnchor(point, story, zoom)).toEqual(anchorOf(point, points, zoom));
    }),
  );
});

it('is found among a hundred thousand points without looking at each pair', () => {
  const [first] = storyAt([{ lat: 0, lon: 0 }]).events;
  const events = Array.from({ length: 100_000 }, (_, index) => ({
    ...first!,
    places: [
      { ...first!.places[0]!, at: { lat: 50 + (index % 300) / 1000, lon: 10 + Math.floor(index / 300) / 1000 } },
    ],
  }));
  const story = { ...storyAt([]), events } as Story;
  expect(toAnchor({ lat: 50.2, lon: 10.2 }, story, 18)).toEqual({ lat: 50.2, lon: 10.2 });
});
