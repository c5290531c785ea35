import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDegrees } from '../../../src/importers/positions/parse-degrees.js';

const toSexagesimal = (seconds: number) => {
  const [degrees, minutes] = [Math.trunc(seconds / 3600), Math.trunc(seconds / 60) % 60];
  return [degrees, minutes, seconds % 60] as const;
};

describe('parseDegrees', () => {
  it.each([
    [`48°51'24"N`, 48.856_666_67],
    [`48° 51.4' N`, 48.856_666_67],
    [`48° 51′ 24″ Nord`, 48.856_666_67],
    [`48°51’24’’N`, 48.856_666_67],
    ['48 51 24', 48.856_666_67],
    ['48:51:24', 48.856_666_67],
    ['48d51m24', 48.856_666_67],
    ['48.85 N', 48.85],
    ['N48.85', 48.85],
    ['N 48.85°', 48.85],
    ['48.85°', 48.85],
    ['48 deg', 48],
    ['48,8566', 48.8566],
    ['.5', 0.5],
    ['33.9S', -33.9],
    ['−33,9', -33.9],
    ['–33.9', -33.9],
    ['- 33.9', -33.9],
    ['-33.9 S', -33.9],
    ['+33.9', 33.9],
    ['55°45′ с. ш.', 55.75],
    ['52° 30\u00A0′\u00A0n. Br.', 52.5],
    ['lat: 48.5', 48.5],
    ['Latitude 48.5', 48.5],
    ['-0', 0],
    ['4.85E1', 48.5],
    ['-1e-05', -0.000_01],
  ])('reads %s', (text, degrees) => {
    expect(parseDegrees(text, 'lat')).toBeCloseTo(degrees, 8);
  });

  it.each([
    ['11° 30′ ö. L.', 11.5],
    ['W 2.5°', -2.5],
    ['2 21 3 E', 2.350_833_33],
    ['-179.99', -179.99],
    ['lng=2.5', 2.5],
    ['2,35 Oeste', -2.35],
  ])('reads %s as a longitude', (text, degrees) => {
    expect(parseDegrees(text, 'lon')).toBeCloseTo(degrees, 8);
  });

  it.each([
    ['', 'lat'],
    ['N', 'lat'],
    ['90.1', 'lat'],
    ['181', 'lon'],
    ['2.35 E', 'lat'],
    ['48.85 N', 'lon'],
    ['lat 48.5 E', 'lat'],
    ['2.35 O', 'lon'],
    ['48.856.614', 'lat'],
    [`48°60'`, 'lat'],
    [`48.5°30'`, 'lat'],
    ['2024-05-01', 'lon'],
    ['12-13', 'lat'],
    ['48 or so', 'lat'],
    ['10 m', 'lat'],
    ['#REF!', 'lat'],
    ['toString', 'lat'],
    ['9'.repeat(100_000), 'lat'],
    ['1 '.repeat(100_000), 'lat'],
  ] as const)('makes nothing of %.30s', (text, axis) => {
    expect(parseDegrees(text, axis)).toBeUndefined();
  });

  it('reads any second of the earth back, with marks and without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 * 3600 }), fc.constantFrom('N', 'S'), (seconds, letter) => {
        const [degrees, minutes, rest] = toSexagesimal(seconds);
        const expected = (letter === 'N' ? 1 : -1) * (seconds / 3600);
        for (const text of [`${degrees}°${minutes}'${rest}"${letter}`, `${letter} ${degrees} ${minutes} ${rest}`])
          expect(parseDegrees(text, 'lat')).toBeCloseTo(expected, 7);
      }),
    );
  });
});
