import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import type { World } from '../../src/cli/world.js';
import type { StreetPack } from '../../src/map/streets/street-pack.js';
import { madeUpTown } from '../fixtures/made-up-town.js';
import { writeOsmPbf } from '../fixtures/osm-pbf.js';
import { tileWords, townThings } from '../fixtures/town-tiles.js';
import { writePmtiles } from '../fixtures/vector-tiles.js';
import { fakeWorld } from './fake-world.js';

/** A story in the middle of the made-up town. */
const story = `{
  "title": "T",
  "events": [{ "title": "E", "where": { "name": "Square", "lat": 50.0035, "lon": 10.005 } }]
}
`;
const town = JSON.stringify(madeUpTown());

type Files = Record<string, string | Uint8Array>;

async function dateline(line: string, files: Files, more: Partial<World> = {}) {
  const { world, written } = fakeWorld(files);
  const code = await run(line.split(' ').filter(Boolean), commands, { ...world, ...more });
  return { code, ...written };
}

const packsIn = (files: Files) => Object.keys(files).filter((path) => /streets-/.test(path));
const documentIn = (files: Files, path = 'story.json') => JSON.parse(files[path] as string) as { basemap?: { src: string; [key: string]: unknown }[] }; // prettier-ignore

describe('basemap', () => {
  it('writes the streets around a story’s places beside it, and names them in the story', async () => {
    const files: Files = { 'a/story.json': story, 'town.json': town };
    const { code, out, err } = await dateline('basemap a/story.json --from town.json', files);
    expect([code, out]).toEqual([0, expect.stringMatching(/^a\/streets-[\da-f]{8}\.json\n$/)]);
    expect(err).toMatch(/: 0\.\d × 1\.\d km, \d kB gzipped, © OpenStreetMap contributors\nThe data is of 2025-07-01/);
    const pack = JSON.parse(files[out.trim()] as string) as StreetPack;
    expect(pack.dateline).toBe('streets/1');
    const entry = { src: out.trim().slice(2), minZoom: 9, attribution: '© OpenStreetMap contributors', dataDate: '2025-07-01' }; // prettier-ignore
    expect(documentIn(files, 'a/story.json')).toEqual({ ...(JSON.parse(story) as object), basemap: [expect.objectContaining(entry)] }); // prettier-ignore
    expect(await dateline('check --strict a/story.json', files)).toMatchObject({ code: 0, out: '' });
  });

  it.each<[string, string | Uint8Array]>([
    ['.osm.pbf', writeOsmPbf(madeUpTown())],
    ['PMTiles', writePmtiles(townThings(tileWords.Protomaps!), 15)],
  ])('reads %s', async (_, map) => {
    const files: Files = { 'story.json': story, map };
    expect((await dateline('basemap story.json --from map', files)).code).toBe(0);
    const pack = JSON.parse(files[packsIn(files)[0]!] as string) as StreetPack;
    expect(Object.keys(pack.objects)).toEqual(expect.arrayContaining(['land', 'building', 'street', 'main']));
  });

  it('reads JSON from the standard input, and writes the same file for the same data', async () => {
    const files: Files = { 'story.json': story, '-': town };
    await dateline('basemap story.json --from -', files);
    const [before] = [files['story.json']];
    expect(await dateline('basemap story.json --from -', files)).toMatchObject({ code: 0 });
    expect(files['story.json']).toBe(before);
    expect(packsIn(files)).toHaveLength(1);
  });

  it('leaves houses out, and names whom it is told to', async () => {
    const files: Files = { 'story.json': story, 'town.json': town };
    await dateline('basemap story.json --from town.json --no-buildings --credit City', files);
    expect((JSON.parse(files[packsIn(files)[0]!] as string) as StreetPack).objects).not.toHaveProperty('building');
    expect(documentIn(files).basemap![0]).toMatchObject({ attribution: 'City' });
  });

  it('writes no file that no page would draw', async () => {
    const streets = Array.from({ length: 8000 }, (_, index) => {
      const names = ['', ':ar', ':de', ':en', ':es', ':fr', ':zh'].map((lang) => [`name${lang}`, `${index}${lang}${'街'.repeat(110)}`]); // prettier-ignore
      const lat = 50.0005 + index * 7e-7;
      return { type: 'Feature', properties: { highway: 'primary', ...Object.fromEntries(names) }, geometry: { type: 'LineString', coordinates: [[10, lat], [10.01, lat]] } }; // prettier-ignore
    });
    const data = { type: 'FeatureCollection', features: streets };
    const files: Files = { 'story.json': story, 'big.json': JSON.stringify(data) };
    const { code, err } = await dateline('basemap story.json --from big.json', files);
    expect([code, err]).toEqual([2, expect.stringMatching(/bytes, more than 12000000: no page .* smaller --bbox or --around, or --no-buildings/)]); // prettier-ignore
    expect(packsIn(files)).toEqual([]);
  });

  it('keeps the credit of what it replaces, and names whom the data names', async () => {
    const osm3s = { timestamp_osm_base: '2025-07-01T00:00:00Z', copyright: 'City of A' };
    const files: Files = {
      'story.json': story,
      'town.json': town,
      'city.json': JSON.stringify({ ...madeUpTown(), osm3s }),
    };
    await dateline('basemap story.json --from city.json', files);
    expect(documentIn(files).basemap![0]).toMatchObject({ attribution: 'City of A' });
    await dateline('basemap story.json --from town.json --credit Survey', files);
    await dateline('basemap story.json --from town.json --around 300', files);
    expect(documentIn(files).basemap).toMatchObject([{ attribution: 'Survey' }]);
  });

  it('replaces what it wrote for the same ground, and leaves all else alone', async () => {
    const files: Files = { 'story.json': story, 'town.json': town };
    await dateline('basemap story.json --from town.json', files);
    const [old] = packsIn(files);
    const others = [{ src: 'my-streets.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds: { south: 1, west: 1, north: 2, east: 2 } }, { src: 'plan.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds: { south: 50, west: 10, north: 51, east: 11 } }]; // prettier-ignore
    const document = documentIn(files);
    files['story.json'] = JSON.stringify({ ...document, basemap: [others[0], ...document.basemap!, others[1]] });
    const { out, err } = await dateline('basemap story.json --from town.json --around 200', files);
    expect(err).toContain(`Removed what was there before: ${old}\n`);
    expect(packsIn(files)).toEqual([out.trim()]);
    expect(documentIn(files).basemap!.map(({ src }) => src)).toEqual([others[0]!.src, others[1]!.src, out.trim()]);
  });

  it('removes no file that it has not written', async () => {
    const files: Files = { 'story.json': story, 'town.json': town };
    await dateline('basemap story.json --from town.json', files);
    const [old] = packsIn(files);
    files[old!] = '{"dateline": "something else"}';
    await dateline('basemap story.json --from town.json --around 200', files);
    expect(files[old!]).toBe('{"dateline": "something else"}');
  });

  it('removes no file that another story in the folder names', async () => {
    const files: Files = { 'a/story.json': story, 'a/other.json': story, 'a/map.json': town };
    await dateline('basemap a/story.json --from a/map.json', files);
    await dateline('basemap a/other.json --from a/map.json', files);
    const [shared] = packsIn(files);
    await dateline('basemap a/story.json --from a/map.json --around 200', files);
    expect(packsIn(files)).toHaveLength(2);
    const { err } = await dateline('basemap a/other.json --from a/map.json --around 200', files);
    expect(err).toContain(`Removed what was there before: ${shared}`);
    expect(packsIn(files)).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['an area that is wider than a town', { where: { name: 'County', area: { lat: 0.1, lon: 0.1, radius: 20_000 } } }],
    ['a region', { where: { name: 'Region', area: { region: 'fr-idf' } } }],
    ['the centre of a camera', { camera: { center: { lat: 0.015, lon: 0.015 }, zoom: 14 } }],
    ['the bounds of a camera', { camera: { bounds: { south: 0.001, west: 0.001, north: 0.009, east: 0.009 } } }],
  ])('keeps streets that lie in %s', async (_, more) => {
    const old = { src: 'streets-01234567.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds: { south: 0, west: 0, north: 0.01, east: 0.01 } }; // prettier-ignore
    const { events } = JSON.parse(story) as { events: object[] };
    const both = JSON.stringify({ title: 'T', basemap: [old], events: [...events, { title: 'M', ...more }] });
    const files: Files = { 'story.json': both, 'town.json': town, [old.src]: '{"dateline":"streets/1"}' };
    await dateline('basemap story.json --from town.json', files);
    expect(documentIn(files).basemap).toHaveLength(2);
    expect(files[old.src]).toBeDefined();
  });

  it('never leaves a story that names a file which is not there', async () => {
    const files: Files = { 'story.json': story, 'town.json': town };
    const { world } = fakeWorld(files);
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const write: World['write'] = (path, ...rest) => (path.includes('streets-') ? Promise.reject(full) : world.write(path, ...rest)); // prettier-ignore
    const { code, err } = await dateline('basemap story.json --from town.json', files, { write });
    expect([code, err]).toEqual([2, expect.stringMatching(/streets-.* cannot be written: the disk is full/)]);
    expect(files['story.json']).toBe(story);
  });

  it('leaves places out that the map data has nothing of, and says so', async () => {
    const far = `{"title": "T", "events": [{"title": "E", "where": {"name": "Square", "lat": 50.0035, "lon": 10.005}}, {"title": "F", "where": {"name": "Embassy", "lat": 10, "lon": 20}}]}`;
    const files: Files = { 'story.json': far, 'town.json': town };
    const { code, err } = await dateline('basemap story.json --from town.json', files);
    expect([code, documentIn(files).basemap!.length]).toEqual([0, 1]);
    expect(err).toContain('Left out, as the map data has nothing there: Embassy. Take a larger extract.\n');
  });

  it('says nothing of places that lie on the streets of another town, cut before', async () => {
    const other = `{"title": "T", "basemap": [{"src": "streets-1234abcd.json", "integrity": "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "bounds": {"south": 9.9, "west": 19.9, "north": 10.1, "east": 20.1}}], "events": [{"title": "E", "where": {"name": "Square", "lat": 50.0035, "lon": 10.005}}, {"title": "F", "where": {"name": "Embassy", "lat": 10, "lon": 20}}, {"title": "G", "where": {"name": "Airport", "lat": 10, "lon": 30}}]}`;
    const files: Files = { 'story.json': other, 'town.json': town };
    const { code, err } = await dateline('basemap story.json --from town.json', files);
    expect([code, documentIn(files).basemap!.length]).toEqual([0, 2]);
    expect(err).toContain('nothing there: Airport. Take');
    expect(err).not.toContain('Embassy');
  });

  it('lists the places that the map data ends before', async () => {
    const beyond = story.replace(
      '}]',
      '}, { "title": "F", "where": { "name": "Ferry", "lat": 50.0035, "lon": 10.0108 } }]',
    );
    const files: Files = { 'story.json': beyond, 'town.json': town };
    const { code, err } = await dateline('basemap story.json --from town.json', files);
    expect([code, err]).toEqual([0, expect.stringContaining('Not on the streets, as the map data ends before them: Ferry. Take a larger extract.\n')]); // prettier-ignore
  });

  it('writes a file for each part of a story that is far from the others', async () => {
    const { elements, ...rest } = madeUpTown();
    const north = elements.map(({ id, lat, nodes, members, ...element }) => ({ ...element, id: id + 1000, ...(lat && { lat: lat + 1 }), ...(nodes && { nodes: nodes.map((ref) => ref + 1000) }), ...(members && { members: members.map((member) => ({ ...member, ref: member.ref + 1000 })) }) })); // prettier-ignore
    const two = story.replace(
      '}]',
      '}, { "title": "F", "where": { "name": "North", "lat": 51.0035, "lon": 10.005 } }]',
    );
    const files: Files = { 'story.json': two, map: writeOsmPbf({ ...rest, elements: [...elements, ...north] }) };
    const { out } = await dateline('basemap story.json --from map', files);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(documentIn(files).basemap!.map(({ src }) => src)).toEqual(out.trim().split('\n'));
  });

  it.each<[string, Files, RegExp]>([
    ['story.json', {}, /needs map data, either --from FILE or --overpass URL, or else a --picture/],
    ['story.json --from a --overpass b', {}, /either --from FILE or --overpass URL/],
    ['story.json --from town.json --bbox 1,2,3', {}, /--bbox is west, south, east and north/],
    ['story.json --from town.json --bbox 10,50,10.01,49', {}, /--bbox is west, south/],
    ['story.json --from town.json --bbox 0,0,9,9', {}, /--bbox is 998 × 1001 km: .* 60 km at most/],
    ['story.json --from town.json --around far', {}, /--around is metres, from 50 to 25000, not "far"/],
    ['story.json --from town.json --around 9 --bbox 1,2,3,4', {}, /say one of them/],
    ['story.json --from town.json --bbox -122.42,37.77,-122.41,37.78', {}, /nothing of where the story is: it reaches from 10.00,49.99/],
    ['- --from town.json', { '-': story }, /which must be a file/],
    ['story.md --from town.json', { 'story.md': '# T\n' }, /no story document that could name a map/],
    ['none.json --from town.json', {}, /none.json cannot be read: there is no such file/],
    ['story.json --from nowhere.osm.pbf', {}, /nowhere.osm.pbf cannot be read: there is no such file/],
    ['nowhere.json --from town.json', { 'nowhere.json': '{"title": "T", "events": [{"title": "E"}]}' }, /no place with a position/],
    ['story.json --from town.json --bbox 10,50.1,10.01,50', {}, /north \(50\) lies south of south \(50.1\)/],
    ['story.json --from town.json --bbox 37.77,-122.42,37.80,-122.38', {}, /these look like lat,lon/],
    ['story.json --from town.json --bbox -122.42, 37.77, -122.38, 37.80', {}, /"-122.42, 37.77, …" has spaces: put it in quotes/],
    ['bad.json --from town.json', { 'bad.json': '{"title": "T",\n"events": [],}' }, /bad.json:2:13: error unreadable-json/],
    ['none.json --from town.json', { 'none.json': '' }, /none.json is empty/],
    ['story.json --from map', { map: '' }, /map: it is empty/],
    ['story.json --from map', { map: new Uint8Array([0x50, 0x4b, 3, 4, 0]) }, /map: it is a zip file: unpack it/],
    ['story.json --from map', { map: new Uint8Array([0, 0, 0x27, 0x0a, 0]) }, /map: it is a shapefile: ogr2ogr/],
    ['story.json --from map', { map: new Uint8Array([1, 0, 2, 0]) }, /map: it is no map data that is read here/],
    ['story.json --from map', { map: '<osm version="0.6"></osm>' }, /map: it is OSM XML.*Protocolbuffer/],
    ['story.json --from map', { map: '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"NAME":"A"},"geometry":{"type":"Point","coordinates":[10,50]}}]}' }, /none of its 1 features has OpenStreetMap’s tags.*highway, building/],
    ['story.json --from map', { map: new Uint8Array([0x1f, 0x8b, 8, 0]) }, /map: it is packed: unpack it first/],
    ['story.json --from map', { map: writeOsmPbf(madeUpTown()).subarray(0, 500) }, /map: the .osm.pbf is cut off: it ends at byte 500/],
    ['story.json --from -', { '-': writeOsmPbf(madeUpTown()) }, /read more than once, so it must be a file/],
    ['story.json --from map', { map: '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[552000,4182000]}}]}' }, /map: its coordinates are no degrees/],
    ['story.json --overpass ftp://a.example', {}, /--overpass is an address with http\(s\)/],
    ['story.json --overpass https://a.example/', {}, /https:\/\/a.example\/ could not be reached: fetch failed/],
  ])('%s: says what is wrong, and changes nothing', async (line, more, message) => {
    const files: Files = { 'story.json': story, 'town.json': town, ...more };
    const before = { ...files };
    const { code, out, err } = await dateline(`basemap ${line}`, files);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(message)]);
    expect(files).toEqual(before);
  }); // prettier-ignore
});

