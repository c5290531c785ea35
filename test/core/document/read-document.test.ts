import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/core/document/check-document.js';
import { readDocument } from '../../../src/core/document/read-document.js';
import { toStory } from '../../../src/core/document/to-story.js';

const event = { id: 'departure', title: 'He leaves', when: '2023-09-10T18:30~' };

describe('readDocument', () => {
  it('tells of keys and ids that JavaScript keeps to itself, wherever they stand', () => {
    const { document, findings } = readDocument(
      JSON.parse(`{
        "title": "T", "prototype": {},
        "places": { "constructor": { "name": "A", "lat": 1, "lon": 2 }, "b": { "name": "B", "lat": 1, "lon": 2 } },
        "groups": { "prototype": { "name": "A" } },
        "routes": { "__proto__": { "geometry": { "type": "LineString", "coordinates": [[1, 2], [3, 4]] } } },
        "sources": { "constructor": { "name": "A" } },
        "events": [{ "title": "One", "constructor": "x", "media": [{ "type": "image", "src": "a.png", "alt": "", "__proto__": [] }] }]
      }`),
    );
    expect(findings.map(({ level, code, where }) => `${level} ${code} ${where}`)).toEqual([
      'error reserved-key prototype',
      'error reserved-key places.constructor',
      'error reserved-key groups.prototype',
      'error reserved-key routes.__proto__',
      'error reserved-key sources.constructor',
      'error reserved-key events[0].constructor',
      'error reserved-key events[0].media[0].__proto__',
    ]);
    expect(Object.keys(document.places ?? {})).toEqual(['b']);
    expect(document.events[0]).toMatchObject({ title: 'One', media: [{ src: 'a.png' }] });
  });

  it('looks for them no deeper than a story is', () => {
    const nested = JSON.parse('{"a":'.repeat(5000) + '{"constructor":1}' + '}'.repeat(5000)) as object;
    expect(readDocument({ title: 'T', events: [], nested }).findings.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  it('takes a document in which all is right as it is', () => {
    const document = { title: 'Story', events: [event] };
    expect(readDocument(document)).toEqual({ document, findings: [] });
  });

  it.each<[string, unknown, object]>([
    ['no object', 7, { level: 'error', code: 'not-a-story', where: '', details: [7] }],
    ['a list', [], { level: 'error', code: 'not-a-story', where: '' }],
    ['no events', {}, { level: 'error', code: 'missing-value', where: 'events', details: [undefined, 'events'] }],
    [
      'a key that nobody knows',
      { events: [{ ...event, wehn: '2023' }] },
      { level: 'warning', code: 'unknown-key', where: 'events[0].wehn', details: ['2023', 'wehn', expect.any(Array)] },
    ],
    [
      'a word that is none of those allowed',
      { events: [{ ...event, status: 'clamed' }] },
      {
        level: 'error',
        code: 'wrong-value',
        where: 'events[0].status',
        details: ['clamed', expect.any(String), expect.any(Array)],
      },
    ],
    [
      'a text for a number',
      { events: [], places: { a: { lat: '39' } } },
      { level: 'error', code: 'wrong-value', where: 'places.a.lat', details: ['39', 'a number', []] },
    ],
  ])('finds %s', (_, value, finding) => {
    const { findings } = readDocument(value);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(finding);
  });

  it.each([
    { image: 'a.png', width: 8, height: 6, bounds: { south: 1, west: 1, east: 2 } },
    { image: 'a.png', width: 8, height: 6, bounds: 'here' },
    { image: 'a.png', width: 8, height: 6, corners: 'here' },
    { iiif: 'a', width: 8, height: 6, bounds: { south: '1', west: 1, north: 2, east: 2 } },
  ])('leaves out a picture that no longer says where it lies, which else would be the map itself: %j', (picture) => {
    const told = { title: 'T', basemap: [picture], events: [{ ...event, basemap: [picture] }] };
    const { document, findings } = readDocument(told);
    expect(document).toEqual({ title: 'T', basemap: [undefined], events: [{ ...event, basemap: [undefined] }] });
    expect(findings.filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  it.each([
    ['boundz', { south: 1, west: 1, north: 2, east: 2 }, ' Did you mean "bounds"?'],
    ['corner', [{ lat: 1, lon: 1 }], ' Did you mean "corners"?'],
    ['box', { south: 1, west: 1, north: 2, east: 2 }, ''],
  ])('of a picture whose place stands under “%s” tells that, and that alone', (key, value, meant) => {
    const picture = { image: 'a.png', [key]: value };
    const told = { title: 'T', basemap: [picture], events: [{ ...event, basemap: [picture] }] };
    const { document, problems } = checkDocument(told);
    expect(toStory(document).findings).toEqual([]);
    expect(problems.map(({ level, where }) => `${level} ${where}`).sort()).toEqual([
      `error basemap[0].${key}`,
      `error events[0].basemap[0].${key}`,
    ]);
    for (const { message } of problems) expect(message).toBe(`"${key}" is no key here; it is ignored.${meant}`);
  });

  it.each([
    { image: 'a.png', width: 8, height: 6, tags: ['old'], made: { by: 'hand' } },
    { image: 'a.png', bounds: { south: 1, west: 1, north: 2, east: 2 }, boundz: { south: 1 } },
    {
      src: 's.json',
      integrity: `sha256-${'A'.repeat(43)}=`,
      bounds: { south: 1, west: 1, north: 2, east: 2 },
      corner: [{ lat: 1 }],
    },
  ])('keeps an entry of the map with a key that is not for its place: %j', (entry) => {
    const { document, findings } = readDocument({ title: 'T', basemap: [entry], events: [event] });
    expect(document.basemap?.[0]).toBeDefined();
    expect(findings.every(({ level, code }) => level === 'warning' && code === 'unknown-key')).toBe(true);
  });

  it('hands over the words that may have been meant, and their author is told the nearest', () => {
    const value = { events: [{ ...event, status: 'clamed', wehn: '2023' }] };
    const details = readDocument(structuredClone(value)).findings.flatMap((finding): unknown[] => finding.details);
    expect(details).toContainEqual(expect.arrayContaining(['claimed', 'denied']));
    expect(details).toContainEqual(expect.arrayContaining(['when', 'title']));
    const messages = checkDocument(value).problems.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining('Did you mean "claimed"?'));
    expect(messages).toContainEqual(expect.stringContaining('Did you mean "when"?'));
  });

  it('tells what was meant for a key that is missing, though the part without it is lost', () => {
    const value = { events: [], routes: { a: { geometri: { type: 'LineString' } } } };
    const { document, problems } = checkDocument(value);
    expect(problems.map(({ code, where, message }) => [code, where, /Did you mean "geometry"/.test(message)])).toEqual([
      ['missing-value', 'routes.a.geometry', false],
      ['unknown-key', 'routes.a.geometri', true],
    ]);
    expect(document).toEqual({ events: [], routes: {} });
  });

  it('finds what the check says in words, one for one, and leaves the same document', () => {
    const key = fc.constantFrom(
      'title',
      'lang',
      'events',
      'places',
      'timeZone',
      'when',
      'status',
      'toString',
      '__proto__',
    );
    const value = fc.oneof(
      fc.anything(),
      fc.array(fc.dictionary(key, fc.anything())),
      fc.dictionary(key, fc.dictionary(key, fc.anything())),
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (document) => {
        const found = readDocument(structuredClone(document));
        const checked = checkDocument(structuredClone(document));
        const plain = found.findings.map(({ level, code, where }) => ({ level, code, where }));
        expect(checked.problems.map(({ level, code, where }) => ({ level, code, where }))).toEqual(plain);
        expect(checked.problems.every(({ message }) => message !== '')).toBe(true);
        expect(checked.document).toEqual(found.document);
      }),
    );
  });
});
