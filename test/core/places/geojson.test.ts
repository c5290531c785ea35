import { expect, it } from 'vitest';
import { isAreaGeometry, isLineGeometry } from '../../../src/core/places/geojson.js';

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

it.each([
  [{ type: 'LineString', coordinates: [[0, 0], [1, 1]] }], // prettier-ignore
  [{ type: 'LineString', coordinates: [[179, 0], [181, 1, 50]] }], // prettier-ignore
  [{ type: 'MultiLineString', coordinates: [[[0, 0], [1, 1]]] }], // prettier-ignore
])('takes %j for a line', (geometry) => {
  expect(isLineGeometry(geometry)).toBe(true);
  expect(isAreaGeometry(geometry)).toBe(false);
});

it.each([[{ type: 'Polygon', coordinates: [ring, ring] }], [{ type: 'MultiPolygon', coordinates: [[ring], [ring]] }]])(
  'takes %j for an area',
  (geometry) => {
    expect(isAreaGeometry(geometry)).toBe(true);
    expect(isLineGeometry(geometry)).toBe(false);
  },
);

it.each([
  [undefined],
  [null],
  ['LineString'],
  [[]],
  [{}],
  [{ type: 'constructor', coordinates: [] }],
  [{ type: 'LineString' }],
  [{ type: 'LineString', coordinates: [[0, 0]] }],
  [{ type: 'LineString', coordinates: [[0, 0], [0, 91]] }], // prettier-ignore
  [{ type: 'LineString', coordinates: [[0, 0], ['1', '1']] }], // prettier-ignore
  [{ type: 'LineString', coordinates: [[0, 0], [NaN, 1]] }], // prettier-ignore
  [{ type: 'LineString', coordinates: [[0, 0], null] }], // prettier-ignore
  [{ type: 'Polygon', coordinates: [] }],
  [{ type: 'Polygon', coordinates: [[]] }],
  [{ type: 'Polygon', coordinates: [ring.slice(1)] }],
  [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] } }],
])('takes %j for neither', (value) => {
  expect(isLineGeometry(value)).toBe(false);
  expect(isAreaGeometry(value)).toBe(false);
});
