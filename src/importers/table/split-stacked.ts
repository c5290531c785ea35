/** A sheet in which tables stand one below the other, each with a header of its own. */
import { countCells, isHeaderRow } from './find-header.js';
import type { Row, Sheet } from './sheet.js';

/**
 * The tables of a sheet: the first keeps its name, the others are called by the row in which they begin (`Fires from row
 * 17`). A table begins behind an empty row, where a header of other columns stands, below lines of one cell at most, above a
 * row that says as much. What repeats the header above begins none: both are one table.
 */
export function splitStacked(sheet: Sheet, isKnownHeader: (cell: string) => boolean): readonly Sheet[] {
  const parts: { rows: Row[]; header?: string }[] = [{ rows: [] }];
  for (const block of toBlocks(sheet.rows)) {
    const header = findBlockHeader(block, isKnownHeader);
    const last = parts.at(-1)!;
    const isOther = header !== undefined && last.header !== undefined && header !== last.header;
    if (isOther) parts.push({ rows: block, header });
    else {
      for (const row of block) last.rows.push(row);
      last.header ??= header;
    }
  }
  if (parts.length === 1) return [sheet];
  return parts.map(({ rows }, index) =>
    index === 0 ? { ...sheet, rows } : { ...sheet, rows, name: nameOf(sheet, rows) },
  );
}

function nameOf({ name }: Sheet, rows: readonly Row[]): string {
  return `${name || 'Table'} from row ${rows[0]!.number}`;
}

/** Rows that follow each other without an empty one. */
function toBlocks(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let before = -1;
  for (const row of rows) {
    if (!row.cells.some((cell) => cell.trim() !== '')) continue;
    if (row.number > before + 1 || blocks.length === 0) blocks.push([]);
    blocks.at(-1)!.push(row);
    before = row.number;
  }
  return blocks;
}

/** The header of a block in one line; absent where it has none of which two columns are known. */
function findBlockHeader(block: readonly Row[], isKnownHeader: (cell: string) => boolean): string | undefined {
  const first = block.findIndex((row) => countCells(row) > 1);
  const [row, below] = first < 0 ? [] : block.slice(first, first + 2);
  if (!row || !below || countCells(below) < 2 || !isHeaderRow(row, isKnownHeader)) return undefined;
  return row.cells
    .map((cell) => cell.trim().toLowerCase())
    .join('\n')
    .trimEnd();
}
