import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../../src/core/document/schema.js';
import { lintStory } from '../../../src/core/lint/lint-story.js';
import { tell } from '../../fixtures/tell.js';

const bounds = { south: 50, west: 10, north: 50.1, east: 10.2 };
const plan = { image: 'plan.png', bounds, alt: 'A plan.' };

function lint(parts: Partial<StoryDocument>) {
  const problems = lintStory(tell({ title: 'T', events: [{ title: 'E', text: 'T', when: '2024' }], ...parts }));
  const codes = [
    'missing-alt',
    'insecure-media',
    'undecided-host',
    'crooked-corners',
    'mirrored-picture',
    'far-picture',
    'no-opacity',
  ];
  return problems.filter(({ code }) => codes.includes(code));
}

const told = (parts: Partial<StoryDocument>) => lint(parts).map(({ code, where }) => `${code} ${where}`);

describe('a picture of the map', () => {
  it('should say what it shows, or that it is decoration', () => {
    const silent = { image: 'plan.png', bounds };
    expect(told({ basemap: [plan, { ...plan, alt: '' }] })).toEqual([]);
    expect(told({ basemap: [plan, silent], events: [{ title: 'E', basemap: [silent] }] })).toEqual([
      'missing-alt basemap[1].alt',
      'missing-alt events[0].basemap[0].alt',
    ]);
  });

  it('and data of another host are told, unless the author has said what is meant', () => {
    const basemap = [{ ...plan, image: 'https://maps.example/a.png' }, { iiif: 'http://maps.example/b', bounds, alt: '' }];
    const layers = [{ name: 'L', geojson: 'https://data.example/l.geojson' }, { name: 'M', geojson: 'https://maps.example/m.geojson' }];
    expect(told({ basemap, layers })).toEqual([
      'insecure-media basemap[1].iiif',
      'undecided-host basemap[0].image',
      'undecided-host layers[0].geojson',
    ]);
    expect(told({ basemap, layers, allowRemote: false })).toEqual(['insecure-media basemap[1].iiif']);
  }); // prettier-ignore
});

describe('the corners of a picture', () => {
  const around = (lat: number, lon: number) => [
    { lat: lat + 0.01, lon },
    { lat: lat + 0.01, lon: lon + 0.02 },
    { lat, lon: lon + 0.02 },
    { lat, lon },
  ];
  const square = around(50, 10);
  const moved = (lat: number) => [{ lat: square[0]!.lat + lat, lon: square[0]!.lon }, ...square.slice(1)];
  const withCorners = (corners: typeof square) => told({ basemap: [{ image: 'a.png', alt: '', corners }] });

  it.each<[string, typeof square]>([
    ['are those of a rectangle', square],
    ['are three', square.slice(0, 3)],
    ['are as crooked as old maps are', moved(0.001)],
    ['lie about the date line', around(0, 179.99)],
  ])('are well where they %s', (_, corners) => {
    expect(withCorners(corners)).toEqual([]);
  });

  it('are told where a picture would lie elsewhere, and by how much', () => {
    const crooked = ['crooked-corners basemap[0].corners'];
    expect(withCorners(moved(0.003))).toEqual(crooked);
    // Each corner of the parallelogram is a quarter of the slip away: of 0.004 degrees, 111 m.
    const [problem] = lint({ basemap: [{ image: 'a.png', alt: '', corners: moved(0.004) }] });
    expect(problem!.message).toMatch(/ are 11\d m from these/);
  });
});

describe('a picture', () => {
  const corners = [
    { lat: 50.1, lon: 10 },
    { lat: 50.1, lon: 10.2 },
    { lat: 50, lon: 10.2 },
    { lat: 50, lon: 10 },
  ];
  const [a, b, c, d] = corners as [object, object, object, object];
  const places = { here: { name: 'Here', lat: 50.05, lon: 10.1 }, there: { name: 'There', lat: 50.3, lon: 10.9 } };
  const lay = (where: object) => {
    const basemap = [{ image: 'a.png', alt: '', ...where }] as StoryDocument['basemap'];
    return lint({ basemap, places, events: [{ title: 'E', text: 'T', when: '2024', where: ['here', 'there'] }] });
  };
  const codes = (where: object) => lay(where).map(({ code, where }) => `${code} ${where}`);

  it('is told where its corners go anticlockwise, three or four', () => {
    const mirrored = ['mirrored-picture basemap[0].corners'];
    expect(codes({ corners: [a, d, c, b] })).toEqual(mirrored);
    expect(codes({ corners: [a, d, c] })).toEqual(mirrored);
    // North is at its left.
    expect(codes({ corners: [d, a, b, c] })).toEqual([]);
    expect(codes({ corners: [a, b, c] })).toEqual([]);
  });

  it('is told where it lies far from all places, and what was probably swapped', () => {
    const [swapped] = lay({ bounds: { south: 10, north: 10.2, west: 50, east: 50.1 } });
    expect(swapped).toMatchObject({ code: 'far-picture', where: 'basemap[0].bounds' });
    expect(swapped!.message).toContain('Are latitude and longitude swapped?');
    expect(lay({ bounds: { south: 50, north: 50.1, west: -10.2, east: -10 } })[0]!.message).toContain('its sign');
    expect(lay({ bounds: { south: 50, north: 50.1, west: 10.2, east: 10 } })[0]!.message).toContain(
      '"west" and "east"',
    );
    expect(codes({ bounds: { south: 51, north: 51.1, west: 10, east: 10.2 } })).toEqual([]);
    expect(codes({ bounds: { south: -60, north: 80, west: -180, east: 180 } })).toEqual([]);
  });

  it('is seen by a part of one', () => {
    expect(codes({ corners, opacity: 0.7 })).toEqual([]);
    const [problem] = lay({ corners, opacity: 70 });
    expect([problem!.code, problem!.message]).toEqual([
      'no-opacity',
      'It should be a number from 0 to 1; the nearest is taken. Is 0.7 meant?',
    ]);
  });
});
