import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectJsonFile, detectKind, detectTable, detectXml, detectZip } from '../../src/importers/detect-format.js';

describe('detectKind', () => {
  it.each([
    ['PK\u0003\u0004rest', '', 'zip'],
    ['PK\u0003\u0004rest', 'story.json', 'zip'],
    ['PK is how a letter may begin', '', 'table'],
    ['ÐÏ\u0011à¡±\u001Aá', 'story.xls', 'old-office'],
    ['Version:0.9\r\nStartHTML:0105', '', 'xml'],
    ['| a | b |\n|---|---|\n', '', 'markdown'],
    ['Words above\n\na | b\n--- | ---\n', 'story.txt', 'markdown'],
    ['| a | b |\n| c | d |\n', '', 'table'],
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
        expect(['json', 'xml', 'markdown', 'calendar', 'zip', 'old-office', 'table']).toContain(detectKind(head, name));
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
    ['records', [{ a: 1 }]],
    ['records', { data: [{ a: 1 }] }],
    ['timelinejs', { events: [{ start_date: {} }] }],
    ['dateline', { dateline: 1, data: [{ a: 1 }] }],
    ['geojson', { type: 'FeatureCollection', features: [feature], data: [{ a: 1 }] }],
    ['jsonld', { '@context': 'https://schema.org', '@type': 'Event' }],
    ['jsonld', [{ '@context': 'https://schema.org', '@type': 'Event' }]],
    ['iiif', { '@context': 'http://iiif.io/api/presentation/2/context.json' }],
    ['iiif', { '@context': ['https://example.org/', 'http://iiif.io/api/presentation/3/context.json'] }],
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
    ['<!DOCTYPE html>\n<HTML>', 'html'],
    ['<meta charset="utf-8"><table>', 'html'],
    ['Version:0.9\r\nStartHTML:0105\r\n<html>', 'html'],
    ['<div>words</div>', 'html'],
    ['<!--'.repeat(100_000), undefined],
    [`${'<!-- -->'.repeat(10_000)}<gpx>`, 'gpx'],
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

describe('detectZip', () => {
  it.each([
    ['xlsx', ['[Content_Types].xml', 'xl/workbook.xml'], undefined],
    ['xlsx', ['xl\\workbook.xml'], undefined],
    ['ods', ['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.spreadsheet\n'],
    [undefined, ['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text'],
    ['docx', ['word/document.xml', '[Content_Types].xml'], undefined],
    ['kmz', ['doc.kml'], undefined],
  ] as const)('finds %s in %j', (format, names, mimetype) => {
    expect(detectZip(names, mimetype)).toBe(format);
  });
});

describe('detectTable', () => {
  const known = new Set(['title', 'when', 'lat']);
  const detect = (header: readonly string[]) => detectTable(header, (name) => known.has(name));

  it.each([
    [['Year', 'Month', 'Headline'], 'timelinejs-sheet'],
    [[' Start Date ', 'End Date', 'Headline'], 'timelinejs-sheet'],
    [['Year', 'Media Credit'], 'timelinejs-sheet'],
    [['Year', 'Event'], 'csv'],
    [['Start Date', 'End Date', 'Title', 'Description'], 'csv'],
    [['Display Date', 'Headline'], 'csv'],
    [['Headline', 'when', 'Year'], 'csv'],
    [['Year', 'title', 'Headline'], 'csv'],
    [['year', 'headline'], 'csv'],
    [['title'], 'csv'],
    [['what is this?'], undefined],
    [['', 'what is this?', ' '], undefined],
    [['', ' '], undefined],
    [[], undefined],
  ] as const)('knows the header %j', (header, format) => {
    expect(detect(header)).toBe(format);
  });
});
