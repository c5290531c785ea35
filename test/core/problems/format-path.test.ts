import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPath, type Key } from '../../../src/core/problems/format-path.js';

it.each<[Key[], string]>([
  [[], ''],
  [['title'], 'title'],
  [['events', 3, 'when'], 'events[3].when'],
  [['events', 0, 'media', 12], 'events[0].media[12]'],
  [['places', 'far east', 'lat'], 'places["far east"].lat'],
  [['places', 'far-east', 'lat'], 'places.far-east.lat'],
  [['places', 'Пхеньян'], 'places.Пхеньян'],
  [['places', '39'], 'places["39"]'],
  [['places', ''], 'places[""]'],
  [['places', 'a.b'], 'places["a.b"]'],
  [['places', 'say "x"'], 'places["say \\"x\\""]'],
  [['places', 'two\nlines'], 'places["two\\nlines"]'],
  [[2, 'title'], '[2].title'],
  [['$ref'], '$ref'],
])('writes %j as %s', (keys, path) => {
  expect(formatPath(keys)).toBe(path);
});

it('cuts a key that is too long to be read', () => {
  expect(formatPath([`${'a '.repeat(100)}`])).toMatch(/^\["(a ){39}a…"\]$/);
  expect(formatPath(['x '.repeat(40)])).not.toContain('…');
});

/** Reads a path as a reader would: names after dots, JSON between brackets. */
function readPath(path: string): Key[] {
  const parts = path.matchAll(/\[("(?:[^"\\]|\\.)*"|\d+)\]|\.?([^.[\]"]+)/gu);
  return [...parts].map(([, bracketed, name]) => (bracketed === undefined ? name! : (JSON.parse(bracketed) as Key)));
}

it('can be read back: no two values have the same path', () => {
  const key = fc.oneof(
    fc.nat(1000),
    fc.string({ maxLength: 20 }),
    fc.constantFrom('when', 'far-east', '0', '[0]', '.'),
  );
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      expect(readPath(formatPath(keys))).toEqual(keys);
    }),
  );
});

it('is one line, so that it can stand in a list of problems', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(formatPath(keys)).not.toMatch(/[\n\r]/);
    }),
  );
});
