import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../src/importers/importer.js';
import { importTable } from '../../../src/importers/table/import-table.js';

const read = (lines: readonly string[], options: ImportOptions = {}) => {
  const [header = [], ...rows] = lines.map((line) => line.split('|'));
  const numbered = rows.map((cells, index) => ({ number: index + 2, cells }));
  return importTable({ header, rows: numbered, problems: [] }, options);
};

const told = async (lines: readonly string[], options?: ImportOptions) => {
  const { document, problems } = await read(lines, options);
  return [document.events, problems.map(({ code, where }) => `${code} ${where}`)];
};

describe('what may be asked of columns', () => {
  const lines = ['Was|Tag|Mood|E-Mail', 'A|2020|glad|a@example.org'];

  it('is to read them as something, by any word for it', async () => {
    const [events, problems] = await told(lines, { map: { mood: 'Titel', Was: 'line', Tag: 'when', 'E-Mail': '-' } });
    expect(events).toEqual([{ title: 'glad', text: 'Was: A', when: '2020' }]);
    expect(problems).toEqual([]);
  });

  it('is to leave out one, or all that are not known', async () => {
    expect(await told(['title|Mood', 'A|glad'], { drop: true })).toEqual([[{ title: 'A' }], []]);
  });

  it('is to take what is private', async () => {
    const hidden = ['private-column row 2, E-Mail'];
    expect(await told(['title|E-Mail', 'A|a@example.org'])).toEqual([[{ title: 'A' }], hidden]);
    const [events] = await told(['title|E-Mail', 'A|a@example.org'], { keep: ['e-mail'] });
    expect(events).toEqual([{ title: 'A', text: 'E-Mail: a@example.org' }]);
  });

  it.each<[ImportOptions, RegExp]>([
    [{ map: { Tga: 'when' } }, /No column is called "Tga"\. Did you mean "Tag"\?/],
    [{ map: { Tag: 'wehn' } }, /No column can be read as "wehn"\. Did you mean "when"\?/],
    [{ map: { __proto__x: 'when' } }, /There are: Was, Tag/],
    [{ keep: ['Colour'] }, /No column is called "Colour"/],
  ])('is refused where there is no such column or key: %j', async (options, message) => {
    await expect(read(lines, options)).rejects.toThrow(TypeError);
    await expect(read(lines, options)).rejects.toThrow(message);
  });

  it('is nothing where a page reads the table: what is not known stays out, told once a column', async () => {
    const live = await told(['title|Mood|E-Mail', 'A|glad|a@example.org', 'B|sad|b@example.org'], { live: true });
    expect(live).toEqual([
      [{ title: 'A' }, { title: 'B' }],
      ['unknown-column row 2, Mood', 'private-column row 2, E-Mail'],
    ]);
  });

  it('never says what stands in a private column', async () => {
    const { problems, reading } = await read(['title|Contact person phone', 'A|+49 30 123456']);
    expect(JSON.stringify([problems, reading])).not.toContain('123456');
  });
});

