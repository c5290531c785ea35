import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../src/importers/table/sheet.js';
import { readWorkbook, type WorkbookFormat } from '../../../../src/importers/table/workbook/read-workbook.js';
import { openZip } from '../../../../src/importers/zip.js';
import {
  numberCell,
  odsCell,
  textCell,
  textRows,
  toOds,
  toXlsx,
  toZip,
  xlsxParts,
  type XlsxBook,
} from '../../../fixtures/workbook-files.js';

const read = (bytes: Uint8Array, format: WorkbookFormat = 'xlsx') => readWorkbook(openZip(bytes)!, format);
const cellsOf = ({ rows }: Sheet) => rows.map(({ cells }) => cells);
const codesOf = ({ problems = [] }: Pick<Sheet, 'problems'>) => problems.map(({ code }) => code);

/** What a cell says that holds `value` in a format. */
function show(value: number | string, format: string, more: Partial<XlsxBook> = {}): string {
  const rows = `<row r="1">${numberCell('A1', value, 1)}</row>`;
  return read(toXlsx({ ...more, sheets: [{ rows }], formats: [format] })).sheets[0]!.rows[0]?.cells[0] ?? '';
}

describe('a cell of an Excel workbook that shows', () => {
  it.each([
    ['a day', 45179, 'yyyy-mm-dd', '2023-09-10'],
    ['a day, in any order and language', 45179.7, '[$-407]d. mmmm yyyy;@', '2023-09-10'],
    ['a month', 45413, 'mmm yyyy', '2024-05'],
    ['a month with escapes', 45413, 'mmm\\-yy', '2024-05'],
    ['a year', 45413, 'yyyy', '2024'],
    ['a year of an era', 45413, '[$-411]ggge"年"', '2024'],
    ['a day and a time', 45179.770833333336, 'm/d/yy h:mm', '2023-09-10T18:30'],
    ['a day and a time to the second', 45179.770844907405, 'yyyy-mm-dd hh:mm:ss', '2023-09-10T18:30:01'],
    ['a day and a time of half the day', 45179.770833333336, 'd/m/yyyy h:mm AM/PM', '2023-09-10T18:30'],
    ['midnight, alone no time', 45179, 'yyyy-mm-dd hh:mm', '2023-09-10'],
    ['a time', 0.770833333333333, 'h:mm', '18:30'],
    ['a time that rounds up', 0.77083, 'hh:mm:ss', '18:30:00'],
    ['a time to the second', 0.5, 'h:mm:ss AM/PM', '12:00:00'],
    ['hours that go beyond a day', 1.5, '[h]:mm', '36:00'],
    ['hours, minutes, seconds that go beyond a day', 1.5208449074, '[hh]:mm:ss', '36:30:01'],
    ['minutes that go beyond an hour', 0.0625, '[m]', '90'],
    ['minutes and seconds', 0.00126157407, 'mm:ss', '1:49'],
    ['the day that never was', 60, 'yyyy-mm-dd', '1900-02-29'],
    ['the day before it', 59, 'yyyy-mm-dd', '1900-02-28'],
    ['the day behind it', 61, 'yyyy-mm-dd', '1900-03-01'],
    ['the first day', 1, 'yyyy-mm-dd', '1900-01-01'],
    ['the last day', 2958465, 'yyyy-mm-dd', '9999-12-31'],
    ['no day at all', 0, 'yyyy-mm-dd', '0'],
    ['a number that is no day', -1, 'yyyy-mm-dd', '-1'],
    ['a number beyond all days', 2958466, 'yyyy-mm-dd', '2958466'],
    ['a number', 45179, 'General', '45179'],
    ['a number with more digits than it counts', '0.30000000000000004', '0.0', '0.3'],
    ['a number in powers of ten', '1E+21', '0.00E+00', '1000000000000000000000'],
    ['a tiny number', '1.5E-7', 'General', '0.00000015'],
    ['a number in red', -12.5, '#,##0.00;[Red]-#,##0.00', '-12.5'],
    ['a number with zeros before it', 1234, '00000', '01234'],
    ['a number with words', 44, '0" v. Chr."', '44 v. Chr.'],
    ['a number below zero in words', -44, '0" AD";0" BC"', '44 BC'],
    ['an amount', 12.5, '#,##0.00 "€"', '12.5 €'],
    ['an amount of a language', 12.5, '#,##0.00\\ [$€-407]', '12.5 €'],
    ['an amount with its sign in front', 1200, '"$"#,##0', '$1200'],
    ['an amount with a bare sign', 1200, '£#,##0', '£1200'],
    ['an amount with its code', 1200, '[$CHF-807] #,##0', 'CHF 1200'],
    ['a debt', -12.5, '#,##0.00 "€";-#,##0.00 "€"', '-12.5 €'],
    ['a debt that is red alone', -12.5, '#,##0.00 "€";[Red]#,##0.00 "€"', '-12.5 €'],
    ['a debt in brackets', -1200, '$#,##0;($#,##0)', '-$1200'],
    ['a debt with its code', -1200, '[$CHF-807] #,##0;[$CHF-807] -#,##0', 'CHF -1200'],
    ['a debt as accounts are kept', -3, '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-', '-3 €'],
    ['a share', 0.25, '0%', '25%'],
    ['a share with more than it shows', 0.12345, '0.0 %', '12.345%'],
    ['a share that is a rounded sum', 0.07, '0%', '7%'],
    ['a loss', -0.031, '0%;-0%', '-3.1%'],
    ['a number with a dash behind it', 12, '0"-"', '12'],
  ])('%s: %d as %s', (_, value, format, text) => {
    expect(show(value, format)).toBe(text);
  });

  it('a day of a calendar that begins with 1904', () => {
    expect(show(43717, 'yyyy-mm-dd', { isFrom1904: true })).toBe('2023-09-10');
    expect(show(0, 'yyyy-mm-dd', { isFrom1904: true })).toBe('1904-01-01');
  });

  it('days as another program counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(show(serial, 'dd.mm.yyyy')).toBe(day);
      }),
    );
  });
});

