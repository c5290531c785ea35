import { describe, expect, it } from 'vitest';
import { toStoryJsonSchema } from '../../../scripts/story-schema.mjs';
import { numberKeys } from '../../../src/core/document/number-keys.js';
import * as definition from '../../../src/core/document/schema.js';

/** Every key below which the JSON Schema of a story has a number, or lists of numbers. */
function toNumberKeys(schema: unknown, key = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((one) => toNumberKeys(one, key));
  const { type, properties, const: only, ...rest } = schema as Record<string, unknown>;
  const own = type === 'number' || type === 'integer' || typeof only === 'number' ? [key] : [];
  const below = Object.entries(properties ?? {}).flatMap(([name, one]) => toNumberKeys(one, name));
  return [...own, ...below, ...Object.values(rest).flatMap((one) => toNumberKeys(one, key))];
}

const found = new Set(toNumberKeys(toStoryJsonSchema(definition)));

describe('numberKeys', () => {
  it('has every key that holds a number in the schema of a story, but for the value of a class, which may be a text', () => {
    expect(found.size).toBeGreaterThan(5);
    expect([...found].filter((key) => !numberKeys.has(key))).toEqual(['value']);
  });

  it('has no other, but for the box of a geometry, which a story may bring along', () => {
    expect([...numberKeys].filter((key) => !found.has(key))).toEqual(['bbox']);
  });
});
