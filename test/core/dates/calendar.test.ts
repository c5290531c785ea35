import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, monthLength, toDay } from '../../../src/core/dates/calendar.js';

const dayLength = 24 * 60 * 60 * 1000;
const isoDay = (day: number) => new Date(day * dayLength).toISOString().slice(0, -14);

describe('toDay', () => {
  it('counts Gregorian days as Date does, over all its years', () => {
    const year = fc.integer({ min: -271_000, max: 275_000 });
    fc.assert(
      fc.property(year, fc.integer({ min: -20, max: 30 }), fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        const date = new Date(0);
        date.setUTCFullYear(y, m - 1, d);
        expect(toDay('gregorian', y, m, d)).toBe(date.getTime() / dayLength);
      }),
    );
  });

  // Jean Meeus, Astronomical Algorithms, chapter 7: Julian day numbers at noon; 1970-01-01 is 2440588.
  it.each([
    [-4712, 1, 1, 0],
    [-1000, 7, 12, 1_356_001],
    [-1000, 2, 29, 1_355_867],
    [-123, 12, 31, 1_676_497],
    [333, 1, 27, 1_842_713],
    [837, 4, 10, 2_026_872],
  ])('puts the Julian %d-%d-%d on Meeus’s day', (year, month, day, number) => {
    expect(toDay('julian', year, month, day) + 2_440_588).toBe(number);
  });

  it('lets 4 October 1582 be followed by 15 October', () => {
    expect(isoDay(toDay('julian', 1582, 10, 4) + 1)).toBe('1582-10-15');
  });

  it('never goes back in time from one Julian day to the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(toDay('julian', year, month, 1) + monthLength('julian', year, month)).toBe(
          toDay('julian', year, month + 1, 1),
        );
        expect(toDay('julian', year + 4, month, 1) - toDay('julian', year, month, 1)).toBe(1461);
      }),
    );
  });
});

describe('fromDay', () => {
  it('undoes toDay in both calendars, far beyond the years of Date', () => {
    const calendar = fc.constantFrom('gregorian' as const, 'julian' as const);
    fc.assert(
      fc.property(calendar, fc.integer({ min: -2e8, max: 2e8 }), (written, day) => {
        const [year, month, date] = fromDay(written, day);
        expect(toDay(written, year, month, date)).toBe(day);
        expect(month).toBeGreaterThan(0);
        expect(month).toBeLessThan(13);
        expect(date).toBeGreaterThan(0);
        expect(date).toBeLessThanOrEqual(monthLength(written, year, month));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts Gregorian days as Date does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), (day) => {
        const date = new Date(day * dayLength);
        expect(fromDay('gregorian', day)).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('monthLength', () => {
  it.each([
    ['gregorian', 2023, 2, 28],
    ['gregorian', 2024, 2, 29],
    ['gregorian', 1900, 2, 28],
    ['gregorian', 2000, 2, 29],
    ['gregorian', 0, 2, 29],
    ['gregorian', -1, 2, 28],
    ['gregorian', 2023, 12, 31],
    ['julian', 1500, 2, 29],
    ['julian', 1900, 2, 29],
    ['julian', -1, 2, 28],
  ] as const)('%s %d-%d has %d days', (calendar, year, month, days) => {
    expect(monthLength(calendar, year, month)).toBe(days);
  });
});