it('is not lost where import replaces the story', async () => {
  const files: Files = {
    'story.json': story,
    'town.json': town,
    'new.csv': 'title,place,lat,lon\nE,Square,50.0035,10.005\n',
  };
  await dateline('basemap story.json --from town.json', files);
  const { basemap } = documentIn(files);
  const { err } = await dateline('import new.csv --force -o story.json', files);
  expect(documentIn(files).basemap).toEqual(basemap);
  expect(err).toContain('The streets of the story that was there are kept');
  files['broken.json'] = '{';
  expect((await dateline('import new.csv --force -o broken.json', files)).code).toBe(0);
  expect(documentIn(files, 'broken.json').basemap).toBeUndefined();
});

describe('a server that the user names', () => {
  const answering = (respond: (request: RequestInit) => Response) => {
    const asked: { url: string; request: RequestInit }[] = [];
    const fetch: World['fetch'] = (url, request) => {
      asked.push({ url, request });
      return Promise.resolve(respond(request));
    };
    return { asked, fetch };
  };

  it('is asked by Overpass’s language, once, for the boxes alone', async () => {
    const { asked, fetch } = answering(() => new Response(town));
    const files: Files = { 'story.json': story };
    const line = 'basemap story.json --overpass https://overpass.example/api --no-buildings';
    expect((await dateline(line, files, { fetch })).code).toBe(0);
    expect(asked.map(({ url, request }) => [url, request.method])).toEqual([['https://overpass.example/api', 'POST']]);
    const query = (asked[0]!.request.body as URLSearchParams).get('data')!;
    expect(query).toMatch(/^\[out:json\]\[timeout:180\];\(way\[highway\]\(49\.99\d+,9\.98\d+,50\.01\d+,10\.02\d+\);.*out geom;$/); // prettier-ignore
    expect(query).not.toContain('building');
    expect(packsIn(files)).toHaveLength(1);
  });

  it.each<[string, Response, RegExp]>([
    ['is busy', new Response('<html><head><title>x</title></head><body><p><strong>Error</strong>: too many requests</p></body></html>', { status: 429 }), /answered 429: Error : too many requests/],
    ['ran out of time', new Response('{"elements": [], "remark": "runtime error: Query timed out"}'), /Overpass answered: “runtime error: Query timed out”/],
    ['sends on', new Response(null, { status: 301, headers: { location: 'https://b.example/' } }), /sends on to https:\/\/b.example\/: name that one/],
    ['answers with a page', new Response('<html><body>Hello</body></html>'), /web page and no map data: “Hello”/],
  ])('is quoted where it %s', async (_, response, message) => {
    const { fetch } = answering(() => response);
    const { code, err } = await dateline('basemap story.json --overpass https://a.example/', { 'story.json': story }, { fetch }); // prettier-ignore
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  }); // prettier-ignore

  const tiles = writePmtiles(townThings(tileWords.Protomaps!), 15);

  it('gives parts of PMTiles', async () => {
    const { asked, fetch } = answering(({ headers }) => {
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec((headers as { Range: string }).Range)!;
      return new Response(tiles.slice(Number(from), Number(to) + 1), { status: 206 });
    });
    const files: Files = { 'story.json': story };
    expect((await dateline('basemap story.json --from https://tiles.example/a.pmtiles', files, { fetch })).code).toBe(
      0,
    );
    expect(new Set(asked.map(({ request }) => request.redirect))).toEqual(new Set(['manual']));
    expect(new Set(asked.map(({ url }) => url))).toEqual(new Set(['https://tiles.example/a.pmtiles']));
    expect(packsIn(files)).toHaveLength(1);
  });

  it.each<[string, Response, RegExp]>([
    ['gives the whole file', new Response(tiles.slice()), /gives the whole file and no part of it .*download the file/],
    [
      'sends on',
      new Response(null, { status: 302, headers: { location: 'https://b.example/' } }),
      /sends on to https:\/\/b.example\/: name that one/,
    ],
    ['has none', new Response('', { status: 404 }), /its server answered 404/],
    ['gives something else', new Response('<html>', { status: 206 }), /broken or cut off/],
  ])('is told of where it %s', async (_, response, message) => {
    const { fetch } = answering(() => response);
    const { code, err } = await dateline('basemap story.json --from https://tiles.example/a.pmtiles', { 'story.json': story }, { fetch }); // prettier-ignore
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('check', () => {
  const withStreets = async () => {
    const files: Files = { 'a/story.json': story, 'town.json': town };
    await dateline('basemap a/story.json --from town.json', files);
    return { files, pack: packsIn(files)[0]! };
  };

  it('misses streets that are not beside the story', async () => {
    const { files, pack } = await withStreets();
    delete files[pack];
    const { code, out } = await dateline('check a/story.json', files);
    expect([code, out]).toEqual([1, expect.stringMatching(/a\/story.json:5:\d+: error missing-streets\n {4}basemap\[0\]\.src/)]); // prettier-ignore
  });

  it('says where they are others than were written', async () => {
    const { files, pack } = await withStreets();
    files[pack] = (files[pack] as string).slice(0, 1000);
    const { code, out } = await dateline('check a/story.json', files);
    expect([code, out]).toEqual([1, expect.stringContaining('error changed-streets\n    basemap[0].src')]);
  });

  it('looks for none in other folders or on other hosts', async () => {
    const { files } = await withStreets();
    for (const src of ['../town.json', 'https://a.example/b.json', '/town.json']) {
      const document = documentIn(files, 'a/story.json');
      files['a/b.json'] = JSON.stringify({
        ...document,
        allowRemote: false,
        basemap: [{ ...document.basemap![0], src }],
      });
      expect(await dateline('check a/b.json', files)).toMatchObject({ code: 0, out: '' });
    }
  });
});
