import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestDates } from '../../../src/core/dates/mistakes.js';

describe('suggestDates', () => {
  it('offers both readings of an ambiguous date once', () => {
    expect(suggestDates('09/10/2023')).toEqual(['2023-10-09', '2023-09-10']);
    expect(suggestDates('09/09/2023')).toEqual(['2023-09-09']);
  });

  it.each([
    ['1.2.2023', ['2023-02-01']],
    ['01. 02. 2023', ['2023-02-01']],
    ['1-2-2023', ['2023-02-01', '2023-01-02']],
    ['2023/9/1', ['2023-09-01']],
    ['2023.9', ['2023-09']],
    ['1st May 2023', ['2023-05-01']],
    ['22nd december, 1999', ['1999-12-22']],
    ['September 2023', ['2023-09']],
    ['sept. 2023', ['2023-09']],
    ['March 15, 1944', ['1944-03-15']],
    ['2023-09-10 18:30+09:00', ['2023-09-10T18:30+09:00']],
    ['2023-09-10t8:05', ['2023-09-10T08:05']],
    ['c1850', ['1850~']],
    ['ca. 1850-06', ['1850-06~']],
    ['circa 1850', ['1850~']],
    ['about 1850', ['1850~']],
    ['around 1850', ['1850~']],
    ['Spring 2023', []],
    ['maybe 1850', []],
    ['general 1850', []],
    ['le 1er février 2024', ['2024-02-01']],
    ['3 de abril de 2024', ['2024-04-03']],
    ['3. März 2024', ['2024-03-03']],
    ['12 mei 2024', ['2024-05-12']],
    ['5 سبتمبر 2023', ['2023-09-05']],
    ['4 октября 1957', ['1957-10-04']],
    ['500 B.C.E.', ['-0499']],
    ['1bc', ['0000']],
    ['2 BC', ['-0001']],
    ["1980's", ['198X']],
    ['7', ['0007']],
    ['-79', ['-0079']],
    ['1939 - 1945', ['1939/1945']],
    ['170000', ['Y170000']],
  ])('takes “%s” for %j', (text, dates) => {
    expect(suggestDates(text)).toEqual(dates);
  });

  it('knows each month by its English name, whole or cut, in any case', () => {
    const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const english = name.format(Date.UTC(2023, month, 15));
      const expected = [`2023-${String(month + 1).padStart(2, '0')}-05`];
      for (const spelled of [english, english.slice(0, 3), english.toUpperCase()]) {
        expect([suggestDates(`5 ${spelled} 2023`), suggestDates(`${spelled} 5, 2023`)]).toEqual([expected, expected]);
      }
    }
  });

  it('leaves alone what is written as it should be', () => {
    const day = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(10, 16, 19), (date, length) => {
        const text = date.toISOString().slice(0, length);
        expect([text, ...suggestDates(text)]).toContain(text);
        expect(suggestDates(text).filter((each) => each !== text)).toEqual([]);
      }),
    );
  });

  it('has nothing to say of what resembles no date', () => {
    expect(['soon', '', 'Tuesday', '2023-09-10T', '///'].flatMap(suggestDates)).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(suggestDates(text))));
  });
});
