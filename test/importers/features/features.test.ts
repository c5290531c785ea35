import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureStory, type StoryFeature } from '../../../src/importers/features/features.js';
import { notImported } from '../../../src/importers/not-imported.js';
import { certaintyOf } from '../../../src/importers/features/geometry-parts.js';

const add = (...features: readonly Partial<StoryFeature>[]) => {
  const story = new FeatureStory();
  for (const [index, feature] of features.entries())
    story.add({ where: `features[${index}]`, event: { title: 'Lake' }, ...feature });
  return story;
};
const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
const line = { type: 'LineString', coordinates: [[9, 47], [10, 48, 400], [11, 49]] }; // prettier-ignore
const other = { type: 'LineString', coordinates: [[20, 10], [21, 11]] }; // prettier-ignore
const square = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // prettier-ignore
const collection = (...geometries: unknown[]) => ({ type: 'GeometryCollection', geometries });
const long = { type: 'LineString', coordinates: Array.from({ length: 600 }, (_, index) => [index / 1000, 50]) };

describe('FeatureStory', () => {
  it.each([
    [point(9, 47), { lat: 47, lon: 9 }],
    [point(9, 47, 400), { lat: 47, lon: 9 }],
    [point(180, 90), { lat: 90, lon: 180 }],
    [point(-180, -90), { lat: -90, lon: -180 }],
    [point(190, 0), { lat: 0, lon: -170 }],
    [point(-190, 0), { lat: 0, lon: 170 }],
    [point(540, 0), { lat: 0, lon: 180 }],
    [square, { area: { geometry: square } }],
    [{ ...square, bbox: [0, 0, 1, 1], extra: 1 }, { area: { geometry: square } }],
    [collection(point(9, 47)), { lat: 47, lon: 9 }],
    [
      { ...point(9, 47), certainty: 'uncertain' },
      { lat: 47, lon: 9, certainty: 'uncertain' },
    ],
    [
      { ...point(9, 47), certainty: 'sure' },
      { lat: 47, lon: 9 },
    ],
    [
      { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }, // prettier-ignore
      [{ lat: 2, lon: 1 }, { lat: 4, lon: 3 }], // prettier-ignore
    ],
    [collection(point(1, 2), square), [{ lat: 2, lon: 1 }, { area: { geometry: square } }]], // prettier-ignore
  ])('makes a place of %j', (geometry, where) => {
    expect(add({ geometry })).toMatchObject({ events: [{ title: 'Lake', where }], routes: {}, problems: [] });
  });

  it.each([[undefined], [null], [collection()]])(
    'makes an event without a place of %j, and says nothing',
    (geometry) => {
      const { events, problems } = add({ geometry });
      expect([events, problems]).toEqual([[{ title: 'Lake' }], []]);
    },
  );

  it.each([
    ['swapped', point(47, 120), '"Point"', true],
    ['off the earth', point(541, 0), '"Point"', false],
    ['text', point('9', '47'), '"Point"', false],
    ['nothing', point(), '"Point"', false],
    ['not numbers', point(NaN, 47), '"Point"', false],
    ['infinite', point(Infinity, 0), '"Point"', false],
    ['no list', { type: 'Point', coordinates: 'here' }, '"Point"', false],
    ['no points', { type: 'MultiPoint', coordinates: [] }, '"MultiPoint"', false],
    ['one of two off the earth', { type: 'MultiPoint', coordinates: [[0, 99]] }, '"MultiPoint"', false],
    ['an unknown type', { type: 'Blob' }, '"Blob"', false],
    ['no type', {}, 'undefined', false],
    ['a text', 'POINT (9 47)', 'undefined', false],
    ['a hole in a collection', collection(null), 'undefined', false],
  ])('keeps the event and says so where the geometry is %s', (_, geometry, type, isSwapped) => {
    const { events, problems } = add({}, { geometry });
    expect(events[1]).toEqual({ title: 'Lake' });
    expect(problems).toMatchObject([{ level: 'error', code: 'unusable-geometry', where: 'features[1]' }]);
    expect(problems[0]!.message).toContain(`The geometry (${type}) was left out`);
    expect(problems[0]!.message.endsWith('Are they swapped?')).toBe(isSwapped);
  });

  it('keeps the good points beside a bad one, and says that one is left out', () => {
    const { events, problems } = add({ geometry: { type: 'MultiPoint', coordinates: [[1, 2], [0, 99]] } }); // prettier-ignore
    expect(events).toEqual([{ title: 'Lake', where: { lat: 2, lon: 1 } }]);
    expect(problems.map(({ code }) => code)).toEqual(['unusable-geometry']);
  });

  it('names the place apart from the event where its name is known, even without a position', () => {
    expect(add({ placeName: 'Constance', geometry: point(9, 47) }).events[0]!.where).toMatchObject({
      name: 'Constance',
    });
    expect(add({ placeName: 'Lake', geometry: point(9, 47) }).events[0]!.where).toEqual({ lat: 47, lon: 9 });
    expect(add({ placeName: 'Constance' }).events[0]!.where).toEqual({ name: 'Constance' });
    expect(add({ event: {}, geometry: point(9, 47) }).events[0]!.where).toEqual({ lat: 47, lon: 9 });
  });

  it('takes the certainty of a geometry before that of its feature', () => {
    const geometry = collection({ ...point(1, 2), certainty: 'certain' }, point(3, 4));
    expect(add({ geometry, certainty: 'less-certain' }).events[0]!.where).toMatchObject([
      { certainty: 'certain' },
      { certainty: 'less-certain' },
    ]);
  });

  it.each([
    [{ start: '1914', end: '1918' }, '1914/1918'],
    [{ start: '1914' }, '1914'],
    [{ end: '1918' }, '1918'],
    [{ event: { when: '1916' }, start: '1914', end: '1918' }, '1916'],
    [{}, undefined],
  ])('dates a point of %j', (feature, when) => {
    expect(add({ geometry: point(9, 47), ...feature }).events[0]!.when).toBe(when);
  });

  it('makes of a line a route, with an event at either end and a journey between them', () => {
    const event = { title: 'Over the Alps', group: 'army', text: 'Snow.' };
    expect(add({ event, geometry: line, start: '1800-05-15', end: '1800-05-20' }).toDocument({ title: 'War' })).toEqual(
      {
        title: 'War',
        routes: {
          'over-the-alps': {
            name: 'Over the Alps',
            geometry: { type: 'LineString', coordinates: [[9, 47], [10, 48], [11, 49]] }, // prettier-ignore
          },
        },
        events: [
          { ...event, id: 'over-the-alps', when: '1800-05-15', where: { lat: 47, lon: 9 } },
          {
            id: 'over-the-alps-end',
            title: 'Over the Alps: end',
            when: '1800-05-20',
            where: { lat: 49, lon: 11 },
            group: 'army',
            journey: { from: 'over-the-alps', along: 'over-the-alps' },
          },
        ],
      },
    );
  });

  it('ends a route of several lines where the last of them ends', () => {
    const { events, routes } = add({ event: {}, geometry: collection(line, other) });
    expect(routes.route!.geometry).toMatchObject({ type: 'MultiLineString' });
    expect(events.map(({ title, where }) => [title, where])).toEqual([
      [undefined, { lat: 47, lon: 9 }],
      ['Route: end', { lat: 11, lon: 21 }],
    ]);
  });

  it('begins a journey at the point that is drawn beside its line', () => {
    expect(add({ geometry: collection(line, point(1, 2)) }).events[0]!.where).toEqual({ lat: 2, lon: 1 });
  });

  it('says of a long line how many points it is drawn with, at its route', () => {
    const { problems, routes } = add({ geometry: long });
    expect(routes.lake!.geometry).toEqual({ type: 'LineString', coordinates: [[0, 50], [0.599, 50]] }); // prettier-ignore
    expect(problems).toMatchObject([{ level: 'warning', code: 'simplified-route', where: 'routes.lake', value: 600 }]);
    expect(problems[0]!.message).toMatch(/^The line has 600 points and is drawn with 2,/);
  });

  it('gives the ids of journeys with one title to one event and one route each', () => {
    const { events, routes } = add(...Array.from({ length: 20 }, () => ({ geometry: line })));
    expect(new Set(events.map(({ id }) => id)).size).toBe(40);
    expect(Object.keys(routes)).toHaveLength(20);
    for (const { journey } of events.filter((event) => event.journey)) {
      const { from, along } = journey as { from: string; along: string };
      expect(events.some(({ id }) => id === from)).toBe(true);
      expect(Object.hasOwn(routes, along)).toBe(true);
    }
  });

  it('opens collections some levels deep, and comes to an end of those that never end', () => {
    const nest = (depth: number): unknown => (depth === 0 ? point(9, 47) : collection(nest(depth - 1)));
    expect(add({ geometry: nest(9) }).events[0]!.where).toMatchObject({ lat: 47, lon: 9 });
    expect(add({ geometry: nest(10) }).problems.map(({ code }) => code)).toEqual(['unusable-geometry']);
    const endless = collection();
    endless.geometries.push(endless);
    expect(add({ geometry: endless }).events).toEqual([{ title: 'Lake' }]);
  });

  it('adds to the problems it was given', () => {
    const problems = [notImported('style', 1, 'Style')];
    new FeatureStory(problems).add({ where: 'features[0]', event: {}, geometry: 1 });
    expect(problems.map(({ code }) => code)).toEqual(['not-imported', 'unusable-geometry']);
  });

  it('keeps at least one event of each feature, in order and on earth, whatever its geometry', () => {
    const coordinates = fc.oneof(fc.jsonValue(), fc.array(fc.double()), fc.array(fc.array(fc.double())));
    const types = fc.constantFrom('Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon');
    const geometry = fc.oneof(fc.jsonValue(), fc.record({ type: types, coordinates }));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            geometry,
            fc.array(geometry).map((all) => collection(...all)),
          ),
          { maxLength: 5 },
        ),
        (all) => {
          // prettier-ignore
          const { events } = add(...all.map((geometry, index) => ({ event: { text: `${index}` }, geometry })));
          expect(events.flatMap(({ text }) => text ?? [])).toEqual(all.map((_, index) => `${index}`));
          for (const { lat = 0, lon = 0 } of events.flatMap(
            ({ where }) => (where ?? []) as { lat?: number; lon?: number }[],
          )) {
            // prettier-ignore
            expect(Math.abs(lat)).toBeLessThanOrEqual(90);
            expect(Math.abs(lon)).toBeLessThanOrEqual(180);
          }
        },
      ),
    );
  });
});

describe('certaintyOf', () => {
  it.each(['certain', 'less-certain', 'uncertain'])('knows “%s”', (word) => {
    expect(certaintyOf(word)).toBe(word);
  });

  it.each(['Certain', 'certain ', '', 1, true, null, undefined, ['certain'], {}])('takes no other: %j', (value) => {
    expect(certaintyOf(value)).toBeUndefined();
  });
});

describe('notImported', () => {
  it('says what a story has no place for, and where it stood', () => {
    expect(notImported('features[2].style', 'red', 'The style')).toEqual({
      level: 'warning',
      code: 'not-imported',
      where: 'features[2].style',
      value: 'red',
      message: 'The style: a story has no place for it.',
    });
  });
});
