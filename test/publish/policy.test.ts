import { describe, expect, it } from 'vitest';
import { strictPolicy } from '../../scripts/site.mjs';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { toPolicy, writeHeaders } from '../../src/publish/policy.js';
import { published } from './sample-site.js';

type Media = NonNullable<StoryDocument['events'][number]['media']>;

const withMedia = (...media: Media) =>
  published({ allowRemote: ['example', 'films.example:8443'], events: [{ title: 'E', media }] });
const directives = (policy: string) => Object.fromEntries(policy.split('; ').map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)])); // prettier-ignore

describe('the policy', () => {
  it('is the strictest, and no form and no base may be slipped in, where stories have nothing of others', () => {
    expect(toPolicy([published()])).toBe(`${strictPolicy}; base-uri 'none'; form-action 'none'`);
  });

  it.each<[string, Media[number], string, string]>([
    [
      'a picture',
      { type: 'image', src: 'https://pictures.example/a/b.jpg' },
      'img-src',
      "'self' data: https://pictures.example",
    ],
    ['a picture beside the story', { type: 'image', src: 'b.jpg' }, 'img-src', "'self' data:"],
    [
      'a picture that a wiki sends on to',
      { src: 'https://commons.wikimedia.org/wiki/File:Ferry.jpg' },
      'img-src',
      "'self' data: https://commons.wikimedia.org https://upload.wikimedia.org",
    ],
    ['a page that is pasted', { src: 'https://youtu.be/dQw4w9WgXcQ' }, 'frame-src', 'https://www.youtube-nocookie.com'],
    ['what is only a card', { src: 'https://www.flickr.com/photos/ann/1/' }, 'frame-src', undefined as never],
    ['a film', { type: 'video', src: 'https://films.example:8443/a.mp4' }, 'media-src', 'https://films.example:8443'],
    [
      'the captions of a film',
      { type: 'video', src: 'a.mp4', tracks: [{ src: 'https://films.example:8443/a.vtt', lang: 'en' }] },
      'media-src',
      "https://films.example:8443 'self'",
    ],
    ['a sound beside the story', { type: 'audio', src: 'a.mp3' }, 'media-src', "'self'"],
  ])('allows %s, and its host alone', (_, media, directive, sources) => {
    const allowed = directives(toPolicy([withMedia(media)]));
    expect(allowed[directive]).toBe(sources);
    const others = directives(toPolicy([published()]));
    for (const [name, value] of Object.entries(others)) if (name !== directive) expect(allowed[name]).toBe(value);
  });

  it.each<[string, Media[number], string, string]>([
    [
      'a picture',
      { type: 'image', src: 'https://pictures.test/a.jpg' },
      'img-src',
      "'self' data: https://pictures.test",
    ],
    ['what is embedded', { type: 'embed', src: 'https://player.test/1' }, 'frame-src', 'https://player.test'],
  ])('names the hosts that the reader may allow: %s', (_, media, directive, sources) => {
    expect(directives(toPolicy([withMedia(media)]))).toEqual({ ...directives(toPolicy([published()])), [directive]: sources }); // prettier-ignore
  });

  it('allows the poster of a film as a picture', () => {
    const film = { type: 'video', src: 'a.mp4', poster: 'https://pictures.example/a.jpg' } as const;
    const allowed = directives(toPolicy([withMedia(film)]));
    expect(allowed['img-src']).toBe("'self' data: https://pictures.example");
    expect(allowed['media-src']).toBe("'self'");
  });

  it('allows both of two pictures that are compared', () => {
    const before = { src: 'https://old.example/b.jpg' };
    const allowed = directives(toPolicy([withMedia({ type: 'image', src: 'https://new.example/a.jpg', before })]));
    expect(allowed['img-src']).toBe("'self' data: https://old.example https://new.example");
  });

  it('names the host of streets, and none for those beside the story', () => {
    const streets = (src: string) => ({ src, integrity: `sha256-${'A'.repeat(43)}=`, bounds: { south: 1, west: 2, north: 3, east: 4 }, minZoom: 9 }); // prettier-ignore
    const withStreets = (src: string) => published({ basemap: [streets(src)], events: [{ title: 'E' }] });
    const [there, beside] = ['https://maps.test/a.json', 'streets.json'].map((src) => directives(toPolicy([withStreets(src)]))); // prettier-ignore
    expect(there).toEqual({ ...directives(toPolicy([published()])), 'connect-src': "'self' https://maps.test" });
    expect(beside).toEqual(directives(toPolicy([published()])));
  });

  it('names the hosts of pictures and data on the map, and none for those beside the story', () => {
    const bounds = { south: 1, west: 2, north: 3, east: 4 };
    const withMap = (base: string) =>
      published({
        basemap: [{ image: `${base}a.png`, bounds }],
        layers: [{ name: 'L', geojson: `${base}l.geojson` }],
        events: [{ title: 'E', basemap: [{ zoomify: `${base}z`, bounds, width: 10, height: 10 }, { iiif: `${base}i`, bounds }] }],
      }); // prettier-ignore
    const only = (story: StoryDocument) => directives(toPolicy([published(story)]));
    const none = directives(toPolicy([published()]));
    expect(directives(toPolicy([withMap('https://maps.test/')]))).toEqual({
      ...none,
      'img-src': "'self' data: https://maps.test",
      'connect-src': "'self' https://maps.test",
    });
    expect(directives(toPolicy([withMap('')]))).toEqual(none);
    const picture = { image: 'https://plans.test/p.png', width: 10, height: 10 };
    expect(only({ basemap: [picture], events: [] })).toEqual({ ...none, 'img-src': "'self' data: https://plans.test" });
  });

  it.each([
    ['https://tiles.test/{z}/{x}/{y}.png', "'self' data: https://tiles.test"],
    ['https://{s}.co.uk/{z}/{x}/{y}', "'self' data:"],
    ['https://{s}.tiles.test:8443/{z}/{x}/{y}', "'self' data: https://a.tiles.test:8443 https://b.tiles.test:8443 https://c.tiles.test:8443"],
    ['//tiles.test/{s}/{z}/{x}/{y}', "'self' data: https://tiles.test"],
    ['/tiles/{z}/{x}/{y}.png', "'self' data:"],
    ['https://a;sandbox/{z}/{x}/{y}', "'self' data:"],
    ["https://{s}.b 'unsafe-inline'.test/{z}/{x}/{y}", "'self' data:"],
    ['https://{z}.tiles.test/{x}/{y}', "'self' data:"],
    ['javascript:{z}{x}{y}', "'self' data:"],
  ])('names the hosts of tiles, of each of several servers, and nothing more: %s', (tiles, sources) => {
    const story = published({ basemap: [{ tiles }], events: [{ title: 'E' }] });
    expect(directives(toPolicy([story]))).toEqual({ ...directives(toPolicy([published()])), 'img-src': sources });
  }); // prettier-ignore

  it('allows the host that a story says it is at', () => {
    const story = published({
      canonical: 'https://paper.test/1',
      events: [{ title: 'E', media: [{ type: 'image', src: 'https://paper.test/a.jpg' }] }],
    });
    expect(directives(toPolicy([story]))['img-src']).toBe("'self' data: https://paper.test");
  });

  it('names a host once, for all stories', () => {
    const one = withMedia(
      { type: 'image', src: 'https://pictures.example/a.jpg' },
      { type: 'image', src: 'https://pictures.example/b.jpg' },
    );
    expect(directives(toPolicy([one, one]))['img-src']).toBe("'self' data: https://pictures.example");
  });

  it.each(["https://a;sandbox/x.png", "https://b,script-src/x", "https://*/x.png", "//a;sandbox/x.png", "https://a.example;script-src *", "https://a.example\nX-Evil: 1", "https:// 'unsafe-inline'/a.jpg"])('takes no words from an address: %s', (src) => {
    const policy = toPolicy([withMedia({ src, type: 'image' })]);
    expect(directives(policy)['script-src']).toBe("'self'");
    expect(policy).toBe(toPolicy([published()]));
  }); // prettier-ignore
});

it.each([
  [undefined, '/*', '/assets/*'],
  ['https://example.org/news/', '/news/*', '/news/assets/*'],
])('headers are for the site’s folder, at %s', (base, all, assets) => {
  const lines = writeHeaders([published()], base).split('\n');
  expect(lines.filter((line) => line.startsWith('/'))).toEqual([all, assets]);
  expect(lines).toContain('  Access-Control-Allow-Origin: *');
  expect(lines).toContain('  Cache-Control: public, max-age=31536000, immutable');
});

it('a folder with signs that headers give a meaning to is written so that it has none', () => {
  const lines = writeHeaders([published()], 'https://example.org/a*b/:c/').split('\n');
  expect(lines.filter((line) => line.startsWith('/'))).toEqual(['/a%2Ab/%3Ac/*', '/a%2Ab/%3Ac/assets/*']);
});
