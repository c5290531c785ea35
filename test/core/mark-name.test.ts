import { expect, it } from 'vitest';
import { toLanguage } from '../../src/core/language.js';
import { formatMarkName } from '../../src/core/mark-name.js';
import { en } from '../../src/core/words/en.js';
import { storyOf } from './story-of.js';

const language = toLanguage('en', en);
const namesOf = (count: number) => {
  const { events } = storyOf(Array.from({ length: count }, (_, index) => ({ title: `Event ${index + 1}` })));
  return formatMarkName(events, language);
};

it.each([
  [1, 'Event 1'],
  [2, '2 events here: Event 1; Event 2'],
  [4, '4 events here: Event 1; Event 2; Event 3; Event 4'],
  [6, '6 events here: Event 1; Event 2; Event 3; Event 4; …'],
])('names the mark of %i', (count, name) => {
  expect(namesOf(count)).toBe(name);
});
