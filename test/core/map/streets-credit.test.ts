import { expect, it } from 'vitest';
import { mapCredit } from '../../../src/core/map/credit.js';
import { toCredits, toStreetsCredit } from '../../../src/core/map/streets-credit.js';
import type { Streets } from '../../../src/core/model.js';
import { speak } from '../../../src/core/words/speak.js';

const osm = '© OpenStreetMap contributors';

it.each([
  ['the world’s, and nobody twice', 9, [mapCredit, osm, osm], [mapCredit, osm]],
  ['not the world’s where its ground is plain', 15, [mapCredit, osm], [osm]],
  ['what else a page names for its own map, however close', 15, ['A paper', undefined, ''], ['A paper']],
  ['Natural Earth once, in whatever words', 9, [mapCredit, 'Made with Natural Earth'], [mapCredit]],
  [
    'Natural Earth for what lies on a plain ground',
    15,
    [mapCredit, 'Made with Natural Earth'],
    ['Made with Natural Earth'],
  ],
  ['nobody where there is nobody', 15, [mapCredit], []],
])('a view names %s', (_, zoom, names, named) => {
  expect(toCredits(names, zoom)).toEqual(named);
});

const streets: Streets = {
  src: 'streets.json',
  integrity: '',
  bounds: { south: 1, west: 1, north: 2, east: 2 },
  minZoom: 9,
};
const attribution = '© OpenStreetMap contributors';

it.each([
  ['en', { attribution, dataDate: '2025-07-01' }, '© OpenStreetMap contributors, 1 July 2025'],
  ['de', { attribution, dataDate: '2025-07-01' }, '© OpenStreetMap contributors, 1. Juli 2025'],
  ['en', { attribution, dataDate: '2025-07' }, '© OpenStreetMap contributors, 2025-07'],
  ['en', { attribution, dataDate: '2025-13-77' }, '© OpenStreetMap contributors, 2025-13-77'],
  ['en', { attribution }, '© OpenStreetMap contributors'],
  ['en', { dataDate: '2025-07-01' }, ''],
])('names whom streets are from, and of which day: %s', async (lang, more, credit) => {
  expect(toStreetsCredit({ ...streets, ...more }, await speak(lang))).toBe(credit);
});

it('keeps the order of a Latin name in a line from right to left', async () => {
  const credit = toStreetsCredit({ ...streets, attribution, dataDate: '2025-07-01' }, await speak('ar'));
  expect(credit).toMatch(/^\u2068© OpenStreetMap contributors\u2069.+\u2068.+\u2069$/);
});
