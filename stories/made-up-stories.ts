/** For Storybook: small documents that show one thing each. */
import type { EventDocument, StoryDocument } from '../src/core/document/schema.js';

const capitals = [
  ['London', 51.51, -0.13],
  ['Paris', 48.85, 2.35],
  ['Berlin', 52.52, 13.4],
  ['Vienna', 48.21, 16.37],
  ['Rome', 41.89, 12.48],
  ['Madrid', 40.42, -3.7],
] as const;

/** Two hundred events in four crowded summers, in six cities. */
export const denseStory: StoryDocument = {
  title: 'Two hundred events',
  published: '1848',
  events: Array.from({ length: 200 }, (_, index): EventDocument => {
    const [name, lat, lon] = capitals[index % capitals.length]!;
    const day = (index * 37) % 84;
    const when = new Date(Date.UTC(1815 + (index % 4) * 11, 5, 1 + day)).toISOString().slice(0, 10);
    return { id: `event-${index}`, title: `Event ${index + 1} in ${name}`, when, where: { name, lat, lon } };
  }),
};

/** A story of one town, with tiles at an address. */
export const tiledStory = (tiles: string): StoryDocument => ({
  title: 'Two embassies',
  basemap: [{ tiles, attribution: 'Somebody' }],
  events: [
    { title: 'The embassy is closed', when: '2024-05-08', where: { name: 'Embassy', lat: 48.2, lon: 16.36 } },
    { title: 'Another opens', when: '2024-05-10', where: { name: 'The other', lat: 48.21, lon: 16.38 } },
  ],
});

/** Places by name alone: nothing for a map. */
export const namesStory: StoryDocument = {
  title: 'Inventions of a valley',
  summary: 'Who made what, and where: as the school’s list has it.',
  events: [
    { title: 'A printing press', when: '1640~', where: { name: 'Oberau' }, text: 'It printed the valley’s first newspaper.' },
    { title: 'A water pump', when: '1712', where: { name: 'Niedersee' }, text: 'It kept the mine dry for forty years.' },
    { title: 'A loom with cards', when: '1805/1807', where: { name: 'Oberau' }, text: 'The weavers broke the first one.' },
    { title: 'A telephone', when: '1876-03-10', where: { name: 'Steinach' }, text: 'Nobody had a second one.' },
    { title: 'A glider', when: '1903-12-17', where: { name: 'Steinach' }, text: 'It flew for twelve seconds.' },
  ],
}; // prettier-ignore

/** A film with captions, subtitles in the story’s language and a poster, and a sound; both can be read. */
export const filmedStory: StoryDocument = {
  title: 'The ferry that came late',
  events: [
    {
      title: 'The ferry leaves',
      when: '2024-05-09T09:10',
      where: { name: 'North Pier', lat: 47.66, lon: 9.18 },
      text: 'An hour late, as the harbour’s camera shows.',
      media: [
        {
          ...{ type: 'video', src: 'stories/ferry-film/ferry.webm', alt: 'The ferry leaves the pier', width: 640, height: 360 },
          ...{ poster: 'stories/ferry-film/ferry.svg', caption: 'The harbour’s camera', credit: 'The port' },
          tracks: [
            { src: 'stories/ferry-film/ferry.en.vtt', lang: 'en' },
            { src: 'stories/ferry-film/ferry.de.vtt', lang: 'de', kind: 'subtitles' },
          ],
          transcript: '*A horn sounds twice.*\n\n**Harbour master:** She is an hour late.',
        },
      ],
    },
    {
      title: 'A film of another host',
      when: '2024-05-10',
      where: { name: 'South Pier', lat: 47.65, lon: 9.19 },
      media: [
        {
          ...{ type: 'video', src: 'https://films.example/ferry.mp4', alt: 'The same from the other pier' },
          tracks: [{ src: 'https://texts.example/ferry.vtt', lang: 'en' }],
          transcript: 'Waves, and a horn far away.',
        },
      ],
    },
  ],
}; // prettier-ignore

/** A place of every kind. */
export const placesStory: StoryDocument = {
  title: 'Places of every kind',
  published: '2024-05-10',
  places: {
    pier: { name: 'Harbour', lat: 54.32, lon: 10.14 },
    wreck: { name: 'The wreck', lat: 55.6, lon: 12.3, certainty: 'uncertain' },
    beach: { name: 'The beach', lat: 54.68, lon: 11.35, certainty: 'less-certain' },
    bay: { name: 'the bay', somewhere: { lat: 56.2, lon: 11, radius: 40_000 } },
    country: {
      name: 'the lake district',
      area: {
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [12.2, 53.3],
              [13.3, 53.2],
              [13.2, 53.7],
              [12.3, 53.7],
              [12.2, 53.3],
            ],
          ],
        },
      },
    },
  },
  events: [
    { id: 'point', title: 'A point', when: '2024-05-01', where: 'pier' },
    { id: 'less-certain', title: 'A point that is less certain', when: '2024-05-02', where: 'beach' },
    { id: 'uncertain', title: 'A point that is uncertain', when: '2024-05-03', where: 'wreck' },
    { id: 'somewhere', title: 'Somewhere in an area', when: '2024-05-04', where: 'bay' },
    { id: 'area', title: 'An area', when: '2024-05-05', where: 'country' },
    { id: 'shared', title: 'A second event at the harbour', when: '2024-05-06', where: 'pier', status: 'expected' },
  ],
};

