import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const files = new Map(
  readdirSync('src', { encoding: 'utf8', recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [join('src', path), readFileSync(join('src', path), 'utf8')]),
);

/** React’s component for the element of this name; the module that a site has in the place of the packs’ index. */
const sameOnPurpose = ['DatelineStory', 'packs', 'regions'];

it('gives no exported name two meanings', () => {
  const places = new Map<string, string[]>();
  for (const [path, code] of files)
    for (const [, name] of code.matchAll(
      /^export (?:abstract |async )*(?:class|const|function|interface|type) (\w+)/gm,
    ))
      places.set(name!, [...(places.get(name!) ?? []), path]);
  expect(places.size).toBeGreaterThan(300);
  expect([...places].filter(([name, paths]) => paths.length > 1 && !sameOnPurpose.includes(name))).toEqual([]);
});

it('goes round in no circle of imports, be they of types alone', () => {
  const imports = (path: string) =>
    [...files.get(path)!.matchAll(/\b(?:from |import\()'(\.[^']+)\.js'/g)]
      .map(([, specifier]) => join(dirname(path), `${specifier}.ts`))
      .filter((target) => files.has(target));
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const target of imports(path)) follow(target, [...way, path]);
  };
  for (const path of files.keys()) follow(path, []);
  expect(circles).toEqual([]);
});
