import { expect, it } from 'vitest';
import { checkDocument } from '../../../src/core/document/check-document.js';
import type { MediaDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';

const picture = { type: 'image', src: 'after.jpg', alt: 'A' };
const mediaOf = (media: object) =>
  toStory({ events: [{ media: [media as MediaDocument] }] }).story.events[0]!.media[0]!;

it('has the picture before with all that is said of it, and its type', () => {
  const before = { src: ' before.jpg ', alt: 'B', caption: 'C', credit: 'D', width: 3, height: 2 };
  expect(mediaOf({ ...picture, before }).before).toEqual({ ...before, type: 'image', src: 'before.jpg' });
});

it('takes the page of a picture for the picture', () => {
  const { before } = mediaOf({
    ...picture,
    before: { src: 'https://commons.wikimedia.org/wiki/File:A.jpg', alt: 'B' },
  });
  expect(before!.src).toMatch(/Special:FilePath\/A\.jpg/);
});

it.each<[string, object]>([
  ['a film before a picture', { ...picture, before: { src: 'https://youtu.be/dQw4w9WgXcQ' } }],
  ['a picture before a film', { type: 'video', src: 'a.mp4', before: { src: 'before.jpg' } }],
  ['an address that nothing may load', { ...picture, before: { src: 'javascript:a' } }],
  ['what is no object', { ...picture, before: 'before.jpg' }],
])('is without %s', (_, media) => {
  expect(mediaOf(media)).not.toHaveProperty('before');
});

it('tells of keys that a picture before does not have, and of no address', () => {
  const told = (before: object) => {
    const media = [{ ...picture, before }];
    return checkDocument({ dateline: 1, title: 'A', events: [{ title: 'E', media }] }).problems.map(
      ({ where }) => where,
    );
  };
  expect(told({ src: 'b.jpg', alt: 'B', before: {} })).toContain('events[0].media[0].before.before');
  expect(told({ alt: 'B' })).toContain('events[0].media[0].before.src');
});
