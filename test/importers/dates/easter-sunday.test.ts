import { expect, it } from 'vitest';
import { easterSunday } from '../../../src/importers/dates/easter-sunday.js';

/** Known dates, the earliest and latest that there can be among them. */
const known =
  '1583-04-10 1598-03-22 1700-04-11 1818-03-22 1886-04-25 1900-04-15 1916-04-23 1943-04-25 1954-04-18 1961-04-02 1981-04-19 1999-04-04 2000-04-23 2008-03-23 2011-04-24 2019-04-21 2024-03-31 2025-04-20 2038-04-25 2049-04-18 2076-04-19 2285-03-22';

it.each(known.split(' '))('knows Easter Sunday, %s', (date) => {
  const [year, month, day] = date.split('-').map(Number);
  expect(easterSunday(year!)).toEqual([month, day]);
});

it('is always a Sunday from 22 March to 25 April, and unknown before 1583', () => {
  for (let year = 1583; year < 4000; year++) {
    const [month, day] = easterSunday(year)!;
    expect(new Date(Date.UTC(year, month - 1, day)).getUTCDay()).toBe(0);
    expect(month * 100 + day).toBeGreaterThanOrEqual(322);
    expect(month * 100 + day).toBeLessThanOrEqual(425);
  }
  expect(easterSunday(1582)).toBeUndefined();
});
