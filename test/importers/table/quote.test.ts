import { describe, expect, it } from 'vitest';
import { Quote } from '../../../src/importers/table/quote.js';

describe('a quotation of what is left out', () => {
  it('has all words while they are few', () => {
    expect(new Quote(['one', 'two']).text).toBe('one; two');
    expect(new Quote().text).toBe('');
  });

  it('counts words of which it holds the first alone', () => {
    const text = 'a'.repeat(30_000);
    const quote = new Quote(Array<string>(30_000).fill(text));
    expect([quote.count, quote.text]).toEqual([30_000, `${'a'.repeat(10_000)}…`]);
  });
});
