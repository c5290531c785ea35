/** What is told once a column, with the first row that it is true of and how many there are. */
import { createWarning, type Problem } from '../../core/problems/problem.js';
import type { Cell } from './row-cells.js';

/** What is told of a column, by its code: the message is made of its header and the number of rows, `2 rows`. */
export type TallyMessage = (header: string, rows: string) => string;

interface Count {
  readonly code: string;
  readonly cell: Cell;
  readonly toMessage: TallyMessage;
  count: number;
}

/** Counts what is wrong with cells, column by column. */
export class Tally {
  readonly #counts = new Map<string, Count>();

  /** Something is true of a cell. */
  add(code: string, cell: Cell, toMessage: TallyMessage): void {
    const key = `${code} ${cell.column.index}`;
    const found = this.#counts.get(key);
    if (found) found.count++;
    else this.#counts.set(key, { code, cell, toMessage, count: 1 });
  }

  /** One warning for each kind and column. */
  get problems(): readonly Problem[] {
    return [...this.#counts.values()].map(({ code, cell, toMessage, count }) =>
      createWarning(code, cell.where, cell.text, toMessage(cell.header, formatRows(count))),
    );
  }
}

/** `1 row`, `2 rows`. */
export function formatRows(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}
