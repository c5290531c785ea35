import { expect, it } from 'vitest';
import { parseColumnMap } from '../../src/cli/parse-column-map.js';
import { UserError } from '../../src/cli/world.js';

it.each([
  [['Datum=when,Ort=where'], { Datum: 'when', Ort: 'where' }],
  [['Datum=when', 'Ort=where'], { Datum: 'when', Ort: 'where' }],
  [[' Datum = when , Ort=- '], { Datum: 'when', Ort: '-' }],
  [['Town, county=where,Notes=line'], { 'Town, county': 'where', Notes: 'line' }],
  [['a=b=when'], { 'a=b': 'when' }],
  [['__proto__=when'], Object.fromEntries([['__proto__', 'when']])],
])('reads %j', (texts, map) => {
  expect(parseColumnMap(texts)).toEqual(map);
});

it.each(['', 'Datum', 'Datum=', '=when', 'Datum=when,Ort'])('says of %j what would be right', (text) => {
  expect(() => parseColumnMap([text])).toThrow(
    new UserError(
      `--map takes headers and keys, such as "Datum=when,Ort=where", not "${text.replace('Datum=when,', '')}".`,
    ),
  );
});
