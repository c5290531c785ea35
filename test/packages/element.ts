/** What a project writes that has the element's package alone, in strict TypeScript that checks libraries' types too. */
import 'dateline-story/define';
import { DatelineStory, type StoryDocument } from 'dateline-story';
import { loadWords, parseStory, type Story } from 'dateline-story/core';
import { exportStory, renderStory } from 'dateline-story/exporters';

const element = document.querySelector('dateline-story')!;
element.addEventListener('active-change', ({ id, cause }) => element.replaceChildren(id, cause));
element.show('arrival');

const lake: StoryDocument = {
  title: 'A day on the lake',
  events: [{ id: 'departure', when: '2024-05-08T09:10~', where: { name: 'North Pier', lat: 47.66, lon: 9.18 } }],
};
const story: Story = parseStory(lake).story;
element.story = lake;

export class OwnStory extends DatelineStory {}
export const titles = story.events.map(({ title }) => title);
export const html = loadWords('de').then((words) => renderStory(lake, { words }));
export const table = exportStory(lake, 'csv').then(({ text }) => text);
