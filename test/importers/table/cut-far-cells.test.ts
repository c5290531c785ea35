import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problems/problem.js';
import { cutFarCells } from '../../../src/importers/table/cut-far-cells.js';

function cut(cells: readonly (readonly string[])[]) {
  const problems: Problem[] = [];
  const rows = cutFarCells(
    cells.map((row, index) => ({ number: index + 1, cells: row })),
    problems,
  );
  return { widths: rows.map((row) => row.cells.length), problems };
}

describe('cutFarCells', () => {
  it('leaves a table as it is', () => {
    expect(cut([['a'], Array<string>(1000).fill('b')])).toEqual({ widths: [1, 1000], problems: [] });
  });

  it('tells once of all cells that are beyond the last column', () => {
    const { widths, problems } = cut([['a'], [...Array<string>(1000).fill('b'), 'c', '', 'd'], [...Array<string>(1001).fill('e')]]); // prettier-ignore
    expect(widths).toEqual([1, 1000, 1000]);
    expect(problems).toMatchObject([{ code: 'far-cell', where: 'row 2, column ALM', value: 'c; d; e' }]);
    expect(problems[0]!.message).toContain('1000 columns');
    expect(problems[0]!.message).toContain('3 cells');
  });

  it('says nothing of empty cells', () => {
    expect(cut([[...Array<string>(1000).fill('b'), '', ' ']])).toEqual({ widths: [1000], problems: [] });
  });

  it('makes no table of nearly nothing from one wide row', () => {
    const { widths, problems } = cut([...Array.from({ length: 10_000 }, () => ['a']), Array<string>(1000).fill('b')]);
    expect(widths.at(-1)! * widths.length).toBeLessThan(4_000_000);
    expect(problems).toMatchObject([{ code: 'far-cell' }]);
  });

  it('takes a long table that is wide in many rows', () => {
    expect(cut(Array.from({ length: 50_000 }, () => Array<string>(100).fill('a'))).problems).toEqual([]);
  });
});
