import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importStory, type FormatName } from '../../src/importers/index.js';

const folder = new URL('fixtures/', import.meta.url);
const files = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))] as const);
const xml = (root: string, inside: string) => Buffer.from(`<?xml version="1.0"?>\n<${root}>${inside}</${root}>`);
const others: readonly (readonly [string, Buffer])[] = [
  [
    'ours.csv',
    Buffer.from('title;when;media;media type;alt;lon\nÉté;10 May 2020;a.jpg;film;-;\n"Quoted;1850;;;lost;9\n'),
  ],
  ['story.md', Buffer.from('---\ntitle: A\n---\n\n## One\n\n- when: 2020\n- where: Pier (1, 2)\n\nText _é_\n')],
  [
    'map.geojson',
    Buffer.from(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"É","date":"2020"},"geometry":{"type":"Point","coordinates":[1,2]}}]}',
    ),
  ],
  [
    'map.kml',
    xml(
      'kml',
      '<Document><Placemark><name>É</name><Point><coordinates>1,2</coordinates></Point></Placemark></Document>',
    ),
  ],
  ['map.gpx', xml('gpx', '<wpt lat="1" lon="2"><name>É</name><time>2020-01-01T10:00:00Z</time></wpt>')],
];

/** What JSON may hold where a slide holds a text, a number or an object. */
const odd = fc.oneof(
  fc.constantFrom(null, '', 0, -44, 1e308, '1,066', '\0', '\ud800', '<b', '&#0;', [], { toString: 1, valueOf: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
);
const slide = fc.record(
  {
    start_date: fc.oneof(odd, fc.record({ year: odd, month: odd, day: odd, hour: odd }, { requiredKeys: [] })),
    end_date: odd,
    text: fc.oneof(odd, fc.record({ headline: odd, text: odd, date: odd })),
    media: fc.oneof(odd, fc.record({ url: odd, caption: odd, alt: odd })),
    location: fc.oneof(odd, fc.record({ lat: odd, lon: odd, name: odd, zoom: odd })),
    unique_id: odd,
    uniqueid: odd,
    display_date: odd,
    date: odd,
    group: odd,
    background: odd,
    ['__proto__']: odd,
  },
  { requiredKeys: [] },
);
const slides = fc.array(fc.oneof(slide, odd), { maxLength: 4 });
const wrappers: readonly (readonly [FormatName, (list: unknown[]) => unknown])[] = [
  ['timelinejs', (events) => ({ events })],
  ['timelinejs-v2', (date) => ({ timeline: { date } })],
  ['storymapjs', (list) => ({ storymap: { slides: list, calculate_zoom: false } })],
];

describe('an import never rejects', () => {
  it.each([...files, ...others])('for %s cut at any byte', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (end) => {
        const { document, problems } = await importStory({ name, bytes: bytes.subarray(0, end) });
        expect(document.events.length + problems.length > 0 || /\.md$|csv$/.test(name)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each(wrappers)('and loses no event, whatever the slides of %s hold', async (from, wrap) => {
    await fc.assert(
      fc.asyncProperty(slides, async (list) => {
        const bytes = JSON.stringify(wrap(list));
        const { document } = await importStory({ bytes }, { from });
        expect(document.events).toHaveLength(list.length);
      }),
    );
  });

  it('and makes an event of each row of a table that says something, or tells which it takes for notes and sums', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 8 });
    const row = fc.record({ title: cell, when: cell, lat: cell, 'media type': cell, alt: cell });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
        const lines = rows.map((each) => Object.values(each).map(quote).join(','));
        const { document, problems } = await importStory({
          bytes: ['title,when,lat,media type,alt', ...lines].join('\n'),
        });
        const said = rows.filter((each) => Object.values(each).some((text) => text.trim()));
        const passed = problems.filter(({ code }) => ['footnote', 'total'].includes(code));
        expect(document.events.length + passed.length).toBe(said.length);
      }),
    );
  });
});

describe('importStory', () => {
  it('tells line and column of a mistake in JSON', async () => {
    const { problems } = await importStory({ name: 'a.json', bytes: '{\n  "events": [,]\n}' });
    expect(problems).toMatchObject([{ code: 'unreadable-json', where: '2:14', file: 'a.json' }]);
  });

  it('lists the cells of a row that belong to nothing in it, and types of media that there are not', async () => {
    const [, bytes] = others[0]!;
    const { problems } = await importStory({ bytes: Buffer.from(bytes.toString().replace('"Quoted', 'Plain')) });
    const found = problems.map(({ code, where }) => `${code} ${where}`);
    expect(found).toContain('wrong-value row 2, media type');
    expect(found).toEqual(expect.arrayContaining(['not-imported row 3, alt', 'not-imported row 3, lon']));
  });

  it.each([
    ['a quote that is never closed', 'title,when\n"A,2020\nB,2021\n', 'unclosed-quote'],
    ['entities', '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>', 'xml-entities'],
    ['NUL bytes', 'title,when\n\0\0,\0\n', 'unreadable-date'],
  ])('tells of %s', async (_, bytes, code) => {
    const { problems } = await importStory({ bytes });
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('reads UTF-16 of an odd number of bytes', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from('title\nA\n', 'utf16le'), 0x42]);
    expect((await importStory({ bytes })).document.events[0]).toMatchObject({ title: 'A' });
  });
});
