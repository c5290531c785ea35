import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { changedStreets, findOwnMedia, isAsSaid, leaveOutMedia, missingMedia } from '../../src/publish/index.js';
import { toOwnPath } from '../../src/publish/own-media.js';
import { tell } from '../fixtures/tell.js';

const withMedia = (...sources: string[]): StoryDocument => ({ events: [{ title: 'E', media: sources.map((src) => ({ type: 'image', src })) }] }); // prettier-ignore
const find = (src: string) => {
  const { media, problems } = findOwnMedia(withMedia(src));
  return { path: media[0]?.path, code: problems[0]?.code };
};

describe('a file beside the story', () => {
  it.each([
    ['ferry.jpg', 'ferry.jpg'],
    ['./ferry.jpg', 'ferry.jpg'],
    ['media/a/../ferry.jpg', 'media/ferry.jpg'],
    ['media/the%20ferry.JPG?v=2#top', 'media/the ferry.JPG'],
    ['media/Fähre.webp', 'media/Fähre.webp'],
    ['sounds/horn.mp3', 'sounds/horn.mp3'],
    ['films/ferry.webm', 'films/ferry.webm'],
  ])('%s is %s', (src, path) => {
    expect(find(src)).toEqual({ path, code: undefined });
  });

  it.each([
    ['report.pdf', 'report.pdf', undefined],
    ['models/ferry.glb', 'models/ferry.glb', undefined],
    ['ferry.heic', 'ferry.heic', undefined],
    ['horn.opus', 'horn.opus', undefined],
    ['notes.txt', undefined, 'unknown-media'],
    ['live.m3u8', undefined, 'unknown-media'],
    ['youtu.be/dQw4w9WgXcQ', undefined, undefined],
  ])('may be what only its address says: %s', (src, path, code) => {
    const { media, problems } = findOwnMedia({ events: [{ title: 'E', media: [{ src }] }] });
    expect([media[0]?.path, problems[0]?.code]).toEqual([path, code]);
  });

  it.each(['https://example.org/a.jpg', '//example.org/a.jpg', '/a.jpg', '\\a.jpg', '?a.jpg', '#a.jpg', 'data:image/png,a.png'])(
    'is none of %s',
    (src) => {
      expect(find(src)).toEqual({ path: undefined, code: undefined });
    },
  ); // prettier-ignore

  it.each([
    '../secret.jpg', 'a/../../secret.jpg', '%2e%2e/secret.jpg', 'a/%2e%2E%2f..%2f..%2fsecret.jpg', '..\\secret.jpg', 'a%5c..%5c..%5csecret.jpg',
    '.env.jpg', 'a/.git/a.jpg', 'a//b.jpg', '%00.jpg', 'C%3A/a.jpg', '%zz.jpg', '../a/secret.jpg',
  ])('is refused where it leads elsewhere, or is hidden: %s', (src) => {
    expect(find(src)).toEqual({ path: undefined, code: 'outside-media' });
  }); // prettier-ignore

  it.each(['notes.txt', 'story.json', 'page.html', 'ferry', 'ferry.jpg.js'])('is refused where it is no picture, film or sound: %s', (src) => {
    expect(find(src)).toEqual({ path: undefined, code: 'unknown-media' });
  }); // prettier-ignore

  it.each(['poster.png', 'Poster.PNG', 'poster.svg', 'maps/a.svg', 'Assets/a.png'])('is refused where we have a file of that name: %s', (src) => {
    expect(find(src)).toEqual({ path: undefined, code: 'taken-media' });
  }); // prettier-ignore

  const film = (aids: object) => ({
    events: [{ title: 'E', media: [{ type: 'video' as const, src: 'a.mp4', ...aids }] }],
  });

  it.each<[string, object, readonly string[], readonly string[]]>([
    ['a poster and captions', { poster: 'a.jpg', tracks: [{ src: 'text/a.VTT?v=1', lang: 'en' }] }, ['a.mp4', 'a.jpg', 'text/a.VTT'], []],
    ['those of another host', { poster: 'https://a.example/a.jpg', tracks: [{ src: '//a.example/a.vtt', lang: 'en' }] }, ['a.mp4'], []],
    ['a film for a poster', { poster: 'b.mp4' }, ['a.mp4'], ['unknown-media poster']],
    ['a poster with a name of ours', { poster: 'poster.png' }, ['a.mp4'], ['taken-media poster']],
    ['captions that browsers do not read', { tracks: [{ src: 'a.srt', lang: 'en' }] }, ['a.mp4'], ['unknown-media tracks[0].src']],
    ['captions elsewhere', { tracks: [undefined, { src: '../a.vtt', lang: 'en' }] }, ['a.mp4'], ['outside-media tracks[1].src']],
  ])('goes with a film: %s', (_, aids, paths, told) => {
    const { media, problems } = findOwnMedia(film(aids));
    expect(media.map(({ path }) => path)).toEqual(paths);
    expect(problems.map(({ code, where }) => `${code} ${where.replace('events[0].media[0].', '')}`)).toEqual(told);
  }); // prettier-ignore

  it('that goes with a film is left out without it', () => {
    const [one, other] = ['a.vtt', 'b.vtt'].map((src) => ({ src, lang: 'en' }));
    const told = tell(film({ poster: 'a.jpg', tracks: [one, other] }));
    const at = 'events[0].media[0]';
    const left = (...wheres: string[]) =>
      leaveOutMedia(told, new Set(wheres.map((where) => `${at}.${where}`))).document;
    expect(left('tracks[0].src')).toEqual(film({ poster: 'a.jpg', tracks: [other] }));
    expect(left('poster')).toEqual(film({ tracks: [one, other] }));
    expect(left('src')).toEqual({ events: [{ title: 'E', media: [] }] });
    expect(left('tracks[2].src')).toBe(told.document);
  });

  const compared = (src: string, before: string) => ({
    events: [{ title: 'E', media: [{ type: 'image' as const, src, alt: 'A', before: { src: before, alt: 'B' } }] }],
  });

  it('are both of two that are compared', () => {
    const found = (src: string, before: string) => {
      const { media, problems } = findOwnMedia(compared(src, before));
      return [media.map(({ path }) => path), problems.map(({ code, where }) => `${code} ${where.slice(19)}`)];
    };
    expect(found('a.jpg', 'b.jpg')).toEqual([['a.jpg', 'b.jpg'], []]);
    expect(found('a.jpg', 'b.mp4')).toEqual([['a.jpg'], ['unknown-media before.src']]);
  });

  it('leave the other of two that are compared where one is left out', () => {
    const told = tell(compared('a.jpg', 'b.jpg'));
    const left = (...keys: string[]) =>
      leaveOutMedia(told, new Set(keys.map((key) => `events[0].media[0].${key}`))).document.events[0]!.media;
    expect(left('before.src')).toEqual([{ type: 'image', src: 'a.jpg', alt: 'A' }]);
    expect(left('src')).toEqual([{ type: 'image', src: 'b.jpg', alt: 'B' }]);
    expect(left('src', 'before.src')).toEqual([]);
  });

  const withStreets = (src: string): StoryDocument => ({
    ...withMedia(),
    basemap: [{ src, integrity: `sha256-${'A'.repeat(43)}=`, bounds: { south: 1, west: 1, north: 2, east: 2 } }],
  });

  it.each([
    ['streets-1a2b3c4d.json', 'streets-1a2b3c4d.json', undefined],
    ['maps-of/the%20town.JSON', 'maps-of/the town.JSON', undefined],
    ['https://example.org/streets.json', undefined, undefined],
    ['../streets.json', undefined, 'outside-media'],
    ['streets.png', undefined, 'unknown-media'],
    ['Story.json', undefined, 'taken-media'],
    ['maps/a.json', undefined, 'taken-media'],
  ])('with streets: %s is %s', (src, path, code) => {
    const { media, problems } = findOwnMedia(withStreets(src));
    expect([media[0]?.path, problems[0]?.code]).toEqual([path, code]);
  });

  it('with streets is known by its hash, and left out where it is another', async () => {
    const document = withStreets('streets.json');
    const [streets] = findOwnMedia(document).media;
    expect(await isAsSaid(streets!, new Uint8Array([1]))).toBe(false);
    expect(changedStreets(streets!)).toMatchObject({ code: 'changed-streets', where: 'basemap[0].src' });
    expect(missingMedia(streets!).code).toBe('missing-streets');
    expect(leaveOutMedia(tell(document), new Set([streets!.where])).story.streets).toBeUndefined();
  });

  const bounds = { south: 1, west: 1, north: 2, east: 2 };

  it.each([
    ['a picture of the map', { basemap: [{ image: 'plan.webp', bounds }] }, 'plan.webp', undefined],
    ['a picture with an event', { events: [{ title: 'E', basemap: [{ image: './before.jpg', bounds }] }] }, 'before.jpg', undefined],
    ['data', { layers: [{ name: 'L', geojson: 'wards.geojson' }] }, 'wards.geojson', undefined],
    ['data in JSON', { layers: [{ name: 'L', geojson: 'data/wards.json' }] }, 'data/wards.json', undefined],
    ['a picture of another host', { basemap: [{ image: 'https://example.org/plan.webp', bounds }] }, undefined, undefined],
    ['data in the story itself', { layers: [{ name: 'L', geojson: { type: 'FeatureCollection', features: [] } }] }, undefined, undefined],
    ['a picture elsewhere', { basemap: [{ image: '../plan.webp', bounds }] }, undefined, 'outside-media'],
    ['a film as a picture', { basemap: [{ image: 'plan.mp4', bounds }] }, undefined, 'unknown-media'],
    ['data of no known kind', { layers: [{ name: 'L', geojson: 'wards.csv' }] }, undefined, 'unknown-media'],
    ['data with a name of ours', { layers: [{ name: 'L', geojson: 'story.json' }] }, undefined, 'taken-media'],
  ] satisfies [string, Partial<StoryDocument>, string | undefined, string | undefined][])('of the map: %s', (_, parts, path, code) => {
    const { media, problems } = findOwnMedia({ ...withMedia(), ...parts });
    expect([media[0]?.path, problems[0]?.code]).toEqual([path, code]);
  }); // prettier-ignore

  it.each([
    ['tiles/{z}/{x}/{y}.png', ['tiles-beside basemap[0].tiles']],
    ['/tiles/{z}/{x}/{y}.png', []],
    ['https://tiles.test/{z}/{x}/{y}.png', []],
    ['//tiles.test/{z}/{x}/{y}.png', []],
  ])('of tiles cannot be known: %s', (tiles, expected) => {
    const { media, problems } = findOwnMedia({ ...withMedia(), basemap: [{ tiles }] });
    expect(media).toEqual([]);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(expected);
  });

  it('is never outside of the folder, whatever the address', () => {
    const part = fc.constantFrom('..', '.', 'a', '%2e', '%2E%2e', '%2f', '/', '\\', '%5c', '?', '#', 'x.jpg', ':', '%', '%00', ' ');
    const address = fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 8 }).map((parts) => parts.join(''));
    const isInside = (src: string) => {
      const path = toOwnPath(src);
      return path === undefined || resolve('/stories/ferry', path).startsWith(`/stories/ferry${sep}`);
    };
    fc.assert(fc.property(address, isInside), { numRuns: 1000 });
  }); // prettier-ignore

  it.each(['https:a.example/1.jpg', 'http:a.example/1.jpg', 'https:/a/1.jpg', 'https:b/b/1.jpg'])(
    'is nothing that a page of the other scheme asks a host for: %s',
    (src) => {
      expect(toOwnPath(src)).toBeUndefined();
    },
  );
});

