import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { formats } from '../../src/importers/index.js';
import { textRows, toXlsx } from '../fixtures/workbook-files.js';
import { fakeWorld } from './fake-world.js';

async function dateline(words: readonly string[], files: Record<string, string | Uint8Array>, isTerminal = false) {
  const { world, written, files: after } = fakeWorld(files);
  const err = { ...world.err, isTerminal };
  return { code: await run(words, commands, { ...world, err }), ...written, files: after };
}

const json = (value: unknown) => JSON.stringify(value);
const at = { geometry: { type: 'Point', coordinates: [2, 1] } };

/** A file of each format with one event, E of 1999, and the formats that are told apart by name alone. */
const fixtures: Readonly<Record<string, readonly [name: string, content: string | Uint8Array]>> = {
  dateline: ['a.json', json({ dateline: 1, title: 'T', events: [{ title: 'E', when: '1999' }] })],
  timelinejs: ['a.json', json({ events: [{ start_date: { year: '1999' }, text: { headline: 'E' } }] })],
  'timelinejs-v2': [
    'a.json',
    json({ timeline: { headline: 'T', type: 'default', date: [{ startDate: '1999', headline: 'E' }] } }),
  ],
  'timelinejs-sheet': ['a.tsv', 'Year\tHeadline\r\n1999\tE\r\n'],
  storymapjs: ['a.json', json({ storymap: { slides: [{ text: { headline: 'E' }, date: '1999' }] } })],
  markdown: ['a.md', '# E\n\n- when: 1999\n'],
  lpf: [
    'a.json',
    json({
      type: 'FeatureCollection',
      '@context': 'https://linkedpasts.org/assets/linkedplaces-context-v1.jsonld',
      features: [
        {
          type: 'Feature',
          properties: { title: 'E' },
          when: { timespans: [{ start: { in: '1999' } }] },
          names: [{ toponym: 'P' }],
          ...at,
        },
      ],
    }),
  ],
  gpx: ['a.gpx', '<gpx version="1.1"><wpt lat="1" lon="2"><name>E</name><time>1999-01-01T00:00:00Z</time></wpt></gpx>'],
  geojson: ['a.geojson', json({ type: 'Feature', properties: { title: 'E', date: '1999' }, ...at })],
  topojson: [
    'a.topojson',
    json({
      type: 'Topology',
      arcs: [],
      objects: { all: { type: 'Point', coordinates: [2, 1], properties: { title: 'E', date: '1999' } } },
    }),
  ],
  kml: [
    'a.kml',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>E</name><TimeStamp><when>1999</when></TimeStamp>' +
      '<Point><coordinates>2,1</coordinates></Point></Placemark></kml>',
  ],
  csv: ['a.csv', 'when;title\n1999;E\n'],
  records: ['a.json', json({ results: [{ title: 'E', when: '1999' }] })],
  'html-table': ['a.html', '<table><tr><th>title<th>when<tr><td>E<td>1999</table>'],
  'markdown-table': ['a.md', '| title | when |\n|---|---|\n| E | 1999 |\n'],
  ics: ['a.ics', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:E\nDTSTART:19990101\nEND:VEVENT\nEND:VCALENDAR\n'],
  feed: [
    'a.xml',
    '<rss version="2.0"><channel><item><title>E</title><pubDate>01 Jan 1999</pubDate></item></channel></rss>',
  ],
  jsonld: ['a.json', json({ '@context': 'https://schema.org', '@type': 'Event', name: 'E', startDate: '1999' })],
  iiif: [
    'a.json',
    json({
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      items: [{ type: 'Canvas', label: { en: ['E'] }, navDate: '1999-05-01T00:00:00Z' }],
    }),
  ],
  html: ['a.html', '<!DOCTYPE html><html><body><h2>1999: E</h2></body></html>'],
  docx: [
    'a.docx',
    zipSync({
      'word/document.xml': strToU8(
        '<document><body><p><pPr><outlineLvl val="0"/></pPr><r><t>1999: E</t></r></p></body></document>',
      ),
    }),
  ],
};

it('has a file of every format that is text', () => {
  expect(Object.keys(fixtures).sort()).toEqual(
    Object.keys(formats)
      .filter((format) => !['xlsx', 'ods', 'kmz'].includes(format))
      .sort(),
  );
});

describe.each(Object.entries(fixtures))('%s', (format, [name, content]) => {
  it.each([
    ['found out from a file', ['import', name, '-o', 'story.json'], { [name]: content }],
    [
      'said by --from, from the standard input',
      ['import', '-', '--from', format, '-o', 'story.json'],
      { '-': content },
    ],
  ])('is imported, %s', async (_, words, given) => {
    const { code, err, files } = await dateline(words, given as Record<string, string | Uint8Array>);
    expect([code, err]).toEqual([0, expect.stringMatching(/^1 (?:event|row), 1 date, .*; from /m)]);
    const story = JSON.parse(String(files['story.json'])) as { events: { title: string; when: string }[] };
    expect(story.events).toMatchObject([{ title: 'E', when: expect.stringMatching(/^1999/) as string }]);
  });

  it('is checked and exported as the story that it makes', async () => {
    const checked = await dateline(['check', name], { [name]: content });
    expect([checked.code, checked.err]).toEqual([
      0,
      expect.stringMatching(/^(?:No problems|\d+ warnings?) in 1 file\n$/),
    ]);
    const { code, out } = await dateline(['export', name, '--to', 'geojson'], { [name]: content });
    expect([code, JSON.parse(out)]).toMatchObject([0, { features: [{ properties: { title: 'E' } }] }]);
  });
});

it('lists how a date was read, and what a story has no place for, with the row', async () => {
  const { code, err } = await dateline(['import', '-'], { '-': 'title,when,colour\nE,c. 1850,red\n' });
  expect(code).toBe(0);
  expect(err).toMatch(/^warning date-reading row 2, when\n {4}"c\. 1850" was read as .+\(1850~\)/m);
  expect(err).toMatch(/^warning unknown-column row 2, colour\n {4}.*red/m);
});

it('counts from the day that --published says', async () => {
  const file = { 'a.csv': 'title,when\nE,yesterday\n' };
  const { out } = await dateline(['import', 'a.csv', '--published', '2024-05-10'], file);
  expect(JSON.parse(out)).toMatchObject({ published: '2024-05-10', events: [{ when: '2024-05-09' }] });
  const wrong = await dateline(['import', 'a.csv', '--published', 'May'], file);
  expect([wrong.code, wrong.err]).toEqual([
    2,
    'dateline-story: --published is a date such as 2024-05-10, not "May".\n',
  ]);
});

it.each(['klingon', 'german', 'xx', 'en_GB', '-'])(
  'says that %s is no language, and what would be one',
  async (lang) => {
    const { code, err } = await dateline(['import', 'a.csv', `--lang=${lang}`], { 'a.csv': 'title,when\nE,2020\n' });
    expect([code, err]).toEqual([2, `dateline-story: "${lang}" is no language: write its code (BCP 47), such as it or pt-BR.\n`]); // prettier-ignore
  },
);

it.each([
  ['pt-br', 'pt-BR'],
  ['nds', 'nds'],
])('takes the language %s', async (lang, written) => {
  const { out } = await dateline(['import', 'a.csv', '--lang', lang], { 'a.csv': 'title,when\nE,2020\n' });
  expect(JSON.parse(out)).toMatchObject({ lang: written });
});

it('says on a terminal alone how much is read, and takes it away again', async () => {
  const file = { 'a.csv': `title,text\n${`E,${'x'.repeat(999)}\n`.repeat(2500)}` };
  expect((await dateline(['import', 'a.csv'], file, true)).err).toMatch(/^\r\u001b\[K2 MB read\r\u001b\[K {2}title/); // eslint-disable-line no-control-regex -- they are what is tested
  expect((await dateline(['import', 'a.csv'], file)).err).not.toContain('MB');
});

it('takes the sheet that --sheet names, and lists those there are where it is none', async () => {
  const sheet = (name: string) => ({
    name,
    rows: textRows([
      ['title', 'when'],
      [name, '1999'],
    ]),
  });
  const file = { 'a.xlsx': toXlsx({ sheets: [sheet('One'), sheet('Two')] }) };
  const { code, err, out } = await dateline(['import', 'a.xlsx', '--sheet', 'Two'], file);
  expect([code, JSON.parse(out)]).toMatchObject([0, { events: [{ title: 'Two', when: '1999' }] }]);
  expect(err).toContain('warning other-sheets');
  const wrong = await dateline(['import', 'a.xlsx', '--sheet', 'Three'], file);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('"One", "Two"')]);
});

describe('of several sheets', () => {
  const sheet = (name: string) => ({ name, rows: textRows([['title', 'when'], [name, '1999']]) }); // prettier-ignore
  const workbook = toXlsx({ sheets: ['Cover', 'One', 'Two', '$(x)'].map(sheet) });
  const file = { 'a.xlsx': workbook };

  it.each([
    [['2'], 'One'],
    [[''], 'Cover'],
  ])('asks on a terminal which is the story, and reads that of the answer %j', async (answers, title) => {
    const { world, written } = fakeWorld(file);
    const ask = () => Promise.resolve(answers.shift() ?? 'asked again');
    expect(await run(['import', 'a.xlsx'], commands, { ...world, ask })).toBe(0);
    expect(JSON.parse(written.out)).toMatchObject({ events: [{ title }] });
    expect(written.err).toContain('Which sheet is the story?\n  1  Cover, 1 row: title · when\n');
    expect(written.err).not.toContain('--sheet');
  });

  it('asks nothing where --sheet says it, or one alone may be the story', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    const { world, written } = fakeWorld({ ...file, 'b.xlsx': toXlsx({ sheets: [sheet('One')] }) });
    expect(await run(['import', 'a.xlsx', '--sheet', 'two'], commands, { ...world, ask })).toBe(0);
    expect(await run(['import', 'b.xlsx'], commands, { ...world, ask })).toBe(0);
    expect(written.err).not.toContain('Which sheet');
  });

  it('says without a terminal which was taken, and how the others are', async () => {
    const { err } = await dateline(['import', 'a.xlsx'], file);
    expect(err).toContain('The sheet "Cover" was read; others are tables too and were not: "One", "Two", "$(x)".');
    expect(err).toContain('Another sheet is read by --sheet "One", --sheet "Two", --sheet 4\n');
  });
});

