import { expect, it } from 'vitest';
import type { MediaDocument, StoryDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';
import { lintStory } from '../../../src/core/lint/lint-story.js';

function codesOf(media: object, more: Partial<StoryDocument> = {}) {
  const events = [{ title: 'E', text: 'T', when: '2023', media: [media as MediaDocument] }];
  const document: StoryDocument = { title: 'A', allowRemote: true, ...more, events };
  const { story, findings } = toStory(document);
  return [...findings, ...lintStory({ document, story })]
    .filter(({ where }) => where.startsWith('events[0].media[0]'))
    .map(({ code, where }) => `${code} ${where.replace('events[0].media[0].', '')}`);
}

const picture = { type: 'image', src: 'after.jpg', alt: 'A' };
const before = { src: 'before.jpg', alt: 'B' };
const film = { type: 'video', src: 'a.mp4', tracks: [] };

it.each<[string, object, readonly string[], Partial<StoryDocument>?]>([
  ['nothing, where it is as it should be', { ...picture, before }, []],
  ['nothing of what is decoration', { ...picture, before: { ...before, alt: '' } }, []],
  ['that one does not say what it shows', { ...picture, before: { src: 'b.jpg' } }, ['missing-alt before.alt']],
  ['that both are the same', { ...picture, before: { ...before, src: 'after.jpg' } }, ['same-picture before.src']],
  ['of a picture before a film', { ...film, before }, ['not-compared before']],
  ['of a film before a picture', { ...picture, before: { ...before, src: 'a.mp4' } }, ['not-compared before.src']],
  ['of a page of films before a picture', { ...picture, before: { ...before, src: 'https://youtu.be/dQw4w9WgXcQ' } }, ['not-compared before.src']],
  ['of an address that nothing may load', { ...picture, before: { ...before, src: 'javascript:a' } }, ['unsafe-url before.src']],
  ['of http', { ...picture, before: { ...before, src: 'http://a.example/a.jpg' } }, ['insecure-media before.src']],
  ['of a host that nobody has decided about', { ...picture, before: { ...before, src: 'https://a.example/a.jpg' } }, ['undecided-host before.src'], { allowRemote: undefined }],
  ['of markup in a caption', { ...picture, before: { ...before, caption: '<b>B</b>' } }, ['html-in-text before.caption']],
])('tells of pictures that are compared: %s', (_, media, expected, more) => {
  expect(codesOf(media, more)).toEqual(expected);
}); // prettier-ignore
