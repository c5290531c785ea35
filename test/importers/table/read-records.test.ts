import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRecords } from '../../../src/importers/table/find-lists.js';
import { readJsonLines, readRecords } from '../../../src/importers/table/read-records.js';

const tableOf = (value: unknown) => readRecords(value).sheets[0]!.rows.map(({ number, cells }) => [number, ...cells]);

describe('readRecords', () => {
  it.each([
    [
      'objects',
      [
        { a: 'x', b: 1.5 },
        { b: true, c: null },
      ],
      [
        [0, 'a', 'b'],
        [1, 'x', '1.5'],
        [2, '', 'true'],
      ],
    ],
    [
      'objects in objects',
      [{ place: { lat: 1, name: { en: 'X' } } }],
      [
        [0, 'place.lat', 'place.name.en'],
        [1, '1', 'X'],
      ],
    ],
    [
      'lists',
      [{ tags: ['x', 'y'], by: [{ name: 'A' }, { name: 'B', age: 3 }] }],
      [
        [0, 'tags', 'by.name', 'by.age'],
        [1, 'x; y', 'A; B', '3'],
      ],
    ],
    [
      'arrays with a header',
      [
        ['a', 'b'],
        ['x', 2],
      ],
      [
        [0, 'a', 'b'],
        [1, 'x', '2'],
      ],
    ],
    [
      'a list below a key',
      { count: 1, data: [{ a: 'x' }] },
      [
        [0, 'a'],
        [1, 'x'],
      ],
    ],
    [
      'a list far below',
      { response: { body: { items: [{ a: 'x' }] } } },
      [
        [0, 'a'],
        [1, 'x'],
      ],
    ],
    [
      'records within a wrapper',
      { records: [{ id: '1', fields: { a: 'x' } }] },
      [
        [0, 'id', 'a'],
        [1, '1', 'x'],
      ],
    ],
    [
      'a geometry',
      [{ g: { type: 'Point', coordinates: [1, 2] } }],
      [
        [0, 'g'],
        [1, '{"type":"Point","coordinates":[1,2]}'],
      ],
    ],
    [
      'large numbers',
      [{ id: 9007199254740991, n: 1e21 }],
      [
        [0, 'id', 'n'],
        [1, '9007199254740991', '1000000000000000000000'],
      ],
    ],
    [
      'keys of prototypes',
      [JSON.parse('{"__proto__": {"a": "x"}, "constructor": "y"}')],
      [
        [0, '__proto__.a', 'constructor'],
        [1, 'x', 'y'],
      ],
    ],
  ])('reads %s', (_, value, rows) => {
    expect(tableOf(value)).toEqual(rows);
  });

  it.each([
    ['coordinates', [4.35, 50.85], 'POINT(4.35 50.85)'],
    ['coord', [4.35, 50.85, 12], 'POINT Z(4.35 50.85 12)'],
    ['lonlat', [4, 50], 'POINT(4 50)'],
    ['latlon', [50.85, 4.35], '50.85; 4.35'],
    ['loc', [50.85, 4.35], '50.85; 4.35'],
    ['coordinates', [1, 2, 3, 4], '1; 2; 3; 4'],
    ['coordinates', ['4.35', '50.85'], '4.35; 50.85'],
  ])('takes two numbers for a point, longitude first, where the key is that of GeoJSON: %s %j', (key, list, text) => {
    expect(tableOf([{ at: { [key]: list } }])).toEqual([
      [0, `at.${key}`],
      [1, text],
    ]);
  });

  it('makes no grid of what each record has one key of', () => {
    const keys = { ...Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 'x'])) };
    const { sheets } = readRecords([keys, ...Array.from({ length: 4000 }, () => ({ k999: 'y' }))]);
    expect(sheets[0]!.rows).toHaveLength(3001);
    expect(sheets[0]!.problems).toMatchObject([{ level: 'error', code: 'too-large', where: 'row 3001' }]);
  });

  it('reads what Wikidata answers', () => {
    const answer = {
      head: { vars: ['item', 'date'] },
      results: {
        bindings: [
          {
            item: { type: 'uri', value: 'https://example.org/Q1' },
            date: {
              type: 'literal',
              datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
              value: '2020-01-01T00:00:00Z',
            },
          },
        ],
      },
    };
    expect(tableOf(answer)).toEqual([
      [0, 'item', 'date'],
      [1, 'https://example.org/Q1', '2020-01-01T00:00:00Z'],
    ]);
  });

  it('gives several lists as several sheets by their keys, and tells what stands beside', () => {
    const { sheets, problems } = readRecords({
      name: 'N',
      count: 2,
      a: { one: [{ x: 1 }] },
      two: [{ y: 1 }],
      tags: ['t'],
    });
    expect(sheets.map(({ name }) => name)).toEqual(['two', 'a.one']);
    expect(problems).toMatchObject([{ code: 'not-imported', value: 'name: N; count: 2; tags: ["t"]' }]);
  });

  it('tells keys beyond those of any table', () => {
    const record = Object.fromEntries(Array.from({ length: 1002 }, (_, index) => [`k${index}`, index]));
    expect(readRecords([record]).sheets[0]).toMatchObject({
      problems: [{ code: 'far-cell', value: 'k1000: 1000; k1001: 1001' }],
    });
  });

  it.each([
    ['a number', 1],
    ['texts', ['a', 'b']],
    ['an object', { a: 1 }],
    ['features', [{ type: 'Feature', geometry: null }]],
    ['nothing', []],
  ])('finds no records in %s', (_, value) => {
    expect(hasRecords(value)).toBe(false);
  });

  it('never throws, and loses no value, whatever JSON holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const { sheets, problems } = readRecords(value);
        const kept = JSON.stringify([sheets, problems]);
        const walk = (one: unknown): void => {
          if (typeof one === 'string' && one.trim() && !/["\\]/.test(JSON.stringify(one).slice(1, -1)))
            expect(kept).toContain(one);
          else if (typeof one === 'object' && one !== null) Object.values(one).forEach(walk);
        };
        walk(value);
      }),
    );
  });
});

describe('readJsonLines', () => {
  it('reads a record a line, and tells lines that are none', () => {
    const found = readJsonLines('{"a":1}\n\n{"a":2}\r\n{"a":\n{"a":3}');
    expect(found?.values).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
    expect(found?.problems).toMatchObject([{ code: 'unreadable-json', where: 'line 4', value: '{"a":' }]);
  });

  it.each(['{"a":1}', '{\n"a":1\n}', '{"a":1}\n{"a"', '1\n2'])('takes %j for none', (text) => {
    expect(readJsonLines(text)).toBeUndefined();
  });
});
