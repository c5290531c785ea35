import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toStoryJsonSchema } from '../../scripts/story-schema.mjs';
import { checkDocument } from '../../src/core/check-document.js';
import { storySchema } from '../../src/core/schema.js';

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

it('tells an editor what "when" is', () => {
  expect(schema.properties.events.items.properties.when).toEqual({
    type: 'string',
    description: 'When it happened: EDTF, with times to the minute.',
  });
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
