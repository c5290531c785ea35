import { expect, it } from 'vitest';
import type { MediaDocument, StoryDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';
import { lintStory } from '../../../src/core/lint/lint-story.js';

function lint(media: readonly object[], more: Partial<StoryDocument> = {}) {
  const events = [{ title: 'E', text: 'T', when: '2023', media: media as MediaDocument[] }];
  const document: StoryDocument = { title: 'A', allowRemote: true, ...more, events };
  const found = lintStory({ document, story: toStory(document).story });
  return found.filter(({ where }) => where.startsWith('events[0].media'));
}
const codesOf = (...given: Parameters<typeof lint>) =>
  lint(...given).map(({ code, where }) => `${code} ${where.replace('events[0].media', '')}`);

const track = { src: 'a.vtt', lang: 'en' };
const film = { type: 'video', src: 'a.mp4', tracks: [track] };
const sound = { type: 'audio', src: 'a.mp3', transcript: 'A horn.' };

it.each<[string, readonly object[], readonly string[]]>([
  ['a film with captions and a sound with a transcript', [film, sound], []],
  ['a film without captions', [{ ...film, tracks: undefined }], ['no-captions [0].tracks']],
  ['one that has a transcript instead', [{ ...film, tracks: undefined, transcript: 'A.' }], ['no-captions [0].tracks']],
  ['one with chapters alone', [{ ...film, tracks: [{ ...track, kind: 'chapters' }] }], ['no-captions [0].tracks']],
  ['one with subtitles', [{ ...film, tracks: [{ ...track, kind: 'subtitles' }] }], []],
  ['a film in which there is nothing to hear', [{ ...film, tracks: [] }], []],
  ['a sound without a transcript', [{ type: 'audio', src: 'a.mp3' }], ['no-transcript [0].transcript']],
  ['many of them, once', [{ src: 'a.mp4' }, { src: 'b.mp4' }, { src: 'a.mp3' }, { src: 'c.mp3' }], ['no-captions [0].tracks', 'no-transcript [2].transcript']],
  ['what others play', [{ src: 'https://youtu.be/dQw4w9WgXcQ' }, { type: 'embed', src: 'https://a.example/' }], []],
])('says what those miss who do not hear: %s', (_, media, expected) => {
  expect(codesOf(media)).toEqual(expected);
}); // prettier-ignore

it('says of how many', () => {
  const messages = lint([{ src: 'a.mp4' }, { src: 'b.mp4' }, { src: 'a.mp3' }]).map(({ message }) => message);
  expect(messages[0]).toMatch(/^This film and 1 more have no captions/);
  expect(messages[1]).toMatch(/^This sound has no transcript/);
});

it.each<[string, object, readonly string[]]>([
  ['captions of a picture', { type: 'image', src: 'a.jpg', alt: '', tracks: [track] }, ['other-media-aid [0].tracks']],
  ['captions of what another site plays', { src: 'https://youtu.be/dQw4w9WgXcQ', tracks: [track] }, ['other-media-aid [0].tracks']],
  ['a poster of a sound', { ...sound, poster: 'a.jpg' }, ['other-media-aid [0].poster']],
  ['a transcript of a picture', { type: 'image', src: 'a.jpg', alt: '', transcript: 'A.' }, ['other-media-aid [0].transcript']],
  ['a transcript of what another site plays', { src: 'https://youtu.be/dQw4w9WgXcQ', transcript: 'A.' }, []],
  ['SubRip', { ...film, tracks: [{ ...track, src: 'a.srt' }] }, ['no-webvtt [0].tracks[0].src']],
  ['SubRip of an address', { ...film, tracks: [{ ...track, src: 'https://a.example/a.SRT?v=1' }] }, ['no-webvtt [0].tracks[0].src']],
  ['WebVTT that its address does not say', { ...film, tracks: [{ ...track, src: '/captions/7' }] }, []],
  ['two of one language', { ...film, tracks: [track, { ...track, src: 'b.vtt' }] }, ['same-track [0].tracks[1]']],
  ['two that are called otherwise', { ...film, tracks: [track, { ...track, label: 'With sounds' }] }, []],
  ['two of different kinds', { ...film, tracks: [track, { ...track, kind: 'chapters' }] }, []],
  ['an address for a transcript', { ...sound, transcript: 'https://a.example/text' }, ['transcript-address [0].transcript']],
  ['a file for a transcript', { ...sound, transcript: 'horn.txt' }, ['transcript-address [0].transcript']],
  ['a link in a transcript', { ...sound, transcript: '[All of it](https://a.example/text)' }, []],
  ['a picture in a transcript', { ...sound, transcript: '![A](a.jpg)' }, ['picture-in-text [0].transcript']],
  ['markup in a label', { ...film, tracks: [{ ...track, label: '<b>English</b>' }] }, ['html-in-text [0].tracks[0].label']],
  ['captions by http', { ...film, tracks: [{ ...track, src: 'http://a.example/a.vtt' }] }, ['insecure-media [0].tracks[0].src']],
])('tells what readers will not see: %s', (_, media, expected) => {
  expect(codesOf([media])).toEqual(expected);
}); // prettier-ignore

it.each<[string, StoryDocument['allowRemote'], object, readonly string[]]>([
  ['nobody has decided', undefined, { src: 'a.mp4' }, ['undecided-host [0].poster']],
  ['it is allowed', ['pictures.example'], { src: 'a.mp4' }, []],
  ['the film comes at once', false, { src: 'a.mp4' }, ['unasked-host [0].poster']],
  ['the film is of a third', ['films.example'], { src: 'https://films.example/a.mp4' }, ['unasked-host [0].poster']],
  ['the film is of the same', false, { src: 'https://pictures.example/a.mp4' }, []],
])('tells of a poster of another host: where %s', (_, allowRemote, media, expected) => {
  expect(codesOf([{ ...film, ...media, poster: 'https://pictures.example/a.jpg' }], { allowRemote })).toEqual(expected);
});
