import { expect, it } from 'vitest';
import { formatReason } from '../../../src/core/problems/reason.js';

const silent = Object.defineProperty(new Error('x'), 'message', {
  get() {
    throw new Error('y');
  },
});

it.each<[unknown, string]>([
  [new TypeError('The table has no header.'), 'The table has no header.'],
  ['no header', 'no header'],
  [Object.assign(new Error(), { message: { code: 7 } }), 'an object'],
  [undefined, 'undefined'],
  [{ code: 7 }, 'an object'],
  [silent, 'an error without a message'],
])('says why of whatever is thrown: %#', (thrown, reason) => {
  expect(formatReason(thrown)).toBe(reason);
});
