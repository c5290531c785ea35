import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { findOwnTiles, missingTiles, mostTileFiles, toTilePaths } from '../../src/publish/index.js';

const bounds = { south: 1, west: 1, north: 2, east: 2 };
const zoomify = (src: string, size: object = { width: 600, height: 300 }) => ({ zoomify: src, bounds, ...size });
const iiif = (src: string) => ({ iiif: src, bounds });
const withMap = (...basemap: object[]) => ({ basemap, events: [] }) as unknown as StoryDocument;

const info = { '@context': 'http://iiif.io/api/image/3/context.json', profile: 'level0' };
const example = { ...info, width: 1000, height: 700, tiles: [{ width: 512, scaleFactors: [1, 2] }] };

describe('a picture in tiles beside the story', () => {
  it('of Zoomify has the tiles that its size says', () => {
    const { tiles, problems } = findOwnTiles(withMap(zoomify('./plan/')));
    expect(problems).toEqual([]);
    const names = ['0-0-0', '1-0-0', '1-1-0', '2-0-0', '2-1-0', '2-2-0', '2-0-1', '2-1-1', '2-2-1'];
    expect(toTilePaths(tiles[0]!, undefined)).toEqual(names.map((name) => `plan/TileGroup0/${name}.jpg`));
  });

  it.each(['plan', 'plan/', './plan/info.json'])('of IIIF has its info.json, and the tiles that it says: %s', (src) => {
    const { tiles } = findOwnTiles(withMap(iiif(src)));
    expect(tiles[0]).toMatchObject({ first: 'plan/info.json', hasInfo: true });
    expect(toTilePaths(tiles[0]!, example)).toEqual([
      'plan/info.json',
      'plan/full/500,350/0/default.jpg',
      'plan/0,0,512,512/512,512/0/default.jpg',
      'plan/512,0,488,512/488,512/0/default.jpg',
      'plan/0,512,512,188/512,188/0/default.jpg',
      'plan/512,512,488,188/488,188/0/default.jpg',
    ]);
  });

  it('may be an event’s', () => {
    const document = { events: [undefined, { title: 'E', basemap: [undefined, zoomify('plan')] }] } as unknown as StoryDocument;
    expect(findOwnTiles(document).tiles.map(({ where }) => where)).toEqual(['events[1].basemap[1].zoomify']);
  }); // prettier-ignore

  it.each<[object, string | undefined]>([
    [zoomify('https://example.org/plan'), undefined],
    [iiif('/plan/info.json'), undefined],
    [zoomify('plan', {}), undefined],
    [zoomify('../plan'), 'outside-media'],
    [zoomify('.plan'), 'outside-media'],
    [iiif('a/%2e%2e/%2e%2e/plan'), 'outside-media'],
    [zoomify('maps'), 'taken-media'],
    [iiif('Assets/plan'), 'taken-media'],
  ])('is none, and %j is told as %s', (picture, code) => {
    const { tiles, problems } = findOwnTiles(withMap(picture));
    expect([tiles.length, problems[0]?.code]).toEqual([0, code]);
  });

  it('is not copied where its info.json is none, or it has more tiles than are copied', () => {
    const [plan] = findOwnTiles(withMap(iiif('plan'))).tiles;
    expect(toTilePaths(plan!, { width: 'wide' })).toMatchObject({ code: 'unknown-media', where: 'basemap[0].iiif' });
    const large = { ...info, width: 2 ** 20, height: 2 ** 20, tiles: [{ width: 1, scaleFactors: [1] }] };
    expect(toTilePaths(plan!, large)).toMatchObject({ code: 'too-many-tiles', where: 'basemap[0].iiif' });
    const [most] = findOwnTiles(withMap(zoomify('plan', { width: 31_000, height: 31_000 }))).tiles;
    expect((toTilePaths(most!, undefined) as string[]).length).toBeLessThanOrEqual(mostTileFiles);
  });

  it('is told of once, however much of it is missing', () => {
    const [plan] = findOwnTiles(withMap(zoomify('plan'))).tiles;
    expect(missingTiles(plan!, ['a', 'b'], 9)).toMatchObject({
      level: 'warning',
      code: 'missing-tiles',
      value: 'plan',
    });
    expect(missingTiles(plan!, ['a', 'b'], 9).message).toContain('Of its 9 files 2 are');
    expect(missingTiles(plan!, ['a', 'b'], 2)).toMatchObject({ level: 'error', code: 'missing-media' });
  });
});
