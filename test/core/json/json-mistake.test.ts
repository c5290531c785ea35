import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonMistake } from '../../../src/core/json/json-mistake.js';

type Case = [what: string, text: string, line: number, column: number, found: string, message: string];

const plainQuotes = 'strings should stand in straight double quotes ("…")';
const number = 'a number such as 7, -0.5 or 1.5e3, without a plus or a zero before it';

describe('tells where the text goes wrong, and how JSON has it:', () => {
  it.each<Case>([
    ['nothing', '', 1, 1, '', 'the text ends, and it should be a value'],
    ['an end too soon', '{', 1, 2, '', 'the text ends, and it should be a name in double quotes or "}"'],
    ['an end in a list', '{"a": [1', 1, 9, '', 'the text ends, and it should be "," or "]"'],
    ['no comma', '[1 2]', 1, 4, '2', 'there is "2", and it should be "," or "]"'],
    ['no comma at the line’s end', '{"a": 1\n "b": 2}', 2, 2, '"b"', 'there is "b", and it should be "," or "}"'],
    ['no colon', '{"a" 1}', 1, 6, '1', 'there is "1", and it should be ":"'],
    ['an equals sign', '{"a" = 1}', 1, 6, '=', 'there is "=", and it should be ":"'],
    ['two commas', '[1,,2]', 1, 4, ',', 'there is ",", and it should be a value'],
    ['the wrong bracket', '[1}', 1, 3, '}', 'there is "}", and it should be "," or "]"'],
    ['a bracket too many', '{"a": 1}}', 1, 9, '}', 'there is "}", and it should be the end'],
    ['a second value', '{"a": 1}\n{"b": 2}', 2, 1, '{', 'there is "{", and it should be the end'],
    ['a page', '<!DOCTYPE html>', 1, 1, '<!DOCTYPE', 'there is "<!DOCTYPE", and it should be a value'],
    ['a comma before a brace', '{"a": 1,\n}', 1, 8, ',', 'there is a comma before "}"; it should be left out'],
    ['a comma before a bracket', '[1, 2,]', 1, 6, ',', 'there is a comma before "]"; it should be left out'],
    ['a name without quotes', '{a: 1}', 1, 2, 'a', 'there is "a", and it should be a name in double quotes or "}"'],
    ['single quotes', "{'a': 1}", 1, 2, "'", `there is '; ${plainQuotes}`],
    ['single quotes around a text', "{\"a\": 'x, y'}", 1, 7, "'", `there is '; ${plainQuotes}`],
    ['backticks', '{"a": `x`}', 1, 7, '`', `there is \`; ${plainQuotes}`],
    ['typographic quotes', '{“a”: 1}', 1, 2, '“', `there is “; ${plainQuotes}`],
    ['German quotes', '{"a": „x“}', 1, 7, '„', `there is „; ${plainQuotes}`],
    ['guillemets', '{"a": «x»}', 1, 7, '«', `there is «; ${plainQuotes}`],
    ['quotes in a text', '{"a": "x "y" z"}', 1, 11, 'y', 'there is "y" right behind a string; a quotation mark in a string should be written \\"'],
    ['a typographic quote at the end', '{"a”: "x"}', 1, 4, '”', `there is ”; ${plainQuotes}`],
    ['one at the end of a text', '{"a": "x” , "b": 1}', 1, 9, '”', `there is ”; ${plainQuotes}`],
    ['straight quotes beside typographic ones', '{"a": "“x” "y""}', 1, 13, 'y', 'there is "y" right behind a string; a quotation mark in a string should be written \\"'],
    ['a comment', '// story\n{}', 1, 1, '//', 'there is a comment (//); JSON has none, it should be left out'],
    ['a comment in stars', '{"a": 1 /* one */}', 1, 9, '/*', 'there is a comment (/*); JSON has none, it should be left out'],
    ['a comment at a value', '[1// one\n]', 1, 3, '//', 'there is a comment (//); JSON has none, it should be left out'],
    ['a comment of other languages', '# story\n{}', 1, 1, '#', 'there is a comment (#); JSON has none, it should be left out'],
    ['a space of another kind', '{"a":\u00a01}', 1, 6, '\u00a0', 'there is U+00A0, which nobody sees; it should be a plain space, or be left out'],
    ['a space behind a word', '[true\u2003]', 1, 6, '\u2003', 'there is U+2003, which nobody sees; it should be a plain space, or be left out'],
    ['a mark of nothing', '[\u200b1]', 1, 2, '\u200b', 'there is U+200B, which nobody sees; it should be a plain space, or be left out'],
    ['NaN', '{"a": NaN}', 1, 7, 'NaN', 'there is "NaN", and it should be null, or a number'],
    ['no end of a number', '[-Infinity]', 1, 2, '-Infinity', 'there is "-Infinity", and it should be null, or a number'],
    ['undefined', '{"a": undefined}', 1, 7, 'undefined', 'there is "undefined", and it should be null'],
    ['None', '[None]', 1, 2, 'None', 'there is "None", and it should be null'],
    ['True', '[True]', 1, 2, 'True', 'there is "True", and it should be true'],
    ['FALSE', '[FALSE]', 1, 2, 'FALSE', 'there is "FALSE", and it should be false'],
    ['zeros before a number', '{"a": 01}', 1, 7, '01', `there is "01", and it should be ${number}`],
    ['a plus', '[+1]', 1, 2, '+1', `there is "+1", and it should be ${number}`],
    ['a point first', '[.5]', 1, 2, '.5', `there is ".5", and it should be ${number}`],
    ['a point last', '[5.]', 1, 2, '5.', `there is "5.", and it should be ${number}`],
    ['another base', '[0x1F]', 1, 2, '0x1F', `there is "0x1F", and it should be ${number}`],
    ['a unit', '[5km]', 1, 2, '5km', `there is "5km", and it should be ${number}`],
    ['a word', '{"a": hello}', 1, 7, 'hello', 'there is "hello", and it should be a value; a text stands in double quotes'],
    ['a line break in a string', '{"a":"x\ny"}', 1, 8, '\n', 'there is a line break in a string; it should be written \\n, or the string should end before it'],
    ['one of Windows', '{\r\n  "a": "x\r\ny"\r\n}', 2, 10, '\r', 'there is a line break in a string; it should be written \\n, or the string should end before it'],
    ['a string that a line forgot to end', '{"a": "x,\n "b": 1}', 1, 10, '\n', 'there is a line break in a string; it should be written \\n, or the string should end before it'],
    ['a tab in a string', '{"a": "x\ty"}', 1, 9, '\t', 'there is a tab in a string; it should be written \\t'],
    ['a control character in a string', '["\u0007"]', 1, 3, '\u0007', 'there is a control character in a string; it should be written \\u0007'],
    ['one in a name', '{"a\u001f": 1}', 1, 4, '\u001f', 'there is a control character in a string; it should be written \\u001f'],
    ['a letter behind a backslash', '{"a": "\\x"}', 1, 8, '\\x', 'there is \\x in a string; a backslash itself should be written \\\\'],
    ['a path', '{"a": "C:\\Users\\new"}', 1, 10, '\\U', 'there is \\U in a string; a backslash itself should be written \\\\'],
    ['a sign of two units behind a backslash', '["\\😀"]', 1, 3, '\\😀', 'there is \\😀 in a string; a backslash itself should be written \\\\'],
    ['a line that goes on', '["a\\\nb"]', 1, 5, '\n', 'there is a line break in a string; it should be written \\n, or the string should end before it'],
    ['half a code', '["\\u12"]', 1, 3, '\\u12', 'there is \\u12 in a string; it should be \\u and four hexadecimal digits, such as \\u00e9'],
    ['a code of other letters', '["\\u00zz"]', 1, 3, '\\u00', 'there is \\u00 in a string; it should be \\u and four hexadecimal digits, such as \\u00e9'],
    ['a string without its end', '{"a": "x}', 1, 7, '"', 'a string begins that has no end; it should end with "'],
    ['a string that ends in a backslash', '["a\\', 1, 2, '"', 'a string begins that has no end; it should end with "'],
    ['a string whose end is escaped', '["a\\"]', 1, 2, '"', 'a string begins that has no end; it should end with "'],
    ['a long string at a wrong place', `[1 "${'a'.repeat(30)}"]`, 1, 4, `"${'a'.repeat(18)}…`, `there is "${'a'.repeat(18)}…, and it should be "," or "]"`],
  ])('%s', (_, text, line, column, found, message) => {
    expect(findJsonMistake(text)).toEqual({ line, column, found, message });
    expect(isJson(text)).toBe(false);
  });
}); // prettier-ignore

