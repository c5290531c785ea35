import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { withoutDescriptions } from '../../scripts/schema-descriptions.mjs';
import { storySchema } from '../../src/core/document/schema.js';

it.each([
  ['of a key', "name: optional(text, 'The name.'),", 'name: optional(text),'],
  ['inside another', "optional(object({ a: required(text, 'A.') }), 'B.')", 'optional(object({ a: required(text) }))'],
  ['of a choice, not the choice', "oneOf(['a', 'b'], 'One.')", "oneOf(['a', 'b'])"],
  ['on a line of its own', "optional(\n  text,\n  'The name.',\n)", 'optional(\n  text\n,\n)'],
])('takes out the description %s', (_, code, expected) => {
  expect(withoutDescriptions(`const x = { y: ${code.replace(/^name: |,$/g, '')} };`, 'x.ts')).toBe(
    `const x = { y: ${expected.replace(/^name: |,$/g, '')} };`,
  );
});

it('leaves what is no description', () => {
  const code =
    "v.string('a text'); optional(text, description); v.pipe(text, v.description('It.')); other(text, 'It.');";
  expect(withoutDescriptions(code, 'x.ts')).toBe(code);
});

it('finds all of the schema’s, and as many lines remain', () => {
  const names = ['map-schema', 'media-schema', 'schema', 'schema-parts', 'story-schema'];
  const code = names.map((name) => readFileSync(`src/core/document/${name}.ts`, 'utf8')).join('\n');
  const left = withoutDescriptions(code, 'schema.ts');
  for (const description of descriptionsOf(storySchema)) expect(left).not.toContain(description);
  expect(left.split('\n')).toHaveLength(code.split('\n').length);
});

/** The descriptions of the keys of a story. */
function descriptionsOf(schema: v.GenericSchema): string[] {
  const { pipe } = schema as unknown as { pipe: [unknown, { entries: Record<string, v.GenericSchema> }] };
  const all = Object.values(pipe[1].entries).map((entry) => v.getDescription(entry));
  expect(all.length).toBeGreaterThan(15);
  return all.filter((description) => description !== undefined);
}
