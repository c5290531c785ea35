import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownColumns } from '../../../src/core/document/own-columns.js';
import { importTable } from '../../../src/importers/table/import-table.js';
import type { ImportOptions } from '../../../src/importers/importer.js';

type Cells = Readonly<Record<string, string>>;

const toTable = ([header = [], ...rows]: readonly (readonly string[])[]) => ({
  header: header.map((cell) => cell.trim()),
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  problems: [],
});

const read = async (rows: readonly (readonly string[])[], options?: ImportOptions) => {
  const { document, problems } = await importTable(toTable(rows), options);
  return { document, problems: problems.map(({ code, where, value }) => [code, where, value]) };
};
const readOne = async (cells: Cells, options?: ImportOptions) => {
  const { document, problems } = await read([Object.keys(cells), Object.values(cells)], options);
  return { event: document.events[0], sources: document.sources, problems };
};

describe('importTable', () => {
  it('shows no picture and cites no page whose address is unsafe, and keeps the words', async () => {
    const { document, problems } = await read(
      [
        ['title', 'media', 'alt', 'caption', 'sources', 'source url'],
        ['A', 'javascript:alert(1)', 'B', 'C', 'D <javascript:alert(2)>; E <https://e.org/>', ''],
        ['F', 'data:image/png,x https://f.org/f.png', 'G', '', 'H', 'javascript:alert(3)'],
      ],
      { map: { 'source url': 'source address' } },
    );
    expect(document.events).toEqual([
      { title: 'A', text: 'alt: B\\\ncaption: C', sources: ['D', 'e'] },
      { title: 'F', text: 'alt: G', media: [{ type: 'image', src: 'https://f.org/f.png' }], sources: ['H'] },
    ]);
    expect(document.sources).toEqual({ e: { name: 'E', url: 'https://e.org/' } });
    expect(problems.filter(([code]) => code === 'unsafe-url')).toEqual([
      ['unsafe-url', 'row 2, sources', 'javascript:alert(2)'],
      ['unsafe-url', 'row 2, media', 'javascript:alert(1)'],
      ['unsafe-url', 'row 3, source url', 'javascript:alert(3)'],
      ['unsafe-url', 'row 3, media', 'data:image/png,x'],
    ]);
  });

  it('makes ids of those that can be none, and lets journeys follow', async () => {
    const { document, problems } = await read([
      ['id', 'title', 'from'],
      ['__proto__', 'A', ''],
      ['B 2', 'B', '__proto__'],
      ['b-2', 'C', 'B 2'],
      ['船', 'D', 'b-2'],
    ]);
    expect(document.events).toEqual([
      { id: 'proto', title: 'A' },
      { id: 'b-2-2', title: 'B', journey: { from: 'proto' } },
      { id: 'b-2', title: 'C', journey: { from: 'b-2-2' } },
      { title: 'D', journey: { from: 'b-2' } },
    ]);
    expect(problems.filter(([code]) => code === 'unusable-id')).toEqual([
      ['unusable-id', 'row 2, id', '__proto__'],
      ['unusable-id', 'row 3, id', 'B 2'],
      ['unusable-id', 'row 5, id', '船'],
    ]);
  });

  it.each<[string, Cells, object]>([
    ['texts', { id: 'a', title: 'A', label: 'B', text: '*C*' }, { id: 'a', title: 'A', label: 'B', text: '*C*' }],
    ['blanks round a text', { title: '  A ' }, { title: 'A' }],
    ['lines in a text', { title: 'A', text: 'one\n\ntwo\n' }, { title: 'A', text: 'one\n\ntwo' }],
    ['a text without a title', { text: 'one\n\ntwo' }, { title: 'one two', text: 'one\n\ntwo' }],
    ['a short text without a title', { text: 'The bridge fell' }, { title: 'The bridge fell' }],
    ['a date', { when: '1850-05?' }, { when: '1850-05?' }],
    ['a span', { when: '1914/1918' }, { when: '1914/1918' }],
    ['words for a date', { when: '1850', 'when text': 'mid-century' }, { when: '1850', whenText: 'mid-century' }],
    ['the author’s words alone', { 'when text': 'long ago' }, { whenText: 'long ago' }],
    [
      'a day of the Julian calendar',
      { when: '1500-02-29', calendar: 'Julian' },
      { when: '1500-02-29', calendar: 'julian' },
    ],
    [
      'a time zone',
      { when: '2020-05-01T10:00', 'time zone': 'Asia/Seoul' },
      { when: '2020-05-01T10:00', timeZone: 'Asia/Seoul' },
    ],
    [
      'a time zone by its Windows name',
      { when: '2020-05-01T10:00', 'time zone': 'Eastern Standard Time' },
      { when: '2020-05-01T10:00', timeZone: 'America/New_York' },
    ],
    ['a place', { where: 'Rome' }, { where: { name: 'Rome' } }],
    ['a position', { where: 'Rome', lat: '41.9', lon: '12.5' }, { where: { name: 'Rome', lat: 41.9, lon: 12.5 } }],
    ['a position without a name', { lat: '-33,9', lon: '+18,4' }, { where: { lat: -33.9, lon: 18.4 } }],
    ['a position at 0', { lat: '0', lon: '0' }, { where: { lat: 0, lon: 0 } }],
    [
      'a certainty',
      { where: 'Troy', certainty: 'Less-certain' },
      { where: { name: 'Troy', certainty: 'less-certain' } },
    ],
    ['a status', { status: 'DENIED' }, { status: 'denied' }],
    ['several sources', { by: 'KCNA; AP ;; ', 'denied by': 'TASS' }, { by: ['KCNA', 'AP'], deniedBy: ['TASS'] }],
    ['a group and a day of adding', { group: 'War', added: '2020' }, { group: 'War', added: '2020' }],
    ['a picture', { media: 'a.JPG?x', alt: 'A cat' }, { media: [{ type: 'image', src: 'a.JPG?x', alt: 'A cat' }] }],
    ['decoration', { media: 'a.png', alt: '-' }, { media: [{ type: 'image', src: 'a.png', alt: '' }] }],
    [
      'a film',
      { media: 'a.webm', caption: 'C', credit: 'D' },
      { media: [{ type: 'video', src: 'a.webm', caption: 'C', credit: 'D' }] },
    ],
    ['media of a type', { media: 'a', 'media type': 'Audio' }, { media: [{ type: 'audio', src: 'a' }] }],
    ['media of no known type', { media: 'https://example.org/a' }, { media: [{ src: 'https://example.org/a' }] }],
    [
      'a journey',
      { from: 'a', along: 'b', 'by means of': 'train' },
      { journey: { from: 'a', along: 'b', by: 'train' } },
    ],
    ['a text that is no formula', { title: "'=1+1" }, { title: '=1+1' }],
    ['an apostrophe', { title: "'tis" }, { title: "'tis" }],
    [
      'other spellings of headers',
      { ' Time_Zone': 'UTC', Headline: 'A', LNG: '2', latitude: '1' },
      { title: 'A', timeZone: 'UTC', where: { lat: 1, lon: 2 } },
    ],
  ])('makes an event of %s', async (_, cells, event) => {
    expect(await readOne(cells)).toEqual({ event, sources: undefined, problems: [] });
  });

  it.each<[string, Cells, object, string, string]>([
    ['a status that there is not', { title: 'A', status: 'true' }, { title: 'A' }, 'wrong-value', 'status'],
    ['a calendar that there is not', { title: 'A', calendar: 'lunar' }, { title: 'A' }, 'wrong-value', 'calendar'],
    [
      'a certainty that there is not',
      { where: 'A', certainty: 'so' },
      { where: { name: 'A' } },
      'wrong-value',
      'certainty',
    ],
    [
      'a latitude in words',
      { where: 'A', lat: 'north', lon: '1' },
      { where: { name: 'A' }, text: 'lon: 1' },
      'wrong-value',
      'lat',
    ],
    [
      'a longitude in letters',
      { where: 'A', lat: '1', lon: 'x' },
      { where: { name: 'A' }, text: 'lat: 1' },
      'wrong-value',
      'lon',
    ],
    [
      'a latitude in hexadecimal',
      { where: 'A', lat: '0x10', lon: '1' },
      { where: { name: 'A' }, text: 'lon: 1' },
      'wrong-value',
      'lat',
    ],
    ['half a position', { where: 'A', lat: '1' }, { where: { name: 'A' } }, 'not-imported', 'lat'],
    ['the other half', { where: 'A', lon: '1' }, { where: { name: 'A' } }, 'not-imported', 'lon'],
    ['a caption of nothing', { title: 'A', caption: 'B' }, { title: 'A' }, 'not-imported', 'caption'],
    ['a description of nothing', { title: 'A', alt: 'B' }, { title: 'A' }, 'not-imported', 'alt'],
    ['a credit of nothing', { title: 'A', credit: 'B' }, { title: 'A' }, 'not-imported', 'credit'],
    ['a means of no journey', { title: 'A', 'by means of': 'train' }, { title: 'A' }, 'not-imported', 'by means of'],
    ['a route of no journey', { title: 'A', along: 'b' }, { title: 'A' }, 'not-imported', 'along'],
    ['a certainty of no place', { title: 'A', certainty: 'certain' }, { title: 'A' }, 'not-imported', 'certainty'],
    ['a date that nobody can read', { when: 'whenever' }, { whenText: 'whenever' }, 'unreadable-date', 'when'],
  ])('leaves out %s, and says where', async (_, cells, event, code, column) => {
    const read = await readOne(cells);
    expect(read).toEqual({ event, sources: undefined, problems: [[code, `row 2, ${column}`, cells[column]]] });
  });

  it('reads names and positions in one column, whichever are more', async () => {
    const at = { lat: 41.9, lon: 12.5 };
    for (const others of [
      ['48.85, 2.35', '52.5, 13.4', '50.7, 7.1'],
      ['Bonn', 'Ulm', 'Köln'],
    ])
      for (const cell of ['Rome (41.90, 12.50)', 'Rome 41.90 12.50', '41.90, 12.50 (Rome)']) {
        const rows = [...others, cell].map((where, index) => ({ number: index + 2, cells: [`E${index}`, where] }));
        const { document, problems } = await importTable({ header: ['title', 'where'], rows, problems: [] });
        expect(document.events.at(-1)).toEqual({ title: 'E3', where: { name: 'Rome', ...at } });
        expect(problems).toEqual([]);
      }
  });

  it('takes media of a wrong type for what their address says', async () => {
    const { event, problems } = await readOne({ media: 'a.mp3', 'media type': 'song' });
    expect(event).toEqual({ media: [{ type: 'audio', src: 'a.mp3' }] });
    expect(problems).toEqual([['wrong-value', 'row 2, media type', 'song']]);
  });

  it('says how it read a date in words', async () => {
    const { event, problems } = await readOne({ when: '10 May 2020' });
    expect(event).toEqual({ when: '2020-05-10' });
    expect(problems).toEqual([['date-reading', 'row 2, when', '10 May 2020']]);
  });

  it('knows no 29 February 1500 but in the Julian calendar', async () => {
    const { event, problems } = await readOne({ when: '1500-02-29' });
    expect(event).toEqual({ whenText: '1500-02-29' });
    expect(problems).toEqual([['unreadable-date', 'row 2, when', '1500-02-29']]);
  });

  it('makes sources of names with addresses: one address one source, one id one address', async () => {
    const { event, sources, problems } = await readOne({
      by: 'KCNA <https://example.org/1>; KCNA <https://example.org/2>',
      sources: 'KCNA <https://example.org/1>; <https://example.org/3>; Not <an address>',
    });
    expect(event?.by).toEqual(['kcna', 'kcna-2']);
    const [first, second, third] = event?.sources as string[];
    expect([first, third]).toEqual(['kcna', 'Not <an address>']);
    expect(sources).toEqual({
      kcna: { name: 'KCNA', url: 'https://example.org/1' },
      'kcna-2': { name: 'KCNA', url: 'https://example.org/2' },
      [second!]: { name: 'https://example.org/3', url: 'https://example.org/3' },
    });
    expect(problems).toEqual([]);
  });

  it('lists a column that is not ours once, with the first row that has it and how many have', async () => {
    const { problems } = await importTable(toTable([['title', 'Mood'], ['A', ''], ['B', 'glad'], ['C', 'sad']])); // prettier-ignore
    expect(problems).toEqual([
      {
        level: 'warning',
        code: 'unknown-column',
        where: 'row 3, Mood',
        value: 'glad',
        message: '“Mood” is none of the columns that are known; it is kept in the text, in 2 rows.',
      },
    ]);
  });

  it('keeps cells beyond the header in the text, and the second of two columns that are one', async () => {
    const { document, problems } = await read([['title', 'Headline'], ['A', 'B', 'C']]); // prettier-ignore
    expect(document.events).toEqual([{ title: 'A', text: 'Headline: B\\\ncolumn 3: C' }]);
    expect(problems).toEqual([
      ['unknown-column', 'row 2, column 3', 'C'],
      ['repeated-column', 'row 2, Headline', 'B'],
    ]);
  });

  it('reads the first of two columns that says something, and tells once a column what it keeps in the text and what stands in', async () => {
    const { document, problems } = await importTable(toTable([['title', 'when', 'When', 'date'], ['A', '', '2020'], ['B', '2021', '2022', '2023'], ['C', '2024', '2025']])); // prettier-ignore
    expect(document.events.map((event) => event?.when)).toEqual(['2020', '2021', '2024']);
    expect(problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'row 2, When: “When” was taken in 1 row where “when” says nothing; if it says something else, it should stay in the text (--map "When=line").',
      'row 3, When: “When” is kept in the text, in 2 rows: another column was taken for what it may be.',
      'row 3, date: “date” is kept in the text, in 1 row: another column was taken for what it may be.',
    ]);
  });

  it('says of a date that it is that of another column, with the row', async () => {
    const rows = [['Ship', 'Date of launch', 'Date of loss'], ['Ann', '1850-01-02', '1860-03-04'], ['Bea', '', '1861-05-06'], ['Cem', '1852-07-08', '']]; // prettier-ignore
    const { document, problems } = await importTable(toTable(rows));
    expect(document.events.map(({ when }) => when)).toEqual(['1850-01-02', '1861-05-06', '1852-07-08']);
    expect(problems.filter(({ code }) => code === 'stand-in-column')).toMatchObject([{ where: 'row 3, Date of loss', value: '1861-05-06' }]); // prettier-ignore
  });

  it('passes over empty rows, and counts them', async () => {
    const { document, problems } = await read([['title', 'status'], ['', ' '], [], ['A', 'x']]); // prettier-ignore
    expect(document.events).toEqual([{ title: 'A' }]);
    expect(problems).toEqual([['wrong-value', 'row 4, status', 'x']]);
  });

  it.each<[string, ImportOptions, object]>([
    ['nothing', {}, {}],
    ['the name of the file', { name: 'path/to/My story.csv' }, { title: 'My story' }],
    ['a name of Windows', { name: 'C:\\files\\Story.tsv' }, { title: 'Story' }],
    ['day', { published: '2020-05-01' }, { published: '2020-05-01' }],
  ])('takes for the story %s', async (_, options, story) => {
    for (const rows of [[], [['title']]])
      expect((await read(rows, options)).document).toEqual({ dateline: 1, ...story, events: [] });
  });

  it('counts relative days from the day of publishing', async () => {
    expect((await readOne({ when: 'yesterday' }, { published: '2020-05-01' })).event).toEqual({ when: '2020-04-30' });
  });

  it('keeps every title, in its order', async () => {
    const title = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !text.trim().startsWith("'"));
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1 }), async (titles) => {
        const { document, problems } = await read([['title'], ...titles.map((one) => [one])]);
        expect(document.events.map((event) => event.title)).toEqual(titles.map((one) => one.trim()));
        expect(problems.filter(([code]) => code !== 'contact-in-text')).toEqual([]);
      }),
    );
  });

  it('never rejects, and makes an event of each row that holds something', async () => {
    const header = fc.oneof(fc.constantFrom(...ownColumns.map(({ name }) => name), '__proto__', ''), fc.string());
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', '-', ';', '<', 'x <y>', '1e999', '2020', "'=1", '__proto__'),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(header, { minLength: 1, maxLength: 6 }), rows, async (headers, cells) => {
        const { document, problems } = await importTable(toTable([headers, ...cells]));
        const isRead = !problems.some(({ code }) => code === 'unknown-table' || code === 'private-column');
        const whole = ['unknown-table', 'no-events'];
        if (document.events.length === 0) expect(problems.some(({ code }) => whole.includes(code))).toBe(true);
        if (isRead) expect(document.events).toHaveLength(cells.filter((row) => row.some((one) => one.trim())).length);
        for (const { code, where } of problems) expect(where).toMatch(whole.includes(code) ? /^$/ : /^row \d+, /);
      }),
    );
  });
});
