import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStoryJsonSchema } from '../../scripts/story-schema.mjs';
import { checkDocument } from '../../src/core/document/check-document.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import { storySchema } from '../../src/core/document/schema.js';

const schema = toStoryJsonSchema(storySchema);
const isValid = new Ajv2020({ strict: false, strictSchema: true }).compile(schema);
const stories = ['kim-in-russia/story.json', 'kim-in-russia/story.ar.json', 'first-circumnavigation/story.json'].map(
  (name): unknown => JSON.parse(readFileSync(`stories/${name}`, 'utf8')),
);

it('takes the stories', () => {
  for (const story of stories) expect([isValid(story), isValid.errors]).toEqual([true, null]);
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
  const { type, description, examples } = schema.properties.events.items.properties.when as {
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
