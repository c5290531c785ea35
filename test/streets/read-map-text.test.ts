import { describe, expect, it } from 'vitest';
import { cutStreets } from '../../src/streets/cut-streets.js';
import { UnreadableMap, type MapFeature } from '../../src/streets/map-feature.js';
import { readMapText } from '../../src/streets/read-map-text.js';
import { madeUpTown, type OsmElement } from '../fixtures/made-up-town.js';
import { drawnIn, namesIn, townBounds } from './streets-of.js';

const options = { buildings: true, langs: ['ar', 'en'] };
const read = (value: unknown) => readMapText(JSON.stringify(value));
const cut = (value: unknown) => cutStreets(read(value).features, townBounds, options);
const town = madeUpTown();
const expected = cut(town);

/** The nodes of the town, by id. */
const nodes = new Map(town.elements.filter(({ type }) => type === 'node').map((node) => [node.id, node]));
const ways = new Map(town.elements.filter(({ type }) => type === 'way').map((way) => [way.id, way]));
const positionsOf = ({ nodes: refs = [] }: OsmElement) => refs.map((id) => nodes.get(id)!).map(({ lon, lat }): [number, number] => [lon!, lat!]); // prettier-ignore

describe('an answer of Overpass', () => {
  it('has streets that run through, a coast with land on its left, an area of two ways, houses and names', () => {
    expect(namesIn(expected, 'street')).toMatchObject({ 'Street 0': 1, 'Street 10': 1, 'Road 4': 1 });
    expect(namesIn(expected, 'main')).toEqual({ 'Road 5': 1 });
    expect(drawnIn(expected, 'street').find(({ properties }) => properties.name === 'Road 4')?.properties.names).toEqual({ ar: 'شارع 4' }); // prettier-ignore
    expect(drawnIn(expected, 'building')).toHaveLength(1);
    expect(drawnIn(expected, 'green')[0]!.lines[0]).toHaveLength(5);
    const lons = drawnIn(expected, 'land').flatMap(({ lines }) => lines.flat().map(([lon]) => lon!));
    expect([Math.min(...lons), Math.max(...lons)]).toEqual([10.001, 10.011]);
    expect(expected?.labels.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['town Made-up Town', 'station Central', 'park Park']); // prettier-ignore
  });

  it('says the same with “out geom”', () => {
    const geometryOf = (way: OsmElement) => positionsOf(way).map(([lon, lat]) => ({ lon, lat }));
    const elements = town.elements.map((element) =>
      element.type === 'way' ? { ...element, nodes: undefined, geometry: geometryOf(element) }
      : element.type === 'relation' ? { ...element, members: element.members!.map((member) => ({ ...member, geometry: geometryOf(ways.get(member.ref)!) })) }
      : element,
    ); // prettier-ignore
    expect(cut({ ...town, elements })).toEqual(expected);
  });

  it('has its ways in parts where some of their nodes are missing', () => {
    const lost = [...ways.values()].find(({ tags }) => tags?.name === 'Road 4')!.nodes![5]!;
    const elements = town.elements.filter(({ type, id }) => type !== 'node' || id !== lost);
    expect(namesIn(cut({ ...town, elements }), 'street')).toMatchObject({ 'Road 4': 2, 'Street 5': 2 });
  });

  it.each([
    [{ remark: 'runtime error: Query timed out in "query" at line 3 after 25 seconds.', elements: [] }, /Query timed out/],
    [{ elements: [null, 7, { type: 'way' }, { type: 'node', id: 1, lat: 'x', lon: 2, tags: { name: 'A' } }, { type: 'relation', tags: { type: 'multipolygon', leisure: 'park' }, members: 'none' }] }, undefined],
  ])('ends in Overpass’s own words where it failed, and in nothing where it is none: %j', (answer, message) => {
    if (message) expect(() => read(answer)).toThrow(message);
    else expect(cutStreets(read(answer).features, townBounds, options)).toBeUndefined();
  }); // prettier-ignore
});

