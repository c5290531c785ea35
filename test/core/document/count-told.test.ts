import { expect, it } from 'vitest';
import { countDocument, countStory } from '../../../src/core/document/count-told.js';
import { parseStory } from '../../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../../src/core/document/schema.js';

const document: StoryDocument = {
  places: { quay: { name: 'The quay', lat: 47.6, lon: 9.2 } },
  events: [
    { title: 'A', when: '1999', where: ['quay', { name: 'Somewhere' }] },
    { title: 'B', when: 'no date', media: [{ type: 'image', src: 'https://example.org/a.jpg', alt: 'A' }] },
    { title: '', where: { name: 'Here', lat: 1, lon: 2 } },
  ],
};

it('counts what a document says, and names what has no date and no title by its row', () => {
  expect(countDocument(document, [4, 5, 9])).toEqual({
    ...{ events: 3, dates: 2, places: 3, nameOnly: 1, media: 1 },
    ...{ untitled: [9], undated: [9] },
  });
});

it('counts what a story shows: a date that is none is none', () => {
  expect(countStory(parseStory(document).story)).toEqual({
    ...{ events: 3, dates: 1, places: 3, nameOnly: 1, media: 1 },
    ...{ untitled: [3], undated: [2, 3] },
  });
});

it('counts what nobody has checked', () => {
  expect(countDocument({ events: [null, 7, { media: {} }] as never })).toEqual({
    ...{ events: 3, dates: 0, places: 0, nameOnly: 0, media: 1 },
    ...{ untitled: [1, 2, 3], undated: [1, 2, 3] },
  });
});
