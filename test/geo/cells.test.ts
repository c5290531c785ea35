import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { choosePacks } from '../../src/map/choose-packs.js';
import type { Pack, PackInfo } from '../../src/map/pack.js';
import { packs } from '../../src/map/packs/index.js';
import { viewBounds } from '../../src/map/view.js';

const folder = new URL('../../packages/data/dist/cells/', import.meta.url);
const readText = (file: string) => readFileSync(new URL(file, folder), 'utf8');

type Cell = Omit<PackInfo, 'url'> & { readonly file: string };
const cells = JSON.parse(readText('index.json')) as readonly Cell[];
const bytesOf = new Map(cells.map(({ file }) => [file, gzipSync(readText(file), { level: 9 }).length]));

describe('the cells of the finest detail', () => {
  it('are listed with their integrity, each small', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.json');
    expect(cells.map(({ file }) => file).sort()).toEqual(files.sort());
    for (const { file, integrity } of cells)
      expect(integrity).toBe(`sha256-${createHash('sha256').update(readText(file)).digest('base64')}`);
    expect(Math.max(...bytesOf.values())).toBeLessThan(6000);
  });

  it('tile the world: every point is in exactly one', () => {
    for (let lon = -179.9; lon < 180; lon += 7.3) {
      for (let lat = -84.9; lat < 85; lat += 4.7) {
        const within = cells.filter(({ bounds: b }) => lon >= b.west && lon < b.east && lat >= b.south && lat < b.north);
        expect(within.length, `${lat} ${lon}`).toBe(1);
      }
    }
  }); // prettier-ignore

  it('are all that a close view asks for, but where the element has as fine a part itself', () => {
    const known = [...packs, ...cells.map((cell) => ({ ...cell, url: cell.file }))];
    const chosen = (lat: number, lon: number, zoom: number) =>
      choosePacks(known, viewBounds({ camera: { center: { lat, lon }, zoom }, width: 820, height: 634 }), zoom);
    expect(chosen(48.4, 10, 7).every(({ name }) => name.startsWith('world-fine-'))).toBe(true);
    expect(chosen(48.4, 10, 5.5).some(({ name }) => name.startsWith('world-fine-'))).toBe(false);
    expect(chosen(39, 127, 8).map(({ name }) => name)).toEqual(['east-asia']);
  });

  it('cost a view of a city and its surroundings less than 24 kB', () => {
    const infos = cells.map((cell) => ({ ...cell, url: cell.file }));
    for (let lat = -55; lat <= 70; lat += 5) {
      for (let lon = -180; lon < 180; lon += 5) {
        const view = viewBounds({ camera: { center: { lat, lon }, zoom: 8 }, width: 820, height: 634 });
        const bytes = choosePacks(infos, view, 8).reduce((sum, { url }) => sum + bytesOf.get(url)!, 0);
        expect(bytes, `${lat} ${lon}`).toBeLessThan(24_000);
      }
    }
  });

  it('have the names of cities and countries', () => {
    const labels = cells.flatMap(({ file }) => (JSON.parse(readText(file)) as Pack).labels);
    const names = new Set(labels.map(({ name }) => name));
    for (const name of ['Ulm', 'Vienna', 'Vladivostok']) expect(names.has(name), name).toBe(true);
    expect(labels.filter(({ kind }) => kind === 'country').length).toBeGreaterThan(180);
  });
});