describe('a table without a title', () => {
  const file = { 'a.csv': 'Date,Home,Away,Score\n1999-05-01,Red,Blue,2–1\n1999-05-08,Red,Blue,0–0\n' };

  it('is asked for it on a terminal, and read with the answer', async () => {
    const { world, written } = fakeWorld(file);
    expect(await run(['import', 'a.csv'], commands, { ...world, ask: () => Promise.resolve('2') })).toBe(0);
    expect(written.err).toContain('Which column is title?\n  1  Home\n  2  Away\n  0  none of them\n');
    expect(JSON.parse(written.out)).toMatchObject({ events: [{ title: 'Blue' }, { title: 'Blue' }] });
  });

  it('is not understood elsewhere, and told how its own columns are said', async () => {
    const { code, err } = await dateline(['import', 'a.csv'], file);
    expect([code, err]).toEqual([2, expect.stringContaining('Say which it is, such as “Home” or “Away”.')]);
    expect(err).toContain('Say which column is its title: --map "Home=title" or --map "Away=title".\n');
  });
});

describe('where the language of a story is not clear', () => {
  const names = 'title,when\nAlma,1999-05-01\nBruno,1999-05-08\n';
  const untold = 'its dates are told in English; --lang de says another.\n';

  it.each<[what: string, words: readonly string[], content: string, isSaid: boolean]>([
    ['names alone', [], names, true],
    ['a language that is asked for', ['--lang', 'it'], names, false],
    ['English that is asked for', ['--lang', 'en'], names, false],
    ['no dates', [], 'title,where\nAlma,Berg\n', false],
    ['English words', [], `${names}The fire was in the hall and they were there,1999-06-01\n`, false],
    ['German words', [], `${names}Der Brand war in der Halle und nicht auf dem Dach,1999-06-01\n`, false],
  ])('says so in a line, of dates alone: %s', async (_, words, content, isSaid) => {
    const { err } = await dateline(['import', 'a.csv', ...words], { 'a.csv': content });
    expect(err.includes(untold)).toBe(isSaid);
  });
});

