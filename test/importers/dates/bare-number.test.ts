import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEdtf } from '../../../src/core/dates/write-edtf.js';
import {
  fromSerial,
  readBareNumber,
  readEightFigures,
  toAstronomicalYear,
} from '../../../src/importers/dates/bare-number.js';

const read = (value: number) => {
  const found = readBareNumber(value);
  return found && [formatEdtf(found.date), found.meaning];
};

describe('readBareNumber', () => {
  it.each([
    [1914, ['1914', 'year']],
    [79, ['0079', 'year']],
    [0, ['0000', 'year']],
    [-1, ['0000', 'year']],
    [-44, ['-0043', 'year']],
    [-9999, ['-9998', 'year']],
    [20_190_105, ['2019-01-05', 'day']],
    [1_694_000_000, ['2023-09-06T11:33Z', 'seconds']],
    [1_694_000_000.75, ['2023-09-06T11:33Z', 'seconds']],
    [-1_694_000_000_000, ['1916-04-27T12:26Z', 'milliseconds']],
    [20_191_305, undefined],
    [10_000, undefined],
    [1914.5, undefined],
    [9e15, undefined],
    [NaN, undefined],
    [Infinity, undefined],
  ])('takes %d for %j', (value, reading) => {
    expect(read(value)).toEqual(reading);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.double(), fc.integer()), (value) => void readBareNumber(value)));
  });
});

describe('toAstronomicalYear', () => {
  it('knows no year 0 between 1 BC and AD 1', () => {
    expect([-2, -1, 0, 1].map(toAstronomicalYear)).toEqual([-1, 0, 0, 1]);
  });
});

describe('readEightFigures', () => {
  it('reads a day that there is, and no other', () => {
    expect(formatEdtf(readEightFigures('20240229')!)).toBe('2024-02-29');
    for (const text of ['20230229', '20232101', '30000101', '2023010']) expect(readEightFigures(text)).toBeUndefined();
  });
});

describe('fromSerial', () => {
  // As Excel and LibreOffice show them.
  it.each([
    [61, 1900, '1900-03-01'],
    [25_569, 1900, '1970-01-01'],
    [45_000, 1900, '2023-03-15'],
    [43_538, 1904, '2023-03-15'],
    [0, 1904, '1904-01-01'],
    [45_000.5, 1900, '2023-03-15T12:00'],
    [45_000.75001157408, 1900, '2023-03-15T18:00:01'],
    [45_000.999999, 1900, '2023-03-16'],
  ] as const)('shows %d of the calendar of %d as %s', (serial, epoch, edtf) => {
    expect(formatEdtf(fromSerial(serial, epoch))).toBe(edtf);
  });
});
