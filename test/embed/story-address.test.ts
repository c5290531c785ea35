import { afterEach, describe, expect, it, vi } from 'vitest';
import { parsePlaces, toStoryAddress } from '../../src/embed/story-address.js';

const page = 'https://paper.example';
const address = (href: string, ...places: string[]) => toStoryAddress(new URL(href, page), page, parsePlaces(places.join(' '))); // prettier-ignore

describe('a link', () => {
  it.each([
    ['/stories/ferry.story.json', 'https://paper.example/stories/ferry.story.json'],
    // What counts links adds to their addresses.
    ['/ferry.story.json?ref=paper#arrival', 'https://paper.example/ferry.story.json?ref=paper#arrival'],
    ['/v1.2/Fähre (neu) – 2.story.json', 'https://paper.example/v1.2/F%C3%A4hre%20(neu)%20%E2%80%93%202.story.json'],
  ])('to %s of the page’s own host stands for a story', (href, story) => {
    expect(address(href)).toBe(story);
  });

  it.each([
    'https://other.example/ferry.story.json',
    'http://paper.example/ferry.story.json',
    'https://paper.example:8443/ferry.story.json',
    'https://paper.example.evil.example/ferry.story.json',
    'https://paper.example@evil.example/ferry.story.json',
    '/ferry.json',
    '/?file=ferry.story.json',
    '/#ferry.story.json',
    '/ferry.story.json/',
    '/stories%2F..%2fout/ferry.story.json',
    '/stories%5C..%5Cout/ferry.story.json',
    '/%252e%252e/ferry.story.json',
    '/stories/..;/out/ferry.story.json',
    '/stories/.%00./ferry.story.json',
    '/stories/%ef%bc%8f..%ef%bc%8fferry.story.json',
    '/stories/%u002e%u002e%u002fferry.story.json',
    '/stories/%c0%ae%c0%ae/ferry.story.json',
    '/logout.php/ferry.story.json',
    '/logout;ferry.story.json',
    '/proxy/https://evil.example/ferry.story.json',
    '//paper.example//evil.example/ferry.story.json',
    'javascript:alert(1)//.story.json',
    'data:application/json,{}.story.json',
    'blob:https://paper.example/ferry.story.json',
    'ftp://paper.example/ferry.story.json',
  ])('to %s does not', (href) => {
    expect(address(href)).toBeUndefined();
  });

  it.each([
    ['https://stories.example/ferry.json', 'https://stories.example/ferry.json'],
    ['https://stories.example/ferry.story.json', 'https://stories.example/ferry.story.json'],
    ['http://stories.example/timeline.csv', 'http://stories.example/timeline.csv'],
    ['https://stories.example/ferry/', 'https://stories.example/ferry/story.json'],
    ['https://stories.example/ferry/index.html?ref=paper#arrival', 'https://stories.example/ferry/story.json'],
  ])('to %s, of a host that the page names, stands for %s', (href, story) => {
    expect(address(href, 'stories.example')).toBe(story);
  });

  it.each([
    ['stories.example', 'https://sub.stories.example/ferry.json'],
    ['stories.example', 'https://stories.example.evil.example/ferry.json'],
    ['stories.example', 'https://stories.example:8443/ferry.json'],
    ['stories.example', 'javascript://stories.example/%0Aalert(1)'],
    ['paper.example/stories', 'https://paper.example/about/'],
    ['paper.example/stories', 'https://paper.example/stories-of-others/ferry.json'],
    ['paper.example/stories', 'https://paper.example/stories/..%2Fout/ferry.json'],
    ['paper.example/stories', 'https://paper.example/stories/%2e%2e/out/ferry.json'],
    ['paper.example/stories', 'https://paper.example/stories/..%5cout/ferry.json'],
    ['paper.example/stories', 'https://paper.example/stories/..;/out/ferry.json'],
    ['paper.example/stories', 'https://paper.example/stories/.%00./ferry.json'],
    ['*', 'https://evil.example/ferry.json'],
    ['', 'https://evil.example/ferry.json'],
  ])('where the page names %j, that to %s stands for none', (place, href) => {
    expect(address(href, place)).toBeUndefined();
  });

  it.each([
    'paper.example/stories',
    'paper.example/stories/',
    'https://paper.example/stories/',
    'HTTPS://paper.example/stories',
    'other.example, PAPER.example/stories',
  ])('is found in the folder that a page names as %j', (place) => {
    expect(address('/stories/ferry/', place)).toBe('https://paper.example/stories/ferry/story.json');
  });

  it('is found on a host named in letters of its own', () => {
    expect(address('https://fähre.example/ferry.json', 'fähre.example')).toBe(
      'https://xn--fhre-loa.example/ferry.json',
    );
  });
});

describe('what a page names', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each([
    '*.stories.example',
    'https://',
    'ftp://stories.example',
    'stories.example;',
    'stories.example?x=1',
    'me@stories.example',
  ])('as %j, which is no host or folder, is left out, and the console names it', (part) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect(parsePlaces(` ${part}, stories.example:8443 `)).toEqual(['stories.example:8443/']);
    expect(warn.mock.calls).toEqual([[expect.stringContaining(`“${part}”`)]]);
  });

  it.each(['', ' ', ','])('may be nothing: %j', (text) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    expect([parsePlaces(text), warn.mock.calls]).toEqual([[], []]);
  });

  it('is read in browsers of before 2023 too', () => {
    vi.stubGlobal('URL', Object.assign(class extends URL {}, { canParse: undefined }));
    expect(parsePlaces('stories.example')).toEqual(['stories.example/']);
  });
});
