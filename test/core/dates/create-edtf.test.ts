import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createAll,
  createChoice,
  createDate,
  createDay,
  createInstant,
  createInterval,
  createRange,
} from '../../../src/core/dates/create-edtf.js';
import type { Edtf } from '../../../src/core/dates/edtf.js';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';
import { toSpan } from '../../../src/core/dates/span.js';
import { formatEdtf } from '../../../src/core/dates/write-edtf.js';

const moments = fc.integer({ min: -8.64e15 + 86_400_000, max: 8.64e15 - 86_400_000 });

describe('createDate', () => {
  it.each<[Parameters<typeof createDate>, string]>([
    [[2023, 9, 10], '2023-09-10'],
    [[2023, 9], '2023-09'],
    [[79], '0079'],
    [[0], '0000'],
    [[-43, 3, 15], '-0043-03-15'],
    [[-11_999], 'Y-11999'],
    [[170_000_002], 'Y170000002'],
    [[2001, 24], '2001-24'],
    [['201X'], '201X'],
    [['-04XX'], '-04XX'],
    [[2023, 9, 10, { hour: 8, minute: 5 }], '2023-09-10T08:05'],
  ])('of %j is what is read of %s', (parts, text) => {
    expect(createDate(...parts)).toEqual(readEdtf(text));
  });

  it.each<[Parameters<typeof createDate>]>([[[2023, 13]], [[2023, 2, 30]], [[2023, NaN]], [[NaN]], [[1.5]]])(
    'of %j is nothing that can be read',
    (parts) => {
      expect(readEdtf(formatEdtf(createDate(...parts)))).toHaveProperty('mistake');
    },
  );
});

describe('createDay', () => {
  it('is the day that a moment is in, whatever the zone of the machine', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const { earliest, latest } = toSpan(createDay(moment), 'gregorian')!;
        expect(earliest).toBeLessThanOrEqual(moment);
        expect(latest).toBeGreaterThanOrEqual(moment);
      }),
    );
  });
});

describe('createInstant', () => {
  it('is the UTC minute or second of an instant, as Date writes it', () => {
    const common = fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 11, 31) });
    fc.assert(
      fc.property(common, (instant) => {
        const iso = new Date(instant).toISOString();
        expect(formatEdtf(createInstant(instant, 'second'))).toBe(iso.replace(/\.\d+/, ''));
        expect(formatEdtf(createInstant(instant, 'minute'))).toBe(iso.replace(/:\d\d\.\d+/, ''));
      }),
    );
  });
});

it('makes a stretch, a choice of dates, and a range that a date is in', () => {
  const [first, last] = [createDate(1914), createDate(1918)];
  expect(formatEdtf(createInterval('open', last))).toBe('../1918');
  expect(formatEdtf(createChoice(first, last))).toBe('[1914,1918]');
  expect(formatEdtf(createRange(first, last))).toBe('[1914..1918]');
});

describe('createAll', () => {
  const read = (text: string) => readEdtf(text) as Edtf;

  it('holds dates and stretches', () => {
    expect(formatEdtf(createAll(['1914', '1939/1945', '1950/..'].map(read))!)).toBe('{1914,1939..1945,1950..}');
  });

  it.each([['[1914,1915]'], ['{1914}'], ['1914/'], ['/1914']])('cannot hold %s', (text) => {
    expect(createAll([read('1900'), read(text)])).toBeUndefined();
  });
});
