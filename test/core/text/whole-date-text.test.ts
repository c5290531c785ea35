import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WholeDate } from '../../../src/core/dates/calendar.js';
import {
  formatEnds,
  formatWhole,
  formatWholeRange,
  formatYearless,
  type DateStyle,
  type Unit,
} from '../../../src/core/text/whole-date-text.js';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';

const style: DateStyle = { language: toLanguage('en', en), calendar: 'gregorian', weekday: true, short: false };
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('formatWhole', () => {
  it.each<[WholeDate, Unit, Partial<DateStyle>, string]>([
    [[2023, 9, 10], 'day', {}, 'Sunday 10 September 2023'],
    [[2023, 9, 10], 'day', { weekday: false }, '10 September 2023'],
    [[2023, 9, 10], 'day', { calendar: 'julian' }, '10 September 2023'],
    [[2023, 9, 10], 'month', {}, 'September 2023'],
    [[2023, 9, 10], 'year', {}, '2023'],
    [[2023, 9, 10], 'month', { short: true }, 'Sept 2023'],
    [[99, 1, 1], 'year', {}, '99 AD'],
    [[100, 1, 1], 'year', {}, '100'],
    [[0, 1, 1], 'year', {}, '1 BC'],
    [[1500, 2, 29], 'day', { calendar: 'julian' }, '29 February 1500'],
    [[-100, 2, 29], 'day', { calendar: 'julian' }, '29 February 101 BC'],
    [[300_000, 1, 1], 'year', {}, '300000'],
    [[-299_999, 1, 1], 'year', {}, '300000 BC'],
  ])('writes %j as a %s', (date, unit, more, expected) => {
    expect(plain(formatWhole(date, unit, { ...style, ...more }))).toBe(expected);
  });
});

describe('every day since the Gregorian calendar', () => {
  const day = fc.date({ min: new Date('1583-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const wholeOf = (date: Date): WholeDate => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];

  it('is written so that it can be read back as the same day, with its day of the week', () => {
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(
      fc.property(day, (date) => {
        const [weekday, ...rest] = plain(formatWhole(wholeOf(date), 'day', style)).split(' ');
        expect(weekday).toBe(days[date.getUTCDay()]);
        expect(new Date(`${rest.join(' ')} UTC`).toISOString().slice(0, 10)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it('says the month and the year as its day does', () => {
    const weekday = false;
    fc.assert(
      fc.property(day, fc.boolean(), (date, short) => {
        const [whole, month, year] = (['day', 'month', 'year'] as const).map((unit) =>
          plain(formatWhole(wholeOf(date), unit, { ...style, weekday, short })),
        );
        expect(whole).toBe(`${date.getUTCDate()} ${month}`);
        expect(month!.endsWith(` ${year}`)).toBe(true);
      }),
    );
  });

  it('opens and closes a range with what is said of both days alone', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [first, last] = one < other ? [one, other] : [other, one];
        const [start, end] = formatEnds(wholeOf(first), wholeOf(last), 'day', { ...style, weekday: false }).map(plain);
        const alone = [first, last].map((date) =>
          plain(formatWhole(wholeOf(date), 'day', { ...style, weekday: false })),
        );
        expect(end).toBe(alone[1]);
        expect(alone[0]!.startsWith(start!)).toBe(true);
      }),
    );
  });
});

describe('formatYearless', () => {
  it('writes a month or a day of any year, the leap day too', () => {
    expect([formatYearless(12, undefined, style), formatYearless(12, 25, style), formatYearless(2, 29, style)]).toEqual(
      ['December', '25 December', '29 February'],
    );
  });
});

describe('formatWholeRange', () => {
  it.each<[WholeDate, WholeDate, Unit, string]>([
    [[2023, 9, 10], [2023, 9, 12], 'day', '10 – 12 September 2023'],
    [[2023, 6, 1], [2023, 7, 1], 'month', 'June – July 2023'],
    [[-44, 1, 1], [-43, 1, 1], 'year', '45 BC – 44 BC'],
    [[2020, 1, 1], [300_000, 1, 1], 'year', '2020 – 300000'],
  ])('writes %j to %j as %s', (first, last, unit, expected) => {
    expect(plain(formatWholeRange(first, last, unit, style))).toBe(expected);
  });
});

describe('formatEnds', () => {
  it.each<[WholeDate, WholeDate, Unit, [string, string]]>([
    [[2023, 9, 4], [2023, 9, 10], 'day', ['4', '10 September 2023']],
    [[2023, 9, 4], [2023, 10, 10], 'day', ['4 September', '10 October 2023']],
    [[2022, 9, 4], [2023, 9, 10], 'day', ['4 September 2022', '10 September 2023']],
    [[2023, 9, 4], [2023, 9, 4], 'day', ['4 September 2023', '4 September 2023']],
    [[1670, 1, 1], [1672, 1, 1], 'year', ['1670', '1672']],
    [[-49, 1, 1], [-40, 1, 1], 'year', ['50 BC', '41 BC']],
  ])('says once what %j and %j share', (first, last, unit, expected) => {
    expect(formatEnds(first, last, unit, { ...style, weekday: false }).map(plain)).toEqual(expected);
  });

  it('keeps the full stop of a German ordinal, and no dash', () => {
    const german: DateStyle = { ...style, language: toLanguage('de', de), weekday: false };
    expect(formatEnds([2023, 9, 4], [2023, 9, 10], 'day', german).map(plain)).toEqual(['4.', '10. September 2023']);
  });
});
