import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { cityLabels as makeCityLabels } from '../../geo/labels.mjs';
import type { Bounds, LatLon } from '../../src/core/model.js';
import type { Pack, PackInfo, PackObjects, RegionInfo, RegionShape } from '../../src/map/pack.js';
import { readPack as toPack, type StoredPack } from '../../src/map/read-pack.js';

const folder = new URL('../../src/map/packs/', import.meta.url);

let packs: readonly PackInfo[];
let regions: Readonly<Record<string, RegionInfo>>;

const readText = (url: string) => readFileSync(new URL(url.split('/').at(-1) ?? '', folder), 'utf8');
const readPack = (info: PackInfo) => toPack(JSON.parse(readText(info.url)) as StoredPack);
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
const kinds = ['wide', 'broad', 'middle', 'medium'];
const cellsOf = (kind: string) => packs.filter(({ name }) => name.startsWith(`world-${kind}-`));

function findPack(name: string): PackInfo {
  const found = packs.find((pack) => pack.name === name);
  if (!found) throw new RangeError(`no pack ${name}`);
  return found;
}

function linesOf(pack: Pack, layer: keyof PackObjects): Position[][] {
  return feature(pack, pack.objects[layer]).features.flatMap(
    ({ geometry }) => (geometry as MultiLineString).coordinates,
  );
}

function polygonsOf(pack: Pack, layer: keyof PackObjects): Position[][][] {
  return feature(pack, pack.objects[layer]).features.flatMap(({ geometry }) => toPolygons(geometry as MultiPolygon));
}

const toPolygons = (geometry: Polygon | MultiPolygon) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

function readRegion(name: string): Position[][][] {
  const shape = JSON.parse(readText(regions[name]?.url ?? '')) as RegionShape;
  return toPolygons(feature(shape, shape.objects.region).geometry);
}

/** Counts crossings of a ray to the north, which the build does along the parallel. */
function ringHolds(ring: Position[], { lat, lon }: LatLon): boolean {
  let crossings = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    if (ax <= lon === bx <= lon) continue;
    if (ay + ((lon - ax) / (bx - ax)) * (by - ay) > lat) crossings++;
  }
  return crossings % 2 === 1;
}

const holds = (polygons: Position[][][], point: LatLon) =>
  polygons.some((rings) => rings.filter((ring) => ringHolds(ring, point)).length % 2 === 1);

beforeAll(async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../geo/build.mjs', import.meta.url))]);
  const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ fileURLToPath(new URL(name, folder)));
  ({ packs } = (await load('index.ts')) as { packs: typeof packs });
  ({ ownRegions: regions } = (await load('regions.ts')) as { ownRegions: typeof regions });
}, 600_000);

describe('the index', () => {
  it('tells the integrity of each file but of cells, and the file is named by its content', () => {
    expect(packs.filter(({ integrity }) => !integrity)).toEqual(kinds.flatMap(cellsOf));
    for (const info of [...packs, ...Object.values(regions)]) {
      const text = readText(info.url);
      if (info.integrity) expect(info.integrity).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
      expect(info.url).toContain(`-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`);
    }
  });

  it('names every file that was made', () => {
    const named = [...packs, ...Object.values(regions)].map(({ url }) => url.split('/').at(-1));
    const made = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(named.sort()).toEqual(made.sort());
  });

  it('keeps the first map small: 24 kB with the names', () => {
    for (const { name, url } of packs) expect(gzipped(readText(url)), name).toBeLessThanOrEqual(24_000);
  });

  it('begins with the outline of all land, in 3 kB', () => {
    expect(packs[0]?.name).toBe('world-outline');
    expect(gzipped(readText(packs[0]!.url))).toBeLessThanOrEqual(3000);
  });

  it('keeps regions small: 15 kB', () => {
    for (const [name, { url }] of Object.entries(regions)) {
      expect(gzipped(readText(url)), name).toBeLessThanOrEqual(15_000);
    }
  });
});

