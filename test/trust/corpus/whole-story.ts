import type { MediaDocument, StoryDocument } from '../../../src/core/document/schema.js';

const square = { type: 'Polygon' as const, coordinates: [[[9, 47], [9.5, 47], [9.5, 47.5], [9, 47]]] }; // prettier-ignore
const line = { type: 'LineString' as const, coordinates: [[9.18, 47.66], [9.22, 47.67], [9.27, 47.69]] }; // prettier-ignore
const bounds = { south: 47, west: 9, north: 48, east: 10 };
const picture: MediaDocument = {
  ...{ type: 'image', src: 'ferry.jpg', alt: 'A ferry', caption: 'At the pier', credit: 'The paper' },
  ...{ width: 800, height: 600 },
};

/** Every Markdown there is, so that all its elements are among the harmless ones. */
const text = [
  'It left *on* **time** with [a link](https://example.org/ "Its title"), `code` and [one here](about.html)<br>.',
  '# A heading\n\n> A quotation\n>\n> > in it\n>\n> - a list\n\n1. one\n2. two\n\n5. five\n\n- a\n\n  b\n\n---\n\n```\ncode\n```',
  'A line\\\nand another. ![A picture](b.png) <https://example.org/>',
].join('\n\n');

const captions = { src: 'film.vtt', lang: 'en', kind: 'captions' as const, label: 'In English' };
const film: MediaDocument = {
  ...{ type: 'video', src: 'film.mp4', alt: 'A film', width: 640, height: 360, poster: 'film.jpg' },
  ...{ tracks: [captions, { ...captions, src: 'en.vtt', kind: 'subtitles' }], transcript: text, transcriptLang: 'de' },
};

/** A harmless story in which every field of a document says something: what the hostile texts are put into. */
export const wholeStory: StoryDocument = {
  $schema: 'https://example.org/story.schema.json',
  dateline: 1,
  title: 'The ferry that came late',
  summary: 'A day on the lake.',
  lang: 'en-GB',
  byline: 'A. Writer',
  published: '2024-05-10',
  updated: '2024-05-11',
  canonical: 'https://example.org/ferry/',
  allowRemote: ['pictures.example'],
  timeZone: 'Europe/Berlin',
  calendar: 'gregorian',
  basemap: [{ tiles: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'Tiles', minZoom: 3, maxZoom: 18 }],
  places: {
    pier: { name: 'North Pier', lat: 47.66, lon: 9.18, certainty: 'less-certain', timeZone: 'Europe/Berlin' },
    shore: { name: 'The shore', area: { geometry: square } },
    east: { name: 'the east', area: { region: 'russian-far-east' } },
    lake: { name: 'the lake', somewhere: { lat: 47.6, lon: 9.4, radius: 20000 } },
  },
  routes: { crossing: { name: 'The crossing', geometry: line, length: 12000 } },
  groups: { boats: { name: 'Boats' } },
  sources: {
    paper: { name: 'The Lake Gazette', url: 'https://example.org/ferry', accessed: '2024-05-09' },
    crew: { name: 'the crew' },
  },
  events: [
    {
      id: 'arrival',
      title: 'The ferry arrives',
      label: 'Arrival',
      text,
      when: '2024-05-09',
      whenText: 'on Thursday',
      calendar: 'gregorian',
      timeZone: 'Europe/Berlin',
      where: 'pier',
      group: 'boats',
      status: 'claimed',
      by: ['paper', 'a passenger'],
      deniedBy: ['crew'],
      sources: ['paper', 'crew'],
      media: [
        picture,
        { ...picture, src: 'https://pictures.example/pier.png' },
        { ...picture, src: 'https://other.example/boat.jpg' },
        {
          ...picture,
          before: { src: 'old.jpg', alt: 'A boat', caption: 'There', credit: 'Ann', width: 80, height: 60 },
        },
        film,
        {
          ...film,
          src: 'https://pictures.example/film.mp4',
          tracks: [{ ...captions, src: 'https://pictures.example/film.vtt' }],
        },
        { type: 'audio', src: 'horn.mp3', alt: 'A horn', transcript: text },
        { type: 'embed', src: 'https://player.example/1', alt: 'A player' },
      ],
      camera: { zoom: 9, center: { lat: 47.6, lon: 9.2 }, bounds },
      cameraNarrow: { zoom: 8, center: { lat: 47.6, lon: 9.2 }, bounds },
      journey: { from: 'departure', along: 'crossing', by: 'ferry' },
      added: '2024-05-09',
      corrections: [{ at: '2024-05-10', note: 'It was late.' }],
    },
    { id: 'departure', title: 'The ferry leaves', when: '2024-05-08T09:10~', where: 'shore', by: ['the owner'] },
    { id: 'storm', title: 'A storm', when: '[2024-05-06..2024-05-07]', where: 'lake', status: 'denied' },
    { id: 'old', title: 'The yard', text: 'Built.', when: '1519-09', calendar: 'julian', where: ['east', { name: 'A yard', lat: 47, lon: 9, certainty: 'uncertain' }] }, // prettier-ignore
    { id: 'undated', title: 'A rumour', whenText: 'nobody knows when', status: 'confirmed', where: { lat: 1, lon: 2 } },
    { id: 'next', title: 'The next crossing', when: '2024-05-12/2024-05-14', status: 'expected', by: ['crew'] },
  ],
};