describe('problems', () => {
  it('are told at their place, with the address, and what becomes of the story', () => {
    const { problems } = findOwnMedia(withMedia('a.jpg', '../b.jpg'));
    expect(problems).toMatchObject([{ level: 'error', where: 'events[0].media[1].src', value: '../b.jpg' }]);
    expect(problems[0]!.message).toContain('the story is published without it');
  });

  it('are told of a file that is not there', () => {
    const [one] = findOwnMedia(withMedia('a.jpg')).media;
    expect(missingMedia(one!)).toMatchObject({
      code: 'missing-media',
      where: 'events[0].media[0].src',
      value: 'a.jpg',
    });
  });

  it('take their media out of the document, and nothing else', () => {
    const story: StoryDocument = {
      title: 'T',
      events: [{ title: 'E' }, ...withMedia('a.jpg', 'b.jpg', 'c.jpg').events],
    };
    const left = leaveOutMedia(tell(story), new Set(['events[1].media[1].src']));
    expect(left.document).toEqual({ title: 'T', events: [{ title: 'E' }, ...withMedia('a.jpg', 'c.jpg').events] });
    expect(left.story.events[1]!.media.map(({ src }) => src)).toEqual(['a.jpg', 'c.jpg']);
  });

  it('take pictures and data out of the map, and nothing else', () => {
    const bounds = { south: 1, west: 1, north: 2, east: 2 };
    const [one, other] = [
      { image: 'a.png', bounds },
      { iiif: 'https://example.org/b', bounds },
    ];
    const [wards, roads] = ['wards', 'roads'].map((name) => ({ name, geojson: `${name}.geojson` })) as [{ name: string; geojson: string }, { name: string; geojson: string }]; // prettier-ignore
    const story = { basemap: [one, other], layers: [wards, roads], events: [{ title: 'E', basemap: [one, other] }] };
    const wheres = ['basemap[0].image', 'layers[1].geojson', 'events[0].basemap[1].iiif', 'basemap[1].opacity'];
    const left = leaveOutMedia(tell(story), new Set(wheres)).document;
    expect(left).toEqual({ basemap: [other], layers: [wards], events: [{ title: 'E', basemap: [one] }] });
  });

  it('leave the story as it is where none of it is refused', () => {
    const told = tell(withMedia('a.jpg'));
    expect(leaveOutMedia(told, new Set(['events[0].when']))).toBe(told);
  });

  it('keep their places in a document with gaps', () => {
    const gaps = [
      undefined,
      { title: 'E', media: [undefined, { type: 'image', src: '../a.jpg' }] },
    ] as unknown as StoryDocument['events'];
    expect(findOwnMedia({ events: gaps }).problems[0]!.where).toBe('events[1].media[1].src');
    const { document, story } = leaveOutMedia(tell({ events: gaps }), new Set(['events[1].media[1].src']));
    expect(document.events).toEqual([{ title: 'E', media: [] }]);
    expect(story.events).toMatchObject([{ title: 'E', media: [] }]);
  });
});