describe('the reading of a table', () => {
  it('says of each column what it is, why, how sure, and what becomes of it', async () => {
    const { reading } = await read(['Titel|foo|Mood|No.', 'A|10 May 2020|glad|1', 'B|11 May 2020|sad|2']);
    expect(reading).toEqual({
      columns: [
        { header: 'Titel', key: 'title', why: 'header', sureness: 'sure', examples: ['A', 'B'], fate: 'read' },
        { header: 'foo', key: 'when', why: 'contents', sureness: 'guess', examples: ['10 May 2020', '11 May 2020'], fate: 'read' }, // prettier-ignore
        { header: 'Mood', examples: ['glad', 'sad'], fate: 'kept in the text' },
        { header: 'No.', why: 'header', examples: [], fate: 'private' },
      ],
      rows: [2, 3],
      questions: [{ key: 'when', choices: ['foo'], why: 'contents' }],
    });
  });

  it('asks which of two columns is meant', async () => {
    const { reading } = await read(['Titel|Datum|date', 'A|2020|2021']);
    expect(reading?.questions).toEqual([{ key: 'when', choices: ['Datum', 'date'], why: 'several' }]);
  });

  it('asks which of several dates is meant, takes the first, and keeps and tells the others', async () => {
    const headers = ['Date of onset', 'Date admitted', 'Date of death'];
    const lines = [['title', ...headers].join('|'), 'A|2020-01-01|2020-01-02|2020-01-03'];
    const { reading } = await read(lines);
    expect(reading?.questions).toEqual([{ key: 'when', choices: headers, why: 'several' }]);
    expect(await told(lines)).toEqual([
      [{ title: 'A', when: '2020-01-01', text: 'Date admitted: 2020-01-02\\\nDate of death: 2020-01-03' }],
      ['repeated-column row 2, Date admitted', 'repeated-column row 2, Date of death'],
    ]);
  });

  it('takes a date of whatever for one only where its cells are dates', async () => {
    const { reading } = await read(['title|Date palms', 'A|12 old ones', 'B|7 old ones']);
    expect(reading?.columns[1]?.key).toBeUndefined();
  });

  it.each<[what: string, lines: readonly string[], choices: readonly string[] | undefined]>([
    ['words that come again', ['Date|Home|Away|Score', '2020|Red|Blue|2–1', '2021|Red|Blue|0–0'], ['Home', 'Away']],
    ['what was taken for a place last', ['Date|Ground|Home', '2020|North|Red', '2021|South|Red'], ['Home', 'Ground']],
    ['nothing where a text has titles', ['Date|Home|Text', '2020|Red|They won.', '2021|Red|They lost.'], undefined],
    ['nothing where there are no words', ['Date|Score', '2020|2–1', '2021|2–1'], undefined],
  ])('asks which column is the title where none is: %s', async (_, lines, choices) => {
    const { reading } = await read(lines);
    expect(reading?.questions.find(({ why }) => why === 'none')).toEqual(choices && { key: 'title', choices, why: 'none' }); // prettier-ignore
  });

  it('finds groups in few words that come again and again', async () => {
    const rows = ['red', 'blue', 'red', 'blue', 'red', 'blue'].map((word, index) => `Event ${index}|${word}`);
    const { document } = await read(['title|foo', ...rows]);
    expect(document.events.map(({ group }) => group)).toEqual(['red', 'blue', 'red', 'blue', 'red', 'blue']);
  });

  it('takes other addresses for sources, and those of pictures for media', async () => {
    const { document } = await read(['title|foo|bar', 'A|https://example.org/a|https://example.org/a.png']);
    expect(document.events[0]).toMatchObject({ sources: ['https-example-org-a'], media: [{ type: 'image' }] });
  });
});

describe('what is private by its cells', () => {
  it.each<[what: string, header: string, cells: readonly string[], isPrivate: boolean]>([
    ['days with a 0 first', 'Seen', ['03/15/2019', '04/17/2019'], false],
    ['dotted days', 'Gemeldet am', ['03.04.2023', '07.05.2023'], false],
    ['ZIP+4', 'Zip', ['02139-4307', '01901-1201'], false],
    ['parcels', 'Parcel', ['0012-345-678', '0013-222-111'], false],
    ['amounts with a sign', 'Change', ['+1250000', '+310400'], false],
    ['aircraft', 'Aircraft', ['B737-800', 'A320-200', 'A350-900'], false],
    ['models', 'Model', ['A320', 'B747', 'C130'], false],
    ['roads', 'Road', ['B27', 'L415', 'K7132'], false],
    ['grades', 'Grade', ['1a', '2b', '3c'], false],
    ['votes', 'No', ['2', '4', '6'], true],
    ['numbers of loans', 'foo', ['L-2019-014', 'L-2019-015', 'L-2020-001'], true],
    ['telephones', 'foo', ['617 555 0188', '617 555 0171'], true],
    ['telephones in one word', 'foo', ['+4930123456', '+4930123457'], true],
    ['mail addresses with names', 'foo', ['Anna B. <anna@x.org>', 'Bob C. <bob@x.org>'], true],
  ])('%s', async (_, header, cells, isPrivate) => {
    const { reading } = await read([`when|title|${header}`, ...cells.map((cell, row) => `2020-01-0${row + 1}|A${row}|${cell}`)]); // prettier-ignore
    expect(reading?.columns[2]?.fate === 'private').toBe(isPrivate);
  });

  it('is no vote, nor what numbers nothing', async () => {
    const fatesOf = async (lines: readonly string[]) => (await read(lines)).reading?.columns.map(({ fate }) => fate);
    expect(await fatesOf(['title|Yes|No', 'A|3|1', 'B|4|2'])).toEqual(['read', 'kept in the text', 'kept in the text']);
    expect(await fatesOf(['title|No', 'A|3', 'B|3'])).toEqual(['read', 'kept in the text']);
  });
});

