/**
 * `node scripts/story-schema.mjs`: writes dist/story.schema.json, by which editors complete and check stories, from the one
 * definition in src/core/document/schema.ts as built. What the schema takes is what the check at run time has nothing to
 * say of.
 */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { isMain } from './is-main.mjs';

const number = (least, most) => ({ type: 'number', minimum: least, maximum: most });
const listOf = (items, minItems = 1) => ({ type: 'array', items, minItems });

/** GeoJSON of src/core/places/geojson.ts: longitudes may go on past the date line. */
const position = {
  type: 'array',
  description: 'Longitude (degrees east), then latitude (degrees north).',
  prefixItems: [number(-540, 540), number(-90, 90)],
  minItems: 2,
};
const line = listOf(position, 2);
const polygon = listOf(listOf(position, 4));
const shapes = { LineString: line, MultiLineString: listOf(line), Polygon: polygon, MultiPolygon: listOf(polygon) };

/** What the map tells more of when it draws it. */
const anyGeojson = {
  type: 'object',
  properties: { type: { type: 'string', description: 'What it is: `FeatureCollection`, say.' } },
  required: ['type'],
};

function toGeometry(names) {
  return {
    anyOf: names.map((type) => ({
      type: 'object',
      properties: {
        type: { const: type, description: 'The kind of shape.' },
        coordinates: { ...shapes[type], description: 'Its positions, as GeoJSON (RFC 7946) has them.' },
      },
      required: ['type', 'coordinates'],
    })),
  };
}

/** What editors offer for a key, besides its description. */
const examples = {
  when: [
    ...['2023-09-12', '2023-09-10T18:30~', '2023-09', '2019?', '[2023-09-04..2023-09-10]', '2020~/2023-09-10'],
    ...['../2023-09-12', '-0043-03-15'],
  ],
  published: ['2023-09-12', '2023-09-12T12:00+02:00'],
  timeZone: ['Asia/Pyongyang', 'Europe/Berlin'],
  lang: ['en', 'de', 'ar'],
};

function withExamples(node) {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(withExamples);
  const entries = Object.entries(node).map(([key, value]) => [key, withExamples(value)]);
  const result = Object.fromEntries(entries);
  for (const [key, values] of Object.entries(examples))
    if (result.properties?.[key]) result.properties[key] = { ...result.properties[key], examples: values };
  return result;
}

/** What valibot decides by looking at the value: all that it may decide for. */
function choicesOf({ getter, choices = [undefined, {}, []].map((value) => getter(value)) }) {
  return [...new Set(choices)];
}

/**
 * @param {typeof import('../src/core/document/schema.js')} definition what a story is
 * @returns {object} JSON Schema 2020-12
 */
export function toStoryJsonSchema({ storySchema, namedParts, lineGeometry }) {
  const names = new Map(Object.entries(namedParts).map(([name, part]) => [part, name]));
  const config = {
    target: 'draft-2020-12',
    // Of an object that must be no list, this is the object.
    typeMode: 'output',
    ignoreActions: ['finite'],
    overrideSchema({ valibotSchema, jsonSchema }) {
      if (valibotSchema.type === 'object_with_rest') return { ...jsonSchema, additionalProperties: false };
      if (valibotSchema.type === 'lazy') return { anyOf: choicesOf(valibotSchema).flatMap(toChoices) };
      if (valibotSchema === lineGeometry) return toGeometry(['LineString', 'MultiLineString']);
      if (valibotSchema === namedParts.geojson) return anyGeojson;
      if (valibotSchema === namedParts.areaGeometry) return toGeometry(['Polygon', 'MultiPolygon']);
      return undefined;
    },
  };
  const toChoices = (schema) => {
    if (names.has(schema)) return { $ref: `#/$defs/${names.get(schema)}` };
    const choice = toJsonSchema(schema, config);
    delete choice.$schema;
    delete choice.$defs;
    return choice.anyOf ?? choice;
  };
  const { $defs, ...story } = toJsonSchema(storySchema, { ...config, definitions: namedParts });
  return withExamples({
    title: 'A Dateline story',
    description: 'A story with places and dates, for <dateline-story>.',
    ...story,
    // The converter adds what it takes a choice for.
    $defs: Object.fromEntries([...names.values()].map((name) => [name, $defs[name]])),
  });
}

if (isMain(import.meta.url)) {
  const definition = await import('../packages/cli/dist/core/document/schema.js');
  const json = JSON.stringify(toStoryJsonSchema(definition));
  writeFileSync(new URL('../dist/story.schema.json', import.meta.url), `${json}\n`);
}
