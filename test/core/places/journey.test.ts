import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventDocument, StoryDocument } from '../../../src/core/document/schema.js';
import type { LatLon } from '../../../src/core/model.js';
import { distanceBetween } from '../../../src/core/places/great-circle.js';
import {
  journeyBetween,
  journeyLine,
  pointOnRoute,
  splitRoute,
  travelledAt,
  travelledByPublication,
} from '../../../src/core/places/journey.js';
import { toPixel } from '../../../src/core/places/mercator.js';
import { storyOf } from '../story-of.js';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}Z`);

function travel(departure: EventDocument, arrival: EventDocument, more: Partial<StoryDocument> = {}) {
  const story = storyOf(
    [
      { id: 'a', ...departure },
      { id: 'b', ...arrival, journey: { from: 'a', ...arrival.journey } },
    ],
    more,
  );
  return { story, event: story.events[1]!, start: story.events[0]! };
}

const line = (...points: [lon: number, lat: number][]) => points.map(([lon, lat]) => ({ lat, lon }));
const route = (...coordinates: [number, number][]) => ({
  r: { geometry: { type: 'LineString' as const, coordinates } },
});
const place = (...[lon = 0, lat = 0]: readonly number[]) => ({ name: 'P', lat, lon });

it('knows a position at a time whose ends are known to the minute, to within their minutes', () => {
  const { story, event } = travel({ when: '2023-09-10T10:00' }, { when: '2023-09-10T14:00' });
  const { least, most } = travelledAt(event, story, at('2023-09-10T12:00'));
  expect(most).toBeCloseTo(0.5, 10);
  expect(least).toBeCloseTo(0.5 - 60_000 / (8 * hour), 2);
  expect(least).toBeLessThan(most);
});

it.each([
  ['before either could be', '2023-09-10T18:29', 0, 0],
  ['at the first arrival that is possible', '2023-09-12T00:00', 0.55, 1],
  ['in the middle of the day of arrival', '2023-09-12T12:00', 0.78, 1],
  ['after all', '2023-09-13T00:00', 1, 1],
])('knows a stretch of Kim’s journey %s', (_, time, least, most) => {
  const { story, event } = travel({ when: '2023-09-10T18:30~' }, { when: '2023-09-12' });
  const travelled = travelledAt(event, story, at(time));
  expect(travelled.least).toBeCloseTo(least, 2);
  expect(travelled.most).toBeCloseTo(most, 2);
});

it.each([
  ['without a date at the start', {}, { when: '2023-09-12' }, 0, 1],
  ['without a date at the end', { when: '2023-09-10' }, {}, 0, 1],
  ['with an open start', { when: '../2023-09-10' }, { when: '2023-09-12' }, 0.5, 1],
  ['with an open start, the end to come', { when: '../2023-09-10' }, { when: '2023-09-14' }, 0.25, 1],
  ['with an open end', { when: '2023-09-10' }, { when: '2023-09-14/..' }, 0, 0.5],
])('does not pretend to know %s', (_, departure, arrival, least, most) => {
  const { story, event } = travel(departure, arrival);
  const travelled = travelledAt(event, story, at('2023-09-12T00:00'));
  expect(travelled.least).toBeCloseTo(least, 2);
  expect(travelled.most).toBeCloseTo(most, 2);
});

it('may be anywhere where there is no journey', () => {
  const { story, start } = travel({ when: '2023-09-10' }, { when: '2023-09-12' });
  expect(travelledAt(start, story, at('2023-09-11T00:00'))).toEqual({ least: 0, most: 1 });
});

it('is all done at the end of the day on which it begins and ends, and may be at its beginning', () => {
  const { story, event } = travel({ when: '2023-09-12' }, { when: '2023-09-12' });
  expect(travelledAt(event, story, at('2023-09-11T23:59:59.999'))).toEqual({ least: 0, most: 0 });
  expect(travelledAt(event, story, at('2023-09-12T00:00'))).toEqual({ least: 0, most: 1 });
  expect(travelledAt(event, story, at('2023-09-12T23:59:59.999'))).toEqual({ least: 1, most: 1 });
});

it('goes only forward, least before most, from nothing to all', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((day) => `2023-09-${String(day).padStart(2, '0')}`);
  const time = fc.integer({ min: at('2023-08-30T00:00'), max: at('2023-10-02T00:00') });
  fc.assert(
    fc.property(day, day, time, time, (departs, arrives, one, other) => {
      const { story, event } = travel({ when: departs }, { when: arrives });
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((time) =>
        travelledAt(event, story, time),
      ) as [ReturnType<typeof travelledAt>, ReturnType<typeof travelledAt>];
      for (const { least, most } of [earlier, later]) {
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThanOrEqual(1);
        if (departs <= arrives) expect(least).toBeLessThanOrEqual(most);
      }
      expect(earlier.least).toBeLessThanOrEqual(later.least);
      expect(earlier.most).toBeLessThanOrEqual(later.most);
      expect(travelledAt(event, story, at('2023-08-31T00:00')).most).toBe(0);
      expect(travelledAt(event, story, at('2023-10-01T00:00')).least).toBe(1);
    }),
  );
});

it.each([
  ['told as a fact', '2023-09-12', { when: '2023-09-12' }, 1],
  ['told as a fact, on its day', '2023-09-12T12:00:00', { when: '2023-09-12' }, 1],
  ['told as a fact, without a date', '2023-09-12', {}, 1],
  ['expected on the day of publication', '2023-09-12T12:00:00', { when: '2023-09-12', status: 'expected' }, 0.75],
  ['told as a fact, without a date of publication', undefined, { when: '2023-09-12' }, 1],
  ['expected, without a date of publication', undefined, { when: '2023-09-12', status: 'expected' }, 0],
  ['expected, and not begun', '2023-09-09', { when: '2023-09-12', status: 'expected' }, 0],
  [
    'expected, and begun two of at most four days before',
    '2023-09-12T23:59:59',
    { when: '2023-09-14', status: 'expected' },
    0.5,
  ],
  ['told as a fact, but dated later', '2023-09-11', { when: '2023-09-13', status: 'claimed' }, 1 / 3],
] as const)('had travelled, by publication, a journey whose end is %s', (_, published, arrival, fraction) => {
  const { story, event } = travel({ when: '2023-09-10' }, arrival, { published });
  expect(travelledByPublication(event, story)).toBeCloseTo(fraction, 2);
});

it('moves with the scroll between its two ends, forwards and backwards, and nowhere else', () => {
  const { event, start } = travel({}, {});
  expect(journeyBetween(start, event, 0.25)).toEqual({ event, fraction: 0.25 });
  expect(journeyBetween(event, start, 0.25)).toEqual({ event, fraction: 0.75 });
  expect(journeyBetween(start, event, 7)).toEqual({ event, fraction: 1 });
  expect(journeyBetween(start, event, -7)).toEqual({ event, fraction: 0 });
  expect(journeyBetween(start, start, 0.5)).toBeUndefined();
});

it('follows a great circle where there is no route', () => {
  const { story, event, start } = travel({ where: place(170, 40) }, { where: place(-120, 40) });
  const way = journeyLine(event, story);
  expect(way.length).toBeGreaterThan(10);
  expect(way[0]).toEqual({ lat: 40, lon: 170 });
  expect(way.at(-1)!.lon).toBeCloseTo(240, 6);
  expect(Math.max(...way.map(({ lat }) => lat))).toBeGreaterThan(45);
  expect(journeyLine(start, story)).toEqual([]);
});

it('has no line where an end has no position', () => {
  const { story, event } = travel({ where: place(1, 1) }, { where: { name: 'Somewhere' } });
  expect(journeyLine(event, story)).toEqual([]);
});

it('starts from the last place of its first event and ends at the first of its last', () => {
  const { story, event } = travel({ where: [place(1, 1), place(2, 2)] }, { where: [place(3, 3), place(4, 4)] });
  expect(journeyLine(event, story)[0]).toEqual({ lat: 2, lon: 2 });
  expect(journeyLine(event, story).at(-1)!.lon).toBeCloseTo(3, 9);
});

it.each([
  ['the whole of it', [0, 0], [40, 0], [0, 40]],
  ['a part of it', [10, 0.1], [30, -0.1], [10, 30]],
  ['backwards', [30, 0], [5, 0], [30, 5]],
  ['to its end, where the place lies beyond', [10, 0], [60, 10], [10, 40]],
] as const)('takes of a route %s', (_, from, to, [first, last]) => {
  const routes = route([0, 0], [10, 0], [20, 0], [40, 0]);
  const { story, event } = travel(
    { where: place(...from) },
    { where: place(...to), journey: { from: 'a', along: 'r' } },
    { routes },
  );
  const way = journeyLine(event, story);
  expect(way[0]!.lon).toBeCloseTo(first, 1);
  expect(way.at(-1)!.lon).toBeCloseTo(last, 1);
});

it.each<[string, [number, number][], [number, number], [number, number], LatLon]>([
  [
    'the nearest point, not the last near one',
    [
      [0, 0],
      [10, 0],
      [10.2, 0],
      [40, 0],
    ],
    [9.8, 0],
    [40, 0],
    { lat: 0, lon: 9.8 },
  ],
  [
    'the corner nearest to a place beyond it',
    [
      [0, 0],
      [10, 0],
      [10, 10],
    ],
    [20, -1],
    [10, 10],
    { lat: 0, lon: 10 },
  ],
  // There a degree of longitude is half as long as one of latitude.
  [
    'the foot of a place beside a slope, in the north',
    [
      [0, 60],
      [10, 65],
      [60, 65],
    ],
    [10, 60],
    [60, 65],
    { lat: 62.605, lon: 5 },
  ],
  [
    'the last time it comes by, backwards',
    [
      [-20, 0],
      [10, 0],
      [10, 0.4],
      [-20, 0.4],
      [-20, 9],
    ],
    [-20, 9],
    [5, 0.4],
    { lat: 9, lon: -20 },
  ],
  [
    'the last time it comes by, forwards',
    [
      [-20, 0],
      [10, 0],
      [10, 0.4],
      [-20, 0.4],
      [-20, 9],
    ],
    [5, 0.4],
    [-20, 9],
    { lat: 0.4, lon: 5 },
  ],
  [
    'its place beyond the date line',
    [
      [170, 0],
      [-170, 0],
      [-170, 20],
    ],
    [175, 1],
    [-170, 20],
    { lat: 0, lon: 175 },
  ],
])('begins on a route at %s', (_, coordinates, from, to, start) => {
  const { story, event } = travel(
    { where: place(...from) },
    { where: place(...to), journey: { from: 'a', along: 'r' } },
    { routes: route(...coordinates) },
  );
  const way = journeyLine(event, story);
  expect(way[0]!.lat).toBeCloseTo(start.lat, 2);
  expect(way[0]!.lon).toBeCloseTo(start.lon, 2);
  expect(way.at(-1)!.lat).toBeCloseTo(to[1], 2);
});

it('takes the whole route where an end has no position, or both have the same', () => {
  const routes = route([0, 0], [10, 0]);
  const along = { from: 'a', along: 'r' };
  const unknown = travel({}, { where: place(5, 0), journey: along }, { routes });
  expect(journeyLine(unknown.event, unknown.story)).toEqual(line([0, 0], [10, 0]));
  const same = travel({ where: place(5, 0) }, { where: place(5, 0), journey: along }, { routes });
  expect(journeyLine(same.event, same.story)).toEqual(line([0, 0], [10, 0]));
});

it.each([
  ['around', [-6, 37], [-6, 37], 400],
  ['from its start', [-6, 37], [60, 0], 95],
  ['to its start', [-120, 0], [-6, 37], 150],
] as const)('goes in the direction of a route around the world, %s', (_, from, to, degrees) => {
  const routes = route([-6, 37], [60, 0], [150, 0], [-120, 0], [-60, 0], [-6, 37]);
  const { story, event } = travel(
    { where: place(...from) },
    { where: place(...to), journey: { from: 'a', along: 'r' } },
    { routes },
  );
  const way = journeyLine(event, story);
  const easting = way.at(-1)!.lon - way[0]!.lon;
  expect(easting).toBeGreaterThan(0);
  expect(Math.abs(easting - degrees)).toBeLessThan(45);
});

it.each([
  ['counts as coming by', 49, 0],
  ['counts no longer', 51, 1],
])(
  'takes of a route that passes a place twice the way to the first time, where 50 km farther off %s',
  (_, km, passing) => {
    const north = km / 111.195;
    const routes = route([-20, 0], [10, 0], [10, north], [-20, north]);
    const { story, event } = travel(
      { where: place(-20, -1) },
      { where: place(5, north), journey: { from: 'a', along: 'r' } },
      { routes },
    );
    expect(journeyLine(event, story).at(-1)!.lat).toBeCloseTo(passing * north, 6);
  },
);

const bent = line([0, 0], [10, 0], [10, 10], [20, 10]);

it.each([
  [0, { lat: 0, lon: 0 }],
  [1, { lat: 10, lon: 20 }],
  [-1, { lat: 0, lon: 0 }],
  [2, { lat: 10, lon: 20 }],
])('finds the ends of a line at %d', (fraction, point) => {
  const found = pointOnRoute(bent, fraction);
  expect(found.lat).toBeCloseTo(point.lat, 9);
  expect(found.lon).toBeCloseTo(point.lon, 9);
});

it('finds a point of a line without length', () => {
  expect(pointOnRoute(line([1, 2]), 0.5)).toEqual({ lat: 2, lon: 1 });
  expect(pointOnRoute(line([1, 2], [1, 2]), 0.5)).toEqual({ lat: 2, lon: 1 });
  expect(splitRoute([], 0, 1)).toEqual([]);
});

it('stays on the line that is drawn, and goes along it evenly', () => {
  const lines = fc.array(
    fc.record({ lat: fc.integer({ min: -70, max: 70 }), lon: fc.integer({ min: -180, max: 200 }) }),
    { minLength: 2, maxLength: 8 },
  );
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(lines, fraction, fraction, (line, one, other) => {
      const point = pointOnRoute(line, one);
      expect(Math.min(...segments(line).map(([a, b]) => offSegment(point, a, b)))).toBeLessThan(1e-6);
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const parts = [splitRoute(line, 0, from), splitRoute(line, from, to), splitRoute(line, to, 1)];
      expect(parts[1]![0]).toEqual(pointOnRoute(line, from));
      expect(splitRoute(line, to, from)).toEqual([...parts[1]!].reverse());
      for (const part of parts) for (const one of part) expect(Number.isFinite(one.lat + one.lon)).toBe(true);
      expect(parts.flatMap(segments).length).toBeGreaterThanOrEqual(3);
    }),
  );
});

it.each([
  [0, 1, 4],
  [0.3, 0.7, 4],
  [0.3, 0.4, 3],
  [0.4, 0.6, 2],
  [0.7, 1, 2],
])('has between %d and %d the points of the line there and its two ends: %i', (from, to, count) => {
  expect(splitRoute(bent, from, to)).toHaveLength(count);
});

it('is half-way after half the length', () => {
  const lengths = splitRoute(bent, 0, 0.5);
  const whole = segments(bent).reduce((sum, [a, b]) => sum + distanceBetween(a, b), 0);
  const half = segments(lengths).reduce((sum, [a, b]) => sum + distanceBetween(a, b), 0);
  expect(half / whole).toBeCloseTo(0.5, 2);
});

function segments(line: readonly LatLon[]): [LatLon, LatLon][] {
  return line.slice(1).map((point, index) => [line[index]!, point]);
}

/** How far a point is off the segment as the map draws it, in pixels at zoom 0. */
function offSegment(point: LatLon, from: LatLon, to: LatLon): number {
  const [p, a, b] = [point, from, to].map((each) => toPixel(each, 0)) as [
    { x: number; y: number },
    { x: number; y: number },
    { x: number; y: number },
  ];
  return Math.hypot(p.x - a.x, p.y - a.y) + Math.hypot(b.x - p.x, b.y - p.y) - Math.hypot(b.x - a.x, b.y - a.y);
}
