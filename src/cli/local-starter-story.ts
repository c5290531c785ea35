/** The story that `dateline-story new --local` writes, and whom its streets are said to be by. */
import type { StoryDocument } from '../core/document/schema.js';

/** What the map says of the streets beside it. */
export const madeUpTown = 'Quillhaven, a made-up town';

/** A story of a few streets that explains itself and has nothing wrong; it names no streets yet. */
export const localStarterStory: StoryDocument = {
  $schema: './story.schema.json',
  dateline: 1,
  title: 'The headline of your story',
  summary: 'What happened in your streets, in a sentence or two.',
  lang: 'en',
  byline: 'Your name',
  published: '2024-06-01',
  timeZone: 'Europe/London',
  places: {
    market: { name: 'Market Square', lat: 48.89953, lon: -11.40134 },
    'town-hall': { name: 'Town Hall', lat: 48.90049, lon: -11.39979, certainty: 'less-certain' },
    bridge: { name: 'Market Bridge', lat: 48.90072, lon: -11.39436 },
    castle: { name: 'Castle Green', area: { lat: 48.89775, lon: -11.39692, radius: 150 } },
    quays: { name: 'the quays', somewhere: { lat: 48.8946, lon: -11.3985, radius: 250 } },
  },
  sources: { council: { name: 'the town council', url: 'https://example.org/council', accessed: '2024-05-31' } },
  events: [
    {
      id: 'burst',
      title: 'A place to the metre, a time to the minute, about',
      text: 'Five decimals of “lat” and “lon” are a metre: most maps show them for a click of the right button. A `~` after a time says “about”; “timeZone”, above, says whose clock it is: set it to yours.',
      when: '2024-05-30T06:40~',
      where: 'market',
      sources: ['council'],
    },
    {
      id: 'flood',
      title: 'An hour, and all that lies within 150 metres',
      text: 'A slash stands between beginning and end. An “area” is the extent itself: a circle of so many metres, or an outline.',
      when: '2024-05-30T06:40/2024-05-30T07:40',
      where: 'castle',
      status: 'confirmed',
      by: ['council'],
    },
    {
      id: 'arrival',
      title: 'A journey',
      text: 'The map draws the way from the event in “from”, straight; or “along” one of the story’s “routes”: a line of yours, such as a GeoJSON editor draws.',
      when: '2024-05-30T07:15',
      where: 'bridge',
      journey: { from: 'burst', by: 'fire engine' },
    },
    {
      id: 'cause',
      title: 'What one side claims and another denies',
      text: '“by” says who claims it, “deniedBy” who denies it. “somewhere” is an area in which the place lies: nobody has said where.',
      when: '2024-05-30',
      where: 'quays',
      status: 'claimed',
      by: ['people living at the quays'],
      deniedBy: ['council'],
    },
    {
      id: 'concert',
      title: 'A day, and a place that is less certain',
      text: 'The halo around the mark says that the place is “less-certain”.',
      when: '2024-05-31',
      where: 'town-hall',
    },
    {
      id: 'meeting',
      title: 'What is expected next week',
      text: 'What is expected lies after “published”.',
      when: '2024-06-06T19:00',
      where: 'market',
      status: 'expected',
      by: ['council'],
    },
  ],
};
