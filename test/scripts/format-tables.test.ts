import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page, withKeyTables } from '../../scripts/format-tables.mjs';
import { toStoryJsonSchema } from '../../scripts/story-schema.mjs';
import * as definition from '../../src/core/document/schema.js';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

const schema = toStoryJsonSchema(definition);
const text = readFileSync(page, 'utf8');

it('has been run since the schema changed', async () => {
  expect(await withKeyTables(text, schema), 'run: npm run tables').toBe(text);
});

it('names every key there is, but for those of GeoJSON', () => {
  const keys = new Set<string>();
  const visit = (node: Node | boolean | undefined) => {
    if (typeof node !== 'object' || node.properties?.['coordinates']) return;
    for (const [key, property] of Object.entries(node.properties ?? {})) {
      keys.add(key);
      visit(property);
    }
    [node.items, node.additionalProperties, ...(node.anyOf ?? []), ...Object.values(node.$defs ?? {})].forEach(visit);
  };
  visit(schema as Node);
  expect(keys.size).toBeGreaterThan(50);
  expect([...keys].filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
});

describe('a row', () => {
  it.each([
    ['says what a text is for', /^\| `title` +\| text +\| The story’s headline\. +\|$/m],
    ['lists the words that may stand there', /^\| `status` +\| `reported`, `confirmed`, `claimed`, `denied`, `expected` +\|/m],
    ['says what a list is of', /^\| `by` +\| list of texts +\|/m],
    ['says what may stand there instead', /^\| `where` +\| text or object or list of texts or objects +\|/m],
    ['has a name in bold where the key must be there', /^\| \*\*`events`\*\* +\| list of objects +\|/m],
    ['leads to the guide to dates', /^\| `when` +\| text +\| .*\[EDTF\]\(dates\.md\)/m],
    ['tells a switch', /^\| `allowRemote` +\| true or false or list of texts +\|/m],
    ['tells things by their ids', /^\| `places` +\| objects by id +\|/m],
  ])('%s', (_, row) => {
    expect(text).toMatch(row);
  }); // prettier-ignore
});
