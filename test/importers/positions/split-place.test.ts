import { expect, it } from 'vitest';
import { splitPlace, type PlaceCell } from '../../../src/importers/positions/split-place.js';

it.each<[string, PlaceCell]>([
  ['40.7128, -74.0060', { position: '40.7128, -74.0060' }],
  ['(40.6782, -73.9442)', { position: '(40.6782, -73.9442)' }],
  ['40.7580;-73.9855', { position: '40.7580;-73.9855' }],
  ['48,8566; 2,3522', { position: '48,8566; 2,3522' }],
  ['Newark, NJ (40.7357, -74.1724)', { name: 'Newark, NJ', position: '40.7357, -74.1724' }],
  ['Rome [41.90, 12.50]', { name: 'Rome', position: '41.90, 12.50' }],
  ['Rome (41°54′N 12°30′E)', { name: 'Rome', position: '41°54′N 12°30′E' }],
  ['Paris 48.85 2.35', { name: 'Paris', position: '48.85 2.35' }],
  ['Cape Town: −33.92, 18.42', { name: 'Cape Town', position: '−33.92, 18.42' }],
  ['Quito -0.22 -78.51', { name: 'Quito', position: '-0.22 -78.51' }],
  ['Quito - 0.22, 78.51', { name: 'Quito', position: '0.22, 78.51' }],
  ['Paris (13e), 48,8566; 2,3522', { name: 'Paris (13e)', position: '48,8566; 2,3522' }],
  ['Paris, 48.8566° N 2.3522° E', { name: 'Paris', position: '48.8566° N 2.3522° E' }],
  ['48.8566, 2.3522 (Paris)', { name: 'Paris', position: '48.8566, 2.3522' }],
  ['48.8566, 2.3522 Paris', { name: 'Paris', position: '48.8566, 2.3522' }],
  ['GPS: 48.8566, 2.3522', { position: '48.8566, 2.3522' }],
  ['Point(2.3522 48.8566)', { position: 'Point(2.3522 48.8566)' }],
  ['https://example.org/?q=loc:48.8566,2.3522', { name: 'https://example.org/?q=loc:48.8566,2.3522' }],
  ['Rome (41.9, 12.5)', { name: 'Rome (41.9, 12.5)' }],
  ['Rooms 12.5, 13.5', { name: 'Rooms 12.5, 13.5' }],
  ['Unit 3.12, 4.55 High Street', { name: 'Unit 3.12, 4.55 High Street' }],
  ['Elm Street 4, Newark', { name: 'Elm Street 4, Newark' }],
  ['Rooms 1.5, 2', { name: 'Rooms 1.5, 2' }],
  ['Hall (1912, 1913)', { name: 'Hall (1912, 1913)' }],
  ['12, 13', { name: '12, 13' }],
  ['', { name: '' }],
])('splits %j', (text, parts) => {
  expect(splitPlace(text)).toEqual(parts);
});

it('takes fewer decimals in brackets where the column is of positions', () => {
  expect(splitPlace('Rome (41.9, 12.5)', 1)).toEqual({ name: 'Rome', position: '41.9, 12.5' });
  expect(splitPlace('Rooms 12.5, 13.5', 1)).toEqual({ name: 'Rooms 12.5, 13.5' });
});
