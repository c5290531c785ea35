import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMediaType } from '../../../src/core/urls/media-type.js';

const endings = {
  image: ['jpg', 'jpeg', 'png', 'gif', 'svg', 'webp', 'avif'],
  video: ['mp4', 'webm', 'ogv'],
  audio: ['mp3', 'wav', 'm4a', 'ogg', 'oga'],
};
const known = Object.entries(endings).flatMap(([type, list]) => list.map((ending) => [ending, type] as const));

describe('toMediaType', () => {
  it.each(known)('knows .%s as %s, in small letters and large, before query and fragment', (ending, type) => {
    for (const written of [ending, ending.toUpperCase()]) {
      const url = `https://example.org/a.b/c.${written}`;
      expect([url, `${url}?w=1`, `${url}#t=5`, `${url}?a#b`, `c.${written}`].map(toMediaType)).toEqual(
        Array(5).fill(type),
      );
    }
  });

  it.each([
    'https://example.org/',
    'https://example.org/page.html',
    'https://example.org/a.jpg/',
    'https://example.org/?file=a.jpg',
    'https://example.org/#a.mp3',
    'https://example.org/view?src=b.png#c.mp4',
    'https://example.org/ajpg',
    'https://example.org/a.jpgx',
    'a.jpg.txt',
    '',
    '.',
  ])('cannot tell what %s shows', (url) => {
    expect(toMediaType(url)).toBeUndefined();
  });

  it.each([
    ['a.mp4.png', 'image'],
    ['a.png.mp4', 'video'],
  ])('goes by the last ending of %s', (url, type) => {
    expect(toMediaType(url)).toBe(type);
  });

  it('is the same whatever is asked of the address', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), fc.constantFrom('?', '#'), (url, asked, sign) => {
        expect(toMediaType(`${url}${sign}${asked.replace(/\s/g, '')}`)).toBe(toMediaType(url));
      }),
    );
  });
});
