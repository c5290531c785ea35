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

describe('a table of which too little is understood', () => {
  it('is an error that names its columns and the nearest of ours, and gives no events', async () => {
    const { document, problems } = await read(['Tilte|Preis', 'x y|3', 'z|4']);
    expect(document.events).toEqual([]);
    expect(problems).toMatchObject([{ level: 'error', code: 'unknown-table' }]);
    expect(problems[0]!.message).toContain('“title” for “Tilte”');
    expect(problems[0]!.message).toContain('Tilte, Preis');
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
  ])('of %s %s', async (header, cells, event) => {
    const { document } = await read([`title|${header}`, `A|${cells}`]);
    expect(document.events).toEqual([{ title: 'A', ...event }]);
  });
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
