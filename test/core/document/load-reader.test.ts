import { expect, it } from 'vitest';
import { loadTelling, readValue } from '../../../src/core/document/load-reader.js';
import { readDocument } from '../../../src/core/document/read-document.js';
import { toStory } from '../../../src/core/document/to-story.js';

const tiles = [{ tiles: 'https://example.org/{z}/{x}/{y}.png' }, { tiles: 7 }];
const documents = [
  { title: 'Plain', events: [{ title: 'E', basmap: [] }] },
  { title: 'With tiles', basemap: tiles, events: [{ title: 'E' }] },
  {
    title: 'With a page',
    events: [{ title: 'E', media: [{ src: 'https://youtu.be/dQw4w9WgXcQ' }, { type: 'video', src: 'x', width: 3 }] }],
  },
  {
    title: 'With a page and tiles',
    basemap: tiles,
    events: [{ title: 'E', media: [{ src: 'a.pdf' }, { src: 'a.jpg' }] }],
  },
  {
    title: 'With captions',
    lang: 'de',
    events: [
      {
        title: 'E',
        media: [
          {
            type: 'video',
            src: 'a.mp4',
            tracks: [
              { src: 'a.vtt', lang: 'EN' },
              { src: 'b.vtt' },
              7,
              { src: 'c.vtt', lang: 'de', kind: 'subtitles' },
            ],
            poster: 'a.jpg',
            transcript: 'A horn.',
            transcripts: [],
          },
        ],
      },
    ],
  },
  { title: 'With data', layers: [{ name: 'L', geojson: 'l.json' }, 7], events: [{ title: 'E' }] },
];

it.each(documents)('reads a document as what reads any does, and tells its story: $title', async (value) => {
  const { document, findings, toStory: tell, problems } = await readValue(structuredClone(value));
  expect({ document, findings }).toEqual(readDocument(structuredClone(value)));
  expect(tell(document)).toEqual(toStory(document));
  expect(problems).toEqual([]);
});

it.each(documents)('tells the story of a document that others have read: $title', async (value) => {
  const { document } = readDocument(structuredClone(value));
  const { toStory: tell } = await loadTelling(document);
  expect(tell(document)).toEqual(toStory(document));
});
