/** A sheet from its cells, in the order of the file; what would make it a grid of millions is told, not made. */
import { createError, createWarning, type Problem } from '../../core/problems/problem.js';
import { formatColumn } from './cell-reference.js';
import type { Epoch, MergedCells, Row, Sheet } from './sheet.js';

/** No table that somebody wrote is wider: a cell beyond is one that somebody hit by mistake. */
export const mostColumns = 1_000;

/** Cells with the empty ones before them: ten times a table of 100,000 rows and 10 columns. */
const mostCells = 10_000_000;

/** Copies of rows in all: a table repeats a row a few times, a style repeats it to the last row there is. */
const mostCopies = 100_000;

/** Collects the cells of one sheet. Rows are counted from 1, columns from 0. */
export class SheetBuilder {
  readonly #rows: { number: number; cells: string[] }[] = [];
  readonly #merged: MergedCells[] = [];
  readonly #links = new Map<number, Map<number, string>>();
  readonly #remarks = new Map<string, Remark>();
  #row: { number: number; cells: string[] } | undefined;
  #cells = 0;
  #copies = 0;
  #firstUnread: number | undefined;

  /** Puts a text into a cell; the texts of one row come together. */
  put(row: number, column: number, text: string): void {
    if (text === '' || this.#isFull(row)) return;
    if (column >= mostColumns) return this.remark('far-cell', row, column, text);
    if (this.#row?.number !== row) this.#row = undefined;
    if (!this.#row) this.#rows.push((this.#row = { number: row, cells: [] }));
    const { cells } = this.#row;
    this.#cells += Math.max(0, column + 1 - cells.length);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  /** Repeats a row below itself, until there are `count` of it. */
  repeat(row: number, count: number): void {
    const last = this.#row;
    if (last?.number !== row || count < 2) return;
    if (this.#copies + count > mostCopies) return this.remark('repeated-row', row, 0, last.cells.join(' '));
    this.#copies += count;
    for (let next = 1; next < count && !this.#isFull(row + next); next++) {
      this.#rows.push({ number: row + next, cells: last.cells.slice() });
      this.#cells += last.cells.length;
    }
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
    const remark = this.#remarks.get(kind) ?? { row, column, texts: [] };
    remark.texts.push(text);
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

  #isFull(row: number): boolean {
    if (this.#cells > mostCells) this.#firstUnread ??= row;
    return this.#firstUnread !== undefined;
  }

  #problems(): Problem[] {
    const problems = [...this.#remarks].map(([kind, remark]) => toProblem(kind as RemarkKind, remark));
    if (this.#firstUnread !== undefined) {
      const message = 'The sheet has more cells than are read; what follows is missing. Save the part that you need.';
      problems.push(createError('too-large', `row ${this.#firstUnread}`, undefined, message));
    }
    return problems;
  }
}

/** What may be odd about a cell. */
export type RemarkKind = keyof typeof remarks;

interface Remark {
  readonly row: number;
  readonly column: number;
  readonly texts: string[];
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

function toProblem(kind: RemarkKind, { row, column, texts }: Remark): Problem {
  const others = texts.length > 1 ? ` So in ${texts.length} places.` : '';
  const where = kind === 'hidden-row' ? `row ${row}` : `row ${row}, column ${formatColumn(column)}`;
  return createWarning(kind, where, texts.join('; '), `${remarks[kind]()}${others}`);
}