describe('readWorkbook, of Excel,', () => {
  it('reads texts of all kinds, truths, dates as ISO, built-in formats, and names of sheets', () => {
    const rows =
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${textCell('D1', ' a &amp; b_x000D_ ')}</row>` +
      `<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="d"><v>2023-09-10T00:00:00</v></c><c r="C3" t="str"><f>A1</f><v>c</v></c>${numberCell('D3', 45179, 1)}</row>`;
    const texts = ['<t>One</t>', '<r><t xml:space="preserve">Two </t></r><r><t>words</t></r><rPh><t>tsū</t></rPh>'];
    const { sheets, problems } = read(toXlsx({ sheets: [{ name: 'Ä &amp; B', rows }], texts }));
    expect(problems).toEqual([]);
    expect(sheets).toMatchObject([{ name: 'Ä & B', isHidden: false, epoch: 1900, problems: [] }]);
    expect(sheets[0]!.rows).toEqual([
      { number: 1, cells: ['One', 'Two words', '', ' a & b\n '] },
      { number: 3, cells: ['true', '2023-09-10', 'c', '2023-09-10'] },
    ]);
  });

  it('reads cells and rows that do not say where they are, and parts with prefixes', () => {
    const parts = xlsxParts({ sheets: [{ rows: '' }] });
    const sheet =
      '<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { sheets } = read(toZip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }));
    expect(sheets[0]!.rows).toEqual([{ number: 1, cells: ['a', '1'] }]);
  });

  it('takes midnight for a time where its column has times', () => {
    const rows = [45179, 45180.5].map(
      (day, index) => `<row r="${index + 1}">${numberCell(`A${index + 1}`, day, 1)}</row>`,
    );
    const { sheets } = read(toXlsx({ sheets: [{ rows: rows.join('') }], formats: ['yyyy-mm-dd hh:mm'] }));
    expect(cellsOf(sheets[0]!)).toEqual([['2023-09-10T00:00'], ['2023-09-11T12:00']]);
  });

  it('keeps the table and tells the cell, where one is at the end of the world', () => {
    const rows = `${textRows([
      ['title', 'when'],
      ['A', '2020'],
    ])}<row r="1048576">${textCell('XFD1048576', 'oops')}</row>`;
    const [sheet] = read(toXlsx({ sheets: [{ rows }] })).sheets;
    expect(cellsOf(sheet!)).toEqual([
      ['title', 'when'],
      ['A', '2020'],
    ]);
    expect(sheet!.problems).toMatchObject([{ code: 'far-cell', where: 'row 1048576, column XFD', value: 'oops' }]);
  });

  it('tells errors, formulas without a result, hidden rows and columns, days without their year', () => {
    const rows =
      `<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>1+1</f></c>${numberCell('C1', 45179, 1)}</row>` +
      `<row r="2" hidden="1">${textCell('A2', 'x')}</row><row r="3"><c r="A3" t="e"><v>#REF!</v></c>${textCell('D3', 'y')}</row>`;
    const columns = '<col min="4" max="16384" hidden="1"/>';
    const [sheet] = read(toXlsx({ sheets: [{ rows, columns }], formats: ['d mmm'] })).sheets;
    expect(cellsOf(sheet!)).toEqual([['', '', '2023-09-10'], ['x'], ['', '', '', 'y']]);
    expect(sheet!.problems).toMatchObject([
      {
        code: 'cell-error',
        where: 'row 1, column A',
        value: '#N/A; #REF!',
        message: expect.stringContaining('2 places') as string,
      },
      { code: 'no-value', value: 'B1' },
      { code: 'year-not-shown', value: '2023-09-10' },
      { code: 'hidden-row', where: 'row 2', value: 'x' },
      { code: 'hidden-column', where: 'row 3, column D', value: 'y' },
    ]);
  });

  it('gives merged cells, links and hidden sheets', () => {
    const after =
      '<mergeCells><mergeCell ref="A2:B3"/></mergeCells><hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" location="x"/></hyperlinks>';
    const { sheets } = read(
      toXlsx({
        sheets: [
          { rows: textRows([['a', 'b']]), after, links: ['https://example.org/a'] },
          { rows: '', state: 'veryHidden' },
        ],
      }),
    );
    expect(sheets[0]!.merged).toEqual([{ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 1 }]);
    expect(sheets[0]!.links).toEqual(new Map([[1, new Map([[0, 'https://example.org/a']])]]));
    expect(sheets.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  it('says that pictures and comments are left out', () => {
    const parts = { ...xlsxParts({ sheets: [{ rows: '' }] }), 'xl/media/image1.png': '', 'xl/comments1.xml': '<a/>' };
    expect(read(toZip(parts)).problems).toMatchObject([
      { code: 'not-imported', value: 'xl/media/image1.png' },
      { code: 'not-imported', value: 'xl/comments1.xml' },
    ]);
  });

  it('reads no more of a text that many cells name than there is room for', () => {
    const rows = Array.from(
      { length: 300 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
    );
    const texts = [`<t>${'a'.repeat(100_000)}</t>`];
    const { sheets } = read(toXlsx({ sheets: [{ rows: rows.join('') }, { rows: rows.join('') }], texts }));
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual([200, 0]);
    expect(sheets.map(({ problems }) => problems)).toMatchObject([
      [{ level: 'error', code: 'too-large', where: 'row 201' }],
      [{ level: 'error', code: 'too-large', where: 'row 1' }],
    ]);
  });

  it('quotes of hidden rows what can be looked through', () => {
    const row = (number: number) => `<row r="${number}" hidden="1"><c r="A${number}" t="s"><v>0</v></c></row>`;
    const rows = Array.from({ length: 200 }, (_, index) => row(index + 1)).join('');
    const { sheets } = read(toXlsx({ sheets: [{ rows }], texts: [`<t>${'a'.repeat(50_000)}</t>`] }));
    const [hidden] = sheets[0]!.problems!;
    expect((hidden!.value as string).length).toBeLessThan(11_000);
    expect(hidden!.message).toContain('200 places');
  });

  it('reads a part once that is listed again and again', () => {
    const parts = xlsxParts({ sheets: [{ rows: textRows([['a', 'b']]) }] });
    const list = '<sheet name="Again" r:id="rId1" state="hidden"/>'.repeat(3);
    const book = parts['xl/workbook.xml']!.replace('</sheets>', `${list}</sheets>`);
    const { sheets } = read(toZip({ ...parts, 'xl/workbook.xml': book }));
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Sheet1', false],
      ...Array.from({ length: 3 }, () => ['Again', true]),
    ]);
    expect(new Set(sheets.map(({ rows }) => rows)).size).toBe(1);
  });

  it('refuses what unpacks to far more than it says, and what is absurdly deep', () => {
    const parts = xlsxParts({ sheets: [{ rows: '' }] });
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(codesOf(read(toZip({ ...parts, [sheet]: `<a>${' '.repeat(17 * 1024 * 1024)}</a>` })))).toEqual([
      'too-large',
    ]);
    expect(codesOf(read(toZip({ ...parts, [sheet]: '<a>'.repeat(100_000) })))).toEqual(['unreadable-xlsx']);
    expect(codesOf(read(toZip({ ...parts, [sheet]: '<worksheet><sheetData>' })))).toEqual(['unreadable-xlsx']);
  });

  it('expands no entity', () => {
    const parts = xlsxParts({ sheets: [{ rows: '' }] });
    const sheet = `<!DOCTYPE a [<!ENTITY b "boom">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    const { sheets } = read(toZip({ ...parts, 'xl/worksheets/sheet1.xml': sheet }));
    expect(JSON.stringify(sheets)).not.toContain('boom');
  });
});

describe('readWorkbook, of LibreOffice,', () => {
  const styles =
    '<number:date-style style:name="N1"><number:month number:textual="true"/><number:text> </number:text><number:year/></number:date-style>' +
    '<number:date-style style:name="N2"><number:year/></number:date-style>' +
    '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>' +
    '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce3"/>' +
    '<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N2"/>' +
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const table = (rows: string, attributes = 'table:name="Story"') => `<table:table ${attributes}>${rows}</table:table>`;
  const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const date = (day: string, style = '') =>
    odsCell('shown', `office:value-type="date" office:date-value="${day}"${style && ` table:style-name="${style}"`}`);

  it('reads texts, numbers, truths, times, and dates as precise as they are shown', () => {
    const rows =
      row(
        '<table:table-cell office:value-type="string"><text:p>One<text:s text:c="2"/>x</text:p><text:p>Two</text:p></table:table-cell>' +
          odsCell('0,30', 'office:value-type="float" office:value="0.30000000000000004"') +
          odsCell('44 v. Chr.', 'office:value-type="float" office:value="44"') +
          odsCell('1.200,50 €', 'office:value-type="currency" office:currency="EUR" office:value="1200.5"') +
          odsCell('-$1,200.50', 'office:value-type="currency" office:value="-1200.5"') +
          odsCell('CHF 3.–', 'office:value-type="currency" office:value="3"') +
          odsCell('13%', 'office:value-type="percentage" office:value="0.125"') +
          odsCell('WAHR', 'office:value-type="boolean" office:boolean-value="true"') +
          odsCell('18:30', 'office:value-type="time" office:time-value="PT18H30M00S"'),
      ) + row(date('2024-05-08') + date('2024-05-08', 'ce1') + date('2024-05-08', 'ce2') + date('2024-05-08T21:10:00'));
    const { sheets } = read(toOds(table(rows), styles), 'ods');
    expect(sheets).toMatchObject([{ name: 'Story', isHidden: false, epoch: 1900, problems: [] }]);
    expect(cellsOf(sheets[0]!)).toEqual([
      ['One  x\nTwo', '0.3', '44 v. Chr.', '1200.5 €', '-$1200.5', 'CHF 3', '12.5%', 'true', '18:30'],
      ['2024-05-08', '2024-05', '2024', '2024-05-08T21:10'],
    ]);
  });

  it('takes rows and columns that are repeated to the end of the sheet for nothing', () => {
    const rows =
      row(
        `${odsCell('a')}<table:table-cell table:number-columns-repeated="2"/>${odsCell('b', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16379"/>`,
      ) +
      row(odsCell('c'), 'table:number-rows-repeated="3"') +
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048571"') +
      row(odsCell('d', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="99999999"');
    const [sheet] = read(toOds(table(rows)), 'ods').sheets;
    expect(cellsOf(sheet!).slice(0, 4)).toEqual([['a', '', '', 'b', 'b'], ['c'], ['c'], ['c']]);
    expect(sheet!.rows.slice(4).map(({ number, cells }) => [number, cells.length])).toEqual([[1_048_576, 1000]]);
    expect(codesOf(sheet!)).toEqual(['far-cell', 'repeated-row']);
  });

  it('copies no more cells than a person repeats, in all sheets together', () => {
    const wide = row(odsCell('a', 'table:number-columns-repeated="900"'), 'table:number-rows-repeated="150"');
    const { sheets } = read(toOds(table(wide) + table(wide)), 'ods');
    expect(sheets.map(({ rows }) => rows.length)).toEqual([150, 1]);
    expect(sheets.map(codesOf)).toEqual([[], ['repeated-row']]);
  });

  it('gives merged cells, links, errors, hidden rows and sheets; notes are none of the words', () => {
    const rows =
      row(
        odsCell('a', 'table:number-columns-spanned="2" table:number-rows-spanned="3"') +
          '<table:covered-table-cell/>' +
          odsCell(
            '<text:a xlink:href="https://example.org/a">Paper</text:a><office:annotation><text:p>note</text:p></office:annotation>',
          ) +
          odsCell('#N/A', 'calcext:value-type="error"'),
      ) + row(odsCell('b'), 'table:visibility="collapse"');
    const { sheets } = read(toOds(table(rows) + table(row(odsCell('x')), 'table:style-name="ta2"'), styles), 'ods');
    expect(cellsOf(sheets[0]!)).toEqual([['a', '', 'Paper'], ['b']]);
    expect(sheets[0]!.merged).toEqual([{ firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 }]);
    expect(sheets[0]!.links).toEqual(new Map([[1, new Map([[2, 'https://example.org/a']])]]));
    expect(codesOf(sheets[0]!)).toEqual(['lost-comment', 'cell-error', 'hidden-row']);
    expect(sheets[1]!.isHidden).toBe(true);
  });

  it('knows a calendar that begins with 1904, and a password', () => {
    const calendar =
      '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
    expect(read(toOds(table(''), '', calendar), 'ods').sheets[0]!.epoch).toBe(1904);
    const locked = toZip({ mimetype: '', 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': '\0' });
    expect(codesOf(read(locked, 'ods'))).toEqual(['locked-workbook']);
    expect(codesOf(read(toZip({ a: 'b' }), 'ods'))).toEqual(['unreadable-ods']);
  });
});
