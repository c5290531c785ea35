import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCamera, toOverviewCamera, toViewport, type Camera } from '../../../src/core/map/camera.js';
import { findCloseness, findZoomEnd } from '../../../src/core/map/closeness.js';
import type { LatLon, Story, Streets } from '../../../src/core/model.js';
import { boundsOfCircle } from '../../../src/core/places/bounds.js';
import { pointTowards } from '../../../src/core/places/great-circle.js';
import { toPixel } from '../../../src/core/places/mercator.js';
import { storyOf } from '../story-of.js';

const quay: LatLon = { lat: 51.5, lon: -3.2 };
const room = { width: 600, height: 500 };
const viewport = toViewport(680, 560, false, 'ltr');

/** A story with an event at each point, so many metres from the quay in so many degrees from the north. */
const storyAt = (...ways: readonly (readonly [metres: number, bearing: number])[]): Story =>
  storyOf(ways.map(([metres, bearing], index) => ({ where: { name: `P${index}`, ...away(metres, bearing) } })));

const farAway = [90, 180, 270].map((bearing) => [900_000, bearing] as const);

const away = (metres: number, bearing: number) => pointTowards(quay, bearing, metres);

const withStreets = (story: Story, metres: number): Story => {
  const [from, to] = [away(metres * Math.SQRT2, 225), away(metres * Math.SQRT2, 45)];
  const bounds = { south: from.lat, west: from.lon, north: to.lat, east: to.lon };
  const streets: Streets = { src: 'streets.json', integrity: 'sha256-', bounds, minZoom: 9 };
  return { ...story, streets: [streets] };
};

const seenFrom = (at: LatLon) => ({ bounds: boundsOfCircle(at, 1000), zoom: 14 });

const pixelsApart = (one: LatLon, other: LatLon, zoom: number) => {
  const [a, b] = [toPixel(one, zoom), toPixel(other, zoom)];
  return Math.hypot(a.x - b.x, a.y - b.y);
};

const cameras = (story: Story) => story.events.map((event) => toCamera(event, story, viewport, () => undefined)!);

const isInPicture = (at: LatLon, { center, zoom }: Camera) => {
  const [point, middle] = [toPixel(at, zoom), toPixel(center, zoom)];
  return Math.abs(point.x - middle.x) < viewport.width / 2 && Math.abs(point.y - middle.y) < viewport.height / 2;
};

describe('the closest zoom', () => {
  it.each([
    ['is that of the world for one place', storyAt([0, 0]), undefined, 9],
    ['is that of the world for places that it shows apart', storyAt([0, 0], [9000, 90]), undefined, 9],
    ['is that of tiles, where there are any', storyAt([0, 0]), 19, 19],
    ['is that of the world, where tiles do not go as close', storyAt([0, 0]), 6, 9],
    ['is that of streets, where tiles do not go as close', withStreets(storyAt([0, 0]), 600), 12, 18],
    ['is that of streets around the place', withStreets(storyAt([0, 0]), 600), undefined, 18],
    ['is that of two places of two that the world shows as one', storyAt([0, 0], [2000, 90]), undefined, 18],
    ['is that of two places of four', storyAt([0, 0], [2000, 90], [9e5, 0], [9e5, 90]), undefined, 18],
    [
      'is that of the world for two of five',
      storyAt([0, 0], [2000, 90], [9e5, 0], [9e5, 90], [9e5, 180]),
      undefined,
      9,
    ],
    ['is that of three of many', storyAt([0, 0], [900, 0], [900, 90], [9e5, 0], [9e5, 90], [9e5, 180], [9e5, 270]), undefined, 18], // prettier-ignore
    ['is that of the world for the same place twice', storyAt([0, 0], [0, 0], [3, 0]), undefined, 9],
  ])('%s', (_, story, endOfTiles, end) => {
    expect(findCloseness(quay, story, { ...room, endOfTiles }, 5.5).end).toBe(end);
    if (!endOfTiles) expect(findZoomEnd(quay, story, seenFrom(quay))).toBe(end);
  });

  it('is that of the world beyond the streets', () => {
    const beyond = away(3000, 0);
    expect(findZoomEnd(beyond, withStreets(storyAt([0, 0]), 600), seenFrom(beyond))).toBe(9);
  });

  it('is that of the streets beyond them too where they are seen, and large enough to be', () => {
    const [beyond, story] = [away(3000, 0), withStreets(storyAt([0, 0]), 600)];
    expect(findZoomEnd(beyond, story, { bounds: boundsOfCircle(beyond, 3000), zoom: 12 })).toBe(18);
    expect(findZoomEnd(beyond, story, { bounds: boundsOfCircle(beyond, 1000), zoom: 12 })).toBe(9);
    expect(findZoomEnd(beyond, story, { bounds: boundsOfCircle(beyond, 1e6), zoom: 4 })).toBe(9);
  });
});