it('warns once a column of mail addresses and telephones that readers will see, and never says which', async () => {
  const lines = [
    'when|title|text|foo',
    '2020|Call 212-555-0188|a@example.org, or|x',
    '2021|B|mail b@example.org now|y',
  ];
  const { problems } = await read(lines);
  const found = problems.filter(({ code }) => code === 'contact-in-text');
  expect(found.map(({ where, value, message }) => [where, value, /in \d rows?/.exec(message)?.[0]])).toEqual([
    ['row 2, title', undefined, 'in 1 row'],
    ['row 2, text', undefined, 'in 2 rows'],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/0188|example/);
  const { problems: asked } = await read(['title|foo', 'A|a@example.org'], { keep: ['foo'] });
  expect(asked.map(({ code }) => code)).not.toContain('contact-in-text');
});

describe('dates by their cells', () => {
  it.each([
    ['Gemeldet am', '13.04.2023', '2023-04-13'],
    ['Gemeldet am', '2023.04.13', '2023-04-13'],
    ['foo', '20230413', '2023-04-13'],
    ['Opened', '03/15/2019', '2019-03-15'],
  ])('are found below %j: %s', async (header, cell, when) => {
    const { document } = await read([`title|${header}`, `A|${cell}`, `B|${cell}`]);
    expect(document.events[0]).toEqual({ title: 'A', when });
  });

  it.each([
    ['Eröffnet|Geschlossen', '1.5.1920|1.6.1930'],
    ['Date out|Date back', '1920-05-01|1930-06-01'],
    ['Uitleen – Van|Uitleen – Tot', '1920-05-01|1930-06-01'],
  ])('are a beginning and an end below %s', async (header, cells) => {
    const { document } = await read([`title|${header}`, `A|${cells}`]);
    expect(document.events).toEqual([{ title: 'A', when: '1920-05-01/1930-06-01' }]);
  });
});

describe('a table of which too little is understood', () => {
  it('is an error that names its columns and the nearest of ours, and gives no events', async () => {
    const { document, problems } = await read(['Tilte|Preis', 'x y|3', 'z|4']);
    expect(document.events).toEqual([]);
    expect(problems).toMatchObject([{ level: 'error', code: 'unknown-table' }]);
    expect(problems[0]!.message).toContain('“title” for “Tilte”');
    expect(problems[0]!.message).toContain('Tilte, Preis');
  });

  it('says what was taken for a title, where that is all', async () => {
    const { problems } = await read(['Inspection|Violations', 'Deli on Main|3', 'Bakery Sud|0']);
    expect(problems[0]!.message).toContain('“Inspection” looks like a title');
  });

  it('is an error where what could be a title was taken for a place', async () => {
    const { problems } = await read(['Site|Founded', 'Tell A|-3200', 'Tell B|-800']);
    expect(problems.map(({ level, code, where }) => `${level} ${code} ${where}`)).toContain('error no-titles-read row 2, Site'); // prettier-ignore
  });

  it('is an error where all of its dates are lost', async () => {
    const { problems } = await read(['title|when', 'A|whenever', 'B|some day']);
    expect(problems.map(({ level, code, where }) => `${level} ${code} ${where}`)).toContain('error no-dates-read row 2, when'); // prettier-ignore
  });

  it('is an error where it has words and no title', async () => {
    const { problems } = await read(['when|foo', '2020|red', '2021|red', '2022|red']);
    expect(problems.map(({ level, code, where }) => `${level} ${code} ${where}`)).toContain('error no-titles-read row 2, foo'); // prettier-ignore
  });
});

describe('the order of day and month in a table', () => {
  it.each<[what: string, headers: string, row: string, when: string | undefined]>([
    ['a column that is read', 'added', '10/20/2023', '2023-11-03'],
    ['the other end', 'end', '12/20/2023', '2023-11-03/2023-12-20'],
    ['a column that is kept in the text', 'Inspected', '20/10/2023', '2023-03-11'],
    ['two columns that contradict each other', 'Inspected|Reviewed', '20/10/2023|10/20/2023', undefined],
    ['a column of words with a date', 'Remark', 'It was seen there on 10/20/2023 and again', undefined],
    ['a private column', 'Case number', '10/20/2023', undefined],
  ])('is that of %s', async (_, headers, row, when) => {
    const { document } = await read([`title|start|${headers}`, `A|11/3/2023|${row}`]);
    expect(document.events[0]?.when).toBe(when);
  });

  it('is told as that of the column itself', async () => {
    const { problems } = await read(['title|when|added', 'A|11/3/2023|10/20/2023']);
    expect(problems.find(({ where }) => where === 'row 2, when')?.message).toContain('the month comes first, as in "10/20/2023"'); // prettier-ignore
  });

  it('is advised to be said by the language of the words', async () => {
    const { problems } = await read(['Titolo|Data|Descrizione', 'La piena|5/6/1966|Il fiume era nella città e non sono più tornati gli operai della fabbrica']); // prettier-ignore
    expect(problems.find(({ code }) => code === 'ambiguous-date')?.message).toContain('(lang: it; --lang it on');
  });
});

describe('dates in parts', () => {
  it.each<[string, string, object]>([
    ['start|end', '2020-05-01|2020-05-03', { when: '2020-05-01/2020-05-03' }],
    ['start|end', '2020-05-01|2020-05-01', { when: '2020-05-01' }],
    ['start|end', '2020-05-01|', { when: '2020-05-01' }],
    ['start|end', '|2020', { when: '../2020' }],
    ['start|end', '2020|2010', { when: '2020', text: 'end: 2010' }],
    ['start|end', '2020|nobody knows', { when: '2020', text: 'end: nobody knows' }],
    ['start|end', '2020|n/a', { when: '2020' }],
    ['start|end', 'n/a|2020', { when: '../2020' }],
    ['start|end', '2020|ongoing', { when: '2020/..' }],
    ['start|end', '2020|..', { when: '2020/..' }],
    ['start|end', 'n.d.|ongoing', { whenText: 'n.d. – ongoing' }],
    ['year|end year|end month', '2020|2010|May', { when: '2020', text: 'end year: 2010\\\nend month: May' }],
    ['start|end', 'whenever|2010', { whenText: 'whenever – 2010' }],
    ['year|month|day', '1914|7|28', { when: '1914-07-28' }],
    ['year|month|day', '1914|July|28', { when: '1914-07-28' }],
    ['year|month|day', '1914|7|', { when: '1914-07' }],
    ['year|month|day', '1914|0|0', { when: '1914' }],
    ['year|month|day', '1914||28', { when: '1914', text: 'day: 28' }],
    ['year', '-44', { when: '-0043' }],
    ['year', '800', { when: '0800' }],
    ['year|month|day|time', '2020|5|1|6.30 pm', { when: '2020-05-01T18:30' }],
    ['when|time', '2020-05-01|18:30', { when: '2020-05-01T18:30' }],
    ['when|time', '2020-05|18:30', { when: '2020-05', text: 'time: 18:30' }],
    ['when|time', '2020-05-01|0.75', { when: '2020-05-01T18:00' }],
    ['when|time', '2020-05-01|noonish', { when: '2020-05-01', text: 'time: noonish' }],
    ['when|time', '2020-05-01|25:00', { when: '2020-05-01', text: 'time: 25:00' }],
    ['when|time', '2020-05-01|midnight', { when: '2020-05-01', text: 'time: midnight' }],
    ['when|time', '2020-05-01|noon', { when: '2020-05-01T12:00' }],
    ['when|time', '2020-05-01|2:30 p.m.', { when: '2020-05-01T14:30' }],
    ['when|time', '2020-05-01|14:30 EDT', { when: '2020-05-01T14:30-04:00' }],
    ['when|time', '2020-05-01|14:30 CST', { when: '2020-05-01', text: 'time: 14:30 CST' }],
    ['when|time', '2020-05-01|14:30:15.25', { when: '2020-05-01T14:30:15.25' }],
    ['when|time|end time', '2020-05-01|18:30|20:00', { when: '2020-05-01T18:30/2020-05-01T20:00' }],
    ['when|year', '2020-05-01|2020', { when: '2020-05-01' }],
    ['when|year', '2020-05-01|2019', { when: '2020-05-01', text: 'year: 2019' }],
  ])('%s of %s', async (header, cells, date) => {
    const { document } = await read([`title|${header}`, `A|${cells}`]);
    expect(document.events).toEqual([{ title: 'A', ...date }]);
  });

  it('share the order of day and month, which either column may say', async () => {
    const { document } = await read(['title|start|end', 'A|28/02/2020|04/09/2020', 'B|05/06/2020|']);
    expect(document.events.map(({ when }) => when)).toEqual(['2020-02-28/2020-09-04', '2020-06-05']);
  });

  it('end never where the end has not come, which is told once', async () => {
    const lines = ['title|start|end', 'A|2020|ongoing', 'B|2021|en cours', 'C|2022|2023', 'D|2024|..'];
    expect(await told(lines)).toEqual([
      [{ title: 'A', when: '2020/..' }, { title: 'B', when: '2021/..' }, { title: 'C', when: '2022/2023' }, { title: 'D', when: '2024/..' }],
      ['date-reading row 2, end'],
    ]); // prettier-ignore
  });

  it('are told with both readings where the zone of a clock time is that of several countries', async () => {
    const { problems } = await read(['title|when|time', 'A|2020-05-01|14:30 IST']);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['ambiguous-date row 2, time']);
  });

  it('are told once where both ends of a span are read with a doubt', async () => {
    const { document, problems } = await read(['title|start|end', 'A|2019|autumn 2020']);
    expect(document.events[0]?.when).toBe('2019/2020-23');
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['date-reading row 2, end']);
  });

  it('have no clock time where every row says midnight', async () => {
    const lines = ['title|Date', 'A|2020-05-01 00:00:00', 'B|2020-05-02 00:00:00'];
    expect(await told(lines)).toEqual([
      [{ title: 'A', when: '2020-05-01' }, { title: 'B', when: '2020-05-02' }],
      ['date-reading row 2, Date'],
    ]); // prettier-ignore
    const { document } = await read(['title|date|time', 'A|2020-05-01|0:00', 'B|2020-05-02|12:00 AM']);
    expect(document.events.map(({ when }) => when)).toEqual(['2020-05-01', '2020-05-02']);
  });
});

