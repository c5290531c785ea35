import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { EventDocument, StoryDocument } from '../../src/core/document/schema.js';
import type { StoryEvent } from '../../src/core/model.js';
import { exportLinkedPlaces } from '../../src/exporters/linked-places.js';
import { importStory } from '../../src/importers/index.js';
import { smallStory } from '../fixtures/small-story.js';
import { tell } from '../fixtures/tell.js';
import { storyDocuments } from './story-documents.js';

const read = (name: string) => JSON.parse(readFileSync(`stories/${name}/story.json`, 'utf8')) as StoryDocument;
const where = { name: 'P', lat: 1, lon: 2 };

async function back(document: StoryDocument) {
  const { text, problems } = exportLinkedPlaces(tell(document));
  const imported = await importStory({ bytes: text });
  expect(imported.format).toBe('lpf');
  return { ...imported, text, lost: problems.map(({ where: at }) => at) };
}
async function one(event: EventDocument) {
  const { document, text, lost } = await back({ events: [{ id: 'a', title: 'A', where, ...event }] });
  const { features } = JSON.parse(text) as { features: Record<string, unknown>[] };
  return { event: document.events[0]!, feature: features[0]!, lost };
}

/** What the format can hold of an event with one place that is no region, no circle and not somewhere. */
function held({ id, title, text, when, places, sources, media }: StoryEvent) {
  return {
    id,
    title,
    text,
    span: when?.instant ?? when?.span,
    words: when?.words,
    places: places.map(({ id: _, timeZone: __, ...place }) => place),
    sources: sources.map(({ name, url }) => ({ name, url })),
    media: media.map(({ src, caption }) => ({ src, caption })),
  };
}

