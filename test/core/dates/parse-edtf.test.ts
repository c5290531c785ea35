import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/core/dates/parse-edtf.js';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';

const isReadable = (text: string) => 'type' in readEdtf(text);

/** The dates that a message tells its author to write instead. */
const advised = (message: string) => message.slice(message.indexOf(': write ') + 8, -1).split(' or ');

describe('parseEdtf', () => {
  it.each([
    ['10.9.2023', '2023-09-10'],
    ['2023-9-1', '2023-09-01'],
    ['13/09/2023', '2023-09-13'],
    ['09/13/2023', '2023-09-13'],
    ['10 September 2023', '2023-09-10'],
    ['Sept 10th, 2023', '2023-09-10'],
    ['2023-09-10 7:30', '2023-09-10T07:30'],
    ['c. 1850', '1850~'],
    ['44 BC', '-0043'],
    ['1 BC', '0000'],
    ['1960s', '196X'],
    ['79', '0079'],
    ['1914–1918', '1914/1918'],
    ['-12000', 'Y-12000'],
    ['  May 2023 ', '2023-05'],
  ])('advises who wrote “%s” to write %s', (text, better) => {
    expect(parseEdtf(text)).toEqual({
      message: `Dates are written year-month-day (EDTF): write ${better}.`,
    });
  });

  it('offers both readings where both are dates, and only the one that is', () => {
    expect(parseEdtf('09/10/2023').message).toContain('write 2023-10-09 or 2023-09-10.');
    expect(parseEdtf('31/12/2023').message).toContain('write 2023-12-31.');
  });

  it.each([
    ['soon', /“soon” is not a date/],
    ['', /“” is not a date/],
    ['2023-13', /no such date as 2023-13: months are 01 to 12/],
    ['2023-02-30', /no such date as 2023-02-30\.$/],
    ['2023/2022', /ends before it begins/],
    ['2021/2022/2023', /two ends/],
    ['/', /needs a date/],
    ['-0000', /no year -0000/],
    ['Y12000-05', /stands alone/],
    ['2023-21-01', /season has no days/],
    ['2023-09-XXT10:00', /needs a whole day/],
    ['2023-09-10T24:00', /midnight is 00:00/],
  ])('says of “%s” what is wrong', (text, message) => {
    expect(parseEdtf(text).message).toMatch(message);
  });

  it('knows the days of the calendar that it is asked for', () => {
    expect(parseEdtf('1500-02-29').message).toMatch(/no such date/);
    expect(parseEdtf('1500-02-29', 'julian').edtf).toMatchObject({ type: 'date', precision: 'day' });
    expect(parseEdtf('29.2.1500', 'julian').message).toContain('1500-02-29');
  });

  it('advises nothing that it would not read itself', () => {
    const digits = fc.integer({ min: 0, max: 40 }).map(String);
    const year = fc.integer({ min: 0, max: 12_000 }).map(String);
    const text = fc.oneof(
      fc.tuple(digits, fc.constantFrom('.', '/', '-', ' '), digits, year).map(([a, s, b, y]) => `${a}${s}${b}${s}${y}`),
      fc.tuple(digits, fc.constantFrom('Jan', 'february', 'Foo', 'Sept.'), year).map((parts) => parts.join(' ')),
      year.map((each) => `c. ${each}`),
      year.map((each) => `${each} BCE`),
      fc.string({ unit: fc.constantFrom(...'0123X-/T:.~?YBC ') }),
    );
    fc.assert(
      fc.property(text, (each) => {
        const { edtf, message } = parseEdtf(each);
        expect(edtf === undefined).toBe(message !== undefined);
        if (message?.startsWith('Dates are')) expect(advised(message).every(isReadable)).toBe(true);
      }),
    );
  });
});
