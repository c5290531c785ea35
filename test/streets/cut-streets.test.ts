import { describe, expect, it } from 'vitest';
import { parseStreetPack } from '../../src/map/streets/parse-street-pack.js';
import { streetLayers } from '../../src/map/streets/street-pack.js';
import { cutStreets } from '../../src/streets/cut-streets.js';
import type { FeatureShape, MapFeature, Position } from '../../src/streets/map-feature.js';
import { readOverpass } from '../../src/streets/read-overpass.js';
import { madeUpTown } from '../fixtures/made-up-town.js';
import { drawnIn, namesIn, townBounds } from './streets-of.js';

const options = { buildings: true, langs: ['de', 'ar'] };
const bounds = { south: 50, west: 10, north: 50.01, east: 10.01 };

const feature = (tags: Record<string, string>, shape: FeatureShape): MapFeature => ({ tags: new Map(Object.entries(tags)), shape }); // prettier-ignore
const line = (...positions: Position[]): FeatureShape => ({ type: 'line', line: positions });
const square = (lon: number, lat: number, half: number): Position[] => [[lon - half, lat - half], [lon + half, lat - half], [lon + half, lat + half], [lon - half, lat + half], [lon - half, lat - half]]; // prettier-ignore
const area = (...rings: Position[][]): FeatureShape => ({ type: 'area', polygons: [rings] });
const cut = (...features: MapFeature[]) => cutStreets(features, bounds, options);
const street = (name: string, ...positions: Position[]) => feature({ highway: 'residential', name }, line(...positions)); // prettier-ignore

describe('a street pack', () => {
  it('is the same for the same data, byte for byte', () => {
    const write = () => JSON.stringify(cutStreets(readOverpass(madeUpTown()).features, townBounds, options));
    expect(write()).toBe(write());
  });

  it('has its layers from the ground up, all within its bounds', () => {
    const pack = cutStreets(readOverpass(madeUpTown()).features, bounds, options)!;
    expect(Object.keys(pack.objects)).toEqual(streetLayers.filter((layer) => layer in pack.objects));
    const positions = streetLayers.flatMap((layer) => drawnIn(pack, layer).flatMap(({ lines }) => lines.flat()));
    expect(positions.length).toBeGreaterThan(50);
    expect(positions.filter(([lon = 0, lat = 0]) => lon < 10 || lon > 10.01 || lat < 50 || lat > 50.01)).toEqual([]);
  });

  it('is none where there is nothing', () => {
    expect(cut()).toBeUndefined();
    expect(cut(street('Far', [11, 51], [11.001, 51]))).toBeUndefined();
  });

  it('has a street in parts where it leaves the box and comes back', () => {
    const pack = cut(street('Bow', [10.001, 50.005], [10.001, 50.02], [10.009, 50.02], [10.009, 50.005]));
    expect(namesIn(pack, 'street')).toEqual({ Bow: 2 });
  });

  it('has a tunnel and a bridge of a street for themselves', () => {
    const levels: Record<string, string>[] = [{}, { tunnel: 'yes' }, { bridge: 'yes' }];
    const parts = levels.map((level, index) =>
      feature({ highway: 'primary', name: 'A', ...level }, line([10.001 + index * 0.001, 50.001], [10.002 + index * 0.001, 50.001])),
    ); // prettier-ignore
    expect(drawnIn(cut(...parts), 'main').map(({ properties }) => properties)).toEqual([{ name: 'A' }, { name: 'A', way: 'tunnel' }, { name: 'A', way: 'bridge' }]); // prettier-ignore
  });

  it('has names in any script, and in other languages where they are others', () => {
    const tags = { highway: 'primary', name: 'شارع النصر', 'name:ar': 'شارع النصر', 'name:de': 'Siegesstraße', 'name:ja': '勝利通り' };
    const pack = cut(feature(tags, line([10.001, 50.001], [10.009, 50.001])), feature({ highway: 'primary', name: 'ถนนสุขุมวิท' }, line([10.001, 50.002], [10.009, 50.002]))); // prettier-ignore
    expect(drawnIn(pack, 'main').map(({ properties }) => properties)).toEqual([{ name: 'شارع النصر', names: { de: 'Siegesstraße' } }, { name: 'ถนนสุขุมวิท' }]); // prettier-ignore
  }); // prettier-ignore

  it('leaves points out that nobody would miss, and keeps those that turn', () => {
    const pack = cut(street('A', [10.001, 50.001], [10.003, 50.000_999], [10.005, 50.001], [10.005, 50.005]));
    expect(drawnIn(pack, 'street')[0]!.lines[0]).toHaveLength(3);
  });

  it('draws no paths to a door, and nothing as small as a shed', () => {
    const pack = cut(
      feature({ highway: 'path' }, line([10.001, 50.001], [10.0011, 50.001])),
      feature({ building: 'shed' }, line(...square(10.002, 50.002, 0.000_01))),
      street('A', [10.001, 50.001], [10.009, 50.001]),
    );
    expect(Object.keys(pack!.objects)).toEqual(['land', 'street']);
  });

  it('cuts areas at the box, with their holes', () => {
    const pack = cut(feature({ natural: 'water' }, area(square(10, 50.005, 0.003), square(10.0015, 50.005, 0.0005))));
    const [{ lines } = { lines: [] }] = drawnIn(pack, 'water');
    expect(lines.map((ring) => [Math.min(...ring.map(([lon]) => lon!)), Math.max(...ring.map(([lon]) => lon!))])).toEqual([[10, 10.003], [10.001, 10.002]]); // prettier-ignore
  });

  it('closes an outline of which a part is missing beyond the box, and no other', () => {
    const bank: Position[] = [[10.02, 50.004], [10.005, 50.004], [10.005, 50.006], [10.02, 50.006]]; // prettier-ignore
    const river = (open: Position[]) =>
      feature({ natural: 'water', name: 'River' }, { type: 'area', polygons: [], open: [open] });
    expect(drawnIn(cut(river(bank)), 'water')[0]!.lines[0]).toHaveLength(5);
    expect(cut(river(bank.slice(0, 3)), street('A', [10.001, 50.001], [10.009, 50.001]))!.objects).not.toHaveProperty('water'); // prettier-ignore
  });

  it.each<[string, Record<string, string>, FeatureShape, boolean]>([
    ['a bay', { natural: 'bay', name: 'Bay' }, { type: 'point', at: [10.005, 50.005] }, false],
    ['a breakwater', { man_made: 'breakwater' }, line([10.001, 50.001], [10.009, 50.001]), false],
    ['a lake', { natural: 'water' }, area(square(10.002, 50.002, 0.003)), true],
    ['a street', { highway: 'residential' }, line([10.001, 50.001], [10.009, 50.001]), true],
    ['a wood', { natural: 'wood' }, area(square(10.002, 50.002, 0.003)), true],
    ['a house that is not drawn', { building: 'yes' }, area(square(10.002, 50.002, 0.001)), true],
    ['a village', { place: 'village', name: 'V' }, { type: 'point', at: [10.005, 50.005] }, true],
  ])('takes a box without a coast in which there is only %s for what it is, sea or land', (_, tags, shape, isLand) => {
    const bay = feature({ natural: 'bay', name: 'Other bay' }, { type: 'point', at: [10.001, 50.005] });
    const pack = cutStreets([bay, feature(tags, shape)], bounds, { ...options, buildings: false });
    expect(drawnIn(pack, 'land').length > 0).toBe(isLand);
    expect(parseStreetPack(pack)).not.toHaveProperty('reason');
  });

  it('takes a closed road for a road, and a closed park for an area', () => {
    const pack = cut(
      feature({ highway: 'residential', junction: 'roundabout' }, line(...square(10.002, 50.002, 0.0005))),
      feature({ leisure: 'park' }, line(...square(10.005, 50.005, 0.0005))),
    );
    expect(Object.keys(pack!.objects)).toEqual(['land', 'green', 'street']);
  });
});