describe('the cells', () => {
  it.each(kinds)('tile the world, %s: every point is in exactly one', (kind) => {
    const cells = cellsOf(kind);
    for (let lon = -179.9; lon < 180; lon += 7.3) {
      for (let lat = -84.9; lat < 85; lat += 4.7) {
        const within = cells.filter(
          ({ bounds: b }) => lon >= b.west && lon < b.east && lat >= b.south && lat < b.north,
        );
        expect(within.length, `${lat} ${lon}`).toBe(1);
      }
    }
  });

  it.each(kinds)('show land alike on both sides of a shared edge, %s', (kind) => {
    const cells = cellsOf(kind).map((info) => ({ info, land: polygonsOf(readPack(info), 'land') }));
    const step = readPack(cells[0]!.info).transform!.scale[1];
    for (const { info, land } of cells) {
      const { bounds } = info;
      const east = bounds.east === 180 ? -180 : bounds.east;
      for (let lat = bounds.south + 0.37; lat < bounds.north; lat += 1.13) {
        const beside = cells.find(({ info: { bounds: b } }) => b.west === east && lat >= b.south && lat < b.north);
        if (!beside) continue;
        // A step of the grid, less than a pixel, may lie between them.
        const near = [-step, 0, step].map((by) => holds(land, { lat: lat + by, lon: bounds.east }));
        expect(near, `${info.name} ${lat}`).toContain(holds(beside.land, { lat, lon: east }));
      }
    }
  });

  it.each(kinds)('name nothing twice, %s', (kind) => {
    const names = cellsOf(kind)
      .flatMap((info) => readPack(info).labels)
      .map(({ kind, lat, lon }) => `${kind} ${lat} ${lon}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a pack', () => {
  const layers = ['land', 'coast', 'lakes', 'rivers', 'borders', 'disputedBorders', 'disputedAreas'];

  it('has all layers and names', () => {
    for (const info of packs) {
      const pack = readPack(info);
      expect(pack.type).toBe('Topology');
      expect(Object.keys(pack.objects).sort()).toEqual(layers.toSorted());
      expect(Array.isArray(pack.labels)).toBe(true);
    }
  });

  it('draws no coast and no border along its edges', () => {
    for (const info of packs) {
      const pack = readPack(info);
      const edges = edgesOf(pack, info);
      const lines = [...linesOf(pack, 'coast'), ...linesOf(pack, 'borders'), ...linesOf(pack, 'disputedBorders')];
      for (const line of lines) {
        for (let i = 1; i < line.length; i++) {
          const [ax = 0, ay = 0] = line[i - 1] ?? [];
          const [bx = 0, by = 0] = line[i] ?? [];
          const along = (ax === bx && edges.lon.includes(ax)) || (ay === by && edges.lat.includes(ay));
          expect(along && Math.hypot(ax - bx, ay - by) > 0.5, `${info.name} ${ax} ${ay} – ${bx} ${by}`).toBe(false);
        }
      }
    }
  });

  it('has its land cut beyond its edges, so that no line around land is drawn along them', () => {
    for (const info of packs) {
      const { west, east, south, north } = info.bounds;
      const lats = [south, north].filter((lat) => Math.abs(lat) < 85);
      const pack = readPack(info);
      const coast = new Set(
        linesOf(pack, 'coast').flatMap((line) => line.slice(1).map((point, i) => segment(line[i], point))),
      );
      for (const ring of polygonsOf(pack, 'land').flat()) {
        for (let i = 1; i < ring.length; i++) {
          if (coast.has(segment(ring[i - 1], ring[i])) || coast.has(segment(ring[i], ring[i - 1]))) continue;
          const [ax = 0, ay = 0] = ring[i - 1] ?? [];
          const [bx = 0, by = 0] = ring[i] ?? [];
          const along = (ax === bx && (ax === west || ax === east)) || (ay === by && lats.includes(ay));
          // At the lower edge of the map the Antarctic is cut in the data that we have.
          if (Math.max(ay, by) < -84) continue;
          expect(along && Math.hypot(ax - bx, ay - by) > 0.5, `${info.name} ${ax} ${ay} – ${bx} ${by}`).toBe(false);
        }
      }
    }
  });

  it('draws no coast along the date line', () => {
    for (const info of packs) {
      for (const line of linesOf(readPack(info), 'coast')) {
        for (let i = 1; i < line.length; i++) {
          const [ax = 0, ay = 0] = line[i - 1] ?? [];
          const [bx = 0, by = 0] = line[i] ?? [];
          expect(Math.abs(ax) === 180 && ax === bx && Math.abs(ay - by) > 0.1, `${info.name} ${ay} ${by}`).toBe(false);
        }
      }
    }
  });

  it('keeps names within its bounds, by the zoom from which they show', () => {
    for (const info of packs) {
      const { labels } = readPack(info);
      for (const label of labels) expect(within(label, info.bounds), `${info.name} ${label.name}`).toBe(true);
      expect(labels.map(({ rank }) => rank)).toEqual(labels.map(({ rank }) => rank).toSorted((a, b) => a - b));
    }
  });

  it('puts the name of a country on land, and of a sea on water', () => {
    for (const info of packs) {
      const pack = readPack(info);
      const land = polygonsOf(pack, 'land');
      for (const label of pack.labels) {
        if (label.kind === 'sea') expect(holds(land, label), `${info.name} ${label.name}`).toBe(false);
        if (label.kind === 'country' && label.rank < 5)
          expect(holds(land, label), `${info.name} ${label.code}`).toBe(true);
      }
    }
  });
});

const segment = (from: Position = [], to: Position = []) => `${String(from)} ${String(to)}`;

/** Where a pack’s shapes are cut: as far beyond its bounds on all sides. */
function edgesOf({ transform }: Pack, { bounds }: PackInfo) {
  const [west, south] = transform!.translate as [number, number];
  const beyond = bounds.west - west;
  return { lon: [west, bounds.east + beyond], lat: [south, bounds.north + beyond] };
}

const within = ({ lat, lon }: LatLon, b: Bounds) => lat >= b.south && lat < b.north && lon >= b.west && lon < b.east;

describe('land and water', () => {
  const points: [string, LatLon, boolean][] = [
    ['Vladivostok', { lat: 43.13, lon: 131.93 }, true],
    ['Harbin', { lat: 45.75, lon: 126.65 }, true],
    ['the Sea of Japan', { lat: 40, lon: 134.5 }, false],
    ['the Yellow Sea', { lat: 36, lon: 123.5 }, false],
    ['Sapporo', { lat: 43.06, lon: 141.35 }, true],
  ];
  it.each(points)('%s is right in the finest pack', (_, point, land) => {
    expect(holds(polygonsOf(readPack(findPack('east-asia')), 'land'), point)).toBe(land);
  });

  const coarse: [string, LatLon, boolean][] = [
    ['Ukraine', { lat: 49, lon: 32 }, true],
    ['Chukotka beyond the date line', { lat: 66.5, lon: -177 }, true],
    ['Antarctica', { lat: -80, lon: 0 }, true],
    ['the Caspian Sea', { lat: 41.5, lon: 50.8 }, false],
    ['the Indian Ocean at the Maldives', { lat: 3, lon: 78 }, false],
    ['the Pacific', { lat: 0, lon: -150 }, false],
  ];
  const outlined: [string, LatLon, boolean][] = [
    ['Honshu', { lat: 36.5, lon: 138.5 }, true],
    ['Hokkaido', { lat: 43.5, lon: 143 }, true],
    ['Kyushu', { lat: 32.5, lon: 131 }, true],
    ['Korea', { lat: 36.5, lon: 127.8 }, true],
    ['Taiwan', { lat: 23.7, lon: 121 }, true],
    ['Luzon', { lat: 16.5, lon: 121 }, true],
    ['Java', { lat: -7.3, lon: 110 }, true],
    ['New Guinea', { lat: -5, lon: 142 }, true],
    ['Tasmania', { lat: -42, lon: 146.5 }, true],
    ['New Zealand, north', { lat: -38.9, lon: 176 }, true],
    ['New Zealand, south', { lat: -44, lon: 170 }, true],
    ['Madagascar', { lat: -19, lon: 47 }, true],
    ['Sri Lanka', { lat: 7.5, lon: 80.7 }, true],
    ['Sicily', { lat: 37.5, lon: 14 }, true],
    ['Sardinia', { lat: 40, lon: 9 }, true],
    ['Ireland', { lat: 53.3, lon: -8 }, true],
    ['Britain', { lat: 52.5, lon: -1.5 }, true],
    ['Iceland', { lat: 65, lon: -18 }, true],
    ['Cuba', { lat: 22, lon: -79 }, true],
    ['Hispaniola', { lat: 19, lon: -71 }, true],
    ['Newfoundland', { lat: 48.5, lon: -56 }, true],
    ['the North Sea', { lat: 56, lon: 3 }, false],
    ['the Mediterranean', { lat: 34, lon: 18 }, false],
    ['the Black Sea', { lat: 43, lon: 34 }, false],
    ['the Red Sea', { lat: 20, lon: 38.5 }, false],
    ['the Gulf of Mexico', { lat: 25, lon: -90 }, false],
    ['Hudson Bay', { lat: 59, lon: -86 }, false],
    ['the Sea of Japan', { lat: 40, lon: 134.5 }, false],
  ];
  it.each(coarse)('%s is right in the whole world', (_, point, land) => {
    expect(holds(polygonsOf(readPack(findPack('world-low')), 'land'), point)).toBe(land);
  });

  it.each([...coarse, ...outlined])('%s is right in the outline', (_, point, land) => {
    expect(holds(polygonsOf(readPack(findPack('world-outline')), 'land'), point)).toBe(land);
  });

  it('are all that the outline has: no line that would be a second coast, and no name', () => {
    const { objects, labels } = readPack(findPack('world-outline'));
    const { land, ...others } = objects;
    expect(land.geometries).toHaveLength(1);
    expect(Object.values(others).flatMap(({ geometries }) => geometries as unknown[])).toEqual([]);
    expect(labels).toEqual([]);
  });
});

describe('russian-far-east', () => {
  const points: [string, LatLon, boolean][] = [
    ['Khabarovsk', { lat: 48.46, lon: 135.1 }, true],
    ['Vladivostok', { lat: 43.17, lon: 131.95 }, true],
    ['Yakutsk', { lat: 62.03, lon: 129.73 }, true],
    ['Komsomolsk-on-Amur', { lat: 50.55, lon: 137.02 }, true],
    ['Vostochny', { lat: 51.88, lon: 128.33 }, true],
    ['Khasan', { lat: 42.47, lon: 130.68 }, true],
    ['Chita', { lat: 52.03, lon: 113.5 }, true],
    ['Ulan-Ude', { lat: 51.83, lon: 107.6 }, true],
    ['Magadan, inland', { lat: 62, lon: 150 }, true],
    ['Kamchatka', { lat: 55, lon: 159 }, true],
    ['Sakhalin', { lat: 50, lon: 143 }, true],
    ['Chukotka beyond the date line', { lat: 66.5, lon: 183 }, true],
    ['Irkutsk', { lat: 52.29, lon: 104.3 }, false],
    ['Krasnoyarsk', { lat: 56.01, lon: 92.87 }, false],
    ['Norilsk', { lat: 69.35, lon: 88.2 }, false],
    ['Harbin', { lat: 45.75, lon: 126.65 }, false],
    ['Heihe, across the river', { lat: 50.1, lon: 127.3 }, false],
    ['Pyongyang', { lat: 39.03, lon: 125.75 }, false],
    ['Rason', { lat: 42.3, lon: 130.3 }, false],
    ['Hunchun', { lat: 42.87, lon: 130.36 }, false],
    ['Sapporo', { lat: 43.06, lon: 141.35 }, false],
    ['Ulaanbaatar', { lat: 47.9, lon: 106.9 }, false],
    ['Alaska', { lat: 65, lon: 195 }, false],
    ['the Sea of Japan', { lat: 42, lon: 134 }, false],
    ['the Sea of Okhotsk', { lat: 54, lon: 148 }, false],
    ['the Arctic Ocean', { lat: 75, lon: 165 }, false],
  ];
  it.each(points)('%s: in or out', (_, point, inside) => {
    expect(holds(readRegion('russian-far-east'), point)).toBe(inside);
  });

  it('lies within its bounds and holds its name', () => {
    for (const [name, { bounds, label }] of Object.entries(regions)) {
      const polygons = readRegion(name);
      const slack = 0.01;
      for (const [lon = 0, lat = 0] of polygons.flat(2)) {
        expect(lon >= bounds.west - slack && lon <= bounds.east + slack).toBe(true);
        expect(lat >= bounds.south - slack && lat <= bounds.north + slack).toBe(true);
      }
      expect(holds(polygons, label), name).toBe(true);
    }
  });

  it('lies on land', () => {
    const land = polygonsOf(readPack(findPack('east-asia')), 'land');
    const region = readRegion('russian-far-east');
    let astray = 0;
    let inside = 0;
    for (let lat = 42; lat < 55.9; lat += 0.21) {
      for (let lon = 126; lon < 149; lon += 0.23) {
        if (!holds(region, { lat, lon })) continue;
        inside++;
        if (!holds(land, { lat, lon })) astray++;
      }
    }
    expect(inside).toBeGreaterThan(1000);
    expect(astray / inside).toBeLessThan(0.005);
  });
});

describe('what is disputed', () => {
  const find = (name: string, layer: 'disputedAreas' | 'disputedBorders') =>
    cellsOf('medium')
      .flatMap((info) => feature(readPack(info), readPack(info).objects[layer]).features)
      .filter(({ properties }) => properties.id === name);

  it.each(['crimea', 'southern-kurils'])('%s is an area', (id) => {
    expect(find(id, 'disputedAreas').length).toBeGreaterThan(0);
  });

  it.each(['crimea', 'western-sahara', 'kosovo', 'northern-cyprus', 'somaliland', 'golan', 'aksai-chin'])(
    '%s has a border that is drawn as disputed',
    (id) => {
      expect(find(id, 'disputedBorders').length).toBeGreaterThan(0);
    },
  );

  it('holds all islands that are claimed, and not Urup', () => {
    const polygons = find('southern-kurils', 'disputedAreas').flatMap(({ geometry }) =>
      toPolygons(geometry as MultiPolygon),
    );
    expect(holds(polygons, { lat: 45, lon: 147.8 })).toBe(true);
    expect(holds(polygons, { lat: 44.1, lon: 145.9 })).toBe(true);
    expect(holds(polygons, { lat: 46, lon: 150 })).toBe(false);
    expect(holds(polygons, { lat: 43.3, lon: 144.5 })).toBe(false);
  });

  it('is Crimea, and not the land beside it', () => {
    const polygons = find('crimea', 'disputedAreas').flatMap(({ geometry }) => toPolygons(geometry as MultiPolygon));
    expect(holds(polygons, { lat: 45.2, lon: 34.2 })).toBe(true);
    expect(holds(polygons, { lat: 46.6, lon: 33 })).toBe(false);
    expect(holds(polygons, { lat: 45.2, lon: 38 })).toBe(false);
  });

  it('calls the sea between Japan and Korea as each side does', () => {
    const sea = readPack(findPack('east-asia')).labels.find(({ name }) => name === 'Sea of Japan');
    expect(sea?.names?.['en']).toBe('Sea of Japan');
    expect(sea?.views?.['KR']?.['en']).toBe('East Sea');
  });
});

describe('names', () => {
  const expected = ['Kyiv', 'Odesa', 'Kharkiv'];
  it.each(expected)('%s is written so', (name) => {
    const names = cellsOf('medium').flatMap((info) => readPack(info).labels.map((label) => label.name));
    expect(names).toContain(name);
  });

  it('of large cities are there in our other languages, where these have others', () => {
    const labels = cellsOf('medium').flatMap((info) => readPack(info).labels);
    const namesOf = (name: string) => labels.find((label) => label.name === name)?.names;
    expect(namesOf('Vienna')).toEqual({ de: 'Wien', es: 'Viena', fr: 'Vienne', nl: 'Wenen', ar: 'فيينا' });
    expect(namesOf('Köln')).toMatchObject({ en: 'Cologne', nl: 'Keulen' });
    expect(namesOf('Oslo')).toEqual({ ar: 'أوسلو' });
    const inArabic = labels.filter(({ kind, rank }) => kind === 'city' && rank <= 3);
    expect(inArabic.filter(({ names }) => names?.['ar'] === undefined)).toEqual([]);
  });

  it('of the list in other languages are each those of a city that there is', () => {
    const list = JSON.parse(readFileSync(new URL('../../geo/data/exonyms.json', import.meta.url), 'utf8')) as object;
    const cities = makeCityLabels() as { readonly name: string; readonly names?: object }[];
    const named = new Set(cities.map(({ name }) => name));
    expect(Object.keys(list).filter((key) => !named.has(key.slice(3)))).toEqual([]);
    expect(cities.filter(({ names }) => names)).toHaveLength(Object.keys(list).length);
  });

  it('mark capitals', () => {
    const { labels } = readPack(findPack('east-asia'));
    const capitals = labels.filter(({ capital }) => capital).map(({ name }) => name);
    expect(capitals.sort()).toEqual(['Pyongyang', 'Seoul', 'Tokyo']);
  });

  it('keep cities of one zoom apart', () => {
    const { labels } = readPack(findPack('east-asia'));
    const cities = labels.filter(({ kind, rank }) => kind === 'city' && rank <= 5);
    for (const a of cities) {
      for (const b of cities) {
        if (a !== b) expect(Math.hypot(a.lon - b.lon, a.lat - b.lat), `${a.name} ${b.name}`).toBeGreaterThan(0.9);
      }
    }
  });
});
