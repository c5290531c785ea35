import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonMistake } from '../../../src/core/json/json-mistake.js';

it.each([
  ['', 1, 1, '', 'a value'],
  ['{', 1, 2, '', 'a name in double quotes or "}"'],
  ['{"a": 1,}', 1, 9, '}', 'a name in double quotes'],
  ['[1, 2,]', 1, 7, ']', 'a value'],
  ['[1 2]', 1, 4, '2', '"," or "]"'],
  ['{"a" 1}', 1, 6, '1', '":"'],
  ["{'a': 1}", 1, 2, "'a'", 'a name in double quotes or "}"'],
  ['{a: 1}', 1, 2, 'a', 'a name in double quotes or "}"'],
  ['{"a": 1\n "b": 2}', 2, 2, '"b"', '"," or "}"'],
  ['{\r\n  "a": "x\ny"\r\n}', 2, 8, '"x', 'a value'],
  ['{"a": "\\x"}', 1, 7, '"\\x"', 'a value'],
  ['{"a": undefined}', 1, 7, 'undefined', 'a value'],
  ['{"a": 01}', 1, 7, '01', 'a value'],
  ['{"a": 1} x', 1, 10, 'x', 'the end'],
  ['{"a": 1}}', 1, 9, '}', 'the end'],
  ['// story\n{}', 1, 1, '//', 'a value'],
  ['[1}', 1, 3, '}', '"," or "]"'],
  ['<!DOCTYPE html>', 1, 1, '<!DOCTYPE', 'a value'],
])('finds where %j goes wrong', (text, line, column, found, expected) => {
  expect(findJsonMistake(text)).toEqual({ line, column, found, expected });
});

it('finds nothing in what JSON.stringify wrote', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      expect(findJsonMistake(JSON.stringify(value, null, space))).toBeUndefined();
    }),
  );
});

it('agrees with JSON.parse on whether there is a mistake', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '0.5e3',
    'true',
    'null',
    ' ',
    '\n',
    '\\u00e9',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(findJsonMistake(text) === undefined, text).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

it('survives nesting and texts without end', () => {
  expect(findJsonMistake('['.repeat(200_000))).toMatchObject({ column: 200_001, expected: 'a value or "]"' });
  expect(findJsonMistake(`"${'a'.repeat(2_000_000)}`)).toMatchObject({ column: 1 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
