import { expect, it } from 'vitest';
import { parseStreetPack } from '../../src/map/streets/parse-street-pack.js';
import { packLimits, type StreetPack } from '../../src/map/streets/street-pack.js';
import { excessOf } from '../../src/streets/basemap-entry.js';
import { cutStreets } from '../../src/streets/cut-streets.js';
import type { MapFeature } from '../../src/streets/map-feature.js';
import { namesOf } from '../../src/streets/names.js';
import { townBounds } from './streets-of.js';

const packOf = (positions: number): StreetPack => ({
  type: 'Topology',
  dateline: 'streets/1',
  transform: { scale: [1, 1], translate: [0, 0] },
  arcs: [Array.from({ length: positions }, (_, index): [number, number] => [index % 2 ? 1 : -1, 0])],
  objects: { street: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [0] }] } },
  labels: [],
});

it('calls too large what no page draws, and nothing that one draws', () => {
  expect('pack' in parseStreetPack(packOf(packLimits.positions))).toBe(true);
  expect(excessOf(packOf(packLimits.positions), '')).toBeUndefined();
  expect('reason' in parseStreetPack(packOf(packLimits.positions + 1))).toBe(true);
  expect(excessOf(packOf(packLimits.positions + 1), '')).toMatch(/^1000001 positions/);
  expect(excessOf(packOf(2), 'x'.repeat(packLimits.bytes + 1))).toMatch(/^12000001 bytes/);
});

it('writes no name that a page would leave out', () => {
  const named = (length: number) => namesOf(new Map([['name', 'x'.repeat(length)]]), []).name;
  expect(named(packLimits.name)).toHaveLength(packLimits.name);
  expect(named(packLimits.name + 1)).toBeUndefined();
});

it('writes no more labels than a page shows', () => {
  const places = Array.from({ length: packLimits.labels + 9 }, (_, index): MapFeature => ({
    tags: new Map([['place', 'suburb'], ['name', `S${index}`]]),
    shape: { type: 'point', at: [10.005, 50.005] },
  })); // prettier-ignore
  expect(cutStreets(places, townBounds, { buildings: true, langs: [] })!.labels).toHaveLength(packLimits.labels);
});

it('keeps of a geometry its arcs and names, and nothing else that a file says of it', () => {
  const pack = packOf(2);
  const [geometry] = pack.objects.street!.geometries;
  const value = { ...pack, objects: { street: { ...pack.objects.street, geometries: [{ ...geometry, id: 7, bbox: [0, 0, 1, 1] }] } } }; // prettier-ignore
  const read = parseStreetPack(value);
  expect('pack' in read && read.pack.objects.street!.geometries).toEqual([{ type: 'LineString', arcs: [0], properties: {} }]); // prettier-ignore
});
