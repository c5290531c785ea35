/** A sheet from its cells, in the order of the file; what would make it a grid of millions is told, not made. */
import { createError, createWarning, type Problem } from '../../core/problems/problem.js';
import { formatColumn } from './cell-reference.js';
import { Quote } from './quote.js';
import type { SheetBudget } from './sheet-budget.js';
import type { Epoch, MergedCells, Row, Sheet } from './sheet.js';

/** No table that somebody wrote is wider: a cell beyond is one that somebody hit by mistake. */
export const mostColumns = 1_000;

/** Collects the cells of one sheet. Rows are counted from 1, columns from 0. */
export class SheetBuilder {
  readonly #rows: { number: number; cells: string[] }[] = [];
  readonly #merged: MergedCells[] = [];
  readonly #links = new Map<number, Map<number, string>>();
  readonly #remarks = new Map<string, Remark>();
  #row: { number: number; cells: string[] } | undefined;
  #firstUnread: number | undefined;

  /** The budget is that of the file. */
  constructor(private readonly budget: SheetBudget) {}

  /** Puts a text into a cell; the texts of one row come together. */
  put(row: number, column: number, text: string): void {
    if (text === '' || this.#firstUnread !== undefined) return;
    if (column >= mostColumns) return this.remark('far-cell', row, column, text);
    if (this.#row?.number !== row) this.#row = undefined;
    const more = Math.max(0, column + 1 - (this.#row?.cells.length ?? 0));
    if (!this.budget.take(more, text.length)) {
      this.#firstUnread = row;
      return;
    }
    if (!this.#row) this.#rows.push((this.#row = { number: row, cells: [] }));
    const { cells } = this.#row;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  /** Repeats a row below itself, until there are `count` of it. */
  repeat(row: number, count: number): void {
    const last = this.#row;
    if (last?.number !== row || count < 2) return;
    const words = last.cells.join(' ');
    if (!this.budget.takeCopies((count - 1) * last.cells.length, (count - 1) * words.length))
      return this.remark('repeated-row', row, 0, words);
    for (let next = 1; next < count; next++) this.#rows.push({ number: row + next, cells: last.cells.slice() });
    this.#row = undefined;
  }

  /** Notes the address that a whole cell leads to. */
  link(row: number, column: number, address: string): void {
    const inRow = this.#links.get(row) ?? new Map<number, string>();
    this.#links.set(row, inRow.set(column, address));
  }

  merge(cells: MergedCells): void {
    this.#merged.push(cells);
  }

  /** Says of a cell what is odd: told once for all cells of which it is, with their texts. */
  remark(kind: RemarkKind, row: number, column: number, text: string): void {
    const remark = this.#remarks.get(kind) ?? { row, column, quote: new Quote() };
    remark.quote.add(text);
    this.#remarks.set(kind, remark);
  }

  /** Text of a cell that is there already; empty where there is none. */
  textAt(row: number, column: number): string {
    return (this.#row?.number === row ? this.#row.cells[column] : undefined) ?? '';
  }

  build(about: { readonly name?: string; readonly isHidden?: boolean; readonly epoch?: Epoch } = {}): Sheet {
    const rows: Row[] = this.#rows;
    if (rows.some(({ number }, index) => number < (rows[index - 1]?.number ?? 0)))
      rows.sort((one, other) => one.number - other.number);
    return {
      ...about,
      rows,
      ...(this.#merged.length > 0 && { merged: this.#merged }),
      ...(this.#links.size > 0 && { links: this.#links }),
      problems: this.#problems(),
    };
  }

  #problems(): Problem[] {
    const problems = [...this.#remarks].map(([kind, remark]) => toProblem(kind as RemarkKind, remark));
    return this.#firstUnread === undefined ? problems : [...problems, tooManyCells(this.#firstUnread)];
  }
}

/** The sheets of a file hold more than there is room for, from a row of one of them on. */
export function tooManyCells(row: number): Problem {
  const message =
    'The file has more cells or words than are read; what follows is missing. Save the part that you need.';
  return createError('too-large', `row ${row}`, undefined, message);
}

/** What may be odd about a cell. */
export type RemarkKind = keyof typeof remarks;

interface Remark {
  readonly row: number;
  readonly column: number;
  readonly quote: Quote;
}

const remarks = {
  'far-cell': () => `A cell beyond column ${formatColumn(mostColumns - 1)} belongs to no table; it is left out.`,
  'cell-error': () => 'A formula failed here, and its error is no text: the cell is taken as empty.',
  'no-value': () =>
    'A formula without its result: the program that saved the file did not reckon. Open and save it in Excel or LibreOffice.',
  'hidden-row': () => 'A hidden row is read like any other; delete it where it should not be in the story.',
  'hidden-column': () => 'A hidden column is read like any other; delete it where it should not be in the story.',
  'repeated-row': () => 'The file repeats this row very often; it is read once.',
  'year-not-shown': () =>
    'The cell shows no year, and the workbook holds one: spreadsheets put in the year in which a day is typed. Is it right?',
  'unshown-link': () => 'There are several links or a part of the text is one; the words alone are kept.',
  'lost-comment': () => 'The comment on a cell is left out; what belongs to the story should stand in a cell.',
  'lost-picture': () => 'A cell has place for words; the picture is left out.',
} satisfies Record<string, () => string>;

function toProblem(kind: RemarkKind, { row, column, quote }: Remark): Problem {
  const others = quote.count > 1 ? ` So in ${quote.count} places.` : '';
  const where = kind === 'hidden-row' ? `row ${row}` : `row ${row}, column ${formatColumn(column)}`;
  return createWarning(kind, where, quote.text, `${remarks[kind]()}${others}`);
}
