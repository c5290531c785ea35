import { expect, it } from 'vitest';
import { mapCredit } from '../../../src/core/map/credit.js';
import { toCredits } from '../../../src/core/map/streets-credit.js';

const osm = '© OpenStreetMap contributors';

it.each([
  ['the world’s, and nobody twice', 9, [mapCredit, osm, osm], [mapCredit, osm]],
  ['not the world’s where its ground is plain', 15, [mapCredit, osm], [osm]],
  ['what else a page names for its own map, however close', 15, ['A paper', undefined, ''], ['A paper']],
  ['nobody where there is nobody', 15, [mapCredit], []],
])('a view names %s', (_, zoom, names, named) => {
  expect(toCredits(names, zoom)).toEqual(named);
});
