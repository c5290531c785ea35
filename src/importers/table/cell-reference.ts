/** Names of cells as spreadsheets write them: `B7`, `$AB$12`, `A1:C3`. */
import type { MergedCells } from './sheet.js';

/** Letters of the column, the first (0) is A. */
export function formatColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : formatColumn(Math.floor(column / 26) - 1) + letter;
}

/** Row (the first is 1) and column (the first is 0) of a cell; absent where the text names none of a spreadsheet. */
export function parseCellName(text: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,7})$/i.exec(text) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  // `A` and `a` alike: what is below the fifth bit is the place in the alphabet.
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return { row: Number(digits), column: column - 1 };
}

/** The cells of a range, or of one cell. */
export function parseCellRange(text: string): MergedCells | undefined {
  const [first, last = first] = text.split(':', 2).map(parseCellName);
  if (!first || !last) return undefined;
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
}
