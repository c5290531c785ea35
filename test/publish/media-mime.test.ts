import { expect, it } from 'vitest';
import { toMediaType } from '../../src/core/media-type.js';
import { toMediaMime } from '../../src/publish/media-mime.js';

const endings = [
  'jpg',
  'jpeg',
  'png',
  'gif',
  'svg',
  'webp',
  'avif',
  'mp4',
  'webm',
  'ogv',
  'mp3',
  'wav',
  'm4a',
  'ogg',
  'oga',
];

it.each(endings)('media that end in .%s have a type of their kind', (ending) => {
  expect(toMediaMime(`a.b.${ending.toUpperCase()}`)).toMatch(new RegExp(`^${toMediaType(`a.${ending}`)}/`));
});

it.each(['a', 'a.', 'a.constructor', 'a.html'])('%s has none', (path) => {
  expect(toMediaMime(path)).toBe('application/octet-stream');
});
