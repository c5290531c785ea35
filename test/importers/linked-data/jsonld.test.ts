import { describe, expect, it } from 'vitest';
import { exportStory } from '../../../src/exporters/index.js';
import { importStory } from '../../../src/importers/index.js';

async function read(value: unknown) {
  const { document, problems, format } = await importStory({ bytes: JSON.stringify(value) });
  return { ...document, format, problems, found: problems.map(({ code }) => code) };
}

const context = { '@context': 'https://schema.org' };
const concert = {
  ...{ '@type': 'MusicEvent', name: 'A concert', startDate: '2024-05-08T21:10:00+02:00', endDate: '2024-05-08T23:00+02:00' },
  description: '<p>With <b>songs</b>.</p>',
  location: {
    ...{ '@type': 'Place', name: 'The hall', geo: { '@type': 'GeoCoordinates', latitude: '47.66', longitude: 9.18 } },
    address: { '@type': 'PostalAddress', streetAddress: 'Pier 1', postalCode: '78462', addressLocality: 'Lakeside' },
  },
  image: ['https://example.org/1x1.jpg', 'https://example.org/4x3.jpg'],
  url: 'https://example.org/concert',
  eventStatus: 'https://schema.org/EventScheduled',
  organizer: { '@type': 'Organization', name: 'The club' },
}; // prettier-ignore

