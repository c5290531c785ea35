import { expect, it } from 'vitest';
import { headContent, titleContent } from '../../../src/core/content/heading-content.js';
import { toStory } from '../../../src/core/document/to-story.js';
import { smallStory } from '../../fixtures/small-story.js';

const { story } = toStory(smallStory);
const [arrival] = story.events;

it.each([1, 2, 6])('writes headings of level %i', (level) => {
  expect(headContent(story, level)).toMatchObject({ children: [{ tag: `h${level}` }, { tag: 'p' }] });
  expect(titleContent(arrival!, level)).toMatchObject({ tag: `h${level}`, children: ['The ferry arrives'] });
});

it('has no empty lines', () => {
  expect(headContent({ ...story, summary: '', byline: undefined }, 2)).toMatchObject({ children: [{ tag: 'h2' }] });
  expect(titleContent({ ...arrival!, title: '' }, 3)).toBeUndefined();
});
