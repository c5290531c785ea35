import { expect, it } from 'vitest';
import { formatMarkName } from '../../../src/core/marks/mark-name.js';
import { formatEventName } from '../../../src/core/text/event-name.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';
import { storyOf } from '../story-of.js';

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

it('names the mark of one event as the event itself, with all that is known of it', () => {
  const { events } = storyOf([{ title: 'Talks', when: '2023-09', where: { name: 'Pyongyang' }, by: ['KCNA'] }]);
  expect(formatMarkName(events, language)).toBe(formatEventName(events[0]!, language));
});

it('says each name of a small mark whole', () => {
  const { events } = storyOf([{ title: 'One', when: '2023' }, { title: 'Two', status: 'denied' }]); // prettier-ignore
  expect(formatMarkName(events, language)).toBe('2 events here: One, 2023; Two, denied');
});
