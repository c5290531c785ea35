/** How much the sheets of one file may hold: what a file names again and again is held once more each time. */

/** With the empty ones before them: three times a table of 100,000 rows and 10 columns. */
const mostCells = 3_000_000;
const mostLetters = 20_000_000;

/** Cells of rows that the file repeats: a table repeats a row a few times, a style repeats it to the last row there is. */
const mostCopies = 200_000;

/** Counts what comes out of a file, all its sheets together. */
export class SheetBudget {
  #cells = 0;
  #letters = 0;
  #copies = 0;

  /** Whether so many cells, and the letters in them, have room too; they are counted where they have. */
  take(cells: number, letters: number): boolean {
    if (this.#cells + cells > mostCells || this.#letters + letters > mostLetters) return false;
    this.#cells += cells;
    this.#letters += letters;
    return true;
  }

  /** The same of copies, of which fewer have. */
  takeCopies(cells: number, letters: number): boolean {
    if (this.#copies + cells > mostCopies || !this.take(cells, letters)) return false;
    this.#copies += cells;
    return true;
  }
}
