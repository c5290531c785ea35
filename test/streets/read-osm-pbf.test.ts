import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cutStreets } from '../../src/streets/cut-streets.js';
import { UnreadableMap } from '../../src/streets/map-feature.js';
import { readOsmPbf } from '../../src/streets/read-osm-pbf.js';
import { readOverpass } from '../../src/streets/read-overpass.js';
import { madeUpTown, type OsmAnswer } from '../fixtures/made-up-town.js';
import { writeOsmPbf } from '../fixtures/osm-pbf.js';
import { drawnIn, townBounds } from './streets-of.js';

const options = { buildings: true, langs: ['ar', 'en'] };

/** Reads `bytes` in parts of so many. */
function read(bytes: Uint8Array, boxes = [townBounds], partSize = 1000) {
  const inflate = (packed: Uint8Array, most: number) => inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  async function* parts() {
    await Promise.resolve();
    for (let from = 0; from < bytes.length; from += partSize) yield bytes.subarray(from, from + partSize);
  }
  return readOsmPbf({ read: parts, inflate }, boxes);
}

const cut = async (bytes: Uint8Array, bounds = townBounds) =>
  cutStreets((await read(bytes, [bounds])).features, bounds, options);

const byName = (pack: Awaited<ReturnType<typeof cut>>) =>
  pack && { ...pack, labels: [...pack.labels].sort((one, other) => one.name.localeCompare(other.name, 'en')) };

describe('a .osm.pbf', () => {
  const town = madeUpTown();
  const fromOverpass = byName(cutStreets(readOverpass(town).features, townBounds, options));

  it.each([
    ['packed', {}],
    ['not packed', { packed: false }],
    ['with an element a block', { perBlock: 1 }],
    ['with nodes one by one', { dense: false }],
    ['with relations first and nodes last', { order: ['relation', 'way', 'node'] as const }],
  ])('%s gives the same streets as Overpass', async (_, how) => {
    expect(byName(await cut(writeOsmPbf(town, how)))).toEqual(fromOverpass);
  });

  it('says of which day it is, and how far it reaches', async () => {
    const { dataDate, extent } = await read(writeOsmPbf(town));
    expect(dataDate).toBe('2025-07-01');
    expect(extent).toEqual({ south: 49.99, west: 10, north: 50.01, east: 10.01 });
  });

  it('is read whatever parts it comes in', async () => {
    const bytes = writeOsmPbf(town);
    const whole = await read(bytes);
    for (const size of [1, 3, 64 * 1024]) expect(await read(bytes, [townBounds], size)).toEqual(whole);
  });

  it('gives of a street that leaves the box all its nodes, so that it ends at the edge of the box', async () => {
    const bounds = { ...townBounds, north: 50.0019 };
    const [street] = drawnIn(await cut(writeOsmPbf(town), bounds), 'street').filter(({ properties }) => properties.name === 'Street 4'); // prettier-ignore
    expect(street!.lines[0]!.map(([, lat]) => lat)).toEqual([50, 50.0019]);
  });

  it('gives the whole outline of an area of which one way meets the box', async () => {
    const bounds = { south: 50.0015, west: 10.0035, north: 50.00235, east: 10.006 };
    const [park] = drawnIn(await cut(writeOsmPbf(town), bounds), 'green');
    expect(park!.lines[0]).toHaveLength(5);
  });

  it('keeps nothing of what lies far from the box', async () => {
    const far: OsmAnswer = { ...town, elements: town.elements.map((element) => (element.lat === undefined ? element : { ...element, lat: element.lat - 60 })) }; // prettier-ignore
    expect((await read(writeOsmPbf(far))).features).toEqual([]);
  });

  it('may lie at the date line', async () => {
    const turn = (lon: number) => (lon + 170 > 180 ? lon - 190 : lon + 170);
    const elements = town.elements.map((element) => (element.lon === undefined ? element : { ...element, lon: turn(element.lon) })); // prettier-ignore
    const bounds = { ...townBounds, west: townBounds.west + 170, east: townBounds.east + 170 };
    const pack = await cut(writeOsmPbf({ ...town, elements }), bounds);
    expect(drawnIn(pack, 'main')[0]!.lines.map((line) => line.map(([lon]) => lon))).toEqual([[180, 180.01]]);
  });
});

describe('a .osm.pbf that is none', () => {
  const bytes = writeOsmPbf(madeUpTown(), { perBlock: 50 });

  it('says where it is cut off', async () => {
    await expect(read(bytes.subarray(0, 1000))).rejects.toThrow(/cut off: it ends at byte 1000/);
    await expect(read(bytes.subarray(0, 2))).rejects.toThrow(/cut off: it ends at byte 2/);
    await expect(read(new Uint8Array())).rejects.toThrow(/cut off: it ends at byte 0/);
  });

  it('says where it is broken', async () => {
    const spoilt = bytes.slice();
    spoilt.fill(0xff, 400, 440);
    await expect(read(spoilt)).rejects.toThrow(/broken at byte \d+/);
  });

  it('says of what it is packed with, or needs of its reader, that we do not read it', async () => {
    await expect(read(writeOsmPbf(madeUpTown(), { features: ['HistoricalInformation'] }))).rejects.toThrow(/HistoricalInformation/); // prettier-ignore
  });

  it('has no way of more nodes than any way has, and names none of them without end', async () => {
    const wayOf = (id: number, nodes: number[], tags = { highway: 'residential' }) => ({ type: 'way' as const, id, nodes, tags }); // prettier-ignore
    const { elements, ...rest } = madeUpTown();
    const endless = wayOf(9000, new Array<number>(100_001).fill(1));
    await expect(read(writeOsmPbf({ ...rest, elements: [...elements, endless] }))).rejects.toThrow(/more than 100000 nodes/); // prettier-ignore
    const long = wayOf(9000, new Array<number>(99_999).fill(1));
    const park = { type: 'relation' as const, tags: { type: 'multipolygon', leisure: 'park' }, members: new Array(300).fill({ type: 'way', ref: 9000, role: 'outer' }) }; // prettier-ignore
    const parks = [{ ...park, id: 1 }];
    await expect(read(writeOsmPbf({ ...rest, elements: [...elements, long, ...parks] }))).rejects.toThrow(/too much in these boxes/); // prettier-ignore
  });

  it.each([[[]], [[townBounds]]])('ends in a message, whatever is spoilt, cut off or said of sizes', async (boxes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (end, changes) => {
          const spoilt = bytes.slice(0, end);
          for (const [at, value] of changes) if (at < end) spoilt[at] = value;
          await read(spoilt, boxes, 4096).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableMap));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('ends in a message where what is inside its blocks is spoilt', async () => {
    const raw = writeOsmPbf(madeUpTown(), { packed: false });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(raw.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), async (changes) => {
        const spoilt = raw.slice();
        for (const [at, value] of changes) spoilt[at] = value;
        await read(spoilt, [townBounds], 4096).then(({ features }) => cutStreets(features, townBounds, options), (error: unknown) => expect(error).toBeInstanceOf(UnreadableMap)); // prettier-ignore
      }),
      { numRuns: 300 },
    ); // prettier-ignore
  });
});
