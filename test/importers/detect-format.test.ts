import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownColumns } from '../../src/core/document/own-columns.js';
import { detectJsonFile, detectKind, detectTable, detectXml } from '../../src/importers/detect-format.js';

describe('detectKind', () => {
  it.each([
    ['PK\u0003\u0004rest', '', 'zip'],
    ['PK\u0003\u0004rest', 'story.json', 'zip'],
    ['PK is how a letter may begin', '', 'table'],
    ['{"events":[]}', '', 'json'],
    ['\uFEFF \n {"events":[]}', '', 'json'],
    ['[1]', 'notes.md', 'json'],
    ['', 'map.geojson', 'json'],
    ['when,title', 'STORY.JSON', 'json'],
    ['<kml>', '', 'xml'],
    ['\uFEFF<?xml version="1.0"?>', 'tour.gpx', 'xml'],
    ['<b>Bold</b> words', 'notes.md', 'markdown'],
    ['---\ntitle: A\n---', '', 'markdown'],
    ['---  \r\ntitle: A', '', 'markdown'],
    ['# A story', '', 'markdown'],
    ['###### A story', '', 'markdown'],
    ['####### too deep', '', 'table'],
    ['#hashtag,title', '', 'table'],
    ['words', 'notes.markdown', 'markdown'],
    ['when,title', 'story.csv', 'table'],
    ['begin:vcalendar\r\n', '', 'calendar'],
    ['', 'lake.ics', 'calendar'],
    ['--,title', '', 'table'],
    ['', '', 'table'],
  ])('takes %j named %j for %s', (head, name, kind) => {
    expect(detectKind(head, name)).toBe(kind);
  });

  it('sees past a byte-order mark and white space before anything else', () => {
    const heads = fc.constantFrom('{', '[', '<a>', '# A', 'PK\u0003\u0004', 'a,b');
    const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 9 });
    fc.assert(
      fc.property(heads, space, fc.boolean(), (head, before, mark) => {
        expect(detectKind(`${mark ? '\uFEFF' : ''}${before}${head}`)).toBe(detectKind(head));
      }),
    );
  });

  it('takes every text and name for one of the kinds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (head, name) => {
        expect(['json', 'xml', 'markdown', 'calendar', 'zip', 'table']).toContain(detectKind(head, name));
      }),
    );
  });
});

describe('detectJsonFile', () => {
  const feature = { type: 'Feature', properties: {}, geometry: null };
  it.each([
    ['geojson', feature],
    ['geojson', { ...feature, when: { start: '1914' } }],
    ['geojson', { ...feature, '@context': { linkedplaces: 1 } }],
    ['lpf', { ...feature, names: [] }],
    ['lpf', { ...feature, when: { timespans: [] } }],
    ['lpf', { type: 'FeatureCollection', features: [feature, { ...feature, names: [] }] }],
    ['lpf', { type: 'FeatureCollection', '@context': 'https://example.org/Linked-Places-v1.jsonld', features: [] }],
    ['dateline', { events: [{ names: [] }] }],
    ['timelinejs', { events: [], eras: [] }],
    ['jsonld', { '@context': 'https://schema.org', '@type': 'Event' }],
    ['jsonld', [{ '@context': 'https://schema.org', '@type': 'Event' }]],
    ['iiif', { '@context': 'http://iiif.io/api/presentation/2/context.json' }],
    ['iiif', { '@context': ['https://example.org/', 'http://iiif.io/api/presentation/3/context.json'] }],
    [undefined, [{ a: 1 }]],
    [undefined, {}],
  ])('finds %s in %j', (format, value) => {
    expect(detectJsonFile(value)).toBe(format);
  });

  it('never throws, whatever was parsed', () => {
    const keys = fc.constantFrom('type', 'features', 'when', '@context', 'names', 'timespans');
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('Feature', 'FeatureCollection'));
    fc.assert(
      fc.property(fc.dictionary(keys, value), (file) => {
        expect(() => detectJsonFile(file)).not.toThrow();
      }),
    );
  });
});

describe('detectXml', () => {
  it.each([
    ['<kml>', 'kml'],
    ['<kml xmlns="http://www.opengis.net/kml/2.2">', 'kml'],
    ['<k:kml xmlns:k="http://www.opengis.net/kml/2.2">', 'kml'],
    ['<gpx/>', 'gpx'],
    ['<?xml version="1.0"?>\n<!-- <kml> --><!DOCTYPE gpx>\n<gpx\nversion="1.1">', 'gpx'],
    ['<html><kml></kml></html>', 'html'],
    ['<!doctype HTML>\n<HTML>', 'html'],
    ['<article>', 'html'],
    ['<rss version="2.0">', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<rdf:RDF>', 'feed'],
    ['<kmlish>', undefined],
    ['<KML>', undefined],
    ['<!-- <kml> -->', undefined],
    ['kml', undefined],
    ['', undefined],
    [`${' '.repeat(20_000)}<kml>`, 'kml'],
  ])('finds the first element of %j', (text, format) => {
    expect(detectXml(text)).toBe(format);
  });

  it('takes a file of nothing but comments that are never closed', () => {
    expect(detectXml('<!--'.repeat(250_000))).toBeUndefined();
  });
});

describe('detectTable', () => {
  it.each([
    [['Year', 'Month', 'Headline'], 'timelinejs-sheet'],
    [[' Start Date ', 'Text'], 'timelinejs-sheet'],
    [['Display Date'], 'timelinejs-sheet'],
    [['Headline', 'when'], 'csv'],
    [['Year', 'title'], 'csv'],
    [['headline'], 'csv'],
    [['When_Text'], 'csv'],
    [['Latitude', 'Longitude'], 'csv'],
    [['year', 'name'], undefined],
    [['', ' '], undefined],
    [[], undefined],
  ] as const)('knows the header %j', (header, format) => {
    expect(detectTable(header)).toBe(format);
  });

  it.each(ownColumns.map(({ name }) => name))(
    'knows a table by the column “%s” alone, however it is written',
    (name) => {
      for (const header of [name, name.toUpperCase(), ` ${name} `, name.replaceAll(' ', '_')])
        expect(detectTable(['unknown', header])).toBe('csv');
    },
  );
});