describe('a place', () => {
  it.each<[string, string, object]>([
    ['venue|city|country', 'Town Hall|Oslo|Norway', { where: { name: 'Town Hall, Oslo, Norway' } }],
    ['where|city', 'Oslo|Oslo', { where: { name: 'Oslo' } }],
    ['country', 'Norway', { where: { name: 'Norway' } }],
    ['Ort', '59.9133, 10.7389', { where: { lat: 59.9133, lon: 10.7389 } }],
    ['Coordinates|Place', '59.9133, 10.7389|Oslo', { where: { name: 'Oslo', lat: 59.9133, lon: 10.7389 } }],
    ['Place|Location', 'Oslo|Bergen', { where: [{ name: 'Oslo' }, { name: 'Bergen' }] }],
    ['lat|lon', '91|10', { text: 'lon: 10' }],
    ['Coordinates', 'POINT(4.35 50.85)', { where: { lat: 50.85, lon: 4.35 } }],
  ])('of %s %s', async (header, cells, event) => {
    const { document } = await read([`title|${header}`, `A|${cells}`]);
    expect(document.events).toEqual([{ title: 'A', ...event }]);
  });
});

it.each<[string, object[], string]>([
  [
    'Gericht|Aktenzeichen',
    [{ title: 'A', text: 'Aktenzeichen: 5 K 1/20', where: { name: 'LG Bonn' } }],
    'kept in the text',
  ],
  ['Behörde|Aktenzeichen', [{ title: 'A', text: 'Behörde: LG Bonn' }], 'private'],
])('shows the number of a case beside a court alone: %s', async (headers, events, fate) => {
  const { document, reading } = await read([`title|${headers}`, 'A|LG Bonn|5 K 1/20']);
  expect([document.events, reading!.columns.at(-1)!.fate]).toEqual([events, fate]);
});

