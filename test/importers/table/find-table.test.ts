import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTable } from '../../../src/importers/table/find-table.js';
import type { MergedCells, Sheet, Table } from '../../../src/importers/table/sheet.js';

const known: ReadonlySet<string> = new Set(['title', 'when', 'where', 'year', 'month', 'text']);
const isKnownHeader = (cell: string) => known.has(cell.trim().toLowerCase());

/** Rows as a spreadsheet would show them, cells parted by bars; an empty line is an empty row. */
function toSheet(text: string, more: Partial<Sheet> = {}): Sheet {
  const lines = text.split('\n').map((line) => line.trim());
  const rows = lines.map((line, index) => ({ number: index + 1, cells: line.split('|').map((cell) => cell.trim()) }));
  return { rows, ...more };
}

const find = (text: string, more?: Partial<Sheet>): Table => findTable(toSheet(text, more), isKnownHeader)!;
const cellsOf = ({ rows }: Table) => rows.map(({ cells }) => cells.join('|'));
const told = ({ problems }: Table) => problems.map(({ code, where, value }) => [code, where, value]);
const span = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): MergedCells => ({
  ...{ firstRow, lastRow, firstColumn, lastColumn },
});

describe('findTable', () => {
  it('gives header and rows of a plain table, with the numbers of its rows', () => {
    const table = find('title|when\nA|2020\n\nB|2021', { epoch: 1904 });
    expect(table).toEqual({
      epoch: 1904,
      header: ['title', 'when'],
      rows: [
        { number: 2, cells: ['A', '2020'] },
        { number: 4, cells: ['B', '2021'] },
      ],
      problems: [],
    });
  });

  it('makes a title of what stands above the header, also above one that it does not know', () => {
    expect(find('The flood|\nStand: May 2024\n\ntitle|when\nA|2020')).toMatchObject({
      title: 'The flood – Stand: May 2024',
      header: ['title', 'when'],
      problems: [],
    });
    expect(find('The flood\n\nSache|Tag|Ort\nA|2020|X\nB|2021|Y')).toMatchObject({
      title: 'The flood',
      header: ['Sache', 'Tag', 'Ort'],
    });
  });

  it('tells what is too long for a title', () => {
    const table = find(`The flood\n${'word '.repeat(60)}\ntitle|when\nA|2020`);
    expect(table.title).toBe('The flood');
    expect(told(table)).toEqual([['above-table', 'row 2', 'word '.repeat(60).trim()]]);
  });

  it.each([
    ['dates', '2020|Berlin\n2021|Paris'],
    ['months in words', 'May 2020|Berlin\nJune 2021|Paris'],
    ['numbers', 'Berlin|3\nParis|4'],
    ['addresses', 'Berlin|https://example.org/a\nParis|https://example.org/b'],
    ['one row', 'Berlin|big'],
  ])('takes the first row for data where it is: %s', (_, text) => {
    const table = find(text);
    expect(table.header.join('')).toBe('');
    expect(cellsOf(table)).toEqual(text.split('\n'));
    expect(told(table)).toEqual([['no-header', 'row 1', text.split('\n')[0]!.replace('|', '; ')]]);
  });

  it('takes a known word within the data for no header', () => {
    const table = find('2020|Berlin|a\n2021|Paris|b\n2022|title|c');
    expect(cellsOf(table)).toHaveLength(3);
  });

  it.each([
    ['merged', 'Begin|||End||\nYear|Month|Day|Year|Month|Day\n1|2|3|4|5|6', [span(1, 0, 1, 2), span(1, 3, 1, 5)]],
    ['not merged, as in CSV', 'Begin|||End||\nYear|Month|Day|Year|Month|Day\n1|2|3|4|5|6', []],
  ])('joins a header over two rows, %s', (_, text, merged) => {
    const table = find(text, { merged });
    const names = ['Year', 'Month', 'Day'];
    expect(table.header).toEqual([...names.map((name) => `Begin – ${name}`), ...names.map((name) => `End – ${name}`)]);
    expect(cellsOf(table)).toEqual(['1|2|3|4|5|6']);
  });

  it('keeps a header that is merged downwards alone', () => {
    const table = find('A list\ntitle|when||where\n|from|to|\nA|1|2|X', {
      merged: [span(1, 0, 1, 3), span(2, 0, 3, 0), span(2, 1, 2, 2), span(2, 3, 3, 3)],
    });
    expect(table).toMatchObject({
      title: 'A list',
      header: ['title', 'when – from', 'when – to', 'where'],
      problems: [],
    });
  });

  it('fills no more of a sheet than somebody can have merged, however often it is said', () => {
    const rows = `title|text\n${'a'.repeat(10_000)}|b\n${'|c\n'.repeat(200)}`;
    const same = Array.from({ length: 1000 }, () => span(2, 0, 202, 0));
    const table = find(rows, { merged: [...same, span(2, 1, 3, 1)] });
    const filled = table!.rows.filter(({ cells }) => cells[0] !== '');
    expect(filled.length).toBeGreaterThan(50);
    expect(filled.length).toBeLessThan(150);
    expect(told(table).map(([code]) => code)).toEqual(['too-large', 'merged-cells']);
    expect(told(find('title|text\nA|b\n|c', { merged: [span(2, 0, 3, 0), span(2, 0, 3, 0)] }))).toHaveLength(1);
  });

  it('fills merged cells of the data, down and to the right, and says so once', () => {
    const table = find('where|title|when\nX|A|2020\n|B|2021\n\nY|C|', { merged: [span(2, 0, 3, 0), span(5, 1, 5, 2)] });
    expect(cellsOf(table)).toEqual(['X|A|2020', 'X|B|2021', 'Y|C|C']);
    expect(told(table)).toEqual([['merged-cells', 'row 3, column A', undefined]]);
  });

  it('makes no rows and no columns of a range that is the whole sheet', () => {
    const table = find('where|title\nX|\n|B', { merged: [span(2, 0, 1_048_576, 16_383)] });
    expect(cellsOf(table)).toEqual(['X|X', 'X|B']);
  });

  it('passes over repeated headers, headings between rows, sums and notes, and tells each with its words', () => {
    const table = find(
      'title|when|where|number\nThe 1990s|||\nA|1991|X|2\ntitle|when|where|number\nB|1992|Y|3\nSumme:|||5\n\n* as of May\nSource: the archive',
      { merged: [span(2, 0, 2, 3)] },
    );
    expect(cellsOf(table)).toEqual(['A|1991|X|2', 'B|1992|Y|3']);
    expect(told(table)).toEqual([
      ['repeated-header', 'row 4', 'title; when; where; number'],
      ['section-heading', 'row 2', 'The 1990s'],
      ['total', 'row 6', 'Summe:; 5'],
      ['footnote', 'row 8', '* as of May'],
      ['footnote', 'row 9', 'Source: the archive'],
    ]);
  });

  it('knows a row of sums without a word for it', () => {
    expect(told(find('title|dead|hurt\nA|1|2\nB|10|3\n|11|5'))).toEqual([['total', 'row 4', '11; 5']]);
  });

  it.each([
    ...['Total geral||R$ 5,50', 'Suma total|5|', 'Total (3)|5|9', 'Average|2,5|', 'Ø|2,5|', 'Total|2 fires|', 'Gesamt|5 Tote|12 €'],
    ...['小計|5|', 'TOTAL|(420,000)|-'],
  ])('knows sums below a table, also of money and of what they count: %j', (row) => {
    const table = find(`title|dead|hurt\nA|1|2\nB|4|x\n${row}\nSource: B`);
    expect(table.problems.map(({ code, where }) => `${code} ${where}`)).toEqual(['total row 4', 'footnote row 5']);
  }); // prettier-ignore

  it.each(['Fonte: A', 'Источник: A', 'Anm.: A', 'Примечание: A', 'Obs.: A', 'N.B. A', 'Source: A', '出典：A', 'Last updated 3 May', 'Stand: Mai'])(
    'knows notes below a table: %j',
    (note) => {
      expect(told(find(`title|when|where\nA|2020|X\nB|2021|Y\n${note}`))).toEqual([['footnote', 'row 4', note]]);
    },
  ); // prettier-ignore

  it.each([
    ['a story that is called Total', 'title|when\nTotal|15 May 2020\nB|2021'],
    ['a title without a date at the end', 'title|when\nA|2020\nB|2021\nC|'],
    ['years that happen to be numbers', 'title|when\nA|2020\nB|2021\n|2022'],
    ['a table of one column', 'title\nA\n\nSource: B'],
  ])('keeps %s', (_, text) => {
    const table = find(text);
    expect([cellsOf(table).length, told(table)]).toEqual([text.split('\n').filter(Boolean).length - 1, []]);
  });

  it('leaves out columns that are empty, and gives a column to what cells lead to', () => {
    const links = new Map([
      [2, new Map([[1, 'https://example.org/a']])],
      [
        3,
        new Map([
          [3, 'mailto:a@example.org'],
          [1, 'https://example.org/b'],
        ]),
      ],
    ]);
    const table = find('|title||when\n|A||2020\n|B||a@example.org', { links });
    expect(table.header).toEqual(['title', 'when', 'title (link)']);
    expect(cellsOf(table)).toEqual(['A|2020|https://example.org/a', 'B|a@example.org|https://example.org/b']);
  });

  it('finds no table where nothing is said', () => {
    expect(findTable({ rows: [] }, isKnownHeader)).toBeUndefined();
    expect(findTable({ rows: [{ number: 1, cells: ['', ' '] }] }, isKnownHeader)).toBeUndefined();
  });

  it('loses no cell, whatever a sheet holds', () => {
    const cell = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('', '', 'title', 'when', 'Total', '1', '2', '2020', '* note', 'Source: x'),
      },
      fc.string({ maxLength: 4 }),
      fc.constant('long '.repeat(30)),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 });
    const small = fc.integer({ min: 0, max: 8 });
    const merged = fc.array(fc.tuple(small, small, small, small), { maxLength: 3 });
    fc.assert(
      fc.property(rows, merged, fc.boolean(), (cells, ranges, hasGaps) => {
        const sheet = {
          rows: cells.map((each, index) => ({ number: (index + 1) * (hasGaps ? 2 : 1), cells: each })),
          merged: ranges.map(([row, column, down, right]) => span(row, column, row + down, column + right)),
        };
        const table = findTable(sheet, isKnownHeader);
        const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
        const kept = JSON.stringify([
          table?.title,
          table?.header,
          table?.rows.map((row) => row.cells.map(plain)),
          table?.problems.map(({ value }) => (typeof value === 'string' ? plain(value) : value)),
        ]);
        for (const each of cells.flat().map(plain).filter(Boolean))
          expect(kept).toContain(JSON.stringify(each).slice(1, -1));
      }),
    );
  });
});