/** Where the old plans of the made-up town lie, which `geo/town-plan.mjs` draws. */
const plans = {
  1833: {
    image: 'stories/town-plans/plan-1833.svg',
    corners: [
      { lat: 48.9088246, lon: -11.4113889 },
      { lat: 48.906523, lon: -11.382874 },
      { lat: 48.8904559, lon: -11.385875 },
      { lat: 48.8927575, lon: -11.4143899 },
    ],
    name: 'Plan of 1833',
    alt: 'The walled town on both banks of the river, before there were docks.',
    attribution: 'Drawn for this page',
  },
  1890: {
    image: 'stories/town-plans/plan-1890.svg',
    bounds: { south: 48.8915464, west: -11.4129965, north: 48.9077342, east: -11.3842674 },
    name: 'Plan of 1890',
    alt: 'The town has grown beyond its walls; there are a railway and docks.',
    attribution: 'Drawn for this page',
  },
};

/** Old plans over the map: one, and two of which the reader moves the edge. */
export const plansStory: StoryDocument = {
  title: 'The town within its walls',
  published: '2024-10-09',
  events: [
    {
      id: 'walls',
      title: 'The town is surveyed',
      when: '1833',
      where: { name: 'Quillhaven Castle', lat: 48.8984, lon: -11.3966 },
      basemap: [{ ...plans[1833], opacity: 0.9 }],
    },
    {
      id: 'docks',
      title: 'The docks are opened',
      when: '1890',
      where: { name: 'the docks', lat: 48.8942, lon: -11.3887 },
      basemap: [plans[1833], plans[1890]],
    },
    {
      id: 'today',
      title: 'The walls are streets',
      when: '2024',
      where: { name: 'Western Way', lat: 48.9005, lon: -11.4081 },
    },
  ],
};

/** Every precision and every status. */
export const signsStory: StoryDocument = {
  title: 'Every sign',
  lang: 'en',
  published: '2024-05-10',
  timeZone: 'Europe/Berlin',
  places: { pier: { name: 'Harbour', lat: 54.32, lon: 10.14, certainty: 'less-certain' } },
  events: [
    { id: 'minute', title: 'To the minute', when: '2024-05-01T09:10', where: 'pier' },
    { id: 'day', title: 'To the day', when: '2024-05-03' },
    { id: 'between', title: 'One of several days', when: '[2024-05-05..2024-05-09]' },
    { id: 'span', title: 'A span', when: '2024-05-02/2024-05-11' },
    { id: 'month', title: 'A month', when: '2024-03' },
    { id: 'none', title: 'No date' },
    { id: 'confirmed', title: 'Confirmed', when: '2024-05-12', status: 'confirmed', by: ['the harbour master'] },
    { id: 'claimed', title: 'Claimed', when: '2024-05-14', status: 'claimed', by: ['the owner'] },
    { id: 'denied', title: 'Denied', when: '2024-05-16', status: 'denied', deniedBy: ['the crew'] },
    { id: 'expected', title: 'Expected', when: '2024-05-18', status: 'expected', by: ['the ministry'] },
  ],
};

/** A mistake of every common kind: what is good is shown, the rest is told. */
export const faultyStory = {
  title: 'A story with mistakes',
  lang: 'en',
  publshed: '2024-05-10',
  places: { pier: { name: 'Harbour', lat: 54.32, lon: 10.14 }, north: { name: 'Too far north', lat: 95, lon: 10 } },
  events: [
    {
      id: 'good',
      title: 'This event is right',
      text: 'It is shown as it should be.',
      when: '2024-05-01',
      where: 'pier',
    },
    { id: 'date', title: 'Its date cannot be read', text: 'The text is shown.', when: '3 May 2024', where: 'pier' },
    { id: 'place', title: 'Its place is unknown', text: 'The text is shown.', when: '2024-05-05', where: 'peer' },
    { id: 'north', title: 'Its latitude is too great', text: 'The text is shown.', when: '2024-05-07', where: 'north' },
    { id: 'good', title: 'Its id is taken', text: 'It gets another.', when: '2024-05-09', where: 'pier' },
  ],
};
