import { expect, it } from 'vitest';
import { formatTracks, parseTracks } from '../../../src/core/document/track-cell.js';

it.each([
  [[{ src: 'a.vtt', lang: 'en' }], 'en <a.vtt>'],
  [[{ src: 'a.vtt', lang: 'pt-BR', kind: 'captions' as const }, { src: 'https://example.org/b.vtt?c=1', lang: 'de', kind: 'subtitles' as const }], 'captions pt-BR <a.vtt>; subtitles de <https://example.org/b.vtt?c=1>'],
])('writes tracks into a cell that is read as the same: %j', (tracks, cell) => {
  expect(formatTracks(tracks)).toBe(cell);
  expect(parseTracks(cell, () => expect.fail('all are tracks'))).toEqual(tracks);
}); // prettier-ignore

it('writes no language that would be read as another', () => {
  expect(formatTracks([{ src: 'a.vtt', lang: 'en <b.vtt>;' }])).toBeUndefined();
  expect(formatTracks([{ src: 'a b;<c>.vtt', lang: 'en' }])).toBe('en <a%20b%3B%3Cc%3E.vtt>');
});

it('tells what is no track', () => {
  const told: string[] = [];
  expect(parseTracks('a.vtt; en <a.vtt>; songs en <b.vtt>;; 12', (part) => told.push(part))).toEqual([
    { src: 'a.vtt', lang: 'en' },
  ]);
  expect(told).toEqual(['a.vtt', 'songs en <b.vtt>', '12']);
});
