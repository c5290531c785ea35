import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { EventDocument, PlaceDocument, StoryDocument } from '../../src/core/document/schema.js';
import { exportJsonld } from '../../src/exporters/jsonld.js';
import { smallStory } from '../fixtures/small-story.js';
import { tellInWords } from '../fixtures/tell.js';
import { storyDocuments } from './story-documents.js';

interface Part {
  '@type': string;
  '@id': string;
  about: Record<string, unknown>;
  [key: string]: unknown;
}
interface Article {
  hasPart: Part[];
  [key: string]: unknown;
}

const read = (name: string) => JSON.parse(readFileSync(`stories/${name}/story.json`, 'utf8')) as StoryDocument;
const toArticle = async (document: StoryDocument) =>
  JSON.parse(exportJsonld(await tellInWords(document)).text) as Article;

async function one(event: EventDocument, top: Omit<StoryDocument, 'events'> = {}) {
  const { text, problems } = exportJsonld(await tellInWords({ ...top, events: [{ id: 'a', title: 'A', ...event }] }));
  const part = (JSON.parse(text) as Article).hasPart[0]!;
  return { part, about: part.about, lost: problems.map(({ where }) => where) };
}
const located = async (where: PlaceDocument) => {
  const { about, lost } = await one({ where });
  return { location: (about.location as unknown[])[0], lost };
};

