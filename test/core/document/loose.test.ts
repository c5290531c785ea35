import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asEntries, asList, asNumber, asObject, asOneOf, asText, isObject } from '../../../src/core/document/loose.js';

/** One value of every kind that JSON and JavaScript have, by name. */
const kinds: Record<string, unknown> = {
  undefined: undefined,
  null: null,
  true: true,
  zero: 0,
  number: -1.5,
  infinity: Infinity,
  'not a number': NaN,
  'empty text': '',
  text: 'x',
  'number as text': '1',
  list: [1],
  object: { a: 1 },
  'boxed text': Object('x'),
  function: () => 1,
  date: new Date(0),
};

const kindsThat = (accept: (value: unknown) => boolean) => Object.keys(kinds).filter((kind) => accept(kinds[kind]));

describe('values that nobody has checked', () => {
  it.each<[string, (value: unknown) => boolean, string[]]>([
    ['a text', (value) => asText(value) !== undefined, ['text', 'number as text']],
    ['a number', (value) => asNumber(value) !== undefined, ['zero', 'number']],
    ['an object', isObject, ['object', 'boxed text', 'date']],
    ['a list', (value) => asList(value as unknown[]).length > 0, ['list']],
    ['one of what is allowed', (value) => asOneOf(value, ['x', 'y']) !== undefined, ['text']],
  ])('are taken for %s only where they are', (_, accept, expected) => {
    expect(kindsThat(accept)).toEqual(expected);
  });

  it('are given back unchanged where they are of the kind asked for', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const found of [asText(value), asNumber(value), asOneOf(value, ['a', 'b'])]) {
          expect(found === undefined || Object.is(found, value)).toBe(true);
        }
      }),
    );
  });
});

describe('asObject', () => {
  it('is the same object, and an empty one for anything else', () => {
    const object = { a: 1 };
    expect(asObject(object)).toBe(object);
    for (const other of [undefined, null, 1, 'text', [1, 2]]) expect(asObject(other as never)).toEqual({});
  });
});

describe('asList', () => {
  it('keeps the number of each item, so that paths keep their meaning', () => {
    expect(asList(['a', undefined, 'b', null, 'c'])).toEqual([
      [0, 'a'],
      [2, 'b'],
      [4, 'c'],
    ]);
  });

  it('passes over holes, but over nothing that is merely false', () => {
    const holes: unknown[] = [];
    holes[2] = 'x';
    expect(asList(holes)).toEqual([[2, 'x']]);
    expect(asList([0, '', false, NaN]).map(([number]) => number)).toEqual([0, 1, 2, 3]);
  });

  it('finds each item at its number, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(), { nil: undefined })), (list) => {
        const found = asList(list);
        expect(found.every(([number, item]) => list[number] === item)).toBe(true);
        expect(found.map(([, item]) => item)).toEqual(list.filter((item) => item !== undefined));
      }),
    );
  });
});

describe('asEntries', () => {
  it('leaves out what is no object', () => {
    const record = { a: { n: 1 }, b: null, c: 'text', d: [1], e: {} };
    expect(asEntries(record as unknown as Record<string, object>)).toEqual([
      ['a', { n: 1 }],
      ['e', {}],
    ]);
  });

  it.each([undefined, null, 'text', 7, [{ a: 1 }]])('has none in %j', (value) => {
    expect(asEntries(value as never)).toEqual([]);
  });
});

describe('asOneOf', () => {
  it('knows nothing that objects inherit, and no other spelling', () => {
    for (const value of ['constructor', 'toString', 'Certain', ' certain', 0]) {
      expect(asOneOf(value, ['certain', 'uncertain'])).toBeUndefined();
    }
  });
});
