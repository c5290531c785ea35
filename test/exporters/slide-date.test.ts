import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/core/dates/calendar.js';
import type { When } from '../../src/core/dates/when.js';
import { parseWhen } from '../../src/core/document/parse-when.js';
import { formatSlideDates, toSlideDates, type SlideDates } from '../../src/exporters/slide-date.js';
import { whens } from './story-documents.js';

const toWhen = (when: string, calendar: Calendar = 'gregorian'): When | undefined =>
  parseWhen({ when, calendar }, { where: 'when' }).when;
const toDates = (when: string, calendar?: Calendar) => toSlideDates(toWhen(when, calendar)!);

describe('toSlideDates', () => {
  it.each<[string, SlideDates]>([
    ['2024', { start: { year: 2024 } }],
    ['2024-05', { start: { year: 2024, month: 5 } }],
    ['2024-05-09', { start: { year: 2024, month: 5, day: 9 } }],
    ['2024-05-09T00:00', { start: { year: 2024, month: 5, day: 9, hour: '00', minute: '00' } }],
    ['2024-05-09T07:05:00', { start: { year: 2024, month: 5, day: 9, hour: '07', minute: '05', second: '00' } }],
    ['0001', { start: { year: 1 } }],
    ['0000', { start: { year: -1 } }],
    ['-0043-03-15', { start: { year: -44, month: 3, day: 15 } }],
  ])('leaves out the parts that %s does not have, and has no year 0', (when, dates) => {
    expect(toDates(when)).toEqual(dates);
  });

  it.each<[string, SlideDates]>([
    ['201X', { start: { year: 2010 }, end: { year: 2019 } }],
    ['18XX', { start: { year: 1800 }, end: { year: 1899 } }],
    ['2024-05-XX', { start: { year: 2024, month: 5 } }],
    ['2024-05-01/2024-05-09', { start: { year: 2024, month: 5, day: 1 }, end: { year: 2024, month: 5, day: 9 } }],
    ['2023/2024-06', { start: { year: 2023 }, end: { year: 2024, month: 6 } }],
    ['-0001/0001', { start: { year: -2 }, end: { year: 1 } }],
    ['2024/2024', { start: { year: 2024 } }],
    ['../2024-05', { start: { year: 2024, month: 5 } }],
    ['1985/..', { start: { year: 1985 } }],
    ['1985/', { start: { year: 1985 } }],
    ['[1522-11,1522-10]', { start: { year: 1522, month: 10 }, end: { year: 1522, month: 11 } }],
    ['{2019,2021}', { start: { year: 2019 }, end: { year: 2021 } }],
    ['1850~', { start: { year: 1850 } }],
  ])('gives the bounds of %s', (when, dates) => {
    expect(toDates(when)).toEqual(dates);
  });

  it.each<[string, SlideDates]>([
    ['1917-10-25', { start: { year: 1917, month: 11, day: 7 } }],
    ['1582-10-04', { start: { year: 1582, month: 10, day: 14 } }],
    ['1700', { start: { year: 1700, month: 1, day: 11 }, end: { year: 1701, month: 1, day: 11 } }],
    ['1917-10', { start: { year: 1917, month: 10, day: 14 }, end: { year: 1917, month: 11, day: 13 } }],
  ])('gives the Gregorian days of the Julian %s', (when, dates) => {
    expect(toDates(when, 'julian')).toEqual(dates);
  });

  it.each(['../..', 'Y170000002', '/..'])('has none of %s', (when) => {
    const read = toWhen(when);
    expect(read && toSlideDates(read)).toBeUndefined();
  });

  it('never has a year 0, a month or clock time without what it is part of, or an end that is the start', () => {
    fc.assert(
      fc.property(whens, fc.constantFrom<Calendar>('gregorian', 'julian'), (text, calendar) => {
        const when = toWhen(text, calendar);
        const dates = when && toSlideDates(when);
        for (const date of [dates?.start, dates?.end]) {
          if (!date) continue;
          expect(date.year).not.toBe(0);
          const parts = [date.month, date.day, date.hour].map((part) => part !== undefined);
          expect(parts).toEqual([...parts].sort().reverse());
        }
        expect(dates?.end).not.toEqual(dates?.start ?? null);
      }),
    );
  });
});

describe('formatSlideDates', () => {
  it.each(['2024', '2024-05', '2024-05-09', '2024-05-09T00:05', '2024-05-09T21:10:07', '0000', '-0043-03-15', '0476'])(
    'gives %s again',
    (when) => {
      expect(formatSlideDates(toDates(when)!)).toBe(when);
    },
  );

  it.each(['Y-200000', 'Y12345', '2023/2024-06', '-0001/0001', '2024-05-09T10:00/2024-05-09T12:00'])(
    'gives %s again, of five digits or between two bounds',
    (when) => {
      expect(formatSlideDates(toDates(when)!)).toBe(when);
    },
  );

  it.each(['1850~', '201X', '2024-05-XX', '2024-22', '[2023,2024]', '1985/..'])(
    'does not give %s, which has more to say',
    (when) => {
      expect(formatSlideDates(toDates(when)!)).not.toBe(when);
    },
  );

  it('gives every whole day again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(formatSlideDates(toDates(day)!)).toBe(day);
        },
      ),
    );
  });
});
