import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const guide = readFileSync('docs/walks.md', 'utf8');
const walks = guide
  .split(/^## /m)
  .slice(1)
  .map((walk) => ({
    name: walk.split('\n', 1)[0]!,
    files: [...walk.matchAll(/^\| `(src\/[^`]+)`/gm)].map(([, file]) => file!),
  }));

it.each(walks)('“$name” names only files that are there, and none twice', ({ files }) => {
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(new Set(files).size).toBe(files.length);
});