describe('GeoJSON', () => {
  const toGeojson = (toProperties: (tags: Readonly<Record<string, string>>, element: OsmElement) => object) => ({
    type: 'FeatureCollection',
    timestamp: '2025-07-01T20:20:36Z',
    features: town.elements.flatMap((element) => {
      const { type, tags = {} } = element;
      if (Object.keys(tags).length === 0) return [];
      const isArea = tags.building !== undefined;
      const rings = element.members?.flatMap(({ ref }, index) => positionsOf(ways.get(ref)!).slice(index > 0 ? 1 : 0));
      const geometry =
        type === 'node' ? { type: 'Point', coordinates: [element.lon, element.lat] }
        : type === 'relation' ? { type: 'MultiPolygon', coordinates: [[rings]] }
        : isArea ? { type: 'Polygon', coordinates: [positionsOf(element)] }
        : { type: 'LineString', coordinates: positionsOf(element) };
      return [{ type: 'Feature', properties: toProperties(tags, element), geometry }];
    }),
  }); // prettier-ignore

  it.each<[string, Parameters<typeof toGeojson>[0]]>([
    ['as Overpass Turbo writes it', (tags, { type, id }) => ({ '@id': `${type}/${id}`, ...tags })],
    ['as osmtogeojson writes it', (tags, { type, id }) => ({ type, id, tags })],
    [
      'as ogr2ogr writes it',
      ({ name, highway, ...others }) => ({ name: name ?? null, highway: highway ?? null, other_tags: Object.entries(others).map(([key, value]) => `"${key}"=>"${value}"`).join(',') }),
    ],
  ])('%s gives the same streets', (_, toProperties) => {
    const value = toGeojson(toProperties);
    expect(cut(value)).toEqual(expected);
    expect(read(value).dataDate).toBe('2025-07-01');
  }); // prettier-ignore

  it('is understood in Overture’s words', () => {
    const line = [[10.001, 50.001], [10.004, 50.001]]; // prettier-ignore
    const ring = [[10.001, 50.001], [10.002, 50.001], [10.002, 50.002], [10.001, 50.001]]; // prettier-ignore
    const feature = (properties: object, type: string, coordinates: unknown) => ({ type: 'Feature', properties, geometry: { type, coordinates } }); // prettier-ignore
    const pack = cut({
      type: 'FeatureCollection',
      features: [
        feature({ theme: 'transportation', subtype: 'road', class: 'primary', names: { primary: 'High Street', common: { ar: 'شارع' } } }, 'LineString', line),
        feature({ theme: 'buildings', type: 'building' }, 'Polygon', [ring]),
        feature({ theme: 'base', type: 'water', subtype: 'lake' }, 'Polygon', [ring]),
        feature({ theme: 'base', type: 'land_use', subtype: 'park', names: { primary: 'Park' } }, 'Polygon', [ring]),
      ],
    }); // prettier-ignore
    expect(namesIn(pack, 'main')).toEqual({ 'High Street': 1 });
    expect(drawnIn(pack, 'main')[0]!.properties.names).toEqual({ ar: 'شارع' });
    expect(Object.keys(pack!.objects)).toEqual(['land', 'green', 'water', 'building', 'main']);
    expect(pack!.labels).toMatchObject([{ kind: 'park', name: 'Park' }]);
  });

  it.each<[unknown, RegExp]>([
    [[1_113_194, 6_446_275], /no degrees but those of a projection: 1113194, 6446275.*EPSG:4326/],
    [[null, 'x'], /no pair of numbers/],
  ])('with the position %j says what is wrong', (position, message) => {
    const feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: position } };
    expect(() => read({ type: 'FeatureCollection', features: [feature] })).toThrow(message);
  });

  it.each<unknown>([
    { type: 'FeatureCollection' },
    { type: 'FeatureCollection', features: [null, { geometry: null }, { properties: null, geometry: { type: 'Polygon', coordinates: [[[1, 2]]] } }] },
    { type: 'Feature', properties: { __proto__: null, constructor: 'x' }, geometry: { type: 'GeometryCollection', geometries: [{ type: 'LineString' }] } },
  ])('of which nothing can be drawn gives nothing: %j', (value) => {
    const shapes = read(value).features.map(({ shape }: MapFeature) => shape.type);
    expect(shapes).toEqual([]);
  }); // prettier-ignore
});

it.each([
  ['', /it is no map data/],
  ['{"elements": [', /no whole JSON.*Is it cut off\?/],
  ['{"events": []}', /no “features” and no “elements”/],
  ['name,lat,lon\n', /begins with “name,lat,lon/],
  ['<?xml version="1.0"?>\n<html><head><title>OSM3S Response</title></head><body><p>The data is from <b>OpenStreetMap</b>.</p><p><strong>Error</strong>: runtime error: open64: 0 Success /osm3s_osm_base Dispatcher_Client::request_read_and_idx::timeout. </p></body></html>', /web page and no map data: “Error : runtime error: open64/],
  ['<?xml version="1.0"?>\n<osm version="0.6"><node id="1"/></osm>', /OSM XML, which is not read here/],
])('says of a text that is no map data what it is: %j', (text, message) => {
  expect(() => readMapText(text)).toThrow(UnreadableMap);
  expect(() => readMapText(text)).toThrow(message);
}); // prettier-ignore
