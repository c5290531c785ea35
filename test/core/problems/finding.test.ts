import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFinding } from '../../../src/core/problems/finding.js';

it('says how bad it is, where it is, what was found there and what helps to explain it', () => {
  expect(createFinding('error', 'unknown-place', 'events[0].where', 'x', ['a', 'b'])).toEqual({
    level: 'error',
    code: 'unknown-place',
    where: 'events[0].where',
    details: ['x', ['a', 'b']],
  });
});

it('keeps the very value that was found, whatever it is', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Object.is(createFinding('warning', 'not-a-story', '', value).details[0], value)).toBe(true);
    }),
  );
});

it('is not made of what its message cannot say', () => {
  // @ts-expect-error -- no message has this code
  createFinding('error', 'unreadable-data', '', 'x');
  // @ts-expect-error -- the calendar is missing
  createFinding('error', 'unreadable-date', '', 'x');
  // @ts-expect-error -- the ids are a list
  createFinding('error', 'unknown-place', '', 'x', 'a');
  // @ts-expect-error -- there is nothing more to say
  createFinding('warning', 'missing-title', '', undefined, 'x');
});
