import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFinding } from '../../../src/core/problems/finding.js';

it('says how bad it is, where it is, what was found there and what helps to explain it', () => {
  expect(createFinding('error', 'unknown-place', 'events[0].where', 'x', 'place', 'places')).toEqual({
    level: 'error',
    code: 'unknown-place',
    where: 'events[0].where',
    value: 'x',
    hints: ['place', 'places'],
  });
});

it('has an empty list of hints where nothing more is to be said', () => {
  expect(createFinding('error', 'missing-title', 'events[0]', undefined).hints).toEqual([]);
});

it('keeps the very value that was found, whatever it is', () => {
  fc.assert(
    fc.property(fc.anything(), fc.array(fc.anything()), (value, hints) => {
      const { value: kept, hints: keptHints } = createFinding('warning', 'unsafe-url', '', value, ...hints);
      expect(Object.is(kept, value)).toBe(true);
      expect(keptHints).toHaveLength(hints.length);
      expect(keptHints.every((hint, index) => Object.is(hint, hints[index]))).toBe(true);
    }),
  );
});
