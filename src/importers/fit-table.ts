/** Tables of HTML as Markdown has them: each row as wide as the widest. What that would make of a hostile one is not made. */
import type { Element, Nodes } from 'hast';

/** For each cell that there is, so many that only fill the rows up; a small table may have more. */
const mostFilling = 10;
const smallGrid = 100;

/**
 * Cuts what the cells of `table` span down to what there is. Whether the table is one: no, where nearly all of its cells
 * would be empty, as where one row is far wider than all others.
 */
export function fitTable(table: Element): boolean {
  const rows = findCells(table);
  const widest = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const count = rows.reduce((sum, cells) => sum + cells.length, 0);
  const mostCells = smallGrid + mostFilling * count;
  const widths = rows.map(() => 0);
  let taken = 0;
  for (const [index, cells] of rows.entries())
    for (const { properties } of cells) {
      const columns = cutSpan(properties, 'colSpan', widest);
      const below = cutSpan(properties, 'rowSpan', rows.length - index);
      taken += columns * below;
      if (taken > mostCells) return false;
      for (let row = index; row < index + below; row++) widths[row]! += columns;
    }
  return widths.reduce((most, width) => Math.max(most, width), 0) * rows.length <= mostCells;
}

/** What stands in `table`, row by row, and what is in none of its rows. */
export function splitTable({ children }: Element): Nodes[] {
  return children.flatMap((child): Nodes[] =>
    child.type === 'element' && parts.has(child.tagName) ? splitTable(child) : [child],
  );
}

const parts: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/** The cells of each row, wherever in the table they stand; a table within a cell is none of them. */
function findCells({ children }: Element, rows: Element[][] = [[]]): Element[][] {
  for (const child of children) {
    if (child.type !== 'element' || child.tagName === 'table') continue;
    if (child.tagName === 'tr') rows.push([]);
    else if (child.tagName === 'td' || child.tagName === 'th') rows.at(-1)!.push(child);
    findCells(child, rows);
  }
  return rows;
}

function cutSpan(properties: Element['properties'], key: 'colSpan' | 'rowSpan', most: number): number {
  const span = Number.parseInt(String(properties[key] ?? 1), 10) || 1;
  const cut = Math.min(Math.max(1, span), most);
  if (cut !== span) properties[key] = cut;
  return cut;
}