describe('how close a place is shown', () => {
  it.each([
    ['with its region where it is alone', storyAt([0, 0]), 5.5],
    ['with its region where the next is far enough', storyAt([0, 0], [90_000, 90]), 5.5],
    ['so close that the next stands apart', storyAt([0, 0], [40_000, 90]), 6.5],
    ['as close as the world goes', storyAt([0, 0], [5200, 90]), 9],
    [
      'with its region where even the closest view shows the next with it',
      storyAt([0, 0], [1000, 90], ...farAway),
      5.5,
    ],
    ['on its streets, which fill the view', withStreets(storyAt([0, 0]), 1000), 15],
    ['on few streets, no closer than a quarter', withStreets(storyAt([0, 0]), 100), 16],
    ['on the streets of a whole city, as close as a quarter', withStreets(storyAt([0, 0]), 9000), 14.5],
    ['on its streets, closer where the next is across one', withStreets(storyAt([0, 0], [30, 90]), 1000), 16.5],
  ])('%s', (_, story, zoom) => {
    expect(findCloseness(quay, story, room, 5.5).zoom).toBe(zoom);
  });

  it('is on the streets that reach farthest around it, whatever their order, and no farther off than they are drawn', () => {
    const story = storyAt([0, 0]);
    const [around] = withStreets(story, 1000).streets!;
    const corner = {
      ...around!,
      bounds: { ...around!.bounds, south: quay.lat - 1e-4, west: quay.lon - 1e-4 },
      minZoom: 15.5,
    };
    for (const streets of [
      [around!, corner],
      [corner, around!],
    ])
      expect(findCloseness(quay, { ...story, streets }, room, 5.5).zoom).toBe(15);
    expect(findCloseness(quay, { ...story, streets: [{ ...around!, minZoom: 17 }] }, room, 5.5).zoom).toBe(17);
  });

  it('heeds a neighbour that can be told apart, where another cannot', () => {
    const [alone, twice] = [storyAt([0, 0], [400, 90], [500, 0]), storyAt([0, 0], [2, 0], [400, 90], [500, 0])];
    expect(findCloseness(quay, twice, room, 5.5)).toEqual(findCloseness(quay, alone, room, 5.5));
  });

  it('shows all of five places in two kilometres, each as a mark of its own, with no map that close', () => {
    const story = storyAt([0, 0], [700, 20], [900, 100], [1000, 200], [400, 300]);
    for (const camera of cameras(story)) {
      expect(camera.zoom).toBeGreaterThanOrEqual(12);
      for (const { places } of story.events) expect(isInPicture(pointAt(places), camera)).toBe(true);
    }
  });

  it('keeps to its streets, where they are large enough, with its place inside the padding', () => {
    const story = withStreets(storyAt([0, 0], [900, 90], [950, 180], [900, 225]), 1000);
    const { bounds } = story.streets![0]!;
    for (const [index, camera] of cameras(story).entries()) {
      const [from, to] = [
        toPixel({ lat: bounds.north, lon: bounds.west }, camera.zoom),
        toPixel({ lat: bounds.south, lon: bounds.east }, camera.zoom),
      ];
      const middle = toPixel(camera.center, camera.zoom);
      const at = toPixel(pointAt(story.events[index]!.places), camera.zoom);
      expect(middle.x - viewport.width / 2).toBeGreaterThan(from.x - 80);
      expect(middle.x + viewport.width / 2).toBeLessThan(to.x + 80);
      expect(middle.y + viewport.height / 2).toBeLessThan(to.y + 80);
      expect(Math.abs(at.x - middle.x)).toBeLessThan(viewport.width / 2 - 25);
      expect(Math.abs(at.y - middle.y)).toBeLessThan(viewport.height / 2 - 25);
    }
  });

  it('is where the author wishes it, though it were beyond the streets', () => {
    const story = withStreets(storyAt([0, 0]), 1000);
    const center = away(1400, 90);
    const event = { ...story.events[0]!, camera: { center, zoom: 15 } };
    const camera = toCamera(event, story, { ...viewport, buttons: undefined }, () => undefined)!;
    expect(pixelsApart(camera.center, center, 15)).toBeLessThan(10);
  });

  it('is not drawn out by an embassy at the other end of the world', () => {
    const [near, far] = [storyAt([0, 0], [700, 20], [900, 100]), storyAt([0, 0], [700, 20], [900, 100], [8e6, 90])];
    expect(cameras(far).slice(0, 3)).toEqual(cameras(near));
    expect(cameras(far)[3]!.zoom).toBe(5.5);
  });

  it('shows the way between two piers of a lake from shore to shore', () => {
    const [from, to] = [away(0, 0), away(3000, 60)];
    const story = storyOf([
      { id: 'a', where: { name: 'West pier', ...from } },
      { id: 'b', where: { name: 'East pier', ...to }, journey: { from: 'a' } },
    ]);
    const { zoom } = toCamera(story.events[1]!, story, viewport, () => undefined)!;
    expect(pixelsApart(from, to, zoom)).toBeGreaterThan(250);
  });

  it('shows a circle around one of its neighbours whole, and as close as it fits', () => {
    const story = storyOf([
      { where: { name: 'Quay', ...quay } },
      { where: { name: 'Yard', ...away(500, 90) } },
      { where: { name: 'Closed', area: { ...quay, radius: 400 } } },
    ]);
    const { zoom } = toCamera(story.events[2]!, story, viewport, () => undefined)!;
    expect(2 * pixelsApart(quay, away(400, 90), zoom)).toBeGreaterThan(220);
  });

  it('shows all of a local story in its overview, and one place on its streets as close as alone', () => {
    const story = storyAt([0, 0], [700, 20], [900, 100]);
    expect(toOverviewCamera(story, viewport, () => undefined)!.zoom).toBeGreaterThan(12);
    const one = withStreets(storyAt([0, 0]), 1000);
    expect(toOverviewCamera(one, viewport, () => undefined)!.zoom).toBe(findCloseness(quay, one, viewport, 5.5).zoom);
  });

  it('keeps neighbours that are told apart at their own zoom as marks of their own, wherever they are', () => {
    const ways = fc.array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 359 })), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(ways, (ways) => {
        const story = storyAt(...ways);
        for (const { places } of story.events) {
          const at = pointAt(places);
          const { zoom, end } = findCloseness(at, story, room, 5.5);
          for (const other of story.events.map((event) => pointAt(event.places)))
            if (pixelsApart(at, other, end) >= 24) expect(pixelsApart(at, other, zoom)).toBeGreaterThanOrEqual(24);
        }
      }),
    );
  });
});

function pointAt(places: Story['events'][number]['places']): LatLon {
  const [place] = places;
  if (place?.kind !== 'point') throw new Error('no point');
  return place.at;
}
