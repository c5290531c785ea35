import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeArcs } from '../../geo/arc-text.mjs';
import { cutPack, toRows } from '../../geo/pack.mjs';
import { readArcs } from '../../src/map/arc-text.js';
import type { PackLabel } from '../../src/map/pack.js';
import { readPack, type StoredPack } from '../../src/map/read-pack.js';

const store = (world: object, labels: readonly PackLabel[] = []) => {
  const nothing = { land: [], coast: [], lakes: [], rivers: [], borders: [], disputedBorders: [], disputedAreas: [] };
  const bounds = { west: 0, south: 0, east: 10, north: 10 };
  const pack = { ...cutPack({ ...nothing, ...world }, bounds, { step: 1, overlap: 1 }), labels: toRows(labels) };
  return JSON.parse(JSON.stringify(pack)) as StoredPack;
};

describe('the arcs of a pack', () => {
  it('are the same when they have been written and read, however long the steps', () => {
    const step = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -(2 ** 28), max: 2 ** 28 }));
    const arcs = fc.array(fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(arcs, (some) => {
        fc.pre(some.every((arc) => arc.reduce((sum, [x, y]) => sum + Math.abs(x) + Math.abs(y), 0) < 2 ** 29));
        expect(readArcs(writeArcs(some))).toEqual(some);
      }),
    );
  });

  it('are written in letters that JSON has not to escape', () => {
    const all = writeArcs([Array.from({ length: 2000 }, (_, index) => [index, -index])]);
    expect(JSON.stringify(all[0]).length).toBe(all[0]!.length + 2);
    expect(all[0]).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('a pack that is read', () => {
  const across = [[[2, 2], [20, 2], [20, 8], [2, 8], [2, 2]]]; // prettier-ignore

  it('has for its coast the outline of its land, but not where land is cut', () => {
    const { arcs, objects, transform } = readPack(store({ land: [across], coast: across }));
    const lines = (objects.coast.geometries[0] as { arcs: number[][] }).arcs.map(([index]) => arcs[index! < 0 ? ~index! : index!]!);
    const points = lines.flatMap((arc) => arc.map((_, end) => [0, 1].map((axis) => transform!.translate[axis]! + arc.slice(0, end + 1).reduce((sum, step) => sum + step[axis]!, 0))));
    expect(points.map(String).sort()).toEqual(['11,2', '11,8', '2,2', '2,2', '2,8'].filter((_, index) => index < points.length).sort());
  }); // prettier-ignore

  it('has all layers, of which only those with shapes are stored', () => {
    const stored = store({ rivers: [[[1, 1], [5, 5]]] }); // prettier-ignore
    expect(Object.keys(stored.layers)).toEqual(['rivers']);
    const { objects } = readPack(stored);
    expect(Object.keys(objects)).toEqual(['land', 'coast', 'lakes', 'rivers', 'borders', 'disputedBorders', 'disputedAreas']); // prettier-ignore
    expect(objects.rivers.geometries).toHaveLength(1);
    expect(objects.lakes.geometries).toEqual([]);
  });

  it('has its names with all that is known of them, by the zoom from which they show', () => {
    const labels: PackLabel[] = [
      { kind: 'country', lat: 1, lon: 2, rank: 3, code: 'DE' },
      { kind: 'sea', lat: 1, lon: 2, rank: 3.5, name: 'Gulf', names: { de: 'Golf' }, views: { US: { en: 'Bay' } } },
      { kind: 'sea', lat: 1, lon: 2, rank: 4, name: 'Bight', views: { US: { en: 'Bay' } } },
      { kind: 'city', lat: 1, lon: 2, rank: 4.5, name: 'Bonn' },
      { kind: 'city', lat: 1, lon: 2, rank: 5, name: 'Berlin', names: { es: 'Berlín' }, capital: true },
      { kind: 'city', lat: 1, lon: 2, rank: 5.5, name: 'Köln' },
    ];
    expect(JSON.parse(JSON.stringify(readPack(store({}, labels)).labels))).toEqual(labels);
  });
});
