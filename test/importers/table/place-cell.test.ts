import { expect, it } from 'vitest';
import { splitPlace, type PlaceCell } from '../../../src/importers/table/place-cell.js';

it.each<[string, PlaceCell]>([
  ['40.7128, -74.0060', { position: '40.7128, -74.0060' }],
  ['(40.6782, -73.9442)', { position: '(40.6782, -73.9442)' }],
  ['40.7580;-73.9855', { position: '40.7580;-73.9855' }],
  ['48,8566; 2,3522', { position: '48,8566; 2,3522' }],
  ['Newark, NJ (40.7357, -74.1724)', { name: 'Newark, NJ', position: '(40.7357, -74.1724)' }],
  ['Elm Street 4, Newark', { name: 'Elm Street 4, Newark' }],
  ['Rooms 1.5, 2', { name: 'Rooms 1.5, 2' }],
  ['Hall (1912, 1913)', { name: 'Hall (1912, 1913)' }],
  ['12, 13', { name: '12, 13' }],
  ['', { name: '' }],
])('splits %j', (text, parts) => {
  expect(splitPlace(text)).toEqual(parts);
});
