import { expect, it } from 'vitest';
import { toFileTitle } from '../../src/importers/file-title.js';

it.each([
  ['Flood.csv', 'Flood'],
  ['maps/The_lake.geojson', 'The lake'],
  ['C:\\maps\\Lake.KMZ', 'Lake'],
  ['a.b.mp4', 'a.b'],
  ['Report 2.5', 'Report 2.5'],
  ['Lake', 'Lake'],
  [' Lake .kml', 'Lake'],
  ['.csv', undefined],
  ['', undefined],
  [undefined, undefined],
])('the title of %s is %s', (name, title) => {
  expect(toFileTitle(name)).toBe(title);
});
