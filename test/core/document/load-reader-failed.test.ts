import { expect, it, vi } from 'vitest';
import { readValue } from '../../../src/core/document/load-reader.js';

vi.mock('../../../src/core/document/to-any-media.js', () => {
  throw new Error('not there');
});

it('shows what needs no table of sites where that does not come, frames nothing, and says so', async () => {
  const media = [
    { type: 'image', src: 'a.jpg', alt: '' },
    { src: 'https://youtu.be/dQw4w9WgXcQ' },
    { type: 'embed', src: 'http://insecure.test/' },
  ];
  const { document, toStory, problems } = await readValue({ title: 'A', events: [{ title: 'E', media }] });
  expect(problems.map(({ code }) => code)).toEqual(['media-unavailable']);
  const { story, findings } = toStory(document);
  expect(story.events[0]!.media.map(({ src }) => src)).toEqual(['a.jpg']);
  expect(findings).toEqual([]);
});
