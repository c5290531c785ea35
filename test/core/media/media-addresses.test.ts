import { expect, it } from 'vitest';
import { listMediaAddresses, withMediaAddresses } from '../../../src/core/media/media-addresses.js';
import type { Media } from '../../../src/core/model.js';

const track = { src: 'a.vtt', lang: 'en', kind: 'captions', label: 'English', isShown: false } as const;
const picture: Media = { type: 'image', src: 'a.jpg' };
const film: Media = { type: 'video', src: 'a.mp4', poster: 'a.jpg', tracks: [track] };

it('lists all that a piece of media is fetched from', () => {
  expect(listMediaAddresses(picture)).toEqual(['a.jpg']);
  // That picture has a figure of its own.
  expect(listMediaAddresses({ ...picture, before: picture })).toEqual(['a.jpg']);
  expect(listMediaAddresses(film)).toEqual(['a.mp4', 'a.jpg', 'a.vtt']);
});

it('changes these and nothing else', () => {
  expect(withMediaAddresses(picture, (src) => `/${src}`)).toEqual({ ...picture, src: '/a.jpg' });
  const compared = withMediaAddresses({ ...picture, before: { ...picture, src: 'b.jpg' } }, (src) => `/${src}`);
  expect(compared).toEqual({ ...picture, src: '/a.jpg', before: { ...picture, src: '/b.jpg' } });
  const moved = withMediaAddresses(film, (src) => `/${src}`);
  expect(moved).toEqual({ ...film, src: '/a.mp4', poster: '/a.jpg', tracks: [{ ...track, src: '/a.vtt' }] });
});
