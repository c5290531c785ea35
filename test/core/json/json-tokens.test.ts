import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonTokens } from '../../../src/core/json/json-tokens.js';

const read = (text: string) => [...jsonTokens(text)].map(({ kind, start, end }) => [kind, text.slice(start, end)]);

it.each<[text: string, tokens: [kind: string, word: string][]]>([
  ['', []],
  [' \t\r\n', []],
  ['{"a": [1, true]}', [['{', '{'], ['string', '"a"'], [':', ':'], ['[', '['], ['word', '1'], [',', ','], ['word', 'true'], [']', ']'], ['}', '}']]],
  ['"{[,:]}"', [['string', '"{[,:]}"']]],
  [String.raw`"\"" "\\" "\\\""`, [['string', String.raw`"\""`], ['string', String.raw`"\\"`], ['string', String.raw`"\\\""`]]],
  ['1"a"b', [['word', '1'], ['string', '"a"'], ['word', 'b']]],
  ['["a', [['[', '['], ['unclosed', '"a']]],
  [String.raw`"a\"`, [['unclosed', String.raw`"a\"`]]],
  ['“a”\u00a01', [['word', '“a”\u00a01']]],
])('takes %j apart', (text, tokens) => {
  expect(read(text)).toEqual(tokens);
}); // prettier-ignore

it('leaves out nothing but white space, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}[],:"\\ \t\n\r-1aé\u00a0') });
  fc.assert(
    fc.property(text, (text) => {
      let end = 0;
      for (const token of jsonTokens(text)) {
        expect(text.slice(end, token.start)).toMatch(/^[ \t\n\r]*$/);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(text.slice(end)).toMatch(/^[ \t\n\r]*$/);
    }),
  );
});
