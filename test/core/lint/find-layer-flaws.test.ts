import { describe, expect, it } from 'vitest';
import type { LayerDocument } from '../../../src/core/document/schema.js';
import { findLayerFlaws } from '../../../src/core/lint/find-layer-flaws.js';

type Style = NonNullable<LayerDocument['style']>;

const point = (first: number, second: number, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [first, second] },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });

function flawsOf(geojson: unknown, places: { lat: number; lon: number }[] = [], style?: Style) {
  const layer = { name: 'Rain', geojson: 'a.geojson', ...(style && { style }) };
  return findLayerFlaws(layer, geojson, 'layers[0]', places);
}
const codesOf = (...given: Parameters<typeof flawsOf>) =>
  flawsOf(...given).map(({ code, where }) => `${code} ${where}`);

describe('data with the latitude first', () => {
  const inTown = [{ lat: 37.78, lon: -122.41 }];
  const inBerlin = [{ lat: 52.5, lon: 13.4 }];
  const line = { type: 'LineString', coordinates: [[52.5, 13.4], [52.6, 13.5]] }; // prettier-ignore

  it.each<[string, unknown, { lat: number; lon: number }[], RegExp]>([
    [
      'of which some would lie beyond the poles',
      collection(point(37.7, -122.4), point(37.8, -89)),
      [],
      /beyond the poles/,
    ],
    ['that would lie where the story plays', collection(point(52.5, 13.4)), inBerlin, /where the story plays/],
    ['in a line', line, inBerlin, /where the story plays/],
  ])('is told as that, and as nothing else: %s', (_, geojson, places, how) => {
    const flaws = flawsOf(geojson, places);
    expect(flaws.map(({ code, where }) => `${code} ${where}`)).toEqual(['swapped-layer layers[0].geojson']);
    expect(flaws[0]!.message).toMatch(how);
  });

  it.each<[string, unknown, { lat: number; lon: number }[], string[]]>([
    ['with the longitude first', collection(point(-122.4, 37.7)), inTown, []],
    ['far from the story', collection(point(100, 10)), inBerlin, []],
    ['of a story without places', collection(point(52.5, 13.4)), [], []],
    ['of metres', collection(point(389_000, 5_819_000)), inBerlin, ['layer-projected layers[0].geojson']],
    [
      'that is none',
      { features: [null, { geometry: { coordinates: [[]] } }] },
      inBerlin,
      ['layer-no-geojson layers[0].geojson'],
    ],
  ])('is not suspected in data %s', (_, geojson, places, codes) => {
    expect(codesOf(geojson, places)).toEqual(codes);
  });
});

describe('a style that the data has nothing of', () => {
  const counted = collection(...[3, 7, '5.5', null].map((rain) => point(1, 2, { rain })));
  const kinds = collection(...['wet', 'dry', true].map((state) => point(1, 2, { state })));

  it.each<[readonly number[], string[]]>([
    [[10, 20], ['steps-beyond layers[0].style.steps']],
    [[1, 3], ['steps-beyond layers[0].style.steps']],
    [[1, 2, 5, 90], []],
    [[7], []],
    [[], []],
  ])('is told where all steps lie beyond it: %j', (steps, codes) => {
    expect(codesOf(counted, [], { by: 'rain', steps: [...steps] })).toEqual(codes);
  });

  it('is told with what the data goes from and to', () => {
    const [flaw] = flawsOf(counted, [], { by: 'rain', steps: [10] });
    expect(flaw!.message).toBe('All steps lie above the data, which goes from 3 to 7: all of it is of one colour.');
  });

  it.each<[readonly (string | number)[], RegExp | undefined]>([
    [['wett', 'dry'], /^No feature has the value "wett"; .* Did you mean "wet"\?$/],
    [['wet', 'snow', 4, 'hail'], /^No feature has the value "snow", nor that of 2 other classes;/],
    [['wet', 'dry', 'true'], undefined],
  ])('is told once for its classes: %j', (values, message) => {
    const flaws = flawsOf(kinds, [], { by: 'state', classes: values.map((value) => ({ value })) });
    expect(flaws).toHaveLength(message ? 1 : 0);
    if (message) expect(flaws[0]!.message).toMatch(message);
  });

  it('is not spoken of where no feature has the property: that is told', () => {
    expect(codesOf(kinds, [], { by: 'rain', steps: [1] })).toEqual(['layer-property layers[0].style.by']);
  });
});