describe('its labels', () => {
  const named = (tags: Record<string, string>, lon = 10.005) => feature({ name: 'N', ...tags }, { type: 'point', at: [lon, 50.005] }); // prettier-ignore

  it.each([
    [{ place: 'city' }, 'town', 9],
    [{ place: 'town' }, 'town', 10],
    [{ place: 'suburb' }, 'quarter', 13],
    [{ railway: 'station' }, 'station', 14],
    [{ amenity: 'hospital' }, 'site', 15],
    [{ amenity: 'townhall' }, 'site', 16],
  ])('name %j as a %s from zoom %d', (tags, kind, rank) => {
    expect(cut(named(tags))!.labels).toEqual([{ kind, rank, name: 'N', lat: 50.005, lon: 10.005 }]);
  });

  it('name parks and waters by their size, within what the box shows of them', () => {
    const park = (half: number) => cut(feature({ leisure: 'park', name: 'P' }, area(square(10, 50.005, half))))!.labels[0]!; // prettier-ignore
    expect([0.0005, 0.003].map((half) => park(half).rank)).toEqual([16, 14]);
    expect(park(0.003).lon).toBeGreaterThan(10);
  });

  it('name the same thing once, be it a point and an area, and others of its name again', () => {
    const labels = (lon: number) => cut(named({ railway: 'station' }), named({ railway: 'station' }, lon))?.labels;
    expect(labels(10.006)).toHaveLength(1);
    const wide = { ...bounds, east: 10.1 };
    const features = [named({ railway: 'station' }), named({ railway: 'station' }, 10.06)];
    expect(cutStreets(features, wide, options)!.labels).toHaveLength(2);
  });

  it('name nothing outside of the box, and nothing that has no name', () => {
    const road = street('A', [10.001, 50.001], [10.009, 50.001]);
    expect(cut(road, named({ place: 'town' }, 10.02), feature({ place: 'town' }, { type: 'point', at: [10.005, 50.005] }))!.labels).toEqual([]); // prettier-ignore
  });
});
