import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/core/json/parse-json.js';

describe('parseJson', () => {
  it('gives what JSON.parse gives, a mark before it or not', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', '\uFEFF'), (text, mark) => {
        expect(parseJson(mark + text)).toEqual({ value: JSON.parse(text) as unknown });
      }),
    );
  });

  it.each([
    ['', '1:1'],
    ['{"a": 1,\n  "b" 2}', '2:7'],
    ['\uFEFF{"a": 1,\n  "b" 2}', '2:7'],
    ['{"a": "x\ny"}', '1:9'],
    ["{'a': 1}", '1:2'],
    ['[1, 2', '1:6'],
    ['{"a": NaN}', '1:7'],
    ['[1] 2', '1:5'],
  ])('tells where %j goes wrong', (text, where) => {
    const [line, column] = where.split(':').map(Number);
    expect(parseJson(text)).toMatchObject({
      problem: { level: 'error', code: 'unreadable-json', where },
      at: { line, column },
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseJson(text);
        expect('value' in parsed || 'problem' in parsed).toBe(true);
      }),
    );
  });
});
