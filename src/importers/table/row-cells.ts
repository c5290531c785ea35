/** The cells of a row, by what their columns are. */
import { decoration, parseCell } from '../../core/document/own-columns.js';
import type { ColumnKey } from './column-keys.js';
import type { Column } from './column.js';
import type { Row } from './sheet.js';

/** A cell that says something. */
export class Cell {
  constructor(
    readonly column: Column,
    readonly text: string,
    private readonly row: number,
  ) {}

  get header(): string {
    return this.column.header;
  }

  /** Its place in the file: `row 7, Datum`. */
  get where(): string {
    return `row ${this.row}, ${this.header}`;
  }
}

/** A row, from which cells are taken one by one; what is kept becomes lines of the event's text. */
export class RowCells {
  /** Whether no column that is taken says anything in it. */
  readonly isEmpty: boolean;
  readonly #cells = new Map<ColumnKey, Cell[]>();
  readonly #kept: Cell[] = [];
  /** What said the same as a cell that was taken, and was kept. */
  readonly repeated: Cell[] = [];
  /** Cells that were taken where a column that is asked before says nothing, with that column. */
  readonly standIns: (readonly [cell: Cell, column: Column])[] = [];
  readonly #silent = new Map<ColumnKey, Column>();

  /** `columns` in the order in which they are asked. */
  constructor({ number, cells }: Row, columns: readonly Column[]) {
    for (const column of columns) {
      const text = toText(column.key, (cells[column.index] ?? '').trim());
      if (text === undefined) {
        if (column.key !== undefined && !this.#silent.has(column.key) && !this.#cells.has(column.key))
          this.#silent.set(column.key, column);
        continue;
      }
      const cell = new Cell(column, text, number);
      if (column.key === undefined) this.keep(cell);
      else if (this.#cells.has(column.key)) this.#cells.get(column.key)!.push(cell);
      else this.#cells.set(column.key, [cell]);
    }
    this.isEmpty = this.#cells.size === 0 && this.#kept.length === 0;
  }

  /** Whether there is a cell of this key. */
  has(key: ColumnKey): boolean {
    return this.#cells.has(key);
  }

  /** The first cell of a key, and what else says the same: those are kept. */
  take(key: ColumnKey): Cell | undefined {
    const [first, ...others] = this.takeAll(key);
    for (const cell of others) this.keep(cell);
    this.repeated.push(...others);
    const silent = this.#silent.get(key);
    if (first && silent) this.standIns.push([first, silent]);
    return first;
  }

  /** All cells of a key. */
  takeAll(key: ColumnKey): readonly Cell[] {
    return this.#cells.get(key) ?? [];
  }

  /** A cell becomes a line of the text. */
  keep(cell: Cell): void {
    this.#kept.push(cell);
  }

  /** What becomes lines, in the order of the columns. */
  get kept(): readonly Cell[] {
    return [...this.#kept].sort((a, b) => a.column.index - b.column.index);
  }
}

/** What a cell says, absent where it is empty; that a picture is decoration is said by an empty `alt`. */
function toText(key: ColumnKey | undefined, cell: string): string | undefined {
  if (!cell) return undefined;
  return (key === 'alt' || key === 'media before alt') && cell === decoration ? '' : parseCell(cell);
}