describe('exportJsonld', () => {
  it('writes the story as an article', async () => {
    const top = { title: 'T', summary: 'S', lang: 'de', byline: 'Ann', published: '2024-05-10', canonical: 'https://example.org/t#top' }; // prettier-ignore
    expect(await toArticle({ ...top, updated: '2024-05-11T12:00Z', events: [{ id: 'a', title: 'A' }] })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://example.org/t',
      url: 'https://example.org/t#top',
      headline: 'T',
      description: 'S',
      inLanguage: 'de',
      author: { name: 'Ann' },
      datePublished: '2024-05-10',
      dateModified: '2024-05-11T12:00:00Z',
      hasPart: [{ '@type': 'CreativeWork', '@id': 'https://example.org/t#a', position: 1, headline: 'A', about: { '@type': 'Event', name: 'A' } }],
    });
  }); // prettier-ignore

  it.each([
    ['2024-05-09', '2024-05-09', { startDate: '2024-05-09' }, 0],
    ['2024-05', '2024-05', {}, 0],
    ['2024', '2024', {}, 0],
    ['2024-05-09~', '2024-05-09~', {}, 0],
    ['2024-05-XX', '2024-05-XX', {}, 0],
    ['201X', '201X', {}, 0],
    ['-0043-03-15', '-0043-03-15', {}, 0],
    ['2023-09-10T18:30', '2023-09-10T09:30:00Z', { startDate: '2023-09-10T09:30:00Z' }, 0],
    ['2023-09-10T18:30:15+09:00', '2023-09-10T09:30:15Z', { startDate: '2023-09-10T09:30:15Z' }, 0],
    ['2023-09-10T18:30~', '2023-09-10', { startDate: '2023-09-10' }, 1],
    ['2023-09-10T01:30+09:00~', '2023-09-10', { startDate: '2023-09-10' }, 1],
    ['2024-05-09/2024-05-11', '2024-05-09/2024-05-11', { startDate: '2024-05-09', endDate: '2024-05-11' }, 0],
    ['2024-05-09/..', '2024-05-09/..', { startDate: '2024-05-09' }, 0],
    ['2024/2024-05-11', '2024/2024-05-11', { endDate: '2024-05-11' }, 0],
    ['2024-05-09T08:00/2024-05-09T09:00', '2024-05-09/2024-05-09', { startDate: '2024-05-09', endDate: '2024-05-09' }, 1],
    ['[2024-05-06..2024-05-08]', '[2024-05-06..2024-05-08]', {}, 0],
  ])('writes %s as covering %s, and exact dates %j', async (when, temporalCoverage, dates, lost) => {
    const { part, about, lost: at } = await one({ when, timeZone: 'Asia/Pyongyang' });
    expect(part.temporalCoverage).toBe(temporalCoverage);
    expect(about).toEqual({ '@type': 'Event', name: 'A', ...dates });
    expect(at).toHaveLength(lost);
  }); // prettier-ignore

  it.each([
    ['1521-04-27', '1521-05-07', { startDate: '1521-05-07' }, 0],
    ['1519', '1519-01-11/1520-01-10', {}, 0],
    ['1521-04-27/..', '1521-05-07/..', { startDate: '1521-05-07' }, 0],
    ['1521-04-27?', '1521-05-07', {}, 1],
    ['-0043-03-15', undefined, {}, 1],
  ])('writes the Julian %s in Gregorian days', async (when, temporalCoverage, dates, lost) => {
    const { part, about, lost: at } = await one({ when, calendar: 'julian' });
    expect(part.temporalCoverage).toBe(temporalCoverage);
    expect(about).toEqual({ '@type': 'Event', name: 'A', ...dates });
    expect(at).toHaveLength(lost);
  });

  it.each(['2024-05', '2024-05-10~', '2024-05-10/2024-05-11', '[2024-05-10..2024-05-11]'])(
    'writes no day of publication for %s, and says so',
    async (published) => {
      const { text, problems } = exportJsonld(await tellInWords({ published, events: [{ title: 'A' }] }));
      expect(text).not.toContain('datePublished');
      expect(problems).toMatchObject([{ code: 'not-exported', where: 'published', value: published }]);
    },
  );

  it('has two pictures that are compared one after the other, and says so', async () => {
    const media = [{ type: 'image' as const, src: 'https://e.org/a.jpg', before: { src: 'https://e.org/b.jpg' } }];
    const { part, lost } = await one({ media });
    expect(part.associatedMedia).toMatchObject([
      { contentUrl: 'https://e.org/b.jpg' },
      { contentUrl: 'https://e.org/a.jpg' },
    ]);
    expect(lost).toEqual(['events[0].media[0].before']);
  });

  it('writes points, circles and outlines, latitude first', async () => {
    const ring = [[0, 1], [2, 3], [4, 5], [0, 1]]; // prettier-ignore
    expect(await located({ name: 'P', lat: 1, lon: 2 })).toEqual({
      location: { '@type': 'Place', name: 'P', geo: { '@type': 'GeoCoordinates', latitude: 1, longitude: 2 } },
      lost: [],
    });
    const circle = { '@type': 'GeoCircle', geoMidpoint: { '@type': 'GeoCoordinates', latitude: 1, longitude: 2 }, geoRadius: 3 }; // prettier-ignore
    expect(await located({ name: 'P', area: { lat: 1, lon: 2, radius: 3 } })).toEqual({
      location: { '@type': 'Place', name: 'P', geo: circle },
      lost: [],
    });
    const geometry = { type: 'Polygon' as const, coordinates: [ring] };
    expect(await located({ name: 'P', somewhere: { geometry } })).toEqual({
      location: {
        '@type': 'Place',
        name: 'P',
        containedInPlace: { '@type': 'Place', geo: { '@type': 'GeoShape', polygon: '1 0 3 2 5 4 1 0' } },
      },
      lost: [],
    });
    const holed = { type: 'MultiPolygon' as const, coordinates: [[ring, ring], [ring]] };
    const { location, lost } = await located({ name: 'P', area: { geometry: holed } });
    expect((location as { geo: unknown[] }).geo).toHaveLength(2);
    expect(lost).toEqual(['events[0].where']);
    expect(await located({ name: 'P', certainty: 'uncertain', area: { region: 'x' } })).toEqual({
      location: { '@type': 'Place', name: 'P' },
      lost: ['events[0].where.certainty', 'events[0].where'],
    });
  });

  it('makes claims of what is claimed or denied, and says in words what an event is worth', async () => {
    const parts = Object.fromEntries((await toArticle(smallStory)).hasPart.map((part) => [part['@id'], part]));
    expect(parts['#storm']).toMatchObject({ '@type': 'Claim', author: [{ name: 'the crew' }], appearance: { '@id': '' } });
    expect(parts['#rumour']).toMatchObject({ '@type': 'Claim', description: 'Denied by the crew' });
    expect(parts['#rumour']).not.toHaveProperty('author');
    expect(parts['#next']).toMatchObject({
      '@type': 'CreativeWork',
      description: 'Expected, according to the crew',
      about: { eventStatus: 'https://schema.org/EventScheduled' },
    });
    expect(parts['#departure']).toMatchObject({
      text: 'It left on time (https://example.org/).',
      citation: [{ '@type': 'CreativeWork', name: 'The Lake Gazette', url: 'https://example.org/ferry' }],
    });
    const { part } = await one({ status: 'denied', deniedBy: ['Ann'] }, { lang: 'de' });
    expect(part.description).toBe('Bestritten von Ann');
  }); // prettier-ignore

  it('writes media, corrections, groups and sources that are mere names', async () => {
    const { part, lost } = await one({
      label: 'L',
      group: 'g',
      sources: ['Ann'],
      media: [
        { type: 'image', src: 'a.jpg', alt: 'Alt', caption: 'C', credit: 'D', width: 4 },
        { type: 'embed', src: 'https://player.example/1' },
      ],
      corrections: [
        { at: '2024-05-11', note: 'N' },
        { at: '2024', note: 'O' },
      ],
    });
    expect(lost).toEqual(['events[0].corrections[1].at']);
    expect(part).toMatchObject({
      alternativeHeadline: 'L',
      keywords: 'g',
      citation: ['Ann'],
      associatedMedia: [
        { '@type': 'ImageObject', contentUrl: 'a.jpg', description: 'Alt', caption: 'C', creditText: 'D', width: { value: 4, unitCode: 'E37' } },
        { '@type': 'MediaObject', embedUrl: 'https://player.example/1' },
      ],
      correction: [{ '@type': 'CorrectionComment', text: 'N', datePublished: '2024-05-11' }, { text: 'O' }],
    });
  }); // prettier-ignore

  it('lists what schema.org has no word for, once a kind', async () => {
    const { problems } = exportJsonld(await tellInWords(smallStory));
    expect(problems.map(({ where }) => where)).toEqual([
      'routes',
      'events[0].journey',
      'places.island.certainty',
      'events[1].when',
    ]);
    expect(problems.every(({ code, level }) => code === 'not-exported' && level === 'warning')).toBe(true);
  });

  it.each(['kim-in-russia', 'first-circumnavigation', 'harbour-fire'])(
    'has a part for every event of %s',
    async (name) => {
      const document = read(name);
      expect((await toArticle(document)).hasPart.map((part) => part['@id'])).toEqual(
        document.events.map(({ id }) => `#${id}`),
      );
    },
  );

  it('never ends the script around it, whatever a story says', async () => {
    const attack = '</script><!--<script>';
    const document = { title: attack, events: [{ title: attack, text: attack, when: '2024', by: [attack], where: { name: attack } }] }; // prettier-ignore
    const { text } = exportJsonld(await tellInWords(document));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ headline: attack });
  });

  it('has exact dates only within what is covered, and a part for every event', async () => {
    await fc.assert(
      fc.asyncProperty(storyDocuments, async (document) => {
        const { hasPart } = await toArticle(document);
        const { events } = parseStory(document).story;
        expect(hasPart).toHaveLength(document.events.length);
        for (const [index, { about }] of hasPart.entries()) {
          const { when } = events[index]!;
          const day = 86_400_000;
          for (const exact of [about.startDate, about.endDate].filter((date) => date !== undefined)) {
            const at = Date.parse(exact as string);
            expect(at).toBeGreaterThan(when!.span!.earliest - 2 * day);
            expect(at).toBeLessThan(when!.span!.latest + 2 * day);
          }
        }
      }),
    );
  });
});
