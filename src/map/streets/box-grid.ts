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
    for (const cell of this.#cellsOf(box)) cell.push(box);
  }

  /** Whether a box lies wholly in the part and touches nothing that is taken. */
  isFree(box: Box): boolean {
    if (!isWithin(box, this.#area)) return false;
    for (const cell of this.#cellsOf(box)) if (cell.some((other) => doOverlap(box, other))) return false;
    return true;
  }

  *#cellsOf({ x, y, width, height }: Box): Generator<Box[]> {
    const left = Math.max(0, Math.floor((x - this.#area.x) / cellSize));
    const right = Math.min(this.#columns - 1, Math.floor((x + width - this.#area.x) / cellSize));
    const top = Math.max(0, Math.floor((y - this.#area.y) / cellSize));
    const bottom = Math.min(this.#rows - 1, Math.floor((y + height - this.#area.y) / cellSize));
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) yield this.#cells[row * this.#columns + column]!;
  }
}
