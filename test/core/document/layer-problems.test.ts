import { expect, it } from 'vitest';
import { layerProblems } from '../../../src/core/document/layer-problems.js';
import { readFeatures } from '../../../src/core/places/read-features.js';

const feature = (properties: Record<string, unknown>, lon = 1) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, 2] },
});
const problemsOf = (geojson: unknown, by?: string) =>
  layerProblems({ name: 'Rain', style: { by } }, readFeatures(geojson), (key) => `layers[0].${key}`);

it('says of metres what they are, and how degrees are made of them', () => {
  const [problem] = problemsOf(feature({}, 389_000));
  expect([problem!.code, problem!.where]).toEqual(['layer-projected', 'layers[0].geojson']);
  expect(problem!.message).toMatch(/metres of a projection.*WGS 84/s);
});

it('counts features that are left out in one problem', () => {
  const features = [feature({}), { type: 'Feature', properties: {}, geometry: null }, null];
  const problems = problemsOf({ type: 'FeatureCollection', features });
  expect(problems.map(({ code, message }) => [code, /2 of 3 features/.test(message)])).toEqual([
    ['layer-features', true],
  ]);
});

it('says which property was probably meant', () => {
  const [problem] = problemsOf(feature({ june: 3, name: 'x' }), 'juni');
  expect(problem).toMatchObject({ code: 'layer-property', where: 'layers[0].style.by', value: 'juni' });
  expect(problem!.message).toMatch(/Did you mean "june"\?$/);
});

it('has nothing to say of data that is right', () => {
  expect(problemsOf(feature({ june: 3 }), 'june')).toEqual([]);
});
