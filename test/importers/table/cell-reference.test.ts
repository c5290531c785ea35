import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatColumn, parseCellName, parseCellRange } from '../../../src/importers/table/cell-reference.js';

describe('names of cells', () => {
  it.each([
    ['A1', 1, 0],
    ['z9', 9, 25],
    ['$AB$12', 12, 27],
    ['XFD1048576', 1_048_576, 16_383],
  ])('%s is row %d, column %d', (name, row, column) => {
    expect(parseCellName(name)).toEqual({ row, column });
  });

  it.each(['', 'A', '1', 'A0', 'ABCD1', 'A1B', 'A-1', 'A1.5'])('%j is none', (name) => {
    expect(parseCellName(name)).toBeUndefined();
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 18_277 }), fc.integer({ min: 1, max: 9_999_999 }), (column, row) => {
        expect(parseCellName(`${formatColumn(column)}${row}`)).toEqual({ row, column });
      }),
    );
  });

  it('gives ranges, of one cell too', () => {
    expect(parseCellRange('A2:B3')).toEqual({ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 1 });
    expect(parseCellRange('C4')).toEqual({ firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 2 });
    expect(parseCellRange('A:B')).toBeUndefined();
  });
});
