import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasRareMedia, hasUnknown, readPlainDocument } from '../../../src/core/document/plain-document.js';
import { readDocument } from '../../../src/core/document/read-document.js';
import { toStoryOn } from '../../../src/core/document/story-on-map.js';
import { toStory } from '../../../src/core/document/to-story.js';
import { toWorldMap } from '../../../src/core/document/world-map.js';

const eventWithMedia = (more: object) => ({ events: [{ media: [{ type: 'video', src: 'a.mp4', ...more }] }] });

it.each<[string, unknown, boolean]>([
  ['nothing', { events: [{ title: 'E' }] }, false],
  ['a basemap', { basemap: [], events: [] }, true],
  ['data', { layers: [], events: [] }, true],
  ['a picture with an event', { events: [{}, { basemap: [] }] }, true],
  ['a basemap that is none', { basemap: null, events: [] }, true],
  ['a picture before', eventWithMedia({ before: {} }), true],
  ['captions', eventWithMedia({ tracks: [] }), true],
  ['captions that are none', eventWithMedia({ tracks: 'en' }), true],
  ['a poster', eventWithMedia({ poster: 'a.jpg' }), true],
  ['a transcript', eventWithMedia({ transcript: 'A.' }), true],
  ['the language of one', eventWithMedia({ transcriptLang: 'ko' }), true],
  ['a key that nobody knows', { events: [], basmap: [] }, true],
  ['a film and no more', eventWithMedia({ alt: 'A film', width: 4, height: 3 }), false],
  ['a gap among its events', { events: [null, undefined, 7, 'basemap'] }, false],
  ['events that are no list', { events: { basemap: [] } }, false],
  ['no document', null, false],
  ['a text', 'basemap', false],
  ['a list', [{ basemap: [] }], false],
])('knows whether a document has what few have: %s', (_, document, expected) => {
  expect(hasUnknown(readPlainDocument(document))).toBe(expected);
});

const anything = fc.anything({ maxDepth: 2 });
const text = fc.oneof(fc.string(), fc.constantFrom('a', 'b', '2023-09', 'fr'));
const degrees = fc.double({ min: -100, max: 100, noNaN: true });
const some = <T>(keys: Record<string, fc.Arbitrary<T>>) => fc.oneof({ weight: 5, arbitrary: fc.record(keys, { requiredKeys: [] }) }, anything); // prettier-ignore
const place = some<unknown>({ name: text, lat: degrees, lon: degrees, x: degrees, area: some({ region: text }), timeZone: text }); // prettier-ignore
const camera = some<unknown>({
  zoom: degrees,
  center: some({ lat: degrees, lon: degrees, x: degrees }),
  bounds: anything,
});
const media = fc.oneof(anything, fc.array(some<unknown>({ type: fc.constantFrom('image', 'video', 'audio', 'Image', 7), src: fc.constantFrom('a.jpg', 'https://example.org/a.mp4', 'a.JPG', 7), alt: text }))); // prettier-ignore
const event = some<unknown>({ media, id: text, title: text, when: text, where: fc.oneof(text, place), camera, journey: some({ from: text, along: text }), layer: anything }); // prettier-ignore
const document = some<unknown>({ title: text, layer: anything, places: fc.dictionary(text, place), routes: fc.dictionary(text, anything), events: fc.array(event) }); // prettier-ignore

const withMedia = (...media: unknown[]) => ({ events: [null, { media: 'none' }, { media: [null, ...media] }] });

it.each<[string, unknown, boolean]>([
  ['no media', withMedia(), false],
  ['a picture', withMedia({ type: 'image', src: 'a.jpg' }), false],
  ['a film of another host', withMedia({ type: 'video', src: 'https://example.org/a.mp4' }), false],
  ['what is embedded', withMedia({ type: 'embed', src: 'https://example.org/' }), true],
  ['a card', withMedia({ type: 'card', src: 'a.pdf' }), true],
  ['media that do not say what they are', withMedia({ src: 'a.jpg' }), true],
  [
    'an address that does not end as files do',
    withMedia({ type: 'image', src: 'https://example.org/photo?id=3' }),
    true,
  ],
  ['a page about a file', withMedia({ type: 'image', src: 'https://commons.wikimedia.org/wiki/File:A.jpg' }), true],
  ['captions', withMedia({ type: 'video', src: 'a.mp4', tracks: [] }), true],
  ['a poster', withMedia({ type: 'video', src: 'a.mp4', poster: 'a.jpg' }), true],
  ['a transcript', withMedia({ type: 'audio', src: 'a.mp3', transcript: 'A horn.' }), true],
  ['media that are none', withMedia(7), true],
  ['no events', { events: 7 }, false],
  ['no document', null, false],
])('knows whether the table of sites is needed: %s', (_, document, expected) => {
  expect(hasRareMedia(document)).toBe(expected);
});

it('reads a document in which it knows everything as what reads any does, and tells the same story', () => {
  fc.assert(
    fc.property(document, (value) => {
      const found = readPlainDocument(structuredClone(value));
      fc.pre(!hasUnknown(found) && !hasRareMedia(value));
      expect(found).toEqual(readDocument(structuredClone(value)));
      expect(toStoryOn(found.document, toWorldMap)).toEqual(toStory(found.document));
    }),
  );
});

it('tells a story without what its document has for its map', () => {
  const streets = {
    src: 's.json',
    integrity: `sha256-${'A'.repeat(43)}=`,
    bounds: { south: 1, west: 1, north: 2, east: 2 },
  };
  const events = [{ title: 'E', where: { lat: 1, lon: 2 }, basemap: [{ image: 'a.png' }] }];
  const { document } = readPlainDocument({ basemap: [streets], layers: [7], events });
  const { story } = toStoryOn(document, toWorldMap);
  expect(story.events[0]!.places).toHaveLength(1);
  expect([story.streets, story.layers, story.events[0]!.overlays]).toEqual([undefined, undefined, undefined]);
});
