/** Merged cells of a table's data: each cell that was merged says what all of them say. */
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { formatColumn } from './cell-reference.js';
import type { MergedCells, Row } from './sheet.js';

/** Letters that are filled in, and cells that are looked at for it; a range may say that it is the whole sheet. */
const mostFilled = 1_000_000;

/** The rows with merged cells filled; one problem says how many there are. Rows that say nothing are not made. */
export function fillMerged(rows: readonly Row[], merged: readonly MergedCells[], problems: Problem[]): readonly Row[] {
  if (merged.length === 0) return rows;
  const filled = new Map<number, string[]>();
  const places = new Map(rows.map(({ number }, index) => [number, index]));
  let left = mostFilled;
  let first: string | undefined;
  for (const { firstRow, lastRow, firstColumn, lastColumn } of withoutTwice(merged)) {
    const start = places.get(firstRow);
    const text = start === undefined ? undefined : rows[start]!.cells[firstColumn];
    if (start === undefined || !text?.trim()) continue;
    const width = Math.max(...rows.slice(start, start + 50).map(({ cells }) => cells.length));
    for (let index = start; (rows[index]?.number ?? Infinity) <= lastRow && left > 0; index++) {
      const row = rows[index]!;
      const cells = filled.get(index) ?? [...row.cells];
      for (let column = firstColumn; column <= Math.min(lastColumn, width - 1); column++) {
        left--;
        if (cells[column]?.trim()) continue;
        while (cells.length < column) cells.push('');
        cells[column] = text;
        left -= text.length;
        first ??= `row ${row.number}, column ${formatColumn(column)}`;
      }
      filled.set(index, cells);
    }
    if (left <= 0) {
      problems.push(tooMuchMerged(firstRow, firstColumn));
      break;
    }
  }
  if (first === undefined) return rows;
  problems.push(filledCells(first, filled.size));
  return rows.map((row, index) => ({ number: row.number, cells: filled.get(index) ?? row.cells }));
}

function withoutTwice(merged: readonly MergedCells[]): MergedCells[] {
  return [...new Map(merged.map((cells) => [Object.values(cells).join(' '), cells])).values()];
}

function tooMuchMerged(row: number, column: number): Problem {
  const message = 'From here on merged cells are not filled: they are too many. Undo the merging, or save the part that you need.'; // prettier-ignore
  return createWarning('too-large', `row ${row}, column ${formatColumn(column)}`, undefined, message);
}

function filledCells(where: string, count: number): Problem {
  const rows = count === 1 ? 'one row' : `${count} rows`;
  const message = `Cells are merged here; what the first of them says is taken for all of them, in ${rows}.`;
  return createWarning('merged-cells', where, undefined, message);
}
