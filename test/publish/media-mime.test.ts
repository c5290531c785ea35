import { expect, it } from 'vitest';
import { toMediaMime } from '../../src/publish/media-mime.js';

it.each([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
  ['mp4', 'video/mp4'],
  ['ogv', 'video/ogg'],
  ['webm', 'video/webm'],
  ['m4a', 'audio/mp4'],
  ['mp3', 'audio/mpeg'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['wav', 'audio/wav'],
])('media that end in .%s are %s', (ending, type) => {
  expect(toMediaMime(`a.b.${ending.toUpperCase()}`)).toBe(type);
});

it.each(['a', 'a.', 'a.constructor', 'a.unknown'])('%s has no type', (path) => {
  expect(toMediaMime(path)).toBe('application/octet-stream');
});
