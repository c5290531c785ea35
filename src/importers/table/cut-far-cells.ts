/** One row that is far wider than all others makes a table of nearly nothing: columns × rows. What is beyond is left out. */
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { formatColumn } from './cell-reference.js';
import { Quote } from './quote.js';
import { mostColumns } from './sheet-builder.js';
import type { Row } from './sheet.js';

/** Rows × columns that any table may have; a larger one has at least a cell in so many places that says something. */
const smallGrid = 3_000_000;
const mostEmpty = 4;

/** The rows without what is beyond the columns that there are of a table; one problem tells it. */
export function cutFarCells(rows: readonly Row[], problems: Problem[]): readonly Row[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const most = Math.min(mostColumns, findMostColumns(rows, width));
  if (width <= most) return rows;
  const quote = new Quote();
  let where = '';
  for (const { number, cells } of rows)
    for (let column = most; column < cells.length; column++) {
      if (cells[column]!.trim() === '') continue;
      where ||= `row ${number}, column ${formatColumn(column)}`;
      quote.add(cells[column]!);
    }
  if (quote.count > 0) problems.push(farCells(where, quote, most));
  return rows.map((row) => (row.cells.length > most ? { ...row, cells: row.cells.slice(0, most) } : row));
}

function findMostColumns(rows: readonly Row[], width: number): number {
  if (width * rows.length <= smallGrid) return width;
  const filled = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== '').length, 0);
  return Math.floor((smallGrid + mostEmpty * filled) / rows.length);
}

function farCells(where: string, quote: Quote, most: number): Problem {
  const count = quote.count === 1 ? 'one cell' : `${quote.count} cells`;
  const message = `Of a table like this ${most} columns are read; ${count} beyond column ${formatColumn(most - 1)} left out. Is a separator missing, or a quotation mark?`;
  return createWarning('far-cell', where, quote.text, message);
}
