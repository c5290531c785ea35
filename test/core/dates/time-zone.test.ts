import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepClocks, toClock, toInstantInGap, toInstants } from '../../../src/core/dates/time-zone.js';

const utc = Date.UTC;
const hours = 3_600_000;

describe('toClock', () => {
  it.each<[string, number, number]>([
    ['UTC', utc(2023, 8, 10), 0],
    ['Z', utc(2023, 8, 10), 0],
    ['+09:00', utc(2023, 8, 10), 9],
    ['-03:30', utc(2023, 8, 10), -3.5],
    ['Asia/Pyongyang', utc(2023, 8, 10), 9],
    ['Asia/Pyongyang', utc(2016, 0, 1), 8.5],
    ['Asia/Kathmandu', utc(2023, 8, 10), 5.75],
    ['America/New_York', utc(2023, 0, 1), -5],
    ['America/New_York', utc(2023, 6, 1), -4],
    ['Pacific/Kiritimati', utc(2023, 0, 1), 14],
    ['Africa/Monrovia', utc(1970, 0, 1), -0.741666],
  ])('%s at %d is %d hours from UTC', (zone, instant, offset) => {
    expect((toClock(zone)!(instant) - instant) / hours).toBeCloseTo(offset, 4);
  });

  it.each(['', 'Asia/Pyongjang', 'nowhere', '+9', '09:00'])('knows no zone “%s”', (zone) => {
    expect(toClock(zone)).toBeUndefined();
  });

  it('agrees with date-fns on any instant of this and the last half-century', () => {
    const zones = [
      'Asia/Pyongyang',
      'Europe/London',
      'America/St_Johns',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ];
    const clocks = new Map(zones.map((zone) => [zone, toClock(zone)!]));
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: utc(1975, 0), max: utc(2040, 0) }), (zone, instant) => {
        const there = new TZDate(instant, zone);
        expect(clocks.get(zone)!(instant) - instant).toBe(-there.getTimezoneOffset() * 60_000);
      }),
    );
  });
});

describe('toInstants', () => {
  const clock = toClock('America/New_York')!;

  it('finds one as a rule', () => {
    expect(toInstants(utc(2023, 6, 1, 12), clock)).toEqual([utc(2023, 6, 1, 16)]);
  });

  it('finds two where the clock is set back, in order', () => {
    expect(toInstants(utc(2023, 10, 5, 1, 30), clock)).toEqual([utc(2023, 10, 5, 5, 30), utc(2023, 10, 5, 6, 30)]);
  });

  it('finds none where the clock is set forward, and says which it would have been', () => {
    expect(toInstants(utc(2023, 2, 12, 2, 30), clock)).toEqual([]);
    expect(toInstantInGap(utc(2023, 2, 12, 2, 30), clock)).toBe(utc(2023, 2, 12, 7, 30));
  });

  it('finds every instant again from what its clock shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: utc(1950, 0), max: utc(2040, 0) }), (instant) => {
        expect(toInstants(clock(instant), clock)).toContain(instant);
      }),
    );
  });
});

describe('keepClocks', () => {
  it('makes each clock once, and remembers which zones there are not', () => {
    const findClock = keepClocks();
    expect(findClock('Asia/Pyongyang')).toBe(findClock('Asia/Pyongyang'));
    expect(findClock('Asia/Pyongyang')!(0)).toBe(toClock('Asia/Pyongyang')!(0));
    expect([findClock('No/Where'), findClock('No/Where')]).toEqual([undefined, undefined]);
  });
});
