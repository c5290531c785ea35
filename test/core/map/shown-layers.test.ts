import { expect, it } from 'vitest';
import { shownLayers } from '../../../src/core/map/shown-layers.js';

const layer = (name: string, events?: string[]) => ({ name, geojson: 'x.json', style: {}, events });

it.each([
  ['fire', ['always', 'of the fire']],
  ['rain', ['always']],
  [undefined, ['always']],
])('shows with the event “%s” what belongs to it, and what has no events', (activeId, names) => {
  const layers = [layer('always'), layer('of the fire', ['fire', 'smoke']), layer('never', [])];
  expect(shownLayers({ layers }, activeId).map(({ name }) => name)).toEqual(names);
});
