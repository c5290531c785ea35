import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/core/document/parse-story.js';
import { importLinkedPlaces } from '../../../src/importers/features/linked-places.js';

const abbey = {
  '@id': 'http://example.org/places/1',
  type: 'Feature',
  properties: { title: 'The abbey', ccodes: ['FR'] },
  when: { timespans: [{ start: { in: '0910' }, end: { in: '1790' } }] },
  names: [
    { toponym: 'Cluny', lang: 'fr', citations: [{ label: 'A charter', '@id': 'https://example.org/charter' }] },
    { toponym: 'Cluniacum', lang: 'la' },
  ],
  geometry: { type: 'Point', coordinates: [4.66, 46.43], certainty: 'less-certain' },
  descriptions: [{ value: 'An abbey.', lang: 'en' }],
  depictions: [{ '@id': 'https://example.org/abbey.jpg', title: 'The abbey', license: 'CC BY' }],
  types: [{ identifier: 'aat:300000642', label: 'abbey' }],
  relations: [{ relationType: 'gvp:broaderPartitive', relationTo: 'x' }],
};

const whenOf = (when: unknown) => {
  const { document, problems } = importLinkedPlaces({ type: 'FeatureCollection', features: [{ ...abbey, when }] });
  return {
    when: document.events[0]!.when,
    codes: problems.filter(({ where }) => where.endsWith('.when')).map(({ code }) => code),
  };
};
const span = (start: unknown, end?: unknown) => ({ timespans: [{ start, end }] });

describe('importLinkedPlaces', () => {
  it('keeps names, certainty, times, texts, pictures and citations', () => {
    const { document } = importLinkedPlaces({ type: 'FeatureCollection', title: 'Abbeys', features: [abbey] });
    expect(document).toEqual({
      title: 'Abbeys',
      sources: { 'a-charter': { name: 'A charter', url: 'https://example.org/charter' } },
      events: [
        {
          title: 'The abbey',
          text: 'An abbey.',
          when: '0910/1790',
          where: { name: 'Cluny', lat: 46.43, lon: 4.66, certainty: 'less-certain' },
          sources: ['a-charter'],
          media: [{ type: 'image', src: 'https://example.org/abbey.jpg', caption: 'The abbey', credit: 'CC BY' }],
        },
      ],
    });
  });

  it('lists what has no place in a story', () => {
    const { problems } = importLinkedPlaces({ type: 'FeatureCollection', features: [abbey] });
    expect(problems.map(({ where }) => where)).toEqual([
      'features[0].types',
      'features[0].relations',
      'features[0].names',
      'features[0].properties',
    ]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['not-imported']));
  });

  it.each([
    [span({ in: '1519' }), '1519', []],
    [span({ earliest: '1519', latest: '1522' }), '[1519..1522]', []],
    [span({ earliest: '1519' }), '[1519..]', []],
    [span({ latest: '1519' }), '[..1519]', []],
    [span({ in: '1519' }, { in: '1522' }), '1519/1522', []],
    [span({ in: '1519' }, { in: '..' }), '1519/..', []],
    [span({ in: '1519' }, { in: '1519' }), '1519', []],
    [span({ earliest: '1519', latest: '1522' }, { earliest: '1519', latest: '1522' }), '[1519..1522]', []],
    [span({ earliest: '1519', latest: '1520' }, { earliest: '1522', latest: '1523' }), '1519~/1523~', ['date-reading']],
    [span({ in: '1519' }, { earliest: '1522', latest: '1523' }), '1519/1523~', ['date-reading']],
    [span(undefined, { latest: '1522' }), '../1522', []],
    [span({ in: '-0043' }), '-0043', []],
    [span({ in: '1522' }, { in: '1519' }), undefined, ['unreadable-date']],
    [{ ...span({ in: '1519' }), certainty: 'uncertain' }, '1519?', []],
    [{ ...span({ in: '1519' }, { in: '1522~' }), certainty: 'less-certain' }, '1519?/1522%', []],
    [{ ...span({ in: '1519' }), certainty: 'certain' }, '1519', []],
    [
      { timespans: [{ start: { in: '1519' } }, { start: { in: '1530' }, end: { in: '1540' } }] },
      '{1519,1530..1540}',
      [],
    ],
    [
      { timespans: [{ start: { earliest: '1', latest: '2' } }, { start: { in: '1530' } }] },
      '[0001..0002]',
      ['not-imported'],
    ],
    [{ timespans: [] }, undefined, []],
  ])('keeps the meaning of %j as %s', (when, edtf, codes) => {
    expect(whenOf(when)).toEqual({ when: edtf, codes });
  });

  it('takes the time of a name or geometry where the feature has none', () => {
    const names = [{ toponym: 'Cluny', when: span({ in: '0910' }) }];
    const { document } = importLinkedPlaces({
      type: 'FeatureCollection',
      features: [{ ...abbey, when: undefined, names }],
    });
    expect(document.events[0]!.when).toBe('0910');
  });

  it('takes the label of a time for the author’s words, and the end of an address for an id', () => {
    const when = { ...span({ in: '0910' }), label: 'in the tenth century' };
    const features = [{ ...abbey, '@id': 'https://example.org/story#cluny', when }];
    const [event] = importLinkedPlaces({ features }).document.events;
    expect(event).toMatchObject({ id: 'cluny', when: '0910', whenText: 'in the tenth century' });
  });

  it('never throws, and loses no feature', () => {
    const keys = fc.constantFrom(
      'when',
      'names',
      'geometry',
      'types',
      'descriptions',
      'depictions',
      'citations',
      'properties',
      '__proto__',
    );
    const feature = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(keys, fc.jsonValue()).map((more) => ({ ...abbey, ...more })),
      fc.jsonValue().map((timespan) => ({ when: { timespans: [timespan, { start: timespan, end: timespan }] } })),
    );
    fc.assert(
      fc.property(fc.array(feature), (features) => {
        const { document } = importLinkedPlaces({ features });
        expect(document.events.length).toBeGreaterThanOrEqual(features.length);
        expect(() => parseStory(document)).not.toThrow();
      }),
    );
  });
});
