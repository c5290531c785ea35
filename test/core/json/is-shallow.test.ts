import { expect, it } from 'vitest';
import { isShallow, mostLevels } from '../../../src/core/json/is-shallow.js';

const nested = (levels: number): unknown => JSON.parse(`${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`);

it('counts objects and lists in each other', () => {
  expect(isShallow(nested(mostLevels))).toBe(true);
  expect(isShallow(nested(mostLevels + 2))).toBe(false);
  expect(isShallow([[1, [2]], [3]], 3)).toBe(true);
  expect(isShallow([[1, [2]], [3]], 2)).toBe(false);
});

it('looks no deeper than it needs to', () => {
  expect(isShallow(nested(200_000))).toBe(false);
});