describe('exportLinkedPlaces', () => {
  it.each([
    ['2024-05-09', { start: { in: '2024-05-09' } }, '2024-05-09', []],
    ['2024', { start: { in: '2024' } }, '2024', []],
    ['2024-05~', { start: { in: '2024-05~' } }, '2024-05~', []],
    ['-0043-03-15?', { start: { in: '-0043-03-15?' } }, '-0043-03-15?', []],
    ['2023-09-10T18:30', { start: { in: '2023-09-10T09:30Z' } }, '2023-09-10T09:30Z', []],
    ['2023-09-10T18:30~', { start: { in: '2023-09-10T09:30Z~' } }, '2023-09-10T09:30Z~', []],
    ['2024-05/2024-06~', { start: { in: '2024-05' }, end: { in: '2024-06~' } }, '2024-05/2024-06~', []],
    ['2024/..', { start: { in: '2024' }, end: { in: '..' } }, '2024/..', []],
    ['../2024', { start: { in: '..' }, end: { in: '2024' } }, '../2024', []],
    ['[1519..1522]', { start: { earliest: '1519', latest: '1522' } }, '[1519..1522]', []],
    ['[1519..]', { start: { earliest: '1519' } }, '[1519..]', []],
    ['[..1522]', { start: { latest: '1522' } }, '[..1522]', []],
    ['201X', { start: { earliest: '2010-01-01', latest: '2019-12-31' } }, '[2010-01-01..2019-12-31]', ['events[0].when']],
    ['2024-21', { start: { earliest: '2024-03-01', latest: '2024-05-31' } }, '[2024-03-01..2024-05-31]', ['events[0].when']],
    ['[2019,2022]', { start: { earliest: '2019-01-01', latest: '2022-12-31' } }, '[2019-01-01..2022-12-31]', ['events[0].when']],
    ['2024?-05', { start: { in: '2024-05?' } }, '2024-05?', ['events[0].when']],
    ['Y170000002', undefined, undefined, ['events[0].when']],
  ])('writes %s as %j, read back as %s', async (when, timespan, again, lost) => {
    const { event, feature, lost: at } = await one({ when, timeZone: 'Asia/Pyongyang' });
    expect(feature.when).toEqual(timespan && { timespans: [timespan] });
    expect(event.when).toBe(again);
    expect(at).toEqual(lost);
  }); // prettier-ignore

  it('writes all of several times as timespans, and ends nobody knows as bounds', async () => {
    expect((await one({ when: '{1519,1530..1540}' })).event.when).toBe('{1519,1530..1540}');
    const { feature, lost } = await one({ when: '1985/' });
    expect(feature.when).toEqual({ timespans: [{ start: { in: '1985' }, end: { earliest: '1985' } }] });
    expect(lost).toEqual(['events[0].when']);
  });

  it.each([
    ['1521-04-27', { in: '1521-05-07' }, []],
    ['1519', { earliest: '1519-01-11', latest: '1520-01-10' }, ['events[0].when']],
  ])('writes the Julian %s in Gregorian days', async (when, start, lost) => {
    const { feature, lost: at } = await one({ when, calendar: 'julian' });
    expect(feature.when).toEqual({ timespans: [{ start }] });
    expect(at).toEqual(lost);
  });

  it('keeps certainty, words, texts, pictures and sources', async () => {
    const event = {
      id: 'a',
      title: 'A',
      text: 'Late, *very* late.',
      when: '2024',
      whenText: 'in the year of the flood',
      where: { ...where, certainty: 'less-certain' as const },
      sources: ['paper'],
      media: [{ type: 'image' as const, src: 'https://example.org/a.jpg', caption: 'C' }],
    };
    const sources = { paper: { name: 'Paper', url: 'https://example.org/' } };
    const { document, lost } = await back({ title: 'T', canonical: 'https://example.org/t', sources, events: [event] });
    expect(lost).toEqual([]);
    expect(document).toEqual({ title: 'T', sources, events: [event] });
  });

  it('has two pictures that are compared one after the other, and says so', async () => {
    const media = [
      { type: 'image' as const, src: 'https://e.org/a.jpg', before: { src: 'https://e.org/b.jpg', alt: 'B' } },
    ];
    const { feature, lost } = await one({ media });
    expect(feature.depictions).toEqual([{ '@id': 'https://e.org/b.jpg' }, { '@id': 'https://e.org/a.jpg' }]);
    expect(lost).toEqual(['events[0].media[0].before', 'events[0].media[0].before.alt']);
  });

  it('writes shapes, and says what a gazetteer does not', async () => {
    const geometry = { type: 'Polygon' as const, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // prettier-ignore
    expect(await one({ where: { name: 'P', area: { geometry } } })).toMatchObject({ feature: { geometry }, lost: [] });
    expect(await one({ where: { name: 'P', somewhere: { lat: 1, lon: 2, radius: 3 } } })).toMatchObject({
      feature: { geometry: { type: 'Polygon', certainty: 'uncertain' } },
      lost: ['events[0].where', 'events[0].where'],
    });
    expect(await one({ where: [{ name: 'P', area: { region: 'x' } }, { name: 'Q' }] })).toMatchObject({
      feature: { geometry: null, names: [{ toponym: 'P' }, { toponym: 'Q' }] },
      lost: ['events[0].where', 'events[0].where'],
    });
    expect(await one({ where: [where, { ...where, lat: 3 }] })).toMatchObject({
      feature: { geometry: { type: 'GeometryCollection' }, names: [{ toponym: 'P' }] },
      lost: [],
    });
    const media = [{ type: 'audio' as const, src: 'a.mp3' }, { type: 'image' as const, src: 'a.jpg', alt: 'A' }];
    expect((await one({ media, status: 'denied', label: 'L' })).lost).toEqual([
      'events[0].label',
      'events[0].media[0]',
      'events[0].media[1].alt',
      'events[0].status',
    ]);
  }); // prettier-ignore

  it('lists events without a place, and each kind of loss once', () => {
    const { text, problems } = exportLinkedPlaces(tell(smallStory));
    expect((JSON.parse(text) as { features: unknown[] }).features).toHaveLength(4);
    expect(problems.map(({ where: at }) => at)).toEqual([
      'summary',
      'published',
      'routes',
      'events[0].journey',
      'events[0].status',
      'events[1].by',
      'events[2].where',
      'events[2].where',
      'events[2].status',
      'events[4].where',
      'events[5].where',
    ]);
  });

  it.each(['kim-in-russia', 'first-circumnavigation', 'harbour-fire'])('is read back as it was, for all it can hold of %s', async (name) => {
    const document = read(name);
    const { document: again, lost } = await back(document);
    const events = parseStory(document).story.events.filter(({ places }) => places.length > 0);
    const read2 = parseStory(again).story.events;
    expect(read2.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(lost.length).toBeGreaterThan(0);
    for (const [index, event] of events.entries()) {
      if (event.places.length > 1 || event.places.some(({ kind }) => kind !== 'point')) continue;
      const { span, words, ...rest } = held(event);
      const { span: spanAgain, words: wordsAgain, ...restAgain } = held(read2[index]!);
      expect(restAgain).toEqual(rest);
      expect(wordsAgain).toBe(words);
      expect(spanAgain).toEqual(span);
    }
  }); // prettier-ignore

  it('has a feature for every event with a place, and can be read, whatever the story', async () => {
    await fc.assert(
      fc.asyncProperty(storyDocuments, async (document) => {
        const { text, problems } = exportLinkedPlaces(tell(document));
        const placed = parseStory(document).story.events.filter(({ places }) => places.length > 0);
        const { features } = JSON.parse(text) as { features: { '@id': string }[] };
        expect(features.map((feature) => feature['@id'].replace(/^.*#/, ''))).toEqual(placed.map(({ id }) => id));
        expect((await importStory({ bytes: text })).document.events).toHaveLength(placed.length);
        expect(new Set(problems.map(({ message }) => message)).size).toBe(problems.length);
      }),
    );
  });
});
