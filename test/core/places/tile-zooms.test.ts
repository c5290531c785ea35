import { expect, it } from 'vitest';
import type { TileServer } from '../../../src/core/model.js';
import { findTilesEnd, tilesAt } from '../../../src/core/places/tile-zooms.js';

const server = (minZoom: number, maxZoom: number): TileServer => ({ url: `${minZoom}-${maxZoom}`, minZoom, maxZoom });

it.each([
  [0, []],
  [5.4, []],
  [5.5, ['6-8']],
  [8, ['6-8']],
  [9.4, ['6-8']],
  [9.5, ['10-12']],
  [12, ['10-12']],
  [13, ['10-12']],
  [13.5, []],
])('at zoom %d the servers are %j: from their first level to one beyond their last', (zoom, urls) => {
  expect(tilesAt([server(6, 8), server(10, 12)], zoom).map(({ url }) => url)).toEqual(urls);
});

it('servers that meet lie over each other in their order', () => {
  expect(tilesAt([server(0, 19), server(10, 12)], 11).map(({ url }) => url)).toEqual(['0-19', '10-12']);
});

it('tiles go as close as the closest of them, and nowhere where there are none', () => {
  expect(findTilesEnd([server(0, 19), server(10, 12)])).toBe(19);
  expect(findTilesEnd(Array.from({ length: 300_000 }, () => server(0, 12)))).toBe(12);
  expect(findTilesEnd(undefined)).toBeUndefined();
  expect(tilesAt(undefined, 3)).toEqual([]);
});