it('replaces a file by --force', async () => {
  const { code, files } = await dateline(['import', 'a.csv', '-o', 'b', '--force'], {
    'a.csv': 'title\nE\n',
    b: 'mine',
  });
  expect([code, files.b]).toEqual([0, expect.stringContaining('"E"')]);
});

it.each([
  ['what is this?', 'unknown-format'],
  ['', 'empty-file'],
  ['{"events": [', 'unreadable-json'],
])('ends with 2 where %j is no file of a known format', async (content, code) => {
  const { code: exit, out, err } = await dateline(['import', '-'], { '-': content });
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain(`error ${code}`);
});

it.each([
  ['a,b\nred,no\nblue,yes\n', true],
  ['{"events": [', false],
])('says how to name the columns where that would help: %j', async (content, helps) => {
  const { code, err } = await dateline(['import', 'a.csv'], { 'a.csv': content });
  expect([code, err.includes('--map "COLUMN=title,COLUMN=when,COLUMN=where"')]).toEqual([2, helps]);
});

describe.each([
  ['timelinejs', 'eras.json', 23],
  ['timelinejs', 'cosmo.json', 7],
  ['timelinejs', 'houston-v2.json', 18],
  ['timelinejs', 'marktwain.json', 17],
  ['timelinejs', 'women_in_computing.json', 10],
  ['timelinejs', 'women_in_computing.csv', 10],
  ['storymapjs', 'demo.json', 25],
  ['storymapjs', 'marktwain.json', 15],
  ['storymapjs', 'president.json', 22],
  ['storymapjs', 'seurat.json', 13],
] as const)('the file %s/%s', (folder, name, count) => {
  const root = process.env.PEERS ?? '../shared/data/peers';
  const isHere = existsSync(root) && readdirSync(root).includes(folder);

  it.runIf(isHere)('is imported with every event, and checked without an error (run where it is)', async () => {
    const file = { [name]: readFileSync(`${root}/${folder}/${name}`) };
    const { code, err, files } = await dateline(['import', name, '-o', 'story.json'], file);
    expect([code, err]).toEqual([0, expect.stringMatching(new RegExp(`^${count} events, .*; from `, 'm'))]);
    const checked = await dateline(['check', 'story.json'], files);
    expect([checked.code, checked.out]).toEqual([0, expect.not.stringContaining(' error ')]);
    expect(err).not.toMatch(/^ {4}(?:undefined|\.)/m);
  });
});
