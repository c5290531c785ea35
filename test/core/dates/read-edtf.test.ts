import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edtf, EdtfDate } from '../../../src/core/dates/edtf.js';
import { parseEdtf } from '../../../src/core/dates/parse-edtf.js';

const read = (text: string): Edtf => {
  const { edtf, message } = parseEdtf(text);
  if (!edtf) throw new Error(message);
  return edtf;
};

describe('a date text', () => {
  it.each<[string, Partial<EdtfDate>]>([
    ['2023-09-10T18:30~', { precision: 'minute', day: { text: '10' }, time: { hour: 18, minute: 30, qualifier: '~' } }],
    ['2023-09-10T18:30+09:00~', { time: { hour: 18, minute: 30, offset: '+09:00', qualifier: '~' } }],
    ['2023-09-10T18:30:05Z', { precision: 'second', time: { hour: 18, minute: 30, second: 5, offset: 'Z' } }],
    [
      '2023-09-10T18:30:05.123-04',
      { precision: 'second', time: { hour: 18, minute: 30, second: 5, offset: '-04:00' } },
    ],
    ['2023-09-10T18:30+0530', { time: { hour: 18, minute: 30, offset: '+05:30' } }],
    ['2023-09-10T23:59:59+23:59', { time: { hour: 23, minute: 59, second: 59, offset: '+23:59' } }],
    ['2023-09-10', { precision: 'day', year: { text: '2023' }, month: { text: '09' }, day: { text: '10' } }],
    ['2023-07', { precision: 'month' }],
    ['2019', { precision: 'year' }],
    ['0000', { precision: 'year', year: { text: '0000' } }],
    ['-0043', { precision: 'year', year: { text: '-0043' } }],
    ['Y170000002', { precision: 'year', year: { text: 'Y170000002' } }],
    ['2001-21', { precision: 'season' }],
    ['2001-34', { precision: 'season' }],
    ['201X', { precision: 'decade' }],
    ['20XX', { precision: 'century' }],
    ['1XXX', { precision: 'millennium' }],
    ['XXXX-12-XX', { precision: 'millennium' }],
    ['2X1X', { precision: 'millennium' }],
    ['156X-12-25', { precision: 'decade' }],
    ['1985-04-XX', { precision: 'month' }],
    ['1985-04-1X', { precision: 'month' }],
    ['1984-1X', { precision: 'year' }],
    ['1985-XX-XX', { precision: 'year' }],
    ['2004-XX-11', { precision: 'year' }],
  ])('reads %s as far as it is known', (text, expected) => {
    expect(read(text)).toMatchObject({ type: 'date', ...expected });
  });

  it.each<[string, (string | undefined)[]]>([
    ['1984?', ['?']],
    ['2004-06-11%', ['%', '%', '%']],
    ['2004-06~-11', ['~', '~', undefined]],
    ['2004?-06-11', ['?', undefined, undefined]],
    ['?2004-06-~11', ['?', undefined, '~']],
    ['2004-%06-11', [undefined, '%', undefined]],
    ['2004-06-~11?', ['?', '?', '%']],
    ['2004?-06~-11', ['%', '~', undefined]],
    ['2023-09-10T18:30?', [undefined, undefined, undefined]],
  ])('gives each part of %s its qualifier', (text, expected) => {
    const date = read(text) as EdtfDate;
    expect([date.year, date.month, date.day].slice(0, expected.length).map((part) => part?.qualifier)).toEqual(
      expected,
    );
  });

  it.each([
    ['1964/2008', 'date', 'date'],
    ['1985-04-12/..', 'date', 'open'],
    ['../1985-04', 'open', 'date'],
    ['1985/', 'date', 'unknown'],
    ['/1985', 'unknown', 'date'],
    ['2023-03/2023', 'date', 'date'],
    ['2023-09-10T18:30/2023-09-10T20:00', 'date', 'date'],
    ['2023-09-10T20:00+09:00/2023-09-10T12:30Z', 'date', 'date'],
  ])('reads the ends of %s', (text, start, end) => {
    const interval = read(text);
    if (interval.type !== 'interval') throw new Error(interval.type);
    expect([interval.start, interval.end].map((each) => (typeof each === 'string' ? each : each.type))).toEqual([
      start,
      end,
    ]);
  });

  it.each([
    ['[1667,1668, 1670..1672]', 'one-of', ['date', 'date', 'interval']],
    ['{1960,1961-12}', 'all-of', ['date', 'date']],
    ['[..1760-12-03]', 'one-of', ['interval']],
    ['[1760-12..]', 'one-of', ['interval']],
    ['[2023-09-04..2023-09-10]', 'one-of', ['interval']],
  ])('reads the items of %s', (text, type, items) => {
    const set = read(text);
    expect(set.type).toBe(type);
    expect('items' in set && set.items.map((item) => item.type)).toEqual(items);
  });

  it.each([
    ['2023-02-30', /no such date as 2023-02-30/],
    ['2023-02-29', /no such date/],
    ['1900-02-29', /no such date/],
    ['XXXX-02-30', /no such date/],
    ['2023-13', /months are 01 to 12/],
    ['2023-00', /months are 01 to 12/],
    ['2023-09-00', /no such date/],
    ['2023-09-31', /no such date/],
    ['2023-42', /months are 01 to 12/],
    ['2023-3X', /months are 01 to 12/],
    ['2023-21-04', /season has no days/],
    ['2023-09-10T25:00', /hours are 00 to 23/],
    ['2023-09-10T24:00', /midnight is 00:00/],
    ['2023-09-10T18:60', /minutes 00 to 59/],
    ['2023-09-10T18:30:60', /no such clock time/],
    ['2023-09-10T18:30+24:00', /no such clock time/],
    ['2023-09-10T18:30+09:75', /no such clock time/],
    ['2023-09-1XT18:30', /needs a whole day/],
    ['-0000', /1 BC is 0000/],
    ['Y12345-06', /stands alone/],
    ['2008/1964', /ends before it begins/],
    ['2023-09-12/2023-09-11', /ends before it begins/],
    ['[1672..1670]', /ends before it begins/],
    ['../..', /needs a date/],
    ['/', /needs a date/],
    ['[..]', /needs a date/],
    ['2020/2021/2022', /two ends/],
    ['[]', /is not a date/],
    ['[1667,', /is not a date/],
    ['', /is not a date/],
    ['sometime', /is not a date/],
    ['2023-09-10T18', /is not a date/],
    ['2023-02-30/2024', /no such date/],
  ])('says what is wrong with “%s”', (text, message) => {
    expect(parseEdtf(text).message).toMatch(message);
  });

  it.each([
    ['10.09.2023', '2023-09-10'],
    ['10. 9. 2023', '2023-09-10'],
    ['09/10/2023', '2023-10-09 or 2023-09-10'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['2023-9-1', '2023-09-01'],
    ['2023-9', '2023-09'],
    ['2023/09/10', '2023-09-10'],
    ['2023.09', '2023-09'],
    ['Sept 2023', '2023-09'],
    ['Sept. 2023', '2023-09'],
    ['10 September 2023', '2023-09-10'],
    ['1st May 2023', '2023-05-01'],
    ['September 10, 2023', '2023-09-10'],
    ['2023-09-10 18:30', '2023-09-10T18:30'],
    ['2023-09-10T9:30', '2023-09-10T09:30'],
    ['c. 1519', '1519~'],
    ['around 2023-09', '2023-09~'],
    ['44 BC', '-0043'],
    ['1 BCE', '0000'],
    ['1990s', '199X'],
    ['79', '0079'],
    ['-44', '-0044'],
    ['2020-2023', '2020/2023'],
    ['2020 – 2023', '2020/2023'],
    ['170000002', 'Y170000002'],
  ])('takes “%s” for a common mistake and says what would be right', (text, better) => {
    expect(parseEdtf(text).message).toBe(`Dates are written year-month-day (EDTF): write ${better}.`);
  });

  it('reads 29 February of 1500 in the Julian calendar alone', () => {
    expect(parseEdtf('1500-02-29', 'julian').edtf).toBeDefined();
    expect(parseEdtf('1500-02-29', 'gregorian').message).toMatch(/no such date/);
  });

  it('reads whatever it is given, or says why not, and never throws', () => {
    const soup = fc.string({ unit: fc.constantFrom(...'0123456789-XYT:Z+/.,[]{}?~% ') });
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), (text) => {
        const { edtf, message } = parseEdtf(text);
        expect((edtf === undefined) !== (message === undefined)).toBe(true);
      }),
    );
  });
});
