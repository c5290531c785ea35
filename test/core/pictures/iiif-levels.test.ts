import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIiifLevels, toInfoAddress } from '../../../src/core/pictures/iiif-levels.js';

const src = 'https://iiif.example/plan';
const third = 'http://iiif.io/api/image/3/context.json';
const second = 'http://iiif.io/api/image/2/context.json';
const size = { width: 6000, height: 4000 };
const tiles = [{ width: 512, scaleFactors: [1, 2, 4, 8, 16] }];

/** The first and the last address of each level, the coarsest first, without what is the same of all. */
function addresses(info: object): string[][] {
  return toIiifLevels(info, src)!.levels.map(({ columns, rows, address }) =>
    [...new Set([address(0, 0), address(columns - 1, rows - 1)])].map((url) =>
      url.replace(`${src}/`, '').replace('/0/default.jpg', ''),
    ),
  );
}

describe('the tiles of an IIIF image', () => {
  it.each([src, `${src}/`, `${src}/info.json`, `${src}/info.json?x=1`])('are known by the file at %s', (address) => {
    expect(toInfoAddress(address)).toBe(`${src}/info.json`);
  });

  it('are asked for in the canonical form of version 3', () => {
    expect(addresses({ '@context': third, ...size, profile: 'level2', tiles })).toEqual([
      ['full/375,250'],
      ['0,0,4096,4000/512,500', '4096,0,1904,4000/238,500'],
      ['0,0,2048,2048/512,512', '4096,2048,1904,1952/476,488'],
      ['0,0,1024,1024/512,512', '5120,3072,880,928/440,464'],
      ['0,0,512,512/512,512', '5632,3584,368,416/368,416'],
    ]);
  });

  it('are asked for in that of version 2', () => {
    const profile = ['http://iiif.io/api/image/2/level1.json', { formats: ['jpg'] }];
    expect(addresses({ '@context': second, ...size, profile, tiles: [{ width: 4096, scaleFactors: [1] }] })).toEqual([
      ['full/3000,'],
      ['0,0,4096,4000/4096,', '4096,0,1904,4000/1904,'],
    ]);
    expect(addresses({ '@context': second, width: 300, height: 200, profile })).toEqual([['full/full']]);
    expect(addresses({ '@context': third, width: 300, height: 200, profile: 'level1' })).toEqual([['full/max']]);
  });

  it('are only those that are listed where a server has but files', () => {
    const sizes = [{ width: 375, height: 250 }, { width: 3000, height: 2000 }]; // prettier-ignore
    const fixed = { '@context': third, ...size, profile: 'level0' };
    expect(addresses({ ...fixed, sizes })).toEqual([['full/375,250'], ['full/3000,2000']]);
    expect(addresses({ ...fixed, sizes, tiles: [{ width: 1024, height: 2048, scaleFactors: [4, 1] }] })).toEqual([
      ['full/375,250'],
      ['0,0,4096,4000/1024,1000', '4096,0,1904,4000/476,1000'],
      ['0,0,1024,2048/1024,2048', '5120,2048,880,1952/880,1952'],
    ]);
    expect(addresses(fixed)).toEqual([['full/max']]);
  });

  it('are cut where a server cuts any, until one holds the image', () => {
    const { levels } = toIiifLevels({ '@context': third, ...size, profile: 'level2' }, src)!;
    expect(levels.map(({ scale, columns }) => [scale.x, columns])).toEqual([
      [16, 1],
      [8, 2],
      [4, 3],
      [2, 6],
      [1, 12],
    ]);
  });

  it('are at the address that the story says, whatever the server says of its own', () => {
    const info = { '@context': third, id: 'https://other.example/x', '@id': 'https://other.example/y', ...size };
    const { levels } = toIiifLevels({ ...info, profile: 'level2', tiles }, src)!;
    for (const { address } of levels) expect(address(0, 0).startsWith(`${src}/`)).toBe(true);
  });

  it.each([
    [null],
    ['text'],
    [[]],
    [{}],
    [{ ...size, width: '6000' }],
    [{ ...size, width: 0 }],
    [{ ...size, height: 2 ** 20 + 1 }],
    [{ ...size, height: 1.5 }],
    [{ ...size, height: Number.NaN }],
    [{ ...size, '@context': 'http://library.stanford.edu/iiif/image-api/1.1/context.json' }],
  ])('are none where the file is not that of an image: %j', (info) => {
    expect(toIiifLevels(info, src)).toBeUndefined();
  });

  it.each([
    [{ tiles: 'many' }],
    [{ tiles: [null, 7, { width: 0, scaleFactors: [1] }, { width: 256 }, { width: 256, scaleFactors: ['1', 0, -2, 1e9] }] }], // prettier-ignore
    [{ sizes: [{ width: -1, height: 5 }, 'x', null] }],
    [{ profile: 7 }],
    [{ profile: [] }],
  ])('are the whole image where what is listed is no tiles: %j', (more) => {
    expect(addresses({ '@context': third, ...size, ...more })).toEqual([['full/max']]);
  });

  it('are bounded, whatever is in the file', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    const sides = fc.integer({ min: 1, max: 2 ** 20 });
    const listed = fc.array(fc.record({ width: sides, height: fc.option(sides), scaleFactors: fc.array(sides, { maxLength: 80 }) }), { maxLength: 80 }); // prettier-ignore
    const info = fc.record({
      ...{ width: sides, height: sides, profile: fc.oneof(fc.constantFrom('level0', 'level1', 'level2'), anything) },
      ...{ tiles: fc.oneof(listed, anything), sizes: fc.oneof(listed, anything) },
    });
    fc.assert(
      fc.property(info, (hostile) => {
        const picture = toIiifLevels(hostile, src)!;
        expect(picture.levels.length).toBeGreaterThan(0);
        expect(picture.levels.length).toBeLessThanOrEqual(64);
        for (const { columns, rows, address, scale } of picture.levels) {
          expect(columns * rows).toBeGreaterThan(0);
          expect(scale.x).toBeGreaterThan(0);
          expect(address(columns - 1, rows - 1)).toMatch(/^https:\/\/iiif\.example\/plan\/(full|[\d,]+)\/(max|full|[\d,]+)\/0\/default\.jpg$/); // prettier-ignore
        }
      }),
    );
  });
});
