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

const second = 1000;
const clocks = [second, 60 * second, 3600 * second, 86_400 * second] as const;

it.each([
  ['second', clocks[0], [1, 5, 15, 30]],
  ['minute', clocks[1], [1, 5, 15, 30]],
  ['hour', clocks[2], [1, 3, 6, 12]],
  ['day', clocks[3], [1, 2, 3, 7]],
  ['month', 30.4 * clocks[3], [1, 3, 6]],
  ['year', 365.2425 * clocks[3], [1, 10, 100, 1000, 10_000, 100_000].flatMap((step) => [step, 2 * step, 5 * step])],
])('a %s has about %i ms and is counted by %j', (name, length, steps) => {
  const { unit } = named.find((other) => other.name === name)!;
  expect(unit.length).toBe(length);
  expect(unit.steps).toEqual(steps);
});

it.each([
  ['hour', 5, 3, 6],
  ['hour', 6, 3, 9],
  ['hour', -1, 3, 0],
  ['month', 1, 6, 6],
])('after %s %i, counting by %i, comes %i', (name, from, step, next) => {
  expect(named.find((other) => other.name === name)!.unit.next(from, step)).toBe(next);
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
