import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateInJson, nearestSpot } from '../../../src/core/json/locate-json.js';
import { formatPath, type Key } from '../../../src/core/problems/format-path.js';

/** Every value in `value` with its path, found by walking it. */
function walk(value: unknown, keys: readonly Key[] = []): [where: string, value: unknown][] {
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => walk(item, [...keys, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => walk(item, [...keys, key]))
      : [];
  return [[formatPath(keys), value], ...inside];
}

describe('locateInJson', () => {
  it('finds every value of any JSON where its text begins', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const all = walk(JSON.parse(text)).filter(([where]) => where.length < 60);
        const { spots, duplicates } = locateInJson(text, all.map(([where]) => where)); // prettier-ignore
        expect(duplicates).toEqual([]);
        const paths = all.map(([where]) => where);
        for (const [where, part] of all) {
          // Keys such as "" make two values' paths alike.
          if (paths.filter((path) => path === where).length > 1) continue;
          const begin = JSON.stringify(part).slice(0, 1);
          expect(text.slice(spots.get(where)!.value)[0]).toBe(begin);
        }
      }),
    );
  });

  it('tells keys from values, and finds what is around a value that is not there', () => {
    const text = '{"events": [{"id": "a"},\n  {"wh\\u0065n": "2024"}]}';
    const located = locateInJson(text, ['events[1].when', 'events[1].title', 'events[7].id', 'places.x.lat']);
    expect(located.spots.get('events[1].when')).toEqual({ key: 28, value: 41 });
    expect(nearestSpot('events[1].title', located)).toEqual({ value: 27 });
    expect(nearestSpot('events[7].id', located)).toEqual({ key: 1, value: 11 });
    expect(nearestSpot('places.x.lat', located)).toEqual({ value: 0 });
  });

  it('finds the last of values with the same key, as JSON does, and names the key', () => {
    const { spots, duplicates } = locateInJson('{"a": {"b": 1, "\\u0062": 2}, "a b": [{"c": 1, "c": 1}]}', ['a.b']);
    expect(spots.get('a.b')).toEqual({ key: 15, value: 25 });
    expect(duplicates.map(({ where, spot }) => [where, spot.value])).toEqual([['a.b', 15], ['["a b"][0].c', 46]]); // prettier-ignore
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('reads two hundred thousand %s within each other', (_, begin, end) => {
    const text = `${begin.repeat(2e5)}1${end.repeat(2e5)}`;
    expect(locateInJson(text, ['a.a', '[0][0]']).duplicates).toEqual([]);
  });

  it('takes names of the language for keys like any others', () => {
    const { spots } = locateInJson('{"__proto__": {"constructor": 1}}', ['__proto__.constructor']);
    expect(spots.get('__proto__.constructor')).toEqual({ key: 15, value: 30 });
  });
});

it.each([
  ['an escaped mark', String.raw`{"a":"\"","b":1}`],
  ['an escaped backslash at its end', String.raw`{"a":"\\","b":1}`],
  ['both', String.raw`{"a":"\\\"","b":1}`],
  ['nothing', '{"a":"","b":1}'],
  ['signs of JSON', '{"a":"{[,:]}","b":1}'],
])('a string with %s ends where it ends', (_, text) => {
  expect(locateInJson(text, ['b']).spots.get('b')).toEqual({ key: text.indexOf('"b"'), value: text.length - 2 });
});

it('a string takes no stack, however long it is', () => {
  const text = `{"a":"${'x'.repeat(9_000_000)}${'\\"'.repeat(3_000_000)}","b":1}`;
  expect(locateInJson(text, ['b']).spots.get('b')).toEqual({ key: text.length - 6, value: text.length - 2 });
});
