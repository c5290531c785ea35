import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';
import { readDateColumn } from '../../../src/importers/dates/date-column.js';
import type { DateColumnOptions } from '../../../src/importers/dates/column-habits.js';

/** What is made of each value, or its own words where nothing is. */
function read(values: readonly string[], options: DateColumnOptions = {}) {
  const column = readDateColumn(values, options);
  return values.map((value, index) => {
    const { when, whenText } = column.read(value, `row ${index + 2}`);
    return when ?? (whenText === undefined ? undefined : `“${whenText}”`);
  });
}

/** What is told of a column: the row and the code of each problem, and its message. */
function tell(values: readonly string[], options: DateColumnOptions = {}) {
  const column = readDateColumn(values, options);
  const problems = values.flatMap((value, index) => column.read(value, `row ${index + 2}`).problems);
  return {
    told: problems.map(({ where, code }) => `${where} ${code}`),
    text: problems.map(({ message }) => message).join('\n'),
  };
}

describe('readDateColumn', () => {
  it.each<[string, readonly string[], readonly string[], DateColumnOptions?]>([
    ['a day above twelve', ['05/06/2004', '29-12-2004'], ['2004-06-05', '2004-12-29']],
    ['a month behind its day', ['05/06/2004', '12/31/2004'], ['2004-05-06', '2004-12-31']],
    ['a day with a clock time', ['05/06/2004 10:00', '31/12/2004 9:30'], ['2004-06-05T10:00', '2004-12-31T09:30']],
    ['a span', ['05/06/2004', '1/2/1945 - 28/2/1945'], ['2004-06-05', '1945-02-01/1945-02-28']],
    ['a language', ['05/06/2004'], ['2004-06-05'], { lang: 'fr' }],
    ['the country of a language', ['05/06/2004'], ['2004-06-05'], { lang: 'en-GB' }],
    ['another country', ['05/06/2004'], ['2004-05-06'], { lang: 'en-US' }],
    ['a value rather than the language', ['05/06/2004', '31/12/2004'], ['2004-06-05', '2004-12-31'], { lang: 'en-US' }],
    ['elsewhere', ['05/06/2004'], ['2004-05-06'], { elsewhere: ['12/31/2004'] }],
    ['a value rather than elsewhere', ['05/06/2004', '31/12/2004'], ['2004-06-05', '2004-12-31'], { elsewhere: ['12/31/2004'] }], // prettier-ignore
    ['elsewhere rather than the language', ['05/06/2004'], ['2004-05-06'], { elsewhere: ['12/31/2004'], lang: 'fr' }],
    ['the language where elsewhere is both', ['05/06/2004'], ['2004-06-05'], { elsewhere: ['12/31/2004', '31/12/2004'], lang: 'fr' }], // prettier-ignore
  ])('takes the order of day and month from %s', (_, values, edtf, options) => {
    expect(read(values, options)).toEqual(edtf);
  });

  it.each<[string, readonly string[], DateColumnOptions?]>([
    ['nothing', ['05/06/2004', '07/08/2004']],
    ['values of both orders', ['05/06/2004', '31/12/2004', '12/31/2004']],
    ['both orders elsewhere', ['05/06/2004'], { elsewhere: ['31/12/2004', '12/31/2004'] }],
    ['elsewhere where its own are of both', ['05/06/2004', '31/12/2004', '12/31/2004'], { elsewhere: ['12/31/2004'] }],
    ['the language of the words', ['05/06/2004'], { guessLang: () => 'it' }],
    ['English of no country', ['05/06/2004'], { lang: 'en' }],
    ['a language that writes the year first', ['05/06/2004'], { lang: 'sv' }],
    ['no language at all', ['05/06/2004'], { lang: 'constructor' }],
  ])('does not guess an order from %s', (_, values, options) => {
    expect(read(values, options)[0]).toBe('“05/06/2004”');
  });

  it.each([
    ['it', '(lang: it; --lang it on the command line)'],
    ['en', '(lang: en-GB, en-US; --lang en-GB on the command line)'],
    ['sv', '(lang: en-GB, en-US; --lang en-GB on the command line)'],
    [undefined, '(lang: en-GB, en-US; --lang en-GB on the command line)'],
  ])('advises the language of the words, where that says the order: %s', (lang, advice) => {
    expect(tell(['05/06/2004'], { guessLang: () => lang }).text).toContain(advice);
  });

  it('speaks of years of two figures only where there are some', () => {
    expect(tell(['late 18th century', '1784']).text).not.toContain('two figures');
    expect(tell(['Sep-98', '1784']).text).toContain('two figures');
  });

  it('takes the order of day and month from the day of the week, where a cell says it', () => {
    expect(read(['Mon, 4/3/2024', 'Wed, 4/3/2024', 'Fri, 4/3/2024'])).toEqual([
      '2024-03-04',
      '2024-04-03',
      '“Fri, 4/3/2024”',
    ]);
    expect(read(['Mo, 4.3.24', 'Di, 12.3.24'], { lang: 'de' })).toEqual(['2024-03-04', '2024-03-12']);
    expect(read(['Sa., 12.08.2023', 'So, 13.08.2023'], { header: 'Datum' })).toEqual(['2023-08-12', '2023-08-13']);
  });

  it('tells once how the order was found, by which value, and how many it concerns', () => {
    const { told, text } = tell(['05/06/2004', '29-12-2004', '07/08/2004', '07/08/2004']);
    expect(told).toEqual(['row 2 date-reading', 'row 3 date-reading']);
    expect(text).toContain('(2004-06-05), and 2 more like it: the day comes first, as in "29-12-2004"; correct it');
  });

  it('names both readings once where the order is not known', () => {
    const { told, text } = tell(['05/06/2004', '07/08/2004', '09/10/2004']);
    expect(told).toEqual(['row 2 ambiguous-date']);
    expect(text).toContain('write 2004-06-05 or 2004-05-06. No other value says');
    expect(text).toContain('nor of 2 more like it');
  });

  it.each<[string, readonly string[], readonly string[], DateColumnOptions?]>([
    [
      'the years in four',
      ['5.6.44', '31.12.1939', '1.5.1945', '1.5.60'],
      ['1944-06-05', '1939-12-31', '1945-05-01', '1960-05-01'],
    ],
    ['years of another century', ['5-Jan-19', '1 May 1815'], ['1819-01-05', '1815-05-01']],
    ['the day of the story', ['5.6.44', '5.6.32'], ['1944-06-05', '2032-06-05'], { published: '2024-01-01' }],
    ['what spreadsheets do', ['5.6.29', '5.6.30'], ['2029-06-05', '1930-06-05']],
  ])('finds the century of two figures by %s', (_, values, edtf, options) => {
    expect(read(values, options)).toEqual(edtf);
  });

  it('says which years two figures are', () => {
    expect(tell(['5.6.29', '5.6.30']).text).toContain('years of two figures are those from 1930 to 2029');
  });

  it('takes figures behind a month for a year where one of them is no day', () => {
    expect(read(['Sep-23', 'Oct-98'], { published: '2024-01-01' })).toEqual(['2023-09', '1998-10']);
    expect(read(['Sep-23', 'Oct-21'], { published: '2024-01-01' })).toEqual(['“Sep-23”', '“Oct-21”']);
  });

  it.each([
    [
      ['1939-40', '1920-21', '1930-33'],
      ['1939/1940', '1920/1921', '1930/1933'],
    ],
    [
      ['1914-18', '1920-21'],
      ['1914/1918', '1920/1921'],
    ],
    [
      ['1920-21', '1921-22'],
      ['1920/1921', '1921/1922'],
    ],
    [
      ['1939-40', '1905-06'],
      ['1939/1940', '1905/1906'],
    ],
    [
      ['1939-40', '1905-06', '1944-05'],
      ['1939/1940', '1905-06', '1944-05'],
    ],
    [
      ['1914/18', '1911/12'],
      ['1914/1918', '1911/1912'],
    ],
    [
      ['2021-21', '2021-24'],
      ['2021-21', '2021-24'],
    ],
    [
      ['2021-22', '2021-24'],
      ['2021-22', '2021-24'],
    ],
    [['2021-21'], ['2021-21']],
    [['1920-21'], ['1920-21']],
    [
      ['2021-22', '2021-33', '2021-05', '2021-21'],
      ['2021-22', '2021-33', '2021-05', '2021-21'],
    ],
  ])('tells spans of years from seasons by all of a column: %j', (values, edtf) => {
    expect(read(values)).toEqual(edtf);
  });

  it('says of seasons that look like years how years are written', () => {
    const { told, text } = tell(['2021-22', '2021-24', '2022-23']);
    expect(told).toEqual(['row 2 date-reading']);
    expect(text).toContain('and 2 more like it');
    expect(text).toContain('write 2021/2022.');
  });

  it.each([
    [
      ['2025-05-05 00:00:00', '2025-05-06 00:00:00'],
      ['2025-05-05', '2025-05-06'],
    ],
    [['5/13/2025 12:00:00 AM'], ['2025-05-13']],
    [
      ['2025-05-05T00:00:00Z', '2025-05-06T00:00:00Z'],
      ['2025-05-05', '2025-05-06'],
    ],
    [
      ['2025-05-05 00:00:00', '2025-05-06 12:00:07'],
      ['2025-05-05T00:00:00', '2025-05-06T12:00:07'],
    ],
    [['2025-05-05T00:00:00Z'], ['2025-05-05T00:00:00Z']],
    [
      ['2025-05-05T00:00', '2025-05-06T00:00'],
      ['2025-05-05T00:00', '2025-05-06T00:00'],
    ],
  ])('leaves out clock times that are all midnight, unless somebody meant one: %j', (values, edtf) => {
    expect(read(values)).toEqual(edtf);
  });

  it('leaves out seconds that are 00 in each of several cells, and says so', () => {
    const values = ['2025-05-05T14:30:00Z', '2025-05-06 12:05:00.000', '2025-05-07'];
    expect(read(values)).toEqual(['2025-05-05T14:30Z', '2025-05-06T12:05', '2025-05-07']);
    expect(readDateColumn(values).read(values[0]!, 'row 2').problems).toMatchObject([{ code: 'date-reading' }]);
    expect(read(['2025-05-05T14:30:00Z'])).toEqual(['2025-05-05T14:30:00Z']);
  });

  it.each([
    [
      ['s. II a. C.', 's. XIX', '1610'],
      ['-01XX', '18XX', '1610'],
    ],
    [
      ['XIX в.', 'лето 1913 г.'],
      ['18XX', '1913-22'],
    ],
    [
      ["1950'ler", '5 Mayıs 1912'],
      ['195X', '1912-05-05'],
    ],
    [
      ['sec. XV', 'XIV sec.'],
      ['14XX', '13XX'],
    ],
    [
      ['5 listopada 2020', 'wiosna 2019'],
      ['2020-11-05', '2019-21'],
    ],
  ])('reads %j in the language that most of them are dates in', (values, edtf) => {
    expect(read(values)).toEqual(edtf);
  });

  it('reads days of a workbook, counted from either of its epochs', () => {
    const header = 'Datum';
    expect(read(['45000', '45001.5', '30000'], { header, epoch: 1900 })).toEqual([
      '2023-03-15',
      '2023-03-16T12:00',
      '1982-02-18',
    ]);
    expect(read(['43538'], { header, epoch: 1904 })).toEqual(['2023-03-15']);
    expect(read(['45000', '2023-03-16'], { epoch: 1900 }), 'a sibling says date').toEqual(['2023-03-15', '2023-03-16']);
  });

  it('takes numbers of which nothing says that they are days for none', () => {
    const column = readDateColumn(['45000', '46000'], { epoch: 1900, header: 'Population' });
    expect(column.likeness).toBe(0);
    expect(column.read('45000', 'x').problems).toMatchObject([{ code: 'unreadable-date' }]);
    expect(read(['45000'], { header: 'Datum' }), 'no workbook').toEqual(['“45000”']);
  });

  it('reads seconds and milliseconds since 1970', () => {
    const values = ['1714905000', '1714905000000', '1714905000.5'];
    expect(read(values, { header: 'timestamp' })).toEqual(Array(3).fill('2024-05-05T10:30Z'));
    expect(readDateColumn(values, { header: 'timestamp' }).likeness).toBe(1);
    expect(readDateColumn(values, { header: 'phone' }).likeness).toBe(0);
  });

  it('counts years as history does where a column is of numbers, and leaves EDTF as it is', () => {
    expect(read(['1850', '-44', '79', '-1000', '0'], { header: 'Year' })).toEqual([
      '1850',
      '-0043',
      '0079',
      '-0999',
      '0000',
    ]);
    expect(read(['-44', '-1000'])).toEqual(['-0043', '-0999']);
    expect(read(['-0043', '-1000'])).toEqual(['-0043', '-1000']);
    expect(tell(['1850', '-44', '-50'], { header: 'Year' }).told).toEqual(['row 3 date-reading']);
  });

  it('keeps words that there is no date, and what could not be read, each with its row', () => {
    const values = ['n.d.', '-', 'soon', '', '10 September 2023'];
    expect(read(values)).toEqual(['“n.d.”', undefined, '“soon”', undefined, '2023-09-10']);
    expect(tell(values).told).toEqual(['row 4 unreadable-date', 'row 6 date-reading']);
  });

  it('tells once of dates in words, with an example of each way of writing', () => {
    const { told, text } = tell(['10 May 2023', 'c. 1850', '11 May 2023', '1914–18']);
    expect(told).toEqual(['row 2 date-reading']);
    expect(text.replace(/\s/g, ' ')).toBe(
      '"10 May 2023" was read as Wednesday 10 May 2023 (2023-05-10), "c. 1850" as c. 1850 (1850~), ' +
        '"1914–18" as 1914 – 1918 (1914/1918), and 1 more like these; correct it where that is not meant.',
    );
  });

  it.each<[string, readonly string[], readonly string[], DateColumnOptions?]>([
    ['is a month in several languages', ['Juni 2023', 'Juli 2023', '2024'], ['2023-06', '2023-07', '2024']],
    ['stands below the header of dates', ['Mai 1860', 'Dez. 1860'], ['1860-05', '1860-12'], { header: 'Datum' }],
    ['is of another language each', ['mei 1860', 'Dez 1860'], ['1860-05', '1860-12'], { header: 'Jahr' }],
    ['is one letter beside other Roman months', ['13 XII 1981', 'V 1982'], ['1981-12-13', '1982-05']],
  ])('reads what %s', (_, values, edtf, options) => {
    expect(read(values, options)).toEqual(edtf);
  });

  it('tells once of the marks of footnotes that it passes over', () => {
    const { told, text } = tell(['4 March 1912[2]', '1914*', '1914†']);
    expect(told).toEqual(['row 2 date-reading']);
    expect(text).toContain('(1912-03-04), and 2 more like it: the mark of a footnote is passed over');
  });

  it('says nothing of EDTF', () => {
    expect(tell(['2023-09-10', '1850~', '2022/..', '-0043']).told).toEqual([]);
  });

  it.each<[number, readonly string[], DateColumnOptions?]>([
    [1, ['2023-09-10', 'c. 1850', 'n.d.', '', '05/06/2004']],
    [0.5, ['2023', 'Berlin']],
    [0, ['Theresa May', 'March', '12 Monkeys', 'Room 1850', '']],
    [0, ['5280', '3200', '12', '-5', '3.14']],
    [1, ['1850', '1871']],
    [0, []],
  ])('is a column of dates by %d: %j', (likeness, values, options) => {
    expect(readDateColumn(values, options).likeness).toBe(likeness);
  });

  it('reads a value that is none of the column as it would be there', () => {
    expect(readDateColumn(['31/12/2004']).read('05/06/2004', 'x').when).toBe('2004-06-05');
  });

  const parts = fc.constantFrom(
    ...'1 12 31 44 1850 2023 45000 / - . : T Z n.d. May Mai c. ? – 00 00:00 to [ ] \u0000 年'.split(' '),
  );
  const value = fc.oneof(
    fc.array(parts, { maxLength: 6 }).map((each) => each.join('')),
    fc.array(parts, { maxLength: 6 }).map((each) => each.join(' ')),
    fc.string({ unit: 'binary' }),
  );

  it('never throws, loses no value, and makes nothing that is not EDTF', () => {
    const options = fc.record(
      {
        lang: fc.constantFrom('de', 'en-US', 'gd', 'x', ''),
        header: fc.constantFrom('year', 'date', 'x'),
        epoch: fc.constantFrom(1900 as const, 1904 as const),
        published: fc.constantFrom('2023-09-12', 'soon'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), options, (values, given) => {
        const column = readDateColumn(values, given);
        expect(column.likeness).toBeGreaterThanOrEqual(0);
        expect(column.likeness).toBeLessThanOrEqual(1);
        for (const each of values) {
          const { when, whenText } = column.read(each, 'x');
          if (when !== undefined) expect(readEdtf(when)).toHaveProperty('type');
          else if (whenText !== undefined) expect(whenText).toBe(each.trim());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads every day that is written day first, where one has no other order', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), fc.boolean(), (days, isShort) => {
        const written = days.map((each) => {
          const year = each.getUTCFullYear();
          return `${each.getUTCDate()}/${each.getUTCMonth() + 1}/${isShort ? String(year).slice(2) : year}`;
        });
        const [last, ...edtf] = read(['31/12/29', ...written]);
        expect(last).toMatch(/-12-31$/);
        expect(edtf).toEqual(days.map((each) => each.toISOString().slice(0, 10)));
      }),
      { numRuns: 100 },
    );
  });
});
