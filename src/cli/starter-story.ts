/** The story that `dateline-story new` writes. JSON has no comments, so its texts say what its parts are for. */
import type { StoryDocument } from '../core/document/schema.js';

/** A story that explains itself and has nothing wrong. */
export const starterStory: StoryDocument = {
  $schema: './story.schema.json',
  dateline: 1,
  title: 'The headline of your story',
  summary: 'What it is about, in a sentence or two.',
  lang: 'en',
  byline: 'Your name',
  published: '2024-06-01',
  timeZone: 'Europe/Berlin',
  places: {
    pier: { name: 'North Pier', lat: 47.66, lon: 9.18 },
    island: { name: 'The Island', lat: 47.69, lon: 9.27, certainty: 'less-certain' },
    lake: { name: 'the lake', somewhere: { lat: 47.6, lon: 9.4, radius: 20_000 } },
  },
  sources: { gazette: { name: 'The Lake Gazette', url: 'https://example.org/ferry', accessed: '2024-05-31' } },
  events: [
    {
      id: 'departure',
      title: 'A time that is known to the minute, about',
      text: 'A `~` after a date or a time says “about”. “where” is the id of a place above. Text is *Markdown*.',
      when: '2024-05-08T09:10~',
      where: 'pier',
      sources: ['gazette'],
    },
    {
      id: 'arrival',
      title: 'A day, and the journey that ended on it',
      text: 'The map draws the way from the event in “from”. The place is “less-certain”, and so it is shown.',
      when: '2024-05-09',
      where: 'island',
      journey: { from: 'departure', by: 'ferry' },
    },
    {
      id: 'storm',
      title: 'A claim: one day of several, somewhere in an area',
      text: 'Square brackets say “one of these days”. “somewhere” is an area in which the place lies. “by” says whose claim it is.',
      when: '[2024-05-10..2024-05-14]',
      where: 'lake',
      status: 'claimed',
      by: ['the owner of the ferry'],
    },
    {
      id: 'inquiry',
      title: 'What is expected in July',
      text: 'A month is written without a day. What is expected lies after “published”.',
      when: '2024-07',
      status: 'expected',
      by: ['gazette'],
    },
  ],
};
