import { expect, it } from 'vitest';
import { withCors } from '../../../src/core/content/with-cors.js';
import type { Media } from '../../../src/core/model.js';

const isOwn = (src: string) => !src.startsWith('https:');
const film = (...tracks: string[]): Media => ({
  type: 'video',
  src: 'https://films.example/a.mp4',
  tracks: tracks.map((src) => ({ src, lang: 'en', kind: 'captions', label: 'English', isShown: false })),
});

it.each([
  ['no tracks', [], undefined],
  ['tracks of the page’s own', ['a.vtt'], undefined],
  ['a track of another host', ['a.vtt', 'https://films.example/a.vtt'], 'anonymous'],
])('asks for a film by CORS only where a track needs it: %s', (_, tracks, expected) => {
  expect(withCors(film(...tracks), isOwn).crossorigin).toBe(expected);
});
