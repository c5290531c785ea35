import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../src/core/text/duration-text.js';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';

const english = toLanguage('en', en);
const between = (start: string, end: string) => Date.parse(end) - Date.parse(start);

describe('formatDuration', () => {
  it.each<[string, string, string]>([
    ['2019-01-01', '2023-01-01', '4 years'],
    ['2020-01-01', '2023-07-01', '3.5 years'],
    ['2020-01-01', '2023-05-15', 'about 3.5 years'],
    ['2020-01-01', '2021-07-02', '1.5 years'],
    ['2015-01-01', '2023-05-15', 'about 8 years'],
    ['1522-09-06', '2022-09-06', '500 years'],
    ['2022-09-12', '2023-09-12', '12 months'],
    ['2023-04-30', '2023-07-01', '2 months'],
    ['2023-04-30', '2023-07-11', 'about 2 months'],
    ['2023-08-01', '2023-09-05', '5 weeks'],
    ['2023-08-01', '2023-09-04', 'about 5 weeks'],
    ['2023-09-10', '2023-09-23', '13 days'],
    ['2023-09-10', '2023-09-12', '2 days'],
    ['2023-09-10T00:00Z', '2023-09-11T00:00Z', '24 hours'],
    ['2023-09-10T18:30Z', '2023-09-10T21:30Z', '3 hours'],
    ['2023-09-10T18:30Z', '2023-09-10T21:10Z', 'about 3 hours'],
    ['2023-09-10T18:30Z', '2023-09-10T19:00Z', '30 minutes'],
    ['2023-09-10T18:30Z', '2023-09-10T18:30Z', '0 minutes'],
  ])('from %s to %s it is %s', (start, end, expected) => {
    expect(formatDuration(between(start, end), english)).toBe(expected);
    expect(formatDuration(between(end, start), english)).toBe(expected);
  });

  it('is short where space is tight', () => {
    expect(formatDuration(between('2020-01-01', '2023-05-15'), english, { narrow: true })).toBe('3.5y');
  });

  it('is wholly in the language of its words', () => {
    expect(formatDuration(between('2015-01-01', '2023-05-15'), toLanguage('de', de))).toBe('etwa 8 Jahre');
    expect(formatDuration(between('2015-01-01', '2023-05-15'), toLanguage('ko', en))).toBe('about 8 years');
  });

  it('says what is within a third of the truth, and never throws', () => {
    const unit = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_829, year: 525_949 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5e9 }), (minutes) => {
        const [, number, name] = /([\d.,]+) (\w+?)s?$/.exec(formatDuration(minutes * 60_000, english))!;
        const said = Number(number!.replaceAll(',', '')) * unit[name as keyof typeof unit];
        expect(Math.abs(said - minutes) / minutes).toBeLessThan(1 / 3);
      }),
    );
    expect([NaN, Infinity, -Infinity].map((odd) => typeof formatDuration(odd, english))).toEqual(
      Array(3).fill('string'),
    );
  });
});
