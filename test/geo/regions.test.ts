import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { RegionShape } from '../../src/map/pack.js';
import { toRegionPolygons } from '../../src/map/region-shape.js';

const folder = new URL('../../packages/data/dist/regions/', import.meta.url);
const readText = (name: string) => readFileSync(new URL(`${name}.json`, folder), 'utf8');
const readShape = (name: string) => JSON.parse(readText(name)) as RegionShape;

const index = JSON.parse(readText('index')) as Record<string, string[]>;
const codes = JSON.parse(readFileSync(new URL('../../geo/data/country-codes.json', import.meta.url), 'utf8')) as object;

/** Counts crossings of a ray to the north. */
function holds(name: string, [lon, lat]: readonly [number, number], worldview?: string): boolean {
  const crosses = (ring: Position[], i: number) => {
    const [ax = 0, ay = 0] = ring[i - 1]!;
    const [bx = 0, by = 0] = ring[i]!;
    return ax <= lon !== bx <= lon && ay + ((lon - ax) / (bx - ax)) * (by - ay) > lat;
  };
  const rings = toRegionPolygons(readShape(name), worldview).coordinates.flat();
  return rings.flatMap((ring) => ring.slice(1).filter((_, i) => crosses(ring, i + 1))).length % 2 === 1;
}

describe('the regions', () => {
  it('have every country by its code of ISO 3166-1, and Kosovo', () => {
    const countries = Object.values(codes).map((code: string) => code.toLowerCase());
    expect([...countries, 'xk'].filter((code) => !Object.hasOwn(index, code))).toEqual([]);
  });

  it('are listed, each a file of its own, of at most 15 kB', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.json');
    expect(files.sort()).toEqual(Object.keys(index).map((name) => `${name}.json`).sort()); // prettier-ignore
    expect(files.length).toBeGreaterThan(4500);
    const large = files.map((name) => gzipSync(readFileSync(new URL(name, folder))).length).filter((bytes) => bytes > 15_000); // prettier-ignore
    expect(large).toEqual([]);
  });

  it('say of themselves where they lie and where their names may stand, and are on one side of the date line', () => {
    for (const name of Object.keys(index)) {
      const shape = readShape(name);
      const [west, south, east, north] = shape.bbox;
      const [lat, lon] = shape.label;
      const slack = 0.01;
      const isIn = lon >= west - slack && lon <= east + slack && lat >= south - slack && lat <= north + slack;
      expect(isIn, name).toBe(true);
      expect(east - west, name).toBeLessThanOrEqual(360);
      expect(west >= -540 && east <= 540 && south >= -90 && north <= 90, name).toBe(true);
    }
  });

  it('have a shape that holds the place of its name', () => {
    for (const name of [
      'fr',
      'fr-idf',
      'ru',
      'eh',
      'us',
      'fj',
      'nz',
      'gb-eng',
      'es-ct',
      'ke',
      'jp-13',
      'tv',
      'mc',
      'aq',
    ]) {
      const [lat, lon] = readShape(name).label;
      expect(holds(name, [lon, lat]), name).toBe(true);
    }
  });

  it.each<[string, string, readonly [lon: number, lat: number], boolean]>([
    ['Paris in Île-de-France', 'fr-idf', [2.35, 48.86], true],
    ['Reims in Île-de-France', 'fr-idf', [4.03, 49.25], false],
    ['Cayenne in France, which has its own code', 'fr', [-52.5, 4.5], false],
    ['Cayenne in French Guiana', 'gf', [-52.5, 4.5], true],
    ['Longyearbyen in Norway', 'no', [15.8, 78.2], false],
    ['Edinburgh in Scotland', 'gb-sct', [-3.3, 55.9], true],
    ['Carlisle in Scotland', 'gb-sct', [-2.9, 54.8], false],
    ['Barcelona in Catalonia', 'es-ct', [2.1, 41.45], true],
    ['Palermo in Sicily', 'it-82', [13.8, 37.8], true],
    ['Bergen in Vestland', 'no-46', [6, 60.6], true],
    ['Mostar in its canton', 'ba-07', [17.8, 43.35], true],
    ['Chukotka beyond the date line', 'ru-chu', [183, 66.5], true],
    ['the Aleutians west of the date line', 'us-ak', [-186.9, 52.9], true],
    ['Tehran in its province', 'ir-23', [51.4, 35.7], true],
    ['Erbil in its governorate', 'iq-ar', [44, 36.2], true],
  ])('know where they end: %s', (_, name, point, inside) => {
    expect(holds(name, point)).toBe(inside);
  });
});

describe('what is disputed', () => {
  const crimea = [34.2, 45.2] as const;
  const laayoune = [-12.5, 26.5] as const;
  const pristina = [21.1, 42.6] as const;
  const kyrenia = [33.3, 35.3] as const;
  const iturup = [147.9, 45.05] as const;
  it.each<[string, string | undefined, readonly [number, number], boolean]>([
    ['ua', undefined, crimea, true],
    ['ua', 'UA', crimea, true],
    ['ua', 'RU', crimea, false],
    ['ru', undefined, crimea, false],
    ['ru', 'RU', crimea, true],
    ['ua-43', undefined, crimea, true],
    ['ma', undefined, laayoune, false],
    ['ma', 'MA', laayoune, true],
    ['eh', undefined, laayoune, true],
    ['rs', undefined, pristina, false],
    ['rs', 'RS', pristina, true],
    ['xk', undefined, pristina, true],
    ['cy', undefined, kyrenia, true],
    ['cy', 'TR', kyrenia, false],
    ['ru', undefined, iturup, true],
    ['ru', 'JP', iturup, false],
    ['ru-sak', 'JP', iturup, false],
    ['jp', 'JP', iturup, true],
    ['jp', undefined, iturup, false],
  ])('is part of %s in the view of %s, or not', (name, worldview, point, inside) => {
    expect(holds(name, point, worldview)).toBe(inside);
  });

  it('is drawn in no view that is only a word of JavaScript', () => {
    expect(holds('ua', crimea, 'constructor')).toBe(true);
  });
});
