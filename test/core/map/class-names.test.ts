import { expect, it } from 'vitest';
import { nameOfClass } from '../../../src/core/map/class-names.js';
import type { FeatureClass } from '../../../src/core/map/layer-classes.js';
import { speak } from '../../../src/core/words/speak.js';

const step = (from?: number, to?: number): FeatureClass =>
  ({ kind: 'step', colour: 'blue', shade: 0, from, to }) as FeatureClass;

it.each([
  ['en', step(undefined, 10), 'under 10'],
  ['en', step(10, 12_000), '10 – 12,000'],
  ['en', step(0.00005), '0.00005 or more'],
  ['en', step(1990, 2000), '1990 – 2000'],
  ['de', step(undefined, 10_000.5), 'unter 10.000,5'],
  ['fr', step(-10), '-10 et plus'],
  ['en', { kind: 'none' }, 'no data'],
  ['nl', { kind: 'other' }, 'overige'],
  ['en', { kind: 'value', colour: 'red', name: '<b>lost</b>' }, '<b>lost</b>'],
] as const)('in %s says what a class is', async (lang, one, name) => {
  expect(nameOfClass(one, await speak(lang))).toBe(name);
});

it('calls what is all there is as its layer is called', async () => {
  const language = await speak('en');
  expect([nameOfClass({ kind: 'all', colour: 'blue' }, language), nameOfClass(step(), language)]).toEqual([
    undefined,
    undefined,
  ]);
});
