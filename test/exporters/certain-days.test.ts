import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDay } from '../../src/core/dates/create-edtf.js';
import type { When } from '../../src/core/dates/when.js';
import { formatEdtf } from '../../src/core/dates/write-edtf.js';
import { parseWhen } from '../../src/core/document/parse-when.js';
import { isCertainDay, isInCommonYears, toCertainInstant } from '../../src/exporters/certain-days.js';

const toWhen = (when: string, timeZone?: string): When =>
  parseWhen({ when, ...(timeZone && { timeZone }) }, { where: 'when' }).when!;

function isCertain(text: string): boolean {
  const { edtf } = toWhen(text);
  return edtf.type === 'date' && isCertainDay(edtf);
}

describe('isCertainDay', () => {
  it.each(['2024-05-09', '2024-05-09T21:10', '2024-05-09T21:10:05Z', '2024-05-09T21:10~', '-0043-03-15', '0000-02-29'])(
    'is true of %s',
    (text) => {
      expect(isCertain(text)).toBe(true);
    },
  );

  it.each(
    ['2024', '2024-05', '2024-22', '201X', '2024-05-XX', '2024-XX-09', '2024-05-09~', '2024-05-09?'].concat(
      ['2024-05-09%', '2024?-05-09', '2024-~05-09', '2024-05-?09', 'Y17000', '[2024-05-09]'], // prettier-ignore
    ),
  )('is false of %s', (text) => {
    expect(isCertain(text)).toBe(false);
  });

  it.each(['open', 'unknown'] as const)('is false of an end that is %s', (end) => {
    expect(isCertainDay(end)).toBe(false);
  });
});

describe('isInCommonYears', () => {
  it.each([
    ['0001-01-01', true],
    ['0000-12-31', false],
    ['9999-12-30', false],
    ['9999-12-29', true],
    ['9999-12-31', false],
    ['-0043-03-15', false],
    ['2024', true],
    ['../2024', false],
    ['2024/..', false],
  ])('of %s is %s', (text, expected) => {
    expect(isInCommonYears(toWhen(text).span!)).toBe(expected);
  });

  it('leaves room for the day after in four digits', () => {
    const years = { min: Date.parse('0001-01-01T00:00Z'), max: Date.UTC(9999, 11, 31) };
    fc.assert(
      fc.property(fc.integer(years), (at) => {
        if (isInCommonYears({ earliest: at, latest: at }))
          expect(formatEdtf(createDay(at + 86_400_000))).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});

describe('toCertainInstant', () => {
  it.each([
    ['2023-09-10T18:30', 'Asia/Pyongyang', '2023-09-10T09:30Z'],
    ['2023-09-10T18:30:15', 'Asia/Pyongyang', '2023-09-10T09:30:15Z'],
    ['2023-09-10T18:30', 'America/St_Johns', '2023-09-10T21:00Z'],
    ['2023-09-10T18:30+09:00', undefined, '2023-09-10T09:30Z'],
    ['2023-09-10T18:30Z', 'Europe/Berlin', '2023-09-10T18:30Z'],
    ['2023-10-29T01:30', 'Europe/Berlin', '2023-10-28T23:30Z'],
  ])('of %s in %s is %s', (text, zone, instant) => {
    expect(toCertainInstant(toWhen(text, zone))).toBe(Date.parse(instant));
  });

  it.each([
    ['that is a day', '2023-09-10', 'Asia/Pyongyang'],
    ['in doubt', '2023-09-10T18:30~', 'Asia/Pyongyang'],
    ['without a zone', '2023-09-10T18:30', undefined],
    ['that the clock showed twice', '2023-10-29T02:30', 'Europe/Berlin'],
    ['of an interval', '2023-09-10T18:30Z/2023-09-10T19:30Z', undefined],
  ])('there is none of a time %s', (_, text, zone) => {
    expect(toCertainInstant(toWhen(text, zone))).toBeUndefined();
  });
});
