import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problems/problem.js';
import { toSlidePlace } from '../../../src/importers/slides/slide-place.js';

const read = (value: unknown, known?: readonly string[]) => {
  const problems: Problem[] = [];
  const place = toSlidePlace(value, 'slides[2].location', problems, known);
  return { place, problems: problems.map(({ code, where }) => `${code} ${where}`) };
};

describe('toSlidePlace', () => {
  it.each([
    ['a name and degrees', { name: 'Rome', lat: 41.9, lon: 12.5 }, { name: 'Rome', lat: 41.9, lon: 12.5 }],
    ['degrees as texts', { name: 'Rome', lat: '41.9', lon: ' 12.5 ' }, { name: 'Rome', lat: 41.9, lon: 12.5 }],
    ['degrees alone', { lat: -33.9, lon: 18.4 }, { name: '-33.9, 18.4', lat: -33.9, lon: 18.4 }],
    ['where the degrees are 0', { lat: 0, lon: 0 }, { name: '0, 0', lat: 0, lon: 0 }],
    ['the poles and the date line', { name: 'P', lat: -90, lon: 180 }, { name: 'P', lat: -90, lon: 180 }],
    ['a name alone', { name: ' Rome ' }, { name: 'Rome' }],
    ['a name that is a number', { name: 7 }, { name: '7' }],
    ['empty degrees and a name', { name: 'Rome', lat: '', lon: null }, { name: 'Rome' }],
  ])('makes a place of %s', (_, value, place) => {
    expect(read(value)).toEqual({ place, problems: [] });
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['an empty text', ''],
    ['an empty object', {}],
    ['empty parts', { name: '', lat: '  ', lon: null }],
  ])('makes no place of %s, silently', (_, value) => {
    expect(read(value)).toEqual({ place: undefined, problems: [] });
  });

  it.each<[string, object]>([
    ['north of the pole', { lat: 90.1, lon: 0 }],
    ['east of the date line', { lat: 0, lon: 180.5 }],
    ['pixels of a picture', { lat: '4000', lon: '-2500' }],
    ['no numbers', { lat: 'north', lon: '12° E' }],
    ['half a position', { lat: 41.9 }],
    ['no end of degrees', { lat: Infinity, lon: 0 }],
    ['degrees with decimal commas', { lat: '41,9', lon: '12,5' }],
  ])('puts nothing on the map at %s, says so, and keeps the name', (_, degrees) => {
    const problems = ['not-on-earth slides[2].location'];
    expect(read(degrees)).toEqual({ place: undefined, problems });
    expect(read({ ...degrees, name: 'Rome' })).toEqual({ place: { name: 'Rome' }, problems });
  });

  it('shows the degrees that it left out', () => {
    const problems: Problem[] = [];
    toSlidePlace({ lat: 91, lon: 'x' }, 'here', problems);
    expect(problems).toMatchObject([{ level: 'warning', code: 'not-on-earth', where: 'here', value: '91, x' }]);
  });

  it('lists what has no place in a story, except what is known and what is empty', () => {
    const value = { name: 'Rome', zoom: 7, line: true, icon: 'https://example.org/pin.png', image: '' };
    expect(read(value, ['zoom']).problems).toEqual([
      'not-imported slides[2].location.line',
      'not-imported slides[2].location.icon',
    ]);
  });

  it.each([['Rome'], [[41.9, 12.5]], [7], [true]])('says of %j that it should be an object', (value) => {
    expect(read(value)).toEqual({ place: undefined, problems: ['wrong-value slides[2].location'] });
  });

  it('lists parts that are no texts', () => {
    expect(read({ name: ['Rome'], lat: {}, lon: true })).toEqual({
      place: undefined,
      problems: ['name', 'lat', 'lon'].map((key) => `not-imported slides[2].location.${key}`),
    });
  });

  it('gives back every position on earth, written either way', () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true }).map((one) => one + 0);
    fc.assert(
      fc.property(degrees(90), degrees(180), (lat, lon) => {
        const place = { name: 'A', lat, lon };
        expect(read(place)).toEqual({ place, problems: [] });
        expect(read({ name: 'A', lat: String(lat), lon: String(lon) })).toEqual({ place, problems: [] });
      }),
    );
  });

  it('never throws, and any place has a name and is on earth', () => {
    const part = fc.oneof(fc.double(), fc.string(), fc.jsonValue({ maxDepth: 1 }));
    const location = fc.oneof(part, fc.record({ name: part, lat: part, lon: part }, { requiredKeys: [] }));
    fc.assert(
      fc.property(location, (value) => {
        const { place } = read(value);
        if (!place) return;
        const { name, lat = 0, lon = 0 } = place as { name?: string; lat?: number; lon?: number };
        expect(name?.trim()).toBeTruthy();
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      }),
    );
  });
});
