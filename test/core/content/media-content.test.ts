import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/content/content.js';
import { captionContent, cardContent, embedContent, playerContent } from '../../../src/core/content/media-content.js';

const size = { width: 640, height: 480 };

describe('playerContent', () => {
  it.each([
    ['image', { src: 'a.jpg', alt: 'A ferry', loading: 'lazy', decoding: 'async', width: '640', height: '480' }],
    ['video', { src: 'a.jpg', controls: '', preload: 'none', 'aria-label': 'A ferry', width: '640', height: '480' }],
    ['audio', { src: 'a.jpg', controls: '', preload: 'none', 'aria-label': 'A ferry' }],
  ] as const)('shows %s only when it is near or asked for', (type, attributes) => {
    expect(playerContent(type, { type, src: 'a.jpg', alt: 'A ferry', ...size }).attributes).toEqual(attributes);
  });

  it('has the poster and the tracks of a film, of which one at most is shown unasked', () => {
    const track = { src: 'a.vtt', lang: 'en', kind: 'captions', label: 'English', isShown: false } as const;
    const tracks = [track, { ...track, src: 'b.vtt', kind: 'subtitles', isShown: true } as const];
    const made = playerContent('video', { type: 'video', src: 'a.mp4', poster: 'a.jpg', tracks, crossorigin: 'anonymous' }); // prettier-ignore
    expect(made.attributes).toMatchObject({ poster: 'a.jpg', crossorigin: 'anonymous' });
    expect(made.children).toEqual([
      { tag: 'track', attributes: { src: 'a.vtt', kind: 'captions', srclang: 'en', label: 'English' }, children: [] },
      { tag: 'track', attributes: { src: 'b.vtt', kind: 'subtitles', srclang: 'en', label: 'English', default: '' }, children: [] },
    ]);
  }); // prettier-ignore

  it('takes a picture without words for decoration', () => {
    expect(playerContent('image', { type: 'image', src: 'a.jpg' }).attributes.alt).toBe('');
  });
});

describe('embedContent', () => {
  it.each([
    ['player.test', false, true],
    ['player.test', true, false],
    ['', false, false],
  ])('keeps what is of the host %j, the page’s own: %j, from reaching into the page', (host, isOwn, hasOrigin) => {
    const { sandbox } = embedContent({ type: 'embed', src: 'x' }, host, isOwn).attributes;
    expect(sandbox!.includes('allow-same-origin')).toBe(hasOrigin);
  });
});

it('lets a frame fill the screen, and says whose page asks', () => {
  expect(embedContent({ type: 'embed', src: 'x' }, 'player.test', false).attributes).toMatchObject({
    allow: 'picture-in-picture; encrypted-media',
    allowfullscreen: '',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
});

describe('cardContent', () => {
  it.each([
    ['https://www.flickr.com/photos/1', 'The ferry', 'The ferry flickr.com'],
    ['https://www.flickr.com/photos/1', undefined, 'flickr.com'],
    ['report.pdf', 'report.pdf', 'report.pdf'],
    ['report.pdf', undefined, 'report.pdf'],
  ])('leads to %s, called %j, as “%s”', (src, alt, text) => {
    const card = cardContent({ type: 'card', src, alt });
    expect(card.attributes).toEqual({ class: 'card', href: src, rel: 'noopener', download: undefined });
    expect(toPlainText([card])).toBe(text);
  });

  it('offers for download what is in the page itself', () => {
    const card = cardContent({ type: 'card', src: 'data:application/pdf,x', alt: 'report.pdf' });
    expect(card.attributes.download).toBe('report.pdf');
  });
});

describe('captionContent', () => {
  it.each([
    ['The ferry', 'Ann', ['The ferry — Ann']],
    ['The ferry', undefined, ['The ferry']],
    [undefined, 'Ann', ['Ann']],
    ['', '', undefined],
    [undefined, undefined, undefined],
  ])('writes %j and %j as %j', (caption, credit, expected) => {
    const made = captionContent({ type: 'image', src: 'a.jpg', caption, credit });
    expect(typeof made === 'object' ? made.children : undefined).toEqual(expected);
  });
});
