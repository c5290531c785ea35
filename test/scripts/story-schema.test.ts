import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStoryJsonSchema } from '../../scripts/story-schema.mjs';
import { checkDocument } from '../../src/core/document/check-document.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import * as definition from '../../src/core/document/schema.js';

const schema = toStoryJsonSchema(definition);
const isValid = new Ajv2020({ strict: false, strictSchema: true }).compile(schema);
const files = globSync('stories/*/story*.json').sort();
const stories = files.map((name): unknown => JSON.parse(readFileSync(name, 'utf8')));

it('takes the stories', () => {
  expect(stories.length).toBeGreaterThan(2);
  for (const story of stories) expect([isValid(story), isValid.errors]).toEqual([true, null]);
});

it.each<[what: string, document: object, path: string]>([
  ['no events', { title: 'A' }, ''],
  ['another version', { dateline: 2, events: [] }, '/dateline'],
  ['a title that is no text', { title: 7, events: [] }, '/title'],
  ['a key that nobody knows', { events: [{ wehn: '2023' }] }, '/events/0'],
  ['a status that there is not', { events: [{ status: 'true' }] }, '/events/0/status'],
  ['a host with its path', { allowRemote: ['example.org/a'], events: [] }, '/allowRemote'],
  ['a word for a switch', { allowRemote: 'yes', events: [] }, '/allowRemote'],
  ['degrees as text', { places: { a: { lat: '39' } }, events: [] }, '/places/a/lat'],
  ['a list of places for places by id', { places: [], events: [] }, '/places'],
  ['degrees as text in line', { events: [{ where: { lat: '39' } }] }, '/events/0/where'],
  ['degrees as text in a list', { events: [{ where: ['a', { lat: '39' }] }] }, '/events/0/where'],
  ['an extent that is a text', { places: { a: { somewhere: 'b' } }, events: [] }, '/places/a/somewhere'],
  ['a line for an outline', { places: { a: { area: { geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } } } }, events: [] }, '/places/a/area/geometry'],
  ['a route without a line', { routes: { a: {} }, events: [] }, '/routes/a'],
  ['a point for a line', { routes: { a: { geometry: { type: 'Point', coordinates: [0, 0] } } }, events: [] }, '/routes/a/geometry'],
  ['a picture without an address', { events: [{ media: [{ type: 'image' }] }] }, '/events/0/media/0'],
  ['half a middle', { events: [{ camera: { center: { lat: 1 } } }] }, '/events/0/camera/center'],
  ['half a middle on narrow panels', { events: [{ cameraNarrow: { center: { lat: 1 } } }] }, '/events/0/cameraNarrow/center'],
  ['a journey from nowhere', { events: [{ journey: {} }] }, '/events/0/journey'],
  ['data of no type', { layers: [{ name: 'L', geojson: {} }], events: [] }, '/layers/0/geojson'],
  ['a correction without a note', { events: [{ corrections: [{ at: '2023' }] }] }, '/events/0/corrections/0'],
])('refuses %s where it stands, as the check does', (_, document, path) => {
  expect(isValid(document)).toBe(false);
  expect(isValid.errors!.some(({ instancePath }) => instancePath.startsWith(path))).toBe(true);
  expect(isValid.errors!.every(({ instancePath }) => instancePath.startsWith(path.split('/', 2).join('/')))).toBe(true);
  expect(checkDocument(structuredClone(document)).problems).toHaveLength(1);
}); // prettier-ignore

it('says each thing once, and refers to it by its name', () => {
  const all = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name!);
  const counts = Object.keys(schema.$defs).map((name) => [name, all.filter((one) => one === name).length]);
  expect(Object.fromEntries(counts)).toEqual({
    ...{
      area: 2,
      areaGeometry: 1,
      before: 1,
      camera: 2,
      correction: 1,
      event: 1,
      geojson: 1,
      group: 1,
      journey: 1,
      media: 1,
    },
    ...{ place: 3, route: 1, source: 1, streets: 1, tileServer: 1, image: 2, iiif: 2, zoomify: 2, pixel: 1, point: 4 },
    ...{ layer: 1, layerClass: 1, layerStyle: 1, track: 1 },
  });
  const { place, event } = schema.$defs;
  expect(place.properties['somewhere']).toEqual({
    $ref: '#/$defs/area',
    description: expect.stringContaining('The extent in which') as string,
  });
  expect(event.properties['camera']).toMatchObject({ $ref: '#/$defs/camera', description: 'What the map shows, only to overrule.' }); // prettier-ignore
});

