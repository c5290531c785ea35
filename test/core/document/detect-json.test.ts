import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsAsJson, detectJson } from '../../../src/core/document/detect-json.js';

describe('beginsAsJson', () => {
  it.each(['{', '[', '\uFEFF \n\t{"events": [', '[link](address)'])('takes %j for JSON', (text) =>
    expect(beginsAsJson(text)).toBe(true),
  );

  it.each(['', ' ', '"a"', '1914', 'title,when', '<kml>', '# A', '\0{', '{\0"\0'])(
    'takes %j for something else',
    (text) => expect(beginsAsJson(text)).toBe(false),
  );
});

describe('detectJson', () => {
  const feature = { type: 'Feature', properties: {}, geometry: null };
  it.each([
    ['storymapjs', { storymap: { slides: [] } }],
    ['timelinejs-v2', { timeline: { date: [] } }],
    ['geojson', { type: 'FeatureCollection', features: [] }],
    ['geojson', feature],
    ['geojson', { type: 'GeometryCollection', geometries: [] }],
    ['dateline', { dateline: 1 }],
    ['dateline', { dateline: 1, events: [{ start_date: {} }] }],
    ['dateline', { events: [] }],
    ['dateline', { events: [{ title: 'A', when: '1914' }], title: 'A story' }],
    ['timelinejs', { events: [{ start_date: { year: 1914 } }] }],
    ['timelinejs', { events: [{ unique_id: 'a' }] }],
    ['timelinejs', { events: [{ text: { headline: 'A' } }] }],
    ['timelinejs', { events: [], title: { text: {} } }],
    ['timelinejs', { events: [], eras: [] }],
    ['timelinejs', { events: [], scale: 'human' }],
    [undefined, { storymap: {} }],
    [undefined, { timeline: 'A' }],
    [undefined, { type: 'Point', coordinates: [0, 0] }],
    [undefined, { events: {} }],
    [undefined, {}],
    [undefined, []],
    [undefined, null],
    [undefined, 'dateline'],
  ])('finds %s in %j', (format, value) => {
    expect(detectJson(value)).toBe(format);
  });

  it('never throws, whatever was parsed', () => {
    const keys = fc.constantFrom('type', 'events', 'storymap', 'timeline', 'title', 'dateline');
    const tree = fc.dictionary(
      keys,
      fc.oneof(fc.jsonValue(), fc.constant('Feature'), fc.constant('FeatureCollection')),
    );
    fc.assert(
      fc.property(tree, (value) => {
        expect(() => detectJson(value)).not.toThrow();
      }),
    );
  });
});