it('has no country in its name that every row says, which is told once', async () => {
  const rows = ['A|Lyon|France', 'B|Paris|France', 'C||france'];
  const { document, problems, country } = await read(['title|city|country', ...rows]);
  expect(document.events.map(({ where }) => where)).toEqual([{ name: 'Lyon' }, { name: 'Paris' }, { name: 'france' }]);
  expect(problems).toMatchObject([{ code: 'constant-column', where: 'country', value: 'France' }]);
  expect(country).toBe('France');
  const other = await read(['title|city|country', ...rows.slice(0, 2), 'C|Bonn|Germany']);
  expect(other.document.events[0]!.where).toEqual({ name: 'Lyon, France' });
  expect(other).not.toHaveProperty('country');
});

it('of a column with positions and names is by the cell', async () => {
  const { document, problems } = await read([
    'title|Location',
    ...['A|40.7128, -74.0060', 'B|Elm Street 4, Newark', 'C|Newark, NJ (40.7357, -74.1724)', 'D|City Hall', 'E|Room (91.25, 200.50)'], // prettier-ignore
  ]);
  expect(document.events.map(({ where }) => where)).toEqual([
    { lat: 40.7128, lon: -74.006 },
    { name: 'Elm Street 4, Newark' },
    { name: 'Newark, NJ', lat: 40.7357, lon: -74.1724 },
    { name: 'City Hall' },
    { name: 'Room (91.25, 200.50)' },
  ]);
  expect(problems).toEqual([]);
});