it('offers no choice twice', () => {
  const choices: unknown[][] = [];
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'anyOf') choices.push(value as unknown[]);
    return value;
  });
  expect(choices.length).toBeGreaterThan(3);
  for (const each of choices) expect(new Set(each.map((one) => JSON.stringify(one))).size).toBe(each.length);
});

it('describes every key', () => {
  const undescribed: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries(value as Record<string, { description?: string }>)) {
          if (!property.description) undescribed.push(`${path}.${name}`);
        }
      }
      visit(value, `${path}.${key}`);
    }
  };
  visit(schema, '');
  expect(undescribed).toEqual([]);
});

describe('where somebody writes "when", an editor', () => {
  const { type, description, examples } = schema.$defs.event.properties.when as {
    readonly type: string;
    readonly description: string;
    readonly examples: readonly string[];
  };

  it('completes the key and says what belongs there', () => {
    expect(type).toBe('string');
    expect(description).toMatch(/as precisely as it is known: EDTF/);
  });

  it('offers dates of each kind, and every one of them is read without a word', () => {
    expect(examples).toEqual(expect.arrayContaining(['2023-09-12', '2023-09-10T18:30~', '[2023-09-04..2023-09-10]']));
    const events = examples.map((when) => ({ title: 'One', when }));
    expect(parseStory({ timeZone: 'Asia/Pyongyang', events }).problems).toEqual([]);
    expect(isValid({ events })).toBe(true);
  });
});

it('offers examples for other keys that are read without a word', () => {
  const { lang, timeZone, published } = schema.properties as Record<string, { examples?: readonly string[] }>;
  for (const [key, { examples = [] }] of Object.entries({ lang, timeZone, published } as Record<
    string,
    { examples?: readonly string[] }
  >)) {
    expect(examples.length).toBeGreaterThan(1);
    for (const value of examples) expect(parseStory({ [key]: value, events: [{ title: 'One' }] }).problems).toEqual([]);
  }
});

/** A copy of `root` in which one value, found by following `picks`, is another. */
function mutate(root: unknown, picks: readonly number[], value: unknown): unknown {
  const copy: unknown = structuredClone(root);
  let at = copy as Record<string, unknown>;
  for (const pick of picks) {
    const keys = Object.keys(at);
    const key = keys[pick % keys.length];
    if (key === undefined) break;
    const inside = at[key];
    if (typeof inside === 'object' && inside !== null && pick !== picks.at(-1)) at = inside as Record<string, unknown>;
    else {
      if (value === undefined && !Array.isArray(at)) delete at[key];
      else at[key] = value ?? null;
      break;
    }
  }
  return copy;
}

it('takes just what the check at run time has nothing to say of', () => {
  const value = fc.oneof(
    fc.constantFrom(undefined, null, '', 'denied', 'julian', 'image', 1, 2, -200, [], {}, ['x'], [{}], { lat: 1, lon: 2 }),
    fc.constantFrom({ title: 'x' }, { type: 'LineString', coordinates: [[1, 2], [3, 4]] }, { type: 'Polygon', coordinates: [[[1, 2], [3, 4]]] }, { whne: 1 }),
    fc.jsonValue({ maxDepth: 2 }),
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.constantFrom(...stories), fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), value, (story, picks, other) => {
      const document = JSON.parse(JSON.stringify(mutate(story, picks, other)));
      expect(isValid(document)).toBe(checkDocument(structuredClone(document)).problems.length === 0);
    }),
  ); // prettier-ignore
});
