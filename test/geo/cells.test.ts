import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { viewBytes } from '../../geo/view-bytes.mjs';
import { choosePacks } from '../../src/map/choose-packs.js';
import type { PackInfo } from '../../src/map/pack.js';
import { packs } from '../../src/map/packs/index.js';
import { readPack, type StoredPack } from '../../src/map/read-pack.js';
import { viewBounds } from '../../src/map/view.js';

const folder = new URL('../../packages/data/dist/cells/', import.meta.url);
const readText = (file: string) => readFileSync(new URL(file, folder), 'utf8');

type Cell = Omit<PackInfo, 'url'> & { readonly file: string };
const cells = JSON.parse(readText('index.json')) as readonly Cell[];

describe('the cells of the data package', () => {
  it('are listed with their integrity and their size, each small', () => {
    const files = readdirSync(folder).filter((file) => file !== 'index.json');
    expect(cells.map(({ file }) => file).sort()).toEqual(files.sort());
    for (const { file, integrity, bytes } of cells) {
      const text = readText(file);
      expect(integrity).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
      expect(bytes).toBe(gzipSync(text, { level: 9 }).length);
    }
    expect(Math.max(...cells.map(({ bytes }) => bytes))).toBeLessThan(5100);
  });

  it('tile the world: every point is in exactly one', () => {
    for (let lon = -179.9; lon < 180; lon += 7.3) {
      for (let lat = -84.9; lat < 85; lat += 4.7) {
        const within = cells.filter(
          ({ bounds: b }) => lon >= b.west && lon < b.east && lat >= b.south && lat < b.north,
        );
        expect(within.length, `${lat} ${lon}`).toBe(1);
      }
    }
  });

  it('are what a view asks for from near, and from afar it asks for cells that come with the element, ever coarser', () => {
    const known = [...packs, ...cells.map((cell) => ({ ...cell, url: cell.file }))];
    const kindsAt = (zoom: number) => {
      const view = viewBounds({ camera: { center: { lat: 48.4, lon: 10 }, zoom }, width: 820, height: 634 });
      return [...new Set(choosePacks(known, view, zoom).map(({ name }) => name.split('-')[1]))];
    };
    const kinds = [3, 3.75, 4.24, 4.25, 4.85, 5.5, 5.6, 6.5, 6.75, 8, 9.5].map(kindsAt);
    expect(kinds.flat()).toEqual(['low', 'wide', 'wide', 'broad', 'middle', 'middle', 'medium', 'medium', 'fine', 'fine', 'fine']); // prettier-ignore
  });

  it('have the names of cities and countries', () => {
    const labels = cells.flatMap(({ file }) => readPack(JSON.parse(readText(file)) as StoredPack).labels);
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

describe('what a view of land fetches, the outline of all land included', async () => {
  const found = (await viewBytes(6)) as readonly ViewBytes[];
  const begins = [3.75, 4.85];
  const whole = (bytes: number) => Math.ceil(bytes / 1000);

  it.each(found.filter(({ size }) => size === 'phone'))('is, $known, on a phone at zoom $zoom within 24 kB', ({ most }) => {
    expect(whole(most)).toBeLessThanOrEqual(24);
  }); // prettier-ignore

  it.each(found.filter(({ size, zoom }) => size === 'wide' && !begins.includes(zoom)))('is, $known, on a wide screen at zoom $zoom within 24 kB for 99 in 100, and never more than 32', ({ most99, most }) => {
    expect(whole(most99)).toBeLessThanOrEqual(24);
    expect(whole(most)).toBeLessThanOrEqual(32);
  }); // prettier-ignore

  it('is most where cells begin, and where they begin to be finer', () => {
    const at = (zoom: number) => found.filter((one) => one.size === 'wide' && one.zoom === zoom);
    expect(Math.max(...begins.flatMap(at).map(({ most }) => whole(most)))).toBeLessThanOrEqual(32);
    expect(begins.map((zoom) => Math.max(...at(zoom).map(({ most99 }) => whole(most99))) <= (zoom < 4 ? 31 : 25))).toEqual([true, true]);
  }); // prettier-ignore

  it.each([
    ['wide', 4, 16],
    ['wide', 4.5, 13],
    ['wide', 5, 12],
    ['wide', 5.5, 10],
    ['wide', 7, 10],
    ['phone', 5, 7],
    ['phone', 6, 7],
    ['phone', 8, 7],
  ])('is, %s at zoom %s, for half of them at most %s kB', (size, zoom, half) => {
    const bytes = found.filter((one) => one.size === size && one.zoom === zoom).map((one) => one.half);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(1000 * half);
  });
});
