import { describe, expect, it } from 'vitest';
import { captionContent, embedContent, playerContent } from '../../../src/core/content/media-content.js';

const size = { width: 640, height: 480 };

describe('playerContent', () => {
  it.each([
    ['image', { src: 'a.jpg', alt: 'A ferry', loading: 'lazy', decoding: 'async', width: '640', height: '480' }],
    ['video', { src: 'a.jpg', controls: '', preload: 'none', 'aria-label': 'A ferry', width: '640', height: '480' }],
    ['audio', { src: 'a.jpg', controls: '', preload: 'none', 'aria-label': 'A ferry' }],
  ] as const)('shows %s only when it is near or asked for', (type, attributes) => {
    expect(playerContent(type, { type, src: 'a.jpg', alt: 'A ferry', ...size }).attributes).toEqual(attributes);
  });

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
