import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readManifest, withTables } from '../../scripts/readme-tables.mjs';

const manifest = {
  modules: [
    {
      declarations: [
        { name: 'helper' },
        {
          tagName: 'dateline-example',
          attributes: [
            { name: 'first', description: 'One | two,\nthree.', default: "'auto'", type: { text: 'string' } },
            { name: 'second', description: 'It is `auto` by itself.', default: "'auto'" },
            { name: 'third', description: 'Yes or no.', default: 'false' },
          ],
          members: [
            { kind: 'field', name: 'first', attribute: 'first', description: 'The same.' },
            { kind: 'field', name: 'value', description: 'A value.' },
            { kind: 'field', name: 'inner', description: 'Set by the story: something.' },
            { kind: 'field', name: 'options' },
            { kind: 'method', name: 'go', parameters: [{ name: 'to' }, { name: 'how' }], description: 'Goes.' },
          ],
          events: [{ name: 'gone', type: { text: 'GoneEvent' }, description: 'It went.' }],
          slots: [{ name: '', description: 'Text.' }],
        },
      ],
    },
  ],
};

const page = ['Before.', '<!-- dateline-example -->', 'old', '<!-- /dateline-example -->', 'After.', ''].join('\n\n');

it('writes what an element offers between the marker lines, and nothing else', async () => {
  const text = await withTables(page, manifest);
  expect(text).toMatch(/^Before\.\n\n<!-- dateline-example -->\n/);
  expect(text).toMatch(/<!-- \/dateline-example -->\n\nAfter\.\n$/);
  expect(text).not.toContain('old');
  expect(await withTables(text, manifest)).toBe(text);
});

it.each([
  ['a description on one line, with its default', /^\| `first` +\| One \\\| two, three\. Default: `auto`\. +\|$/m],
  ['no default that the description says', /^\| `second` +\| It is `auto` by itself\. +\|$/m],
  ['no default that goes without saying', /^\| `third` +\| Yes or no\. +\|$/m],
  ['a property that is no attribute', /^\| `value` +\| A value\. +\|$/m],
  ['a method with its parameters', /^\| `go\(to, how\)` +\| Goes\. +\|$/m],
  ['an event with its class', /^\| `gone` +\| It went\. `GoneEvent` +\|$/m],
  ['the default slot', /^\| \(default\) +\| Text\. +\|$/m],
])('lists %s', async (_, row) => {
  expect(await withTables(page, manifest)).toMatch(row);
});

it('leaves out what is an attribute already, what is not described, and what only the story sets', async () => {
  const text = await withTables(page, manifest);
  expect(text).not.toMatch(/The same|inner|options/);
});

it('has been run since the comments on the classes changed', async () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toMatch(/<!-- dateline-story -->[^]*`src`[^]*<!-- dateline-event -->[^]*`when`/);
  expect(await withTables(readme, await readManifest()), 'run: npm run tables').toBe(readme);
});
