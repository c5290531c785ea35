import { doOverlap, isWithin, type Box } from '../../core/map/labels.js';

/** The side of a cell, in pixels. */
const cellSize = 64;

/** The boxes that are taken in a part of the picture, found by where they are, however many there are. */
export class BoxGrid {
  readonly #area: Box;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells: Box[][];

  constructor(area: Box) {
    this.#area = area;
    this.#columns = Math.max(1, Math.ceil(area.width / cellSize));
    this.#rows = Math.max(1, Math.ceil(area.height / cellSize));
    this.#cells = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  /** Takes a box; what of it lies outside of the part counts for nothing. */
  add(box: Box): void {
    this.#cellsOf(box).forEach((cell) => cell.push(box));
  }

  /** Whether a box lies wholly in the part and touches nothing that is taken. */
  isFree(box: Box): boolean {
    return isWithin(box, this.#area) && !this.#cellsOf(box).some((cell) => cell.some((other) => doOverlap(box, other)));
  }

  #cellsOf({ x, y, width, height }: Box): Box[][] {
    const cells: Box[][] = [];
    const [left, top] = [x - this.#area.x, y - this.#area.y];
    const lastRow = Math.min(this.#rows - 1, Math.floor((top + height) / cellSize));
    const lastColumn = Math.min(this.#columns - 1, Math.floor((left + width) / cellSize));
    for (let row = Math.max(0, Math.floor(top / cellSize)); row <= lastRow; row++) {
      for (let column = Math.max(0, Math.floor(left / cellSize)); column <= lastColumn; column++)
        cells.push(this.#cells[row * this.#columns + column]!);
    }
    return cells;
  }
}