describe('importJsonld', () => {
  it('reads an event', async () => {
    const { format, events, problems } = await read({ ...context, ...concert });
    expect([format, events]).toEqual([
      'jsonld',
      [
        {
          title: 'A concert',
          text: 'With **songs**.',
          when: '2024-05-08T21:10+02:00/2024-05-08T23:00+02:00',
          where: { name: 'The hall, Lakeside', lat: 47.66, lon: 9.18 },
          sources: ['https-example-org-concert'],
          media: [{ type: 'image', src: 'https://example.org/1x1.jpg' }],
        },
      ],
    ]);
    expect(problems.map(({ message }) => message).join()).toMatch(/Pier 1, 78462 Lakeside.*4x3.*The club/);
  });

  it('reads the item of a list, however often it is wrapped', async () => {
    const wrapped = `${'{"item":'.repeat(50_000)}{"@type":"Event","name":"A concert"}${'}'.repeat(50_000)}`;
    const bytes = `{"@context":"https://schema.org","@type":"ItemList","itemListElement":[${wrapped}]}`;
    expect((await importStory({ bytes })).document.events).toEqual([{ title: 'A concert' }]);
  });

  it.each([
    ['a list', [{ ...context, ...concert }]],
    ['a graph with others beside', { ...context, '@graph': [concert, { '@type': 'WebSite', name: 'W' }] }],
    ['an ItemList', { ...context, '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: concert }] }],
    ['a reference', { ...context, '@graph': [{ '@type': 'ItemList', itemListElement: [{ '@id': '#c' }] }, { '@id': '#c', ...concert }] }],
    ['whole addresses as keys', { '@context': {}, '@type': 'http://schema.org/Event', 'http://schema.org/name': { '@value': 'A concert' }, 'schema:startDate': '2024-05-08' }],
  ])('finds an event in %s, once', async (_, value) => {
    const { events } = await read(value);
    expect(events.map(({ title }) => title)).toEqual(['A concert']);
  }); // prettier-ignore

  it('takes an article for an event on the day it was published, and says so', async () => {
    const article = { '@type': 'NewsArticle', headline: 'It left', datePublished: '2024-05-08T10:00:00Z', articleSection: 'North' }; // prettier-ignore
    const { events, groups, found } = await read({ ...context, ...article });
    expect([events, groups]).toEqual([
      [{ title: 'It left', when: '2024-05-08T10:00Z', group: 'north' }],
      { north: { name: 'North' } },
    ]);
    expect(found).toEqual(['date-of-publication']);
  });

  it.each([
    [{ location: 'The pier' }, { where: { name: 'The pier' } }, []],
    [{ location: { '@type': 'Place', address: 'Pier 1' } }, { where: { name: 'Pier 1' } }, []],
    [{ location: { '@type': 'VirtualLocation', url: 'https://example.org/' } }, {}, ['not-imported']],
    [{ location: { '@type': 'Place', name: 'P', geo: { latitude: 147, longitude: 9 } } }, { where: { name: 'P' } }, ['not-on-earth']],
    [{ temporalCoverage: '1856/1860~' }, { when: '1856/1860~' }, []],
    [{ startDate: '2024-05-08', endDate: '2024-05-01' }, {}, ['unreadable-date']],
    [{ eventStatus: 'https://schema.org/EventCancelled' }, {}, ['cancelled-event']],
    [{ eventSchedule: { repeatFrequency: 'P1W' } }, {}, ['repeated-event']],
    [{ image: { '@type': 'ImageObject', contentUrl: 'a.jpg', caption: 'C', creditText: 'Me', width: 10, height: '20px' } }, { media: [{ type: 'image', src: 'a.jpg', caption: 'C', credit: 'Me', width: 10, height: 20 }] }, []],
    [{ video: { '@type': 'VideoObject', contentUrl: 'a.mp4', thumbnailUrl: 'a.jpg', transcript: 'A *horn*.', caption: ['C', { '@type': 'MediaObject', contentUrl: 'a.vtt', encodingFormat: 'text/vtt', inLanguage: 'en', name: 'English' }] } }, { media: [{ type: 'video', src: 'a.mp4', caption: 'C', tracks: [{ src: 'a.vtt', lang: 'en', label: 'English' }], poster: 'a.jpg', transcript: 'A \\*horn\\*.' }] }, []],
    [{ audio: { contentUrl: 'a.mp3', name: 'N', thumbnailUrl: 'a.jpg', caption: { contentUrl: 'a.srt', inLanguage: 'en' } } }, { media: [{ type: 'audio', src: 'a.mp3', caption: 'N' }] }, ['not-imported']],
    [{ video: { contentUrl: 'a.mp4', thumbnailUrl: 'javascript:x', caption: { contentUrl: 'javascript:x.vtt', inLanguage: 'en' } } }, { media: [{ type: 'video', src: 'a.mp4' }] }, ['not-imported', 'unsafe-url']],
    [{ offers: { price: 1 }, odd: 2 }, {}, ['not-imported']],
  ])('reads or tells %j', async (more, read_, codes) => {
    const { events, found } = await read({ ...context, '@type': 'Event', name: 'E', ...more });
    expect([events, found]).toEqual([[{ title: 'E', ...read_ }], codes]);
  }); // prettier-ignore

  it('reads back what we write, as far as schema.org has words for it', async () => {
    const events = [
      {
        ...{ id: 'a', title: 'One', label: 'O', text: 'It left.', when: '2024-05-08', group: 'north', sources: ['paper'] },
        where: { name: 'Pier', lat: 47.5, lon: 9 },
        media: [
          { type: 'image' as const, src: 'https://example.org/a.jpg', alt: 'A', caption: 'C', credit: 'Me' },
          { type: 'video' as const, src: 'https://example.org/a.mp4', caption: 'C', poster: 'https://example.org/b.jpg', transcript: 'A horn.\n\nAnd again.', tracks: [{ src: 'https://example.org/a.vtt', lang: 'de', label: 'Deutsch' }] },
        ],
        corrections: [{ at: '2024-05-10', note: 'The day.' }],
      },
      { id: 'b', title: 'Two', when: '[2024-05-08..2024-05-10]', status: 'claimed' as const, by: ['The crew'] },
    ]; // prettier-ignore
    const top = { title: 'T', summary: 'S', lang: 'en', byline: 'Me', published: '2024-05-12', updated: '2024-05-13', canonical: 'https://example.org/t' }; // prettier-ignore
    const kept = { groups: { north: { name: 'North' } }, sources: { paper: { name: 'Paper', url: 'https://example.org/' } } }; // prettier-ignore
    const { text } = await exportStory({ ...top, ...kept, events }, 'jsonld');
    const { document } = await importStory({ bytes: text });
    expect(document).toEqual({ ...top, ...kept, events });
  });

  it('tells what has no event, and what is none', async () => {
    expect((await read({ ...context, '@type': 'Person', name: 'P' })).found).toEqual(['not-imported', 'no-events']);
  });

  it('takes graphs that go round', async () => {
    const { events } = await read({
      ...context,
      '@graph': [{ '@id': '#a', '@type': 'Event', name: 'A', subEvent: [{ '@id': '#a' }], location: { '@id': '#a' } }],
    });
    expect(events).toHaveLength(1);
  });
});
