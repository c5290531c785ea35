import fc from 'fast-check';
import { forward } from 'mgrs';
import { describe, expect, it } from 'vitest';
import { fromUtm } from '../../../src/importers/positions/utm.js';

const metres = fc.record({
  easting: fc.integer({ min: 200_000, max: 800_000 }),
  northing: fc.integer({ min: 1_500_000, max: 9_000_000 }),
  number: fc.integer({ min: 1, max: 60 }),
  isSouth: fc.boolean(),
});

/** Metres along an edge of 100 km: 0 and 99,999 are neighbours. */
const isBeside = (written: string, value: number) => {
  const apart = Math.abs(Number(written) - (value % 100_000));
  return apart <= 1 || apart >= 99_999;
};

describe('fromUtm', () => {
  it('puts a point where MGRS has the same metres', () => {
    fc.assert(
      fc.property(metres, ({ easting, northing, number, isSouth }) => {
        const point = fromUtm({ easting, northing, zone: `${number}${isSouth ? 'S' : 'N'}` })!;
        const [, zone, east = '', north = ''] = /^(\d+)\D+(\d{5})(\d{5})$/.exec(forward([point.lon, point.lat])) ?? [];
        // Beside a zone's edge, and around Norway, MGRS counts by the neighbour's.
        if (Number(zone) !== number) return;
        expect([isBeside(east, easting), isBeside(north, northing)]).toEqual([true, true]);
      }),
    );
  });

  it.each([
    ['0N', 500_000, 5_000_000],
    ['61N', 500_000, 5_000_000],
    ['32I', 500_000, 5_000_000],
    ['32', 500_000, 5_000_000],
    ['32N', 50_000, 5_000_000],
    ['32N', 500_000, 10_000_001],
    ['32N', NaN, 5_000_000],
  ])('knows no point of %s at %i, %i', (zone, easting, northing) => {
    expect(fromUtm({ easting, northing, zone })).toBeUndefined();
  });

  it('tells the band S from the south', () => {
    const point = { easting: 450_000, northing: 4_000_000, zone: '17S' };
    expect(fromUtm(point)!.lat).toBeLessThan(-50);
    expect(fromUtm({ ...point, isBand: true })!.lat).toBeGreaterThan(36);
  });
});
