import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const readText = (name: string) =>
  readFileSync(new URL(`../../packages/data/dist/gazetteer/${name}.json`, import.meta.url), 'utf8');

const places = JSON.parse(readText('places')) as {
  readonly credit: string;
  readonly countries: readonly string[];
  readonly divisions: readonly string[];
  readonly zones: readonly string[];
  readonly names: readonly string[];
} & Readonly<Record<'lat' | 'lon' | 'population' | 'country' | 'division' | 'zone', readonly number[]>>;
const others = JSON.parse(readText('others')) as readonly (readonly string[])[];

const find = (name: string) => places.names.indexOf(name);

describe('the gazetteer', () => {
  it('has all columns for each of its places, and credits whose they are', () => {
    const { lat, lon, population, country, division, zone, names } = places;
    expect(names.length).toBeGreaterThan(25_000);
    for (const column of [lat, lon, population, country, division, zone, others])
      expect(column).toHaveLength(names.length);
    expect(places.credit).toContain('GeoNames');
    names.forEach((name, index) => {
      const values = [places.countries[country[index]!], places.divisions[division[index]!], places.zones[zone[index]!]];
      expect(values.every((value) => value !== undefined), name).toBe(true);
      expect(Math.abs(lat[index]!) <= 9000 && Math.abs(lon[index]!) <= 18_000, name).toBe(true);
    });
  }); // prettier-ignore

  it('knows where a place is, and what else it is called in our languages', () => {
    const munich = find('Munich');
    expect([places.lat[munich], places.lon[munich]]).toEqual([4814, 1158]);
    expect(places.countries[places.country[munich]!]).toBe('DE');
    expect(places.divisions[places.division[munich]!]).toBe('DE.02');
    expect(places.zones[places.zone[munich]!]).toBe('Europe/Berlin');
    expect(others[munich]).toContain('München');
    expect(others[find('Vienna')]).toEqual(expect.arrayContaining(['Wien', 'Viena', 'Vienne', 'Wenen']));
    expect(others[find('Genève')]).toEqual(expect.arrayContaining(['Genf', 'Geneva', 'Ginebra']));
    expect(others.flat()).not.toContain('MUC');
  });

  it('has the largest places first, so that a reader may stop', () => {
    const exact = places.population.slice(0, 20_000);
    expect(exact).toEqual(exact.toSorted((a, b) => b - a));
  });

  it('has every capital', () => {
    for (const name of ['Vaduz', 'Funafuti', 'Nuuk', 'Thimphu', 'Bern', 'Pyongyang']) expect(find(name), name).not.toBe(-1);
  }); // prettier-ignore

  it('is small: places in 400 kB, their other names in 700', () => {
    expect(gzipSync(readText('places')).length).toBeLessThan(400_000);
    expect(gzipSync(readText('others')).length).toBeLessThan(700_000);
  });
});
