import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'rolldown/utils';
import { describe, expect, it } from 'vitest';
import { knownAnswers } from '../../scripts/known-answers.mjs';
import { unused, withoutMembers } from '../../scripts/unused-members.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = join(root, 'node_modules/');

it.each([
  ['a method of an object', 'a({ b: function () {}, c: 1 })', 'a({  c: 1 })'],
  ['the last of them', 'a({ c: 1, b: function () {} })', 'a({ c: 1, })'],
  ['no value', 'a({ b: 1 })', 'a({ b: 1 })'],
  ['no call', 'b(); x.b();', 'b(); x.b();'],
])('takes out %s', (_, code, expected) => {
  expect(withoutMembers(code, 'x.js', ['b'])).toBe(expected);
});

describe('what is left of Leaflet', () => {
  /** Leaflet's modules that ours import, and those that they import. */
  const modules = new Set<string>();
  const read = (file: string): void => {
    if (modules.has(file)) return;
    modules.add(file);
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g))
      if (path!.startsWith('leaflet/src/')) read(join(packages, path!));
      else if (file.includes('/leaflet/src/')) read(join(dirname(file), path!.replace(/(\.js)?$/, '.js')));
  };
  for (const file of globSync('src/map/**/*.ts', { cwd: root })) read(join(root, file));

  it('is many modules, and still code', () => {
    expect(modules.size).toBeGreaterThan(40);
    for (const file of modules)
      if (file.endsWith('.js'))
        expect(parseSync(file, withoutMembers(readFileSync(file, 'utf8'), file, unused)).errors).toEqual([]);
  });

  it.each<string>(unused as string[])('never names %s', (name) => {
    for (const file of modules) {
      const code = readFileSync(file, 'utf8');
      const answered = knownAnswers().transform(code, file)?.code ?? code;
      const rest = file.includes('/leaflet/src/') ? withoutMembers(answered, file, unused) : code;
      expect(namesIn(file, rest).has(name), file).toBe(false);
    }
  });
});

/** Every identifier in the code, and every word in its strings. */
function namesIn(file: string, code: string): Set<string> {
  const names = new Set<string>();
  new Visitor({
    Identifier: ({ name }) => void names.add(name),
    Literal: ({ value }) => {
      if (typeof value === 'string') for (const word of value.match(/[\w$]+/g) ?? []) names.add(word);
    },
  }).visit(parseSync(file, code).program);
  return names;
}
