import { expect, it } from 'vitest';
import { writeStoryData } from '../../src/publish/story-data.js';
import { smallStory } from '../fixtures/small-story.js';

it('has the document', () => {
  expect(JSON.parse(writeStoryData(smallStory))).toEqual(smallStory);
});

it('leaves out the schema, which is not published', () => {
  expect(JSON.parse(writeStoryData({ $schema: './story.schema.json', ...smallStory }))).toEqual(smallStory);
});

it.each([
  ['a key that nobody knows', { ...smallStory, titel: 'T' }, 'unknown-key at "titel"'],
  ['a gap', { ...smallStory, events: [undefined] } as never, 'wrong-value at "events[0]"'],
])('refuses %s', (_, document, mistake) => {
  expect(() => writeStoryData(document)).toThrow(mistake);
});
