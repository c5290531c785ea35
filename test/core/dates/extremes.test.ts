import { expect, it } from 'vitest';
import { seasonMonths, toExtremes } from '../../../src/core/dates/extremes.js';

it.each([
  ['seasons', [21, 22, 23, 24], [3, 6, 9, 12], 3],
  ['seasons of the north', [25, 26, 27, 28], [3, 6, 9, 12], 3],
  ['seasons of the south', [29, 30, 31, 32], [9, 12, 3, 6], 3],
  ['quarters', [33, 34, 35, 36], [1, 4, 7, 10], 3],
  ['thirds', [37, 38, 39], [1, 5, 9], 4],
  ['halves', [40, 41], [1, 7], 6],
])('the %s %j begin in the months %j and have %i each', (_, codes, begins, count) => {
  expect(codes.map((code) => seasonMonths(String(code)))).toEqual(begins.map((begin) => [begin, count]));
});

it.each(['12', '20', '42', 'XX'])('%s is no part of a year', (text) => expect(seasonMonths(text)).toBeUndefined());

it.each([
  ['any year of a decade', '200X', '02', '29', '2000-2-29 2008-2-29'],
  ['one that begins without a leap year', '190X', '02', '29', '1904-2-29 1908-2-29'],
  ['one before the era', '-001X', '02', '29', '-16-2-29 -12-2-29'],
  ['any month with a 31st', '2023', 'XX', '31', '2023-1-31 2023-12-31'],
  ['any from October on', '2023', '1X', '31', '2023-10-31 2023-12-31'],
  ['any day of a month', '2023', '02', 'XX', '2023-2-1 2023-2-28'],
  ['a winter, which ends in the next year', '2023', '24', undefined, '2023-12-1 2024-2-29'],
  ['an autumn, which does not', '2023', '23', undefined, '2023-9-1 2023-11-30'],
  ['a last quarter, which ends with the year', '2023', '36', undefined, '2023-10-1 2023-12-31'],
  ['a day that there is not', '2023', '02', '30', undefined],
])('knows the first and the last date of %s', (_, year, month, day, expected) => {
  const date = { year: { text: year }, month: { text: month }, ...(day && { day: { text: day } }) };
  expect(
    toExtremes(date, 'gregorian')
      ?.map((whole) => whole.join('-'))
      .join(' '),
  ).toBe(expected);
});
