import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units } from '../../../src/core/axis/units.js';

const names = ['second', 'minute', 'hour', 'day', 'month', 'year'] as const;
const named = units.map((unit, index) => ({ name: names[index]!, unit }));
const moments = fc.integer({ min: -8e15, max: 8e15 });

describe.each(named)('a $name', ({ name, unit }) => {
  it('holds each moment that is in it, over all years of Date', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const index = unit.index(moment);
        expect(unit.start(index)).toBeLessThanOrEqual(moment);
        expect(unit.start(index + 1)).toBeGreaterThan(moment);
      }),
    );
  });

  it('begins where the calendar says', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const start = new Date(unit.start(unit.index(moment)));
        expect(start.getUTCMilliseconds()).toBe(0);
        if (name === 'month') expect([start.getUTCDate(), start.getUTCHours()]).toEqual([1, 0]);
        if (name === 'year') expect([start.getUTCMonth(), start.getUTCFullYear()]).toEqual([0, unit.index(moment)]);
      }),
    );
  });
});

const [, , , day, , year] = units;
const date = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000;

it.each([
  ['2023-09-01', 7, '2023-09-08'],
  ['2023-09-15', 7, '2023-09-22'],
  ['2023-09-22', 7, '2023-10-01'],
  ['2023-02-15', 7, '2023-02-22'],
  ['2023-02-22', 7, '2023-03-01'],
  ['2023-09-29', 2, '2023-10-01'],
  ['2023-09-30', 1, '2023-10-01'],
])('after %s, counting by %d days, comes %s', (from, step, next) => {
  expect(day!.next(date(from), step)).toBe(date(next));
});

it.each([
  [-199, 100, -99],
  [-99, 100, 1],
  [1, 100, 100],
  [100, 100, 200],
])('round years are round by name: after %d, counting by %d, comes %d', (from, step, next) => {
  expect(year!.next(from, step)).toBe(next);
});
