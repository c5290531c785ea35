import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtmlTables } from '../../../src/importers/table/read-html-tables.js';

const read = (html: string) => readHtmlTables(html);
const cellsOf = (html: string) => read(html).sheets.map(({ rows }) => rows.map(({ cells }) => cells));
const codesOf = (html: string) => read(html).problems.map(({ code }) => code);

describe('readHtmlTables', () => {
  it('reads words as they show: lines, references, white space', () => {
    const html =
      '<table><thead><tr><th> a\n b </th><th>c&amp;d&nbsp;e</th></tr></thead>' +
      '<tbody><tr><td><p>one</p><p>two<br>three</p></td><td><ul><li>x</li><li>y</li></ul></td></tr></tbody></table>';
    expect(cellsOf(html)).toEqual([
      [
        ['a b', 'c&d e'],
        ['one\ntwo\nthree', 'x\ny'],
      ],
    ]);
    expect(codesOf(html)).toEqual([]);
  });

  it('reads cells and rows that are never closed', () => {
    expect(cellsOf('<table><tr><td>a<td>b<tr><td>c</table>')).toEqual([[['a', 'b'], ['c']]]);
    expect(cellsOf('<table><td>a')).toEqual([[['a']]]);
  });

  it('gives cells that span others as merged, each text at its place', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td rowspan=0>e</td><td colspan=99999999>f</td></tr></table>';
    const { sheets } = read(html);
    expect(sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['', 'c', 'd'],
      ['e', 'f'],
    ]);
    expect(sheets[0]!.merged).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
      { firstRow: 3, lastRow: 65_536, firstColumn: 0, lastColumn: 0 },
      { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1000 },
    ]);
  });

  it('reads a table within a table as one of its own, by its caption', () => {
    const html =
      '<table><tr><td>out<table><caption>The <b>flood</b></caption><tr><td>in</td></tr></table></td><td>side</td></tr></table>';
    expect(read(html).sheets.map(({ name, rows }) => [name, rows[0]!.cells])).toEqual([
      ['The flood', ['in']],
      [undefined, ['out', 'side']],
    ]);
  });

  it('keeps the address that a whole cell leads to, and tells the others and pictures', () => {
    const html =
      '<table><tr><td><a href="https://example.org/a">A</a></td><td><a href="javascript:x">B</a></td><td>C <a href="https://example.org/c">d</a></td><td><img src="e.jpg" alt="E"></td></tr></table>';
    const [sheet] = read(html).sheets;
    expect(sheet!.rows[0]!.cells).toEqual(['A', 'B', 'C d', 'E']);
    expect(sheet!.links).toEqual(new Map([[1, new Map([[0, 'https://example.org/a']])]]));
    expect(sheet!.problems).toMatchObject([
      { code: 'unshown-link', value: 'javascript:x; https://example.org/c' },
      { code: 'lost-picture', value: 'e.jpg' },
    ]);
  });

  it('passes over what is no content, and tells the words beside the tables', () => {
    const html =
      '<html><head><title>T</title><style>td{}</style></head><body><h1>News</h1>of today<table><tr><th class="row-headers-background">1</th><td>a<script>b</script></td></tr></table></body></html>';
    expect(cellsOf(html)).toEqual([[['', 'a']]]);
    expect(read(html).problems).toMatchObject([{ code: 'page-words', value: 'News of today' }]);
  });

  it.each([
    [
      'a page of Google',
      '<html><script src="https://docs.google.com/spreadsheets/x"></script></html>',
      'Publish to web',
    ],
    ['a page for logging in', '<html><form>Password <input type="password"></form></html>', 'log in'],
  ])('says how to come to the data where there is %s', (_, html, words) => {
    expect(read(html)).toMatchObject({ sheets: [], problems: [{ level: 'error', code: 'web-page' }] });
    expect(read(html).problems[0]!.message).toContain(words);
  });

  it.each([
    ['deep elements', `<table><tr><td>a</td></tr></table>${'<b>'.repeat(200_000)}`],
    ['ends of what is not open', `<table><tr><td>a</td></tr></table>${'<b></p>'.repeat(990)}`],
    ['comments that never end', `<table><tr><td>a</td></tr></table>${'<!--'.repeat(100_000)}`],
    ['tables in tables', '<table><tr><td>a'.repeat(50_000)],
    [
      'rows below a cell that spans them',
      `<table><tr>${'<td rowspan=0>a'.repeat(999)}${'<tr><td>'.repeat(20_000)}</table>`,
    ],
    ['attributes', `<table ${'a=" '.repeat(100_000)}`],
  ])('reads or refuses %s', (_, html) => {
    const { sheets, problems } = read(html);
    expect(sheets.length + problems.length).toBeGreaterThan(0);
  });

  it('never throws, and loses no word of a cell, whatever the markup', () => {
    const piece = fc.constantFrom(
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '<td>',
        '<td colspan=3>',
        '<th rowspan=2>',
        '</td>',
        '</tr>',
        '<caption>',
        '<b>',
        '</p>',
        '<br>',
      ],
      ...['<a href="x">', '</a>', '<!--', '<svg>', '<title>', 'word', ' &amp; ', '<', '&#0;'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { sheets, problems } = read(pieces.join(''));
        const cells = sheets.flatMap(({ rows, problems: own = [], name }) => [name, rows, own]);
        expect(cells.length + problems.length).toBeGreaterThan(0);
        const isSeen = !/<svg>|<title>|<!--/.test(pieces.join(''));
        if (isSeen && sheets.length > 0 && pieces.includes('word'))
          expect(JSON.stringify([cells, problems])).toContain('word');
      }),
    );
  });
});
