import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';
import type { Problem } from '../../../src/core/problems/problem.js';
import { readSlideDate, type LooseSlideDate } from '../../../src/importers/slides/slide-date.js';

const read = (start?: LooseSlideDate, end?: LooseSlideDate) => {
  const problems: Problem[] = [];
  const { when, text } = readSlideDate(start, end, 'events[3]', problems);
  return { when, text, problems: problems.map(({ code, where, value }) => [code, where, value]) };
};
const day = { year: 2000, month: 5, day: 1 };

describe('readSlideDate', () => {
  it.each<[string, LooseSlideDate, string]>([
    ['a year', { year: 2000 }, '2000'],
    ['a year as a text', { year: ' 2000 ' }, '2000'],
    ['a year of few digits', { year: 79 }, '0079'],
    ['a month', { year: 2000, month: 5 }, '2000-05'],
    ['a month as a text', { year: '2000', month: '05' }, '2000-05'],
    ['a day', day, '2000-05-01'],
    ['a leap day', { year: 2000, month: 2, day: 29 }, '2000-02-29'],
    ['an hour', { ...day, hour: 9 }, '2000-05-01T09:00'],
    ['a minute', { ...day, hour: 9, minute: 5 }, '2000-05-01T09:05'],
    ['a second', { ...day, hour: 9, minute: 5, second: 7 }, '2000-05-01T09:05:07'],
    ['a millisecond', { ...day, hour: 9, minute: 5, second: 7, millisecond: 9 }, '2000-05-01T09:05:07.009'],
    ['a minute after midnight', { ...day, minute: 5 }, '2000-05-01T00:05'],
    ['the last millisecond', { ...day, hour: 9, minute: 5, second: 7, millisecond: 999 }, '2000-05-01T09:05:07.999'],
    ['a millisecond after midnight', { ...day, millisecond: 7 }, '2000-05-01T00:00:00.007'],
  ])('keeps the precision of %s', (_, start, when) => {
    expect(read(start)).toEqual({ when, text: undefined, problems: [] });
  });

  it.each<[string, unknown, string]>([
    ['a number 0', 0, '2000-05-01'],
    ['a text "0"', '0', '2000-05-01T00:00'],
    ['a text "00"', '00', '2000-05-01T00:00'],
    ['an empty text', '', '2000-05-01'],
    ['a blank text', '  ', '2000-05-01'],
    ['null', null, '2000-05-01'],
    ['undefined', undefined, '2000-05-01'],
  ])('takes %s for an hour as the player does', (_, hour, when) => {
    expect(read({ ...day, hour })).toEqual({ when, text: undefined, problems: [] });
  });

  it.each([
    [-1, '0000'],
    [-2, '-0001'],
    [-44, '-0043'],
    [-10_000, '-9999'],
    [-10_001, 'Y-10000'],
    [10_000, 'Y10000'],
    [9_999, '9999'],
    [-13_800_000_000, 'Y-13799999999'],
    ['-44', '-0043'],
  ])('counts the year %s as history does, EDTF as astronomers do: %s', (year, when) => {
    expect(read({ year })).toEqual({ when, text: undefined, problems: [] });
  });

  it('keeps month and day before Christ', () => {
    expect(read({ year: -44, month: 3, day: 15 }).when).toBe('-0043-03-15');
    expect(read({ year: -50 }, { year: -44 }).when).toBe('-0049/-0043');
    expect(read({ year: -1 }, { year: 1 }).when).toBe('0000/0001');
  });

  it.each<[string, LooseSlideDate, string, string]>([
    ['a year 0', { year: 0 }, '0000', '0'],
    ['a year "0"', { year: '0' }, '0000', '0'],
    ['a comma in a year', { year: '1,066' }, '1066', '1,066'],
    ['a space in a year', { year: '13 000', month: '' }, 'Y13000', '13 000'],
  ])('reads %s and says how', (_, start, when, written) => {
    expect(read(start)).toEqual({
      when,
      text: undefined,
      problems: [['odd-date', 'events[3], start_date', written]],
    });
  });

  it.each<[string, LooseSlideDate, string, string]>([
    ['a month in words', { year: 1066, month: 'June' }, '1066', '1066-June'],
    ['a 13th month', { year: 2000, month: 13, day: 40 }, '2000', '2000-13-40'],
    ['a 21st month, which in EDTF is spring', { year: 2000, month: 21 }, '2000', '2000-21'],
    ['30 February', { year: 2001, month: 2, day: 30 }, '2001-02', '2001-2-30'],
    ['29 February of no leap year', { year: 1900, month: 2, day: 29 }, '1900-02', '1900-2-29'],
    ['a day that is markup', { year: 2000, month: 5, day: '<b>' }, '2000-05', '2000-5-<b>'],
    ['a 25th hour', { ...day, hour: 25 }, '2000-05-01', '2000-5-1 25'],
    ['a 60th minute', { ...day, hour: 9, minute: 60 }, '2000-05-01', '2000-5-1 9:60'],
    ['a negative month', { year: 2000, month: -1 }, '2000', '2000--1'],
    ['half a month', { year: 2000, month: 1.5 }, '2000', '2000-1.5'],
    ['a month of a year beyond four digits', { year: 12_345, month: 5 }, 'Y12345', '12345-5'],
  ])('never invents a date of %s: it keeps what there is, and the words', (_, start, when, written) => {
    expect(read(start)).toEqual({
      when,
      text: written,
      problems: [['odd-date', 'events[3], start_date', written]],
    });
  });

  it.each<[string, unknown, string]>([
    ['words', 'long ago', 'long ago'],
    ['a fraction', 1.5, '1.5'],
    ['no number', NaN, 'NaN'],
    ['an infinity', Infinity, 'Infinity'],
    ['a truth', true, 'true'],
    ['a list', [2000], 'a list'],
    ['an object', { toString: 1 }, 'an object'],
    ['too many digits', '9'.repeat(13), '9'.repeat(13)],
    ['a very long text', 'x'.repeat(1_000), 'x'.repeat(40)],
  ])('keeps %s for a year as words alone', (_, year, text) => {
    expect(read({ year })).toEqual({ when: undefined, text, problems: [['odd-date', 'events[3], start_date', text]] });
  });

  it('says of a date without a year that it has none', () => {
    expect(read({})).toMatchObject({
      when: undefined,
      text: undefined,
      problems: [['odd-date', expect.anything(), '']],
    });
    expect(read({ year: '', month: 5 })).toMatchObject({ when: undefined, text: '?-5' });
    expect(read({ year: null, month: '', day: '' }).problems).toHaveLength(1);
  });

  it.each<[string, LooseSlideDate | undefined, LooseSlideDate | undefined, string | undefined]>([
    ['two years', { year: 1914 }, { year: 1918 }, '1914/1918'],
    ['a year and a day', { year: 2000 }, { year: 2001, month: 2, day: 3 }, '2000/2001-02-03'],
    ['two ends that are one', { year: 2000 }, { year: '2000' }, '2000'],
    ['an end alone', undefined, { year: 1918 }, '1918'],
    ['neither', undefined, undefined, undefined],
    ['an end that is empty', { year: 2000 }, { year: '', month: '' }, '2000'],
    ['an end of zeros', { year: 2000 }, { year: 0, month: 0 }, '2000'],
    ['EDTF, as it is', { edtf: '2020-05-01T10:00Z' }, undefined, '2020-05-01T10:00Z'],
    ['EDTF and parts', { edtf: '2020-05-01' }, { year: 2021 }, '2020-05-01/2021'],
  ])('makes a span of %s', (_, start, end, when) => {
    expect(read(start, end)).toEqual({ when, text: undefined, problems: [] });
  });

  it('leaves out an end without a year, and says so', () => {
    expect(read({ year: 2000 }, { month: 5 })).toEqual({
      when: '2000',
      text: undefined,
      problems: [['lost-end', 'events[3], end_date', '?-5']],
    });
  });

  it('keeps an end before its start as words', () => {
    expect(read({ year: 2000 }, { year: 1990 })).toEqual({
      when: '2000',
      text: '2000 – 1990',
      problems: [['reversed-date', 'events[3]', '2000 – 1990']],
    });
  });

  it('tells of each end of a span that is no date', () => {
    expect(read({ year: 2000, month: 2, day: 31 }, { year: 2001, month: 13 })).toEqual({
      when: '2000-02/2001',
      text: '2000-2-31 – 2001-13',
      problems: [
        ['odd-date', 'events[3], start_date', '2000-2-31'],
        ['odd-date', 'events[3], end_date', '2001-13'],
      ],
    });
  });

  it('reads every day back as the calendar has it', () => {
    const at = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(at, fc.boolean(), (date, isText) => {
        const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const shown = isText ? String : (part: number) => part;
        const start = { year: shown(year), month: shown(month), day: shown(dayOfMonth) };
        expect(read(start)).toEqual({ when: date.toISOString().slice(0, 10), text: undefined, problems: [] });
      }),
    );
  });

  it('never throws, and what it gives is EDTF, whatever the parts are', () => {
    const part = fc.oneof(fc.integer({ min: -70, max: 70 }), fc.integer(), fc.string(), fc.jsonValue({ maxDepth: 1 }));
    const date = fc.record(
      { year: part, month: part, day: part, hour: part, minute: part, second: part, millisecond: part },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(date, date, (start, end) => {
        const { when, text, problems } = read(start, end);
        if (when !== undefined) expect(readEdtf(when)).not.toHaveProperty('mistake');
        if (text !== undefined) expect(problems).not.toEqual([]);
      }),
    );
  });
});