it('never shows a control character, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}[],:"\\a1\u0000\u001b\u007f\u009b\n\t“') });
  fc.assert(
    fc.property(text, (text) => {
      expect(findJsonMistake(text)?.message ?? '').not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 1000 },
  );
});

it('finds nothing in what JSON.stringify wrote', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      expect(findJsonMistake(JSON.stringify(value, null, space))).toBeUndefined();
    }),
  );
});

const pieces = [
  ...['{', '}', '[', ']', ',', ':', '"a"', '"', "'", '“', '1', '-', '.', '0.5e3', 'e', '+', '0', 'true', 'null', 'NaN'],
  ...[' ', '\n', '\t', '\r', '\u0000', '\u00a0', '\ufeff', '\u2028', '\\', '\\u00e9', '\\u0', '\\n', '//', '/*', '#'],
];

it('agrees with JSON.parse on whether there is a mistake, in any row of pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (row) => agree(row.join(''))),
    { numRuns: 3000 },
  );
});

it('agrees with JSON.parse also where one spot of a JSON text is changed', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(0, 2),
      fc.nat(),
      fc.nat(2),
      fc.constantFrom('', ...pieces),
      (value, space, spot, length, piece) => {
        const text = JSON.stringify(value, null, space);
        const at = spot % (text.length + 1);
        agree(text.slice(0, at) + piece + text.slice(at + length));
      },
    ),
    { numRuns: 3000 },
  );
});

it('survives nesting and texts without end', () => {
  const deep = 200_000;
  expect(findJsonMistake('['.repeat(deep))).toMatchObject({ column: deep + 1, found: '' });
  expect(findJsonMistake('['.repeat(deep) + ']'.repeat(deep))).toBeUndefined();
  expect(findJsonMistake('{"a":'.repeat(deep))).toMatchObject({ column: 5 * deep + 1 });
  expect(findJsonMistake(`"${'a'.repeat(2_000_000)}`)).toMatchObject({ column: 1 });
  expect(findJsonMistake(`"${'\\"'.repeat(2_000_000)}"`)).toBeUndefined();
  expect(findJsonMistake('1'.repeat(2_000_000))).toBeUndefined();
  expect(findJsonMistake('x'.repeat(2_000_000))).toMatchObject({ column: 1, found: `${'x'.repeat(19)}…` });
});

function agree(text: string): void {
  const mistake = findJsonMistake(text);
  expect(mistake === undefined, text).toBe(isJson(text));
  if (mistake) expect(mistake.message).toMatch(/should (?:be|end|stand)/);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