it('says which of two numbers in a list came first', async () => {
  const { document, problems } = await read(['title|location', 'A|50.85; 4.35', 'B|51.22; 4.4']);
  expect(document.events[0]?.where).toEqual({ lat: 50.85, lon: 4.35 });
  expect(problems).toMatchObject([{ code: 'position-reading', where: 'row 2, location', value: '50.85; 4.35' }]);
  expect(problems[0]!.message).toContain('latitude was taken to come first (50.85 north, 4.35 east)');
});

it('shows no key for a column of which each cell repeats another', async () => {
  const { reading } = await read(['title|Name|Date|date', 'A|B|2020|2021', 'C|D||2022']);
  expect(reading?.columns.map(({ key, fate }) => [key, fate])).toEqual([
    ['title', 'read'],
    [undefined, 'kept in the text'],
    ['when', 'read'],
    ['when', 'read'],
  ]);
});

describe('a line that is kept', () => {
  it.each([
    ['*b*', 'a_b', '\\*b\\*: a\\_b'],
    ['foo', '<b>[x](y)</b> `c` &amp;', 'foo: \\<b\\>\\[x\\](y)\\</b\\> \\`c\\` \\&amp;'],
    ['foo', 'one\n\n---\n1. two', 'foo: one\\\n\\---\\\n1\\. two'],
    ['# foo', 'x', '\\# foo: x'],
  ])('shows as it is written: %j', async (header, cell, text) => {
    const { document } = await read([`title|${header}`]);
    expect(document.events).toEqual([]);
    const rows = [{ number: 2, cells: ['A', cell] }];
    const imported = await importTable({ header: ['title', header], rows, problems: [] });
    expect(imported.document.events).toEqual([{ title: 'A', text }]);
  });
});

it('calls a story by what stands above its table, else by its file', async () => {
  const table = { header: ['title'], rows: [], problems: [] };
  const titleOf = async (title: string | undefined, name: string) =>
    (await importTable({ ...table, ...(title !== undefined && { title }) }, { name })).document.title;
  expect(await titleOf('The floods of 2019', 'floods.xlsx')).toBe('The floods of 2019');
  expect(await titleOf(undefined, 'floods.xlsx')).toBe('floods');
});
