import fc from 'fast-check';
import { unzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cutStreets } from '../../src/streets/cut-streets.js';
import { UnreadableMap } from '../../src/streets/map-feature.js';
import { toCredit } from '../../src/streets/credit.js';
import type { Spot } from '../../src/streets/ground.js';
import { JoinAllowance, joinPolygons } from '../../src/streets/join-tiles.js';
import { readTiles } from '../../src/streets/read-tiles.js';
import { toTileTags } from '../../src/streets/tile-tags.js';
import { readVectorTile } from '../../src/streets/vector-tile.js';
import { tileWords, townThings } from '../fixtures/town-tiles.js';
import { writePmtiles } from '../fixtures/vector-tiles.js';
import { drawnIn, namesIn, townBounds } from './streets-of.js';

const options = { buildings: true, langs: ['ar'] };
const inflate = (packed: Uint8Array, most: number) => unzipSync(packed, { maxOutputLength: most });

const read = (bytes: Uint8Array, boxes = [townBounds]) =>
  readTiles({ inflate, readPart: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) }, boxes);
const cut = async (bytes: Uint8Array) => cutStreets((await read(bytes)).features, townBounds, options);

// At zoom 15 the town lies in several tiles.
const zoom = 15;

describe.each(Object.entries(tileWords))('PMTiles in the words of %s', (_, words) => {
  const bytes = writePmtiles(townThings(words), zoom, {
    attribution: '<a href="x">&copy; OpenStreetMap</a>',
    'planetiler:osm:osmosisreplicationtime': '2025-07-01T20:20:36Z',
  });

  it('has each street once, from its beginning to its end over the edges of tiles', async () => {
    const pack = await cut(bytes);
    const streets = namesIn(pack, 'street');
    expect(Object.keys(streets)).toHaveLength(21);
    expect([...new Set(Object.values(streets))]).toEqual([1]);
    expect(namesIn(pack, 'main')).toEqual({ 'Road 5': 1 });
    expect(drawnIn(pack, 'main')[0]!.properties.names).toEqual({ ar: 'شارع 5' });
    const [[from, to]] = drawnIn(pack, 'main')[0]!.lines as [[[number, number], [number, number]]];
    expect(Math.abs(from[0] - to[0])).toBeCloseTo(0.01, 4);
  });

  it('has land and sea, the park, the house and the town', async () => {
    const pack = await cut(bytes);
    const land = drawnIn(pack, 'land').flatMap(({ lines }) => lines.flat().map(([lon]) => lon!));
    const water = drawnIn(pack, 'water').flatMap(({ lines }) => lines.flat().map(([lon]) => lon!));
    if (words.ground.land) expect(Math.min(...land)).toBeCloseTo(10.001, 4);
    else expect(Math.max(...water)).toBeCloseTo(10.001, 4);
    expect(drawnIn(pack, 'green').flatMap(({ lines }) => lines)).toHaveLength(1);
    expect(drawnIn(pack, 'building').flatMap(({ lines }) => lines)).toHaveLength(1);
    expect(pack!.labels.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['town Made-up Town', 'park Park']);
  });

  it('says of which day it is, whom to name, and how far it reaches', async () => {
    const { dataDate, attribution, extent } = await read(bytes);
    expect([dataDate, attribution]).toEqual(['2025-07-01', '© OpenStreetMap']);
    expect(extent).toMatchObject({ south: 49.98, north: 50.02 });
  });
});

describe('PMTiles that are none', () => {
  const bytes = writePmtiles(townThings(tileWords.Protomaps!), zoom);

  it.each<[string, (copy: Uint8Array) => Uint8Array, RegExp]>([
    ['cut off', (copy) => copy.subarray(0, 300), /broken or cut off/],
    ['empty', () => new Uint8Array(), /broken or cut off/],
    ['of pictures', (copy) => copy.fill(2, 99, 100), /pictures/],
    ['of the whole world alone', (copy) => copy.fill(5, 101, 102), /end at zoom 5/],
  ])('%s end in a message', async (_, spoil, message) => {
    await expect(read(spoil(bytes.slice()))).rejects.toThrow(message);
  });

  it('need no more tiles than a city has', async () => {
    await expect(read(bytes, [{ south: 40, west: 0, north: 50, east: 20 }])).rejects.toThrow(/too many tiles/);
  });

  it('end in a message, whatever is spoilt or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (end, changes) => {
          const spoilt = bytes.slice(0, Math.max(end, 127));
          for (const [at, value] of changes) if (at < spoilt.length) spoilt[at] = value;
          await read(spoilt).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableMap));
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('joins no areas whose segments meet without end, and takes as much for all of them', () => {
  const comb = (turn: boolean): Spot[] => {
    const teeth = Array.from({ length: 900 }, (_, index): Spot => [index * 4, index % 2 ? 4000 : 0]);
    const ring = turn ? teeth.map(([x, y]): Spot => [y, x]) : teeth;
    return [...ring, ring[0]!];
  };
  const combs = [[comb(false)], [comb(true)]];
  expect(joinPolygons(combs, new JoinAllowance())).toEqual(combs);
  const square = (x: number): Spot[][] => [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]; // prettier-ignore
  expect(joinPolygons([square(0), square(1)], new JoinAllowance())).toHaveLength(1);
  const spent = new JoinAllowance();
  const row = Array.from({ length: 1900 }, (_, index) => square(index * 3));
  const joins = Array.from({ length: 400 }, () => spent.spend(row));
  expect([joins[0], joins[399]]).toEqual([true, false]);
});

it('takes no text of a tile that is longer than any name, and no word for one that JavaScript knows', () => {
  expect([...toTileTags('roads', { kind: 'constructor', name: 'x'.repeat(201) })]).toEqual([['highway', 'constructor']]); // prettier-ignore
  const names = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`name:${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`, 'A'])); // prettier-ignore
  expect(toTileTags('roads', { kind: 'path', ...names }).size).toBe(60);
});

it('takes a credit without what would turn its line round, or write over another', () => {
  expect(toCredit('\u001b[2J© City\u202e \n of\u2066 A')).toBe('[2J© City of A');
  expect(toCredit(' \u0007 ')).toBeUndefined();
});

it('takes no more from a tile than its bytes hold: a ring that is closed a hundred million times is closed once', () => {
  // A layer with a feature: move to, line to twice, close 0x0fffffff times.
  const geometry = [9, 0, 0, 18, 2, 0, 0, 2, 0xff, 0xff, 0xff, 0xff, 0x07];
  const feature = [0x18, 3, 0x22, geometry.length, ...geometry];
  const layer = [0x0a, 1, 0x61, 0x12, feature.length, ...feature];
  const [found] = readVectorTile(Uint8Array.from([0x1a, layer.length, ...layer]));
  expect(found!.features[0]!.parts).toEqual([[[0, 0], [1, 0], [1, 1], [0, 0]]]); // prettier-ignore
});
