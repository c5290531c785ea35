import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getDayOfYear } from 'date-fns/getDayOfYear';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEdtf } from '../../../src/core/dates/write-edtf.js';
import { readFigures } from '../../../src/importers/dates/figures.js';

const read = (text: string, habits = {}) => readFigures(text, habits)?.map(formatEdtf);

describe('readFigures', () => {
  const day = fc.date({ min: new Date('1000-01-04'), max: new Date('2999-12-27'), noInvalidDate: true });
  const pad = (number: number, length: number) => String(number).padStart(length, '0');

  it('reads each day by its number in the year, and by its week, as date-fns counts them', () => {
    fc.assert(
      fc.property(day, (date) => {
        const utc = new UTCDateMini(date.getTime());
        const edtf = [date.toISOString().slice(0, 10)];
        expect(read(`${pad(utc.getFullYear(), 4)}-${pad(getDayOfYear(utc), 3)}`)).toEqual(edtf);
        const week = `${getISOWeekYear(utc)}-w${pad(getISOWeek(utc), 2)}`;
        expect(read(`${week}-${getISODay(utc)}`)).toEqual(edtf);
        expect(read(week)?.[0]).toMatch(/^\[\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d\]$/);
      }),
    );
  });

  it.each([
    ['05/06/24', { lastYear: 2029 }, ['2024-06-05', '2024-05-06']],
    ['05/06/24', { lastYear: 2029, order: 'day-first' }, ['2024-06-05']],
    ['05/06/24', { lastYear: 2029, order: 'month-first' }, ['2024-05-06']],
    ['98-05-06', { lastYear: 2029 }, ['1998-05-06']],
    ['05/06/24', {}, []],
    ['5.6.24', { lastYear: 1999 }, ['1924-06-05']],
    ['13/06/2024', { order: 'month-first' }, ['2024-06-13']],
    ['1911/12', { hasYearSpans: true }, ['1911/1912']],
    ['30/02/2024', {}, []],
    ['29.2.2023', {}, []],
    ['2019-000', {}, []],
    ['2019-366', {}, []],
    ['2019-w00', {}, []],
    ['2019-w53', {}, []],
    ['2019-w01-8', {}, undefined],
    ['soon', {}, undefined],
  ])('reads %s, where %j, as %j', (text, habits, edtf) => {
    expect(read(text, habits)).toEqual(edtf);
  });
});
