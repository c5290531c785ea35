import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { viewBytes } from '../../geo/view-bytes.mjs';
import { choosePacks } from '../../src/map/choose-packs.js';
import type { Pack, PackInfo } from '../../src/map/pack.js';
import { packs } from '../../src/map/packs/index.js';
import { viewBounds } from '../../src/map/view.js';

const folder = new URL('../../packages/data/dist/cells/', import.meta.url);
const readText = (file: string) => readFileSync(new URL(file, folder), 'utf8');

type Cell = Omit<PackInfo, 'url'> & { readonly file: string };
const cells = JSON.parse(readText('index.json')) as readonly Cell[];
const cellsOf = (kind: string) => cells.filter(({ name }) => name.startsWith(`world-${kind}-`));

describe('the cells of the data package', () => {
  it('are listed with their integrity and their size, each small', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.json');
    expect(cells.map(({ file }) => file).sort()).toEqual(files.sort());
    for (const { file, integrity, bytes } of cells) {
      const text = readText(file);
      expect(integrity).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
      expect(bytes).toBe(gzipSync(text, { level: 9 }).length);
    }
    expect(Math.max(...cellsOf('broad').map(({ bytes }) => bytes))).toBeLessThan(4000);
    expect(Math.max(...cellsOf('fine').map(({ bytes }) => bytes))).toBeLessThan(6000);
  });

  it.each(['broad', 'fine'])('tile the world, the %s ones: every point is in exactly one', (kind) => {
    for (let lon = -179.9; lon < 180; lon += 7.3) {
      for (let lat = -84.9; lat < 85; lat += 4.7) {
        const within = cellsOf(kind).filter(({ bounds: b }) => lon >= b.west && lon < b.east && lat >= b.south && lat < b.north);
        expect(within.length, `${lat} ${lon}`).toBe(1);
      }
    }
  }); // prettier-ignore

  it('are what a view asks for: the broad ones from afar, the fine ones from near', () => {
    const known = [...packs, ...cells.map((cell) => ({ ...cell, url: cell.file }))];
    const kindsOf = (zoom: number) => {
      const view = viewBounds({ camera: { center: { lat: 48.4, lon: 10 }, zoom }, width: 820, height: 634 });
      return new Set(choosePacks(known, view, zoom).map(({ name }) => name.split('-')[1]));
    };
    for (const zoom of [4, 5, 6, 6.5]) expect([...kindsOf(zoom)], String(zoom)).toEqual(['broad']);
    for (const zoom of [7, 8, 9, 9.5]) expect([...kindsOf(zoom)], String(zoom)).toEqual(['fine']);
  });

  it('have the names of cities and countries', () => {
    const labels = cellsOf('fine').flatMap(({ file }) => (JSON.parse(readText(file)) as Pack).labels);
    const names = new Set(labels.map(({ name }) => name));
    for (const name of ['Ulm', 'Vienna', 'Vladivostok']) expect(names.has(name), name).toBe(true);
    expect(labels.filter(({ kind }) => kind === 'country').length).toBeGreaterThan(180);
  });
});

interface ViewBytes {
  readonly size: string;
  readonly zoom: number;
  readonly known: 'element' | 'cells';
  readonly half: number;
  readonly most99: number;
  readonly most: number;
}

describe('what a view of land costs with the cells, the outline of all land included', async () => {
  const found = (await viewBytes(6)) as readonly ViewBytes[];
  const bytesOf = (kind: 'element' | 'cells', size: string, zoom: number) =>
    found.find((one) => one.known === kind && one.size === size && one.zoom === zoom)!;

  it.each([
    // As close as one place is shown first: half of them, nearly all, all, in kB.
    ['wide', 5.5, 16, 30, 34],
    ['phone', 5, 12, 24, 27],
    ['wide', 6, 12, 22, 25],
    ['phone', 6, 8, 16, 17],
    ['wide', 6.5, 10, 19, 21],
    ['phone', 6.5, 8, 16, 17],
    ['wide', 7, 12, 24, 26],
    ['phone', 7, 9, 21, 23],
    ['wide', 8, 9, 21, 23],
    ['phone', 8, 8, 19, 23],
    ['wide', 9, 8, 20, 23],
    ['phone', 9, 8, 17, 23],
  ])('is, %s at zoom %s, at most so many kB for half of them, for 99 in 100, for all: %s, %s, %s', (size, zoom, half, most99, most) => {
    const bytes = bytesOf('cells', size, zoom);
    expect([bytes.half <= 1000 * half, bytes.most99 <= 1000 * most99, bytes.most <= 1000 * most], JSON.stringify(bytes)).toEqual([true, true, true]);
  }); // prettier-ignore

  it('is less than without, at every zoom', () => {
    for (const { known, size, zoom, half, most99, most } of found) {
      if (known === 'element') continue;
      const without = bytesOf('element', size, zoom);
      expect([half < without.half, most99 < without.most99, most < without.most], `${size} ${zoom}`).toEqual([true, true, true]); // prettier-ignore
    }
  });
});
