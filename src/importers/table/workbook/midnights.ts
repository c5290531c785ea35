/** Whether midnight is a time: programs write it for days that have none. */
import type { Row, Sheet } from '../sheet.js';

/** Of each column: whether a cell has another time, and the cells that say a day and midnight, by row. */
export type Midnights = Map<number, { hasTimes: boolean; readonly cells: Map<number, string> }>;

/** Notes what a cell says: `midnight` is what would follow its text, were that meant. */
export function noteTime(midnights: Midnights, row: number, column: number, text: string, midnight?: string): void {
  const isTime = /T\d/.test(text);
  if (!isTime && midnight === undefined) return;
  const noted = midnights.get(column) ?? { hasTimes: false, cells: new Map<number, string>() };
  if (isTime) noted.hasTimes = true;
  else noted.cells.set(row, midnight!);
  midnights.set(column, noted);
}

/** The sheet with midnight said in those columns that have other times too. */
export function settleMidnights(sheet: Sheet, midnights: Midnights): Sheet {
  const meant = [...midnights].filter(([, { hasTimes, cells }]) => hasTimes && cells.size > 0);
  if (meant.length === 0) return sheet;
  const settle = (row: Row): Row => {
    const found = meant.filter(([, { cells }]) => cells.has(row.number));
    if (found.length === 0) return row;
    const cells = [...row.cells];
    for (const [column, noted] of found) if (cells[column]) cells[column] += noted.cells.get(row.number)!;
    return { ...row, cells };
  };
  return { ...sheet, rows: sheet.rows.map(settle) };
}
