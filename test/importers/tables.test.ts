import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importStory } from '../../src/importers/index.js';
import { odsCell, oldOffice, textRows, toOds, toXlsx, toZip } from '../fixtures/workbook-files.js';

const rows = [
  ['The flood', ''],
  ['title', 'when'],
  ['A', '2020-05-01'],
  ['B', '2021'],
];
const xlsx = toXlsx({ sheets: [{ rows: textRows(rows) }] });
const row = (cells: string[]) => `<table:table-row>${cells.map((cell) => odsCell(cell)).join('')}</table:table-row>`;
const ods = toOds(`<table:table table:name="Story">${rows.map(row).join('')}</table:table>`);
const html = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const records = [
  { title: 'A', when: '2020-05-01' },
  { title: 'B', when: '2021' },
];

describe('importStory, of a table,', () => {
  it.each([
    ['xlsx', 'a workbook of Excel', xlsx],
    ['ods', 'a workbook of LibreOffice', ods],
    ['html-table', 'a web page', `<!doctype html><html><body>${html}</body></html>`],
    ['html-table', 'HTML that is called a workbook', `<meta charset="utf-8">${html}`],
    ['markdown-table', 'Markdown', '# The flood\n\n| title | when |\n|---|---|\n| A | 2020-05-01 |\n| B | 2021 |\n'],
    ['records', 'records', JSON.stringify(records)],
    ['records', 'records below a key', JSON.stringify({ data: { rows: records } })],
    ['records', 'records a line', records.map((record) => JSON.stringify(record)).join('\n')],
    ['csv', 'CSV', 'The flood\n\ntitle,when\nA,2020-05-01\nB,2021'],
    ['csv', 'CSV that says what parts it', 'sep=|\ntitle|when\nA|2020-05-01\nB|2021'],
    ['timelinejs-sheet', 'TimelineJS', 'Year,Month,Day,Headline\n2020,5,1,A\n2021,,,B\n'],
  ])('reads %s: %s', async (format, _, bytes) => {
    const imported = await importStory({ bytes });
    expect(imported.format).toBe(format);
    expect(imported.document.events.map(({ title, when }) => [title, when])).toEqual([
      ['A', '2020-05-01'],
      ['B', '2021'],
    ]);
    expect(imported.problems).toEqual([]);
    const hasTitle = format !== 'records' && format !== 'timelinejs-sheet' && !String(bytes).startsWith('sep');
    if (hasTitle) expect(imported.document.title).toBe('The flood');
  });

  it('reads columns as those of the format that is named', async () => {
    const bytes = toXlsx({ sheets: [{ rows: textRows([['Headline'], ['A']]) }] });
    const { document, format } = await importStory({ bytes }, { from: 'timelinejs-sheet' });
    expect([format, document.events]).toEqual(['xlsx', [{ title: 'A' }]]);
  });

  it('lists the sheets of a file that has several, and reads the one that is named', async () => {
    const sheets = ['One', 'Two'].map((name) => ({ name, rows: textRows([['title'], [name]]) }));
    const bytes = toXlsx({ sheets });
    const first = await importStory({ bytes });
    expect([first.document.events, first.sheets]).toEqual([
      [{ title: 'One' }],
      ['One', 'Two'].map((name, index) => ({
        ...{ name, number: index + 1, rows: 1, headers: ['title'] },
        ...{ isHidden: false, isCandidate: true, isChosen: name === 'One' },
      })),
    ]);
    expect(first.problems).toMatchObject([{ code: 'other-sheets', value: 'Two' }]);
    expect((await importStory({ bytes }, { sheet: 2 })).document.events).toEqual([{ title: 'Two' }]);
    const none = await importStory({ bytes }, { sheet: 'Three' });
    expect(none).toMatchObject({ problems: [{ code: 'unknown-sheet' }], sheets: [{}, {}] });
    expect(none.format).toBeUndefined();
  });

  it.each([
    ['a workbook of an old Excel', oldOffice('Workbook'), 'old-workbook'],
    ['a workbook that a password locks', oldOffice('EncryptedPackage'), 'locked-workbook'],
    ['a text of an old Word', oldOffice('WordDocument'), 'old-office'],
    ['a cut workbook', xlsx.subarray(0, 500), 'unreadable-xlsx'],
    ['another ZIP file', toZip({ 'a.txt': 'b' }), 'unknown-format'],
    ['a workbook without a cell', toXlsx({ sheets: [{ rows: '' }] }), 'empty-file'],
    [
      'a workbook whose columns nobody knows',
      toXlsx({
        sheets: [
          {
            rows: textRows([
              ['x', 'y'],
              ['a', 'b'],
            ]),
          },
        ],
      }),
      'unknown-table',
    ],
    ['an empty file', '', 'empty-file'],
  ])('says what is wrong with %s', async (_, bytes, code) => {
    const { document, problems, format } = await importStory({ bytes });
    expect([document.events, problems.map((problem) => problem.code), format]).toEqual([[], [code], undefined]);
    const named = await importStory({ bytes: '' }, { from: 'xlsx' });
    expect(named.problems).toMatchObject([{ code: 'unreadable-xlsx' }]);
  });

  it('never rejects, whatever bytes of a workbook are changed or cut', async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(xlsx, ods),
        fc.array(change, { maxLength: 5 }),
        fc.nat(),
        async (file, changes, end) => {
          const bytes = file.slice(0, end % 3 === 0 ? end % file.length : file.length);
          for (const [at, byte] of changes) if (bytes.length > 4) bytes[4 + (at % (bytes.length - 4))] = byte;
          const { document, problems } = await importStory({ bytes });
          expect(document.events.length + problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('never rejects, whatever stands behind the sign of a kind of file', async () => {
    const signs = fc.constantFrom(
      'PK\u0003\u0004',
      '<table',
      '<html><',
      '| a |\n|-|-|\n',
      '[{',
      '{"a":[{"',
      'sep=',
      '\u00D0\u00CF\u0011\u00E0',
    );
    const rest = fc.string({ unit: fc.constantFrom(...'<>/"\'|-=[]{}:,;\n tdr1&!'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(signs, rest, async (sign, text) => {
        const { document, problems } = await importStory({ bytes: sign + text });
        expect(Array.isArray(document.events) && Array.isArray(problems)).toBe(true);
      }),
    );
  });
});
