import { expect, it } from 'vitest';
import { lintStory } from '../../../src/core/lint/lint-story.js';
import { toStory } from '../../../src/core/document/to-story.js';
import type { MediaDocument, StoryDocument } from '../../../src/core/document/schema.js';

const codesOf = (...media: MediaDocument[]) => {
  const document: StoryDocument = { title: 'A', allowRemote: true, events: [{ title: 'E', text: 'T', when: '2023', media }] };
  return lintStory({ document, story: toStory(document).story }).filter(({ where }) => /media\[0]\.(?:src|type)/.test(where)).map(({ code, where }) => `${code} ${where}`);
}; // prettier-ignore

it.each<[MediaDocument, string | undefined]>([
  [{ src: 'https://youtu.be/dQw4w9WgXcQ' }, undefined],
  [{ type: 'embed', src: 'https://example.org/chart' }, undefined],
  [{ type: 'embed', src: 'https://www.youtube.com/@ferrynews' }, 'shown-as-card events[0].media[0].src'],
  [{ src: 'https://example.org/page' }, 'shown-as-card events[0].media[0].src'],
  [{ type: 'image', src: 'ferry.heic' }, 'shown-as-card events[0].media[0].src'],
  [{ src: 'report.pdf' }, 'shown-as-card events[0].media[0].src'],
  [{ type: 'card', src: 'report.pdf' }, undefined],
])('tells of %j that it is a card, unless that is meant', (media, expected) => {
  expect(codesOf({ alt: 'A', ...media })).toEqual(expected ? [expected] : []);
});

it.each<[MediaDocument, boolean]>([
  [{ type: 'image', src: 'ferry.mp4' }, true],
  [{ type: 'video', src: 'ferry.jpg' }, true],
  [{ type: 'embed', src: 'https://example.org/ferry.jpg' }, true],
  [{ type: 'image', src: 'https://youtu.be/dQw4w9WgXcQ' }, true],
  [{ type: 'video', src: 'https://youtu.be/dQw4w9WgXcQ' }, false],
  [{ type: 'audio', src: 'ferry.webm' }, false],
  [{ type: 'image', src: 'https://commons.wikimedia.org/wiki/File:A.jpg' }, false],
  [{ type: 'image', src: 'https://example.org/photo?id=3' }, false],
])('tells of %j that its type contradicts its address: %s', (media, isTold) => {
  expect(codesOf({ alt: 'A', ...media })).toEqual(isTold ? ['other-media-type events[0].media[0].type'] : []);
});

it('asks about the host that is asked for what plays, and for none of a card', () => {
  const media = ['https://commons.wikimedia.org/wiki/File:A.jpg', 'https://www.flickr.com/photos/a/1/'].map((src) => ({ src, alt: 'A' })); // prettier-ignore
  const document: StoryDocument = { title: 'A', events: [{ title: 'E', media }] };
  const told = lintStory({ document, story: toStory(document).story }).filter(({ code }) => code === 'undecided-host');
  expect(told.map(({ message }) => /from (\S+)/.exec(message)?.[1])).toEqual(['commons.wikimedia.org']);
});

it.each([
  [['youtube.com'], true],
  [['youtube.com', 'youtube-nocookie.com'], false],
  [['youtube-nocookie.com'], false],
  [['vimeo.com'], false],
  [true, false],
  [undefined, false],
])('tells where %j allows the host that was pasted, and not that which plays: %s', (allowRemote, isTold) => {
  const media = [{ src: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }];
  const document: StoryDocument = { title: 'A', allowRemote, events: [{ title: 'E', media }] };
  const told = lintStory({ document, story: toStory(document).story }).filter(({ code }) => code === 'other-host');
  expect(told.map(({ where }) => where)).toEqual(isTold ? ['events[0].media[0].src'] : []);
});
