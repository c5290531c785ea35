import { describe, expect, it } from 'vitest';
import type { Edtf, Qualifier } from '../../../src/core/dates/edtf.js';
import { datesOf, mapDates, qualify, withoutClock } from '../../../src/core/dates/map-dates.js';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';
import { formatEdtf } from '../../../src/core/dates/write-edtf.js';

const read = (text: string) => readEdtf(text) as Edtf;

it.each([
  ['1914', ['1914']],
  ['1914/1918', ['1914', '1918']],
  ['../1918', ['1918']],
  ['{1914,1939..1945,1950..}', ['1914', '1939', '1945', '1950']],
])('%s is written with the dates %j', (text, dates) => {
  expect(datesOf(read(text)).map(formatEdtf)).toEqual(dates);
});

it.each([
  ['2023-09-10T18:30:05Z~', '2023-09-10'],
  ['2023-09-10~T18:30', '2023-09-10~'],
  ['2023-09-10T18:30/..', '2023-09-10/..'],
  ['[2023-09-10T08:00..2023-09-11,2023]', '[2023-09-10..2023-09-11,2023]'],
])('%s without its clock times is %s', (text, days) => {
  const stripped = mapDates(read(text), withoutClock);
  expect(formatEdtf(stripped)).toBe(days);
  expect(stripped).toEqual(read(days));
});

describe('qualify', () => {
  it.each<[string, Qualifier, string]>([
    ['2023-09-10', '~', '2023-09-10~'],
    ['2023', '?', '2023?'],
    ['2023~', '~', '2023~'],
    ['2023~', '?', '2023%'],
    ['2023%', '~', '2023%'],
    ['2023-~09', '?', '2023?-%09'],
    ['2023-09-10T18:30', '~', '2023-09-10T18:30~'],
    ['2023-09-10T18:30~', '?', '2023-09-10?T18:30%'],
    ['1914/..', '?', '1914?/..'],
  ])('%s with %s is %s', (text, qualifier, edtf) => {
    expect(formatEdtf(mapDates(read(text), (date) => qualify(date, qualifier)))).toBe(edtf);
  });
});
