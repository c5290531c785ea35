import { expect, it } from 'vitest';
import fc from 'fast-check';
import { featureLimits, readFeatures } from '../../../src/core/places/read-features.js';

const point = (lon: unknown, lat: unknown) => ({ type: 'Point', coordinates: [lon, lat] });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const square = [[[0, 0], [1, 0], [1, 1], [0, 0]]]; // prettier-ignore

it.each([
  ['a collection', collection(feature(point(1, 2), { name: 'a' })), ['Point']],
  ['a feature', feature({ type: 'LineString', coordinates: [[0, 0], [1, 1]] }), ['LineString']],
  ['a geometry', { type: 'Polygon', coordinates: square }, ['Polygon']],
  ['many points', { type: 'MultiPoint', coordinates: [[0, 0], [1, 1]] }, ['Point', 'Point']],
  ['many lines', { type: 'MultiLineString', coordinates: [[[0, 0], [1, 1]]] }, ['LineString']],
  ['many areas', { type: 'MultiPolygon', coordinates: [square, square] }, ['Polygon', 'Polygon']],
  ['a mixture', { type: 'GeometryCollection', geometries: [point(1, 2), { type: 'Polygon', coordinates: square }] }, ['Polygon', 'Point']],
])('reads %s', (_, geojson, parts) => {
  const { features, left, flaw } = readFeatures(geojson);
  expect([features.flatMap((each) => each.parts.map(({ type }) => type)), left, flaw]).toEqual([parts, 0, undefined]);
}); // prettier-ignore

it('leaves out features that cannot be drawn, and counts them', () => {
  const bad = [
    feature(null),
    feature(point(NaN, 2)),
    feature(point('1', '2')),
    feature(point(1, 91)),
    feature({ type: 'Polygon', coordinates: [[[0, 0], [1, 1]]] }),
    feature({ type: 'LineString', coordinates: [] }),
    feature({ type: 'constructor', coordinates: [] }),
    feature({ type: 'GeometryCollection', geometries: [] }),
    feature({ type: 'GeometryCollection', geometries: [point(1, 2), 7] }),
    'no feature',
    null,
  ]; // prettier-ignore
  const { features, left, flaw } = readFeatures(collection(feature(point(1, 2)), ...bad));
  expect([features.length, left, flaw]).toEqual([1, bad.length, undefined]);
});

it.each([
  ['no object', [1, 2], 'no-geojson'],
  ['another format', { type: 'Topology', objects: {} }, 'no-geojson'],
  ['a collection without a list', { type: 'FeatureCollection', features: {} }, 'no-geojson'],
  ['no features', collection(), 'empty'],
  ['none that can be drawn', collection(feature(null)), 'empty'],
  ['metres', collection(feature(point(389_000, 5_819_000)), feature(point(389_100, 5_819_000))), 'projected'],
  ['a projection that is named', { ...collection(feature(point(1, 2))), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } } }, 'projected'],
  ['too many features', collection(...Array.from({ length: featureLimits.features + 1 }, () => feature(point(1, 2)))), 'too-large'],
  ['too many points', { type: 'MultiPoint', coordinates: Array.from({ length: featureLimits.points + 1 }, () => [1, 2]) }, 'too-large'],
  ['a million positions', { type: 'LineString', coordinates: Array.from({ length: 1_000_000 }, () => [1, 2]) }, 'too-large'],
  ['a million empty collections', { type: 'GeometryCollection', geometries: Array.from({ length: 1_000_000 }, () => ({ type: 'GeometryCollection', geometries: [] })) }, 'too-large'],
])('shows nothing of %s, and says why', (_, geojson, flaw) => {
  expect(readFeatures(geojson)).toMatchObject({ features: [], flaw });
}); // prettier-ignore

it.each(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4258'])('takes degrees of %s', (name) => {
  const crs = { type: 'name', properties: { name } };
  expect(readFeatures({ ...collection(feature(point(1, 2))), crs }).flaw).toBe(undefined);
});

it('reads collections in each other, however deep', () => {
  let deep: unknown = point(1, 2);
  for (let depth = 0; depth < 100_000; depth++) deep = { type: 'GeometryCollection', geometries: [deep] };
  expect(readFeatures(deep).features).toHaveLength(1);
});

it('keeps properties that are called as what objects have', () => {
  const { features } = readFeatures(JSON.parse('{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"__proto__":{"name":"x"},"constructor":1}}')); // prettier-ignore
  expect(Object.keys(features[0]!.properties)).toEqual(['__proto__', 'constructor']);
  expect('name' in features[0]!.properties).toBe(false);
});

it('never throws, whatever it is given', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void readFeatures(collection(value, feature(value), feature({ type: 'MultiPolygon', coordinates: value }))))); // prettier-ignore
});
