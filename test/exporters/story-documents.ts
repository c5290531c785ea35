import fc from 'fast-check';
import type { StoryDocument } from '../../src/core/document/schema.js';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
const lat = fc.double({ min: -90, max: 90, noNaN: true }).map((each) => each + 0);
const lon = fc.double({ min: -180, max: 180, noNaN: true }).map((each) => each + 0);

/** Dates of every kind that a story can have, and what is none. */
export const whens = fc.oneof(
  { arbitrary: fc.constantFrom(
    '2024-05-09', '2024-05', '2024', '201X', '2024-22', '2024-05-09~', '2024?-05-09', '2024-05-XX', '-0043-03-15', 'Y170000002',
    '2023-09-10T18:30', '2023-09-10T18:30~', '2023-09-10T18:30:15Z', '2023-09-10T18:30+09:00', '2024-05-09/2024-05-11', '2024/..',
    '../2024-05-09', '2024/', '/2024', '201X/2024-22', '2024-05-09T08:00/2024-05-09T09:00', '2024-05-09T08:00/..', '[2024-05-06..2024-05-08]',
    '[2024..]', '[..2024]', '[2023,2024]', '{2023,2024-05..2024-06}', '..', '',
  ), weight: 9 },
  text,
); // prettier-ignore

const corner = fc.tuple(lon, lat);
const geometry = fc.tuple(corner, corner, corner).map(([a, b, c]) => ({ type: 'Polygon' as const, coordinates: [[a, b, c, a]] })); // prettier-ignore
const area = fc.oneof(
  fc.record({ region: text }),
  fc.record({ geometry }),
  fc.record({ lat, lon, radius: fc.double({ min: 1, max: 1e6, noNaN: true }) }),
);
const certainty = fc.constantFrom('certain' as const, 'less-certain' as const, 'uncertain' as const);
const place = fc.oneof(
  fc.record({ name: text, lat, lon, certainty }, { requiredKeys: ['lat', 'lon'] }),
  fc.record({ name: text, area, somewhere: area, certainty }, { requiredKeys: [] }),
);
const camera = fc.record({ zoom: number, center: fc.record({ lat, lon }) }, { requiredKeys: [] });
const media = fc.record(
  { type: fc.constantFrom('image' as const, 'video' as const, 'audio' as const, 'embed' as const), src: fc.webUrl(), alt: text, caption: text, credit: text, width: number },
  { requiredKeys: ['type', 'src'] },
); // prettier-ignore
const calendar = fc.constantFrom('gregorian' as const, 'julian' as const);
const timeZone = fc.constantFrom('Asia/Pyongyang', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia');
const names = fc.array(fc.oneof(id, text), { maxLength: 2 });

const event = fc.record(
  {
    id,
    title: text,
    label: text,
    text,
    when: whens,
    whenText: text,
    calendar,
    timeZone,
    where: fc.oneof(id, place, fc.array(fc.oneof(id, place), { maxLength: 3 })),
    group: id,
    status: fc.constantFrom('reported' as const, 'confirmed' as const, 'claimed' as const, 'denied' as const, 'expected' as const),
    by: names,
    deniedBy: names,
    sources: names,
    media: fc.array(media, { maxLength: 2 }),
    camera,
    cameraNarrow: camera,
    journey: fc.record({ from: id, along: id, by: text }, { requiredKeys: ['from'] }),
    added: whens,
    corrections: fc.array(fc.record({ at: whens, note: text }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
); // prettier-ignore

/** Story documents that the schema takes, with whatever it allows; references may lead nowhere. */
export const storyDocuments: fc.Arbitrary<StoryDocument> = fc.record(
  {
    dateline: fc.constant(1 as const),
    title: text,
    summary: text,
    lang: fc.constantFrom('en', 'de', 'ar', 'xx', ''),
    byline: text,
    published: whens,
    updated: whens,
    canonical: fc.webUrl(),
    timeZone,
    calendar,
    places: fc.dictionary(id, place, { maxKeys: 3 }),
    routes: fc.dictionary(
      id,
      fc.record({ geometry: fc.tuple(corner, corner).map((coordinates) => ({ type: 'LineString' as const, coordinates })) }),
      { maxKeys: 1 },
    ),
    groups: fc.dictionary(id, fc.record({ name: text }), { maxKeys: 2 }),
    sources: fc.dictionary(id, fc.record({ name: text, url: fc.webUrl() }, { requiredKeys: [] }), { maxKeys: 2 }),
    events: fc.array(event, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['dateline', 'events'] },
); // prettier-ignore
