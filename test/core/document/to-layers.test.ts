import type { FeatureCollection } from 'geojson';
import { expect, it } from 'vitest';
import type { LayerDocument } from '../../../src/core/document/schema.js';
import { toLayers } from '../../../src/core/document/to-layers.js';
import { toStory } from '../../../src/core/document/to-story.js';
import type { Finding } from '../../../src/core/problems/finding.js';

const shapes: FeatureCollection = { type: 'FeatureCollection', features: [] };
const ids = new Map([
  ['The vote', 'the-vote'],
  ['fire', 'fire'],
]);

function read(...layers: unknown[]) {
  const findings: Finding[] = [];
  const found = toLayers(layers as LayerDocument[], ids, findings);
  return { layers: found, found: findings.map(({ code, where }) => `${code} ${where}`) };
}

it('reads data, be it there or at an address, and how it is coloured', () => {
  const style = { by: 'share', steps: [5, 10], color: 'green', unit: '%' };
  const { layers, found } = read(
    { name: 'Share', geojson: shapes, style, events: ['The vote'], attribution: 'A' },
    { name: 'Wards', geojson: 'wards.geojson', style: { by: 'party', classes: [{ value: 1, name: 'Left', color: 'red' }] } }, // prettier-ignore
  );
  expect(found).toEqual([]);
  expect(layers).toEqual([
    { name: 'Share', geojson: shapes, style, events: ['the-vote'], attribution: 'A' },
    { name: 'Wards', geojson: 'wards.geojson', style: { by: 'party', classes: [{ value: 1, name: 'Left', color: 'red' }] } }, // prettier-ignore
  ]);
});

it.each<[object, string[]]>([
  [{ name: 'A', geojson: 'javascript:x' }, ['unsafe-url layers[0].geojson']],
  [{ name: 'A', geojson: 7 }, []],
  [{ name: 'A' }, []],
])('leaves out what has no data: %j', (layer, expected) => {
  expect(read(layer)).toEqual({ layers: [], found: expected });
});

it.each<[object, object, string[]]>([
  [{ style: { steps: [5, 5] } }, { style: {} }, ['wrong-value layers[0].style.steps']],
  [{ style: { steps: [9, 5] } }, { style: {} }, ['wrong-value layers[0].style.steps']],
  [{ style: { steps: ['a', Number.NaN, 3] } }, { style: { steps: [3] } }, []],
  [{ style: { classes: [{ name: 'A' }, 7, { value: '' }] } }, { style: {} }, []],
  [{ style: { color: 'javascript:x' } }, { style: {} }, []],
  [{ style: 'red' }, { style: {} }, []],
  [{ events: ['nobody'] }, { events: [] }, ['unknown-event layers[0].events[0]']],
  [{ events: 'fire' }, {}, []],
])('shows the rest of what is wrong in part: %j', (wrong, expected, problems) => {
  const { layers, found } = read({ name: 'A', geojson: shapes, ...wrong });
  expect(layers).toEqual([{ name: 'A', geojson: shapes, style: {}, ...expected }]);
  expect(found).toEqual(problems);
});

it('is in the story, which has none where there is none', () => {
  const { story } = toStory({ layers: [{ name: 'A', geojson: shapes }], events: [] });
  expect(story.layers).toHaveLength(1);
  expect(toStory({ events: [] }).story).not.toHaveProperty('layers');
});

it('has one list of ids for all events that are not there', () => {
  const findings: Finding[] = [];
  toLayers([{ name: 'A', geojson: shapes, events: ['x', 'y'] }], ids, findings);
  const [one, other] = findings.map(({ details }) => details[1]);
  expect(one).toEqual([...ids.keys()]);
  expect(other).toBe(one);
});
