import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/core/document/parse-story.js';
import { importGeojson } from '../../../src/importers/features/geojson.js';

const point = { type: 'Point', coordinates: [9.18, 47.66] };
const line = { type: 'LineString', coordinates: [[9.18, 47.66], [9.22, 47.67, 400], [9.27, 47.69]] }; // prettier-ignore
const square = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // prettier-ignore

const feature = (properties: unknown, geometry: unknown = point, more: object = {}) => ({
  type: 'Feature',
  properties,
  geometry,
  ...more,
});
const one = (...args: Parameters<typeof feature>) => {
  const { document, problems } = importGeojson(feature(...args));
  return { event: document.events[0]!, document, problems };
};

describe('importGeojson', () => {
  it('makes an event of each feature, with title, text and place', () => {
    const { document, problems } = importGeojson({
      type: 'FeatureCollection',
      name: 'Lake',
      features: [
        feature({ name: 'A', description: 'x' }, point, { id: 'a' }),
        feature({ title: 'B' }, null),
        feature({ title: 'C' }, square),
      ],
    });
    expect(problems).toEqual([]);
    expect(document).toEqual({
      title: 'Lake',
      events: [
        { id: 'a', title: 'A', text: 'x', where: { lat: 47.66, lon: 9.18 } },
        { title: 'B' },
        { title: 'C', where: { area: { geometry: square } } },
      ],
    });
  });

  it.each([
    [{ when: '2023-09-10' }, '2023-09-10'],
    [{ when: { start: '2023', end: '2024' } }, '2023/2024'],
    [{ when: { '@type': 'Interval', start: '2023', stop: '2024' } }, '2023/2024'],
    [{ when: { datetime: '2023-09-10' } }, '2023-09-10'],
    [{ when: { timespans: [{ start: { in: '1519' }, end: { in: '1522' } }] } }, '1519/1522'],
    [{ when: { timespans: [{ start: { in: '1519' } }, { start: { in: '1522' } }] } }, '{1519,1522}'],
    [{ start: '2023-09-10', end: '2023-09-12' }, '2023-09-10/2023-09-12'],
    [{ start: '2023-09-10' }, '2023-09-10'],
    [{ end: '2023-09-10' }, '../2023-09-10'],
    [{ date: 1850 }, '1850'],
    [{ date: -44 }, '-0043'],
    [{ year: '79' }, '0079'],
    [{ time: '2023-09-10T18:30:00Z' }, '2023-09-10T18:30:00Z'],
    [{ timestamp: 1694370600000 }, '2023-09-10T18:30Z'],
    [{ timestamp: 1694370600 }, '2023-09-10T18:30Z'],
    [{ date: 'c. 1850' }, '1850~'],
    [{ date: '' }, undefined],
  ])('reads the time of %j as %s', (properties, when) => {
    expect(one({ title: 'A', ...properties }).event.when).toBe(when);
  });

  it('shows how it read words and numbers, and what it could not read', () => {
    expect(one({ date: 'c. 1850' }).problems).toMatchObject([{ code: 'date-reading', where: 'feature' }]);
    expect(one({ timestamp: 1694370600 }).problems).toMatchObject([{ code: 'date-reading' }]);
    expect(one({ date: 'soon' }).problems).toMatchObject([{ code: 'unreadable-date' }]);
    expect(one({ start: '2024', end: '2023' }).problems).toMatchObject([{ code: 'unreadable-date' }]);
  });

  it('makes a route of a line, and events of its ends', () => {
    const { document, problems } = one({ name: 'Crossing', start: '2023-09-10', end: '2023-09-12' }, line);
    expect(problems).toEqual([]);
    expect(document.events).toEqual([
      { id: 'crossing', title: 'Crossing', when: '2023-09-10', where: { lat: 47.66, lon: 9.18 } },
      {
        id: 'crossing-end',
        title: 'Crossing: end',
        when: '2023-09-12',
        where: { lat: 47.69, lon: 9.27 },
        journey: { from: 'crossing', along: 'crossing' },
      },
    ]);
    expect(document.routes).toMatchObject({ crossing: { name: 'Crossing', geometry: { type: 'LineString' } } });
    expect(parseStory(document).problems).toEqual([]);
  });

  it('takes several points and collections for several places', () => {
    const geometry = { type: 'GeometryCollection', geometries: [point, { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }] }; // prettier-ignore
    expect(one({}, geometry).event.where).toEqual([
      { lat: 47.66, lon: 9.18 },
      { lat: 2, lon: 1 },
      { lat: 4, lon: 3 },
    ]);
  });

  it('keeps what else a feature says as lines of its text', () => {
    const { event, problems } = one({ name: 'A', desc: 'B', crew: 3, calm: false, boats: ['x', 'y'], web: 'https://example.org/a_b', note: '*new*' }); // prettier-ignore
    expect(event.text).toBe('B\n\n- crew: 3\n- calm: false\n- boats: x, y\n- web: <https://example.org/a_b>\n- note: \\*new\\*'); // prettier-ignore
    expect(problems).toEqual([]);
  });

  it('takes pictures and the name of the place by the names of their properties', () => {
    const { event } = one({ titel: 'A', Ort: 'Konstanz', Foto: 'https://example.org/a.jpg', image: 'none' });
    expect(event).toEqual({
      title: 'A',
      text: '- image: none',
      media: [{ type: 'image', src: 'https://example.org/a.jpg' }],
      where: { name: 'Konstanz', lat: 47.66, lon: 9.18 },
    });
  });

  it.each([
    ['event_date', '2023-09-10', '2023-09-10'],
    ['Datum', '2023-09-10', '2023-09-10'],
    ['Fecha', '2023', '2023'],
    ['año', 1850, '1850'],
    ['start_date', '2023-09-10', '2023-09-10'],
    ['data', '2023-09-10', '2023-09-10'],
  ])('reads the time of a property called %s', (name, value, when) => {
    expect(one({ title: 'A', [name]: value }).event).toEqual({ title: 'A', when, where: { lat: 47.66, lon: 9.18 } });
  });

  it('keeps as words what may be no date, and says so where it should be one', () => {
    expect(one({ data: 'raw' })).toMatchObject({ event: { text: '- data: raw' }, problems: [] });
    expect(one({ date: 'soon' })).toMatchObject({
      event: { text: '- date: soon' },
      problems: [{ code: 'unreadable-date' }],
    });
  });

  it('says nothing is over that lasts from a date that cannot be read', () => {
    expect(one({ start: 'soon', end: '1918' })).toMatchObject({
      event: { when: '/1918' },
      problems: [{ code: 'unreadable-date' }],
    });
    expect(one({ start: '1914', end: 'later' }).event.when).toBe('1914/');
  });

  it.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84'],
    ['urn:ogc:def:crs:EPSG::4326'],
    ['EPSG:4326'],
    ['urn:ogc:def:crs:EPSG:6.9:4258'],
  ])('reads degrees of %s', (name) => {
    const file = { type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [feature({})] };
    expect(importGeojson(file)).toMatchObject({
      document: { events: [{ where: { lat: 47.66, lon: 9.18 } }] },
      problems: [],
    });
  });

  it.each(['urn:ogc:def:crs:EPSG::3857', 'EPSG:900913'])('converts metres of %s', (name) => {
    const paris = { type: 'Point', coordinates: [261_848.15, 6_250_566.72] };
    const file = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name } },
      features: [feature({}, paris)],
    };
    const { lat, lon } = importGeojson(file).document.events[0]!.where as { lat: number; lon: number };
    // By PROJ.
    expect([lat, lon]).toEqual([expect.closeTo(48.8566, 4), expect.closeTo(2.3522, 4)]);
  });

  it.each([
    ['another system', { crs: { type: 'name', properties: { name: 'EPSG:25832' } } }, [9, 47]],
    ['numbers too large for degrees', {}, [0.5, 1000]],
  ])('leaves out all places of a file with %s, keeps the events, and says what to do', (_, more, coordinates) => {
    const features = [feature({ name: 'A' }), feature({ name: 'B' }, { type: 'Point', coordinates })];
    const { document, problems } = importGeojson({ type: 'FeatureCollection', ...more, features });
    expect(document.events).toEqual([{ title: 'A' }, { title: 'B' }]);
    expect(problems).toMatchObject([{ level: 'error', code: 'foreign-coordinates' }]);
    expect(problems[0]!.message).toContain('EPSG:4326');
  });

  it('tells of members that are none of GeoJSON’s', () => {
    const file = { type: 'FeatureCollection', licence: 'CC0', features: [feature({}, point, { fid: 1 }), feature({}, point, { fid: 2 })] }; // prettier-ignore
    expect(importGeojson(file).problems).toMatchObject([
      { code: 'not-imported', where: 'features[0]', value: 1, message: expect.stringContaining('1 times more') },
      { code: 'not-imported', where: '', value: 'CC0' },
    ]);
  });

  it('lists the properties that have no place in a story', () => {
    const { problems } = one({ title: 'A', 'marker-color': '#f00', empty: null });
    expect(problems).toMatchObject([
      { level: 'warning', code: 'not-imported', where: 'feature.properties', value: '#f00' },
    ]);
  });

  it.each([
    [{ type: 'Point', coordinates: [47.66, 99] }, /swapped\?$/],
    [{ type: 'Point', coordinates: ['9', '47'] }, /from −180 to 180/],
    [{ type: 'Point', coordinates: [] }, /degrees/],
    [{ type: 'Polygon', coordinates: [[[0, 0]]] }, /degrees/],
    [{ type: 'LineString', coordinates: null }, /degrees/],
    [{ type: 'Cube' }, /degrees/],
    ['nowhere', /degrees/],
  ])('keeps the event of a feature whose geometry is %j, and says what is wrong', (geometry, message) => {
    const { event, problems } = one({ title: 'A' }, geometry);
    expect(event).toEqual({ title: 'A' });
    expect(problems).toMatchObject([{ level: 'error', code: 'unusable-geometry', where: 'feature' }]);
    expect(problems[0]!.message).toMatch(message);
  });

  it('brings longitudes of points back to the earth', () => {
    expect(one({}, { type: 'Point', coordinates: [190, 10] }).event.where).toEqual({ lat: 10, lon: -170 });
  });

  it('reads a bare geometry, and says of other things that they are no GeoJSON', () => {
    expect(importGeojson(point).document.events).toHaveLength(1);
    expect(importGeojson({ a: 1 })).toMatchObject({ document: { events: [] }, problems: [{ code: 'not-geojson' }] });
    expect(importGeojson(null).problems).toHaveLength(1);
  });

  it('draws a long line lighter, says so, and keeps its ends', () => {
    const coordinates = Array.from({ length: 5000 }, (_, index) => [index / 1000, Math.sin(index / 500)]);
    const { document, problems } = one({ name: 'L' }, { type: 'LineString', coordinates });
    const drawn = document.routes!.l!.geometry.coordinates;
    expect(drawn.length).toBeLessThan(1000);
    expect([drawn[0], drawn.at(-1)]).toEqual([coordinates[0], coordinates.at(-1)]);
    expect(problems).toMatchObject([{ code: 'simplified-route', where: 'routes.l', value: 5000 }]);
  });

  it('never throws, and makes at least one event of every feature', () => {
    const geometry = fc.oneof(fc.constantFrom(point, line, square, null), fc.jsonValue());
    const properties = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('name', 'when', 'start', 'end', 'date', 'time', '__proto__'), fc.jsonValue()),
    );
    const features = fc.array(fc.oneof(fc.jsonValue(), fc.record({ properties, geometry, when: fc.jsonValue() })));
    fc.assert(
      fc.property(features, (each) => {
        const { document } = importGeojson({ type: 'FeatureCollection', features: each });
        expect(document.events.length).toBeGreaterThanOrEqual(each.length);
        expect(() => parseStory(document)).not.toThrow();
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => importGeojson(value) !== undefined));
  });

  it('does not take a file without anything for a story', () => {
    expect(importGeojson({ type: 'FeatureCollection', features: [] }).problems).toMatchObject([
      { level: 'error', code: 'no-events' },
    ]);
  });
});
