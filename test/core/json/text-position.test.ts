import { describe, expect, it } from 'vitest';
import { createLineFinder } from '../../../src/core/json/text-position.js';

describe('createLineFinder', () => {
  it('counts lines that end in any of three ways, and columns, from 1', () => {
    const toPosition = createLineFinder('ab\ncd\r\ne\rf');
    expect([0, 1, 3, 4, 7, 9].map((offset) => toPosition(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});
