import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestDates } from '../../src/core/date-mistakes.js';

describe('suggestDates', () => {
  it('offers both readings of an ambiguous date once', () => {
    expect(suggestDates('09/10/2023')).toEqual(['2023-10-09', '2023-09-10']);
    expect(suggestDates('09/09/2023')).toEqual(['2023-09-09']);
  });

  it('has nothing to say of what resembles no date', () => {
    expect(['soon', '', 'Tuesday', '2023-09-10T', '///'].flatMap(suggestDates)).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(suggestDates(text))));
  });
});
