/** Which row of a sheet, or which two, say what the columns are. */
import { headerLink } from './fold-header.js';
import type { MergedCells, Row } from './sheet.js';

/** The header of a table. */
export interface FoundHeader {
  /** The place of its first row among the rows; 0 where there is none. */
  readonly first: number;
  /** Of how many rows it is; 0 where the first row is data. */
  readonly size: 0 | 1 | 2;
  /** Trimmed, in one line each. */
  readonly header: readonly string[];
}

/** A header stands below a few headings at most. */
const deepestHeader = 30;

/** What is seen of a long table to know how wide it is. */
const sampleSize = 200;

/** The header among `rows`, each of which says something. */
export function findHeader(
  rows: readonly Row[],
  merged: readonly MergedCells[],
  isKnownHeader: (cell: string) => boolean,
): FoundHeader {
  const candidates = rows.slice(0, deepestHeader);
  const known = candidates.map(({ cells }) => countKnown(cells, isKnownHeader));
  const best = findKnown(candidates, known) ?? findByLook(rows.slice(0, sampleSize));
  if (best === undefined) return { first: 0, size: 0, header: [] };
  const row = rows[best]!;
  const above = rows[best - 1];
  const below = rows[best + 1];
  if (above && isGroupRow(above, row, merged, isKnownHeader))
    return { first: best - 1, size: 2, header: joinHeaders(above, row, merged) };
  if (below && isGroupRow(row, below, merged, isKnownHeader))
    return { first: best, size: 2, header: joinHeaders(row, below, merged) };
  return { first: best, size: 1, header: row.cells.map(toLine) };
}

/** The row with most known headers; one alone may be a word of the data, where rows as wide stand above it. */
function findKnown(rows: readonly Row[], known: readonly number[]): number | undefined {
  const most = Math.max(...known);
  const best = known.indexOf(most);
  const isBelowWide = rows.slice(0, best).some((row) => countCells(row) >= countCells(rows[best]!));
  return most > 1 || (most === 1 && !isBelowWide) ? best : undefined;
}

/** How many cells of a row say something. */
export function countCells({ cells }: Row): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Whether a row below is the header again. */
export function isSameHeader({ cells }: Row, { first, size, header }: FoundHeader, rows: readonly Row[]): boolean {
  if (size === 0) return false;
  const isAlike = (others: readonly string[]) =>
    others.filter(Boolean).length > 1 &&
    Math.max(cells.length, others.length) > 0 &&
    Array.from({ length: Math.max(cells.length, others.length) }).every(
      (_, column) => toLine(cells[column] ?? '').toLowerCase() === toLine(others[column] ?? '').toLowerCase(),
    );
  return isAlike(header) || (size === 2 && [rows[first]!, rows[first + 1]!].some((row) => isAlike(row.cells)));
}

function toLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

/** Whether a row can be a header by itself: nothing in it is data, nothing is there twice, and two of its columns are known. */
export function isHeaderRow({ cells }: Row, isKnownHeader: (cell: string) => boolean): boolean {
  const said = cells.map(toLine).filter(Boolean);
  return new Set(said).size === said.length && !said.some(isDatum) && countKnown(cells, isKnownHeader) > 1;
}

/** How many different headers are known in a row that says nothing long, and no number. */
function countKnown(cells: readonly string[], isKnownHeader: (cell: string) => boolean): number {
  const said = cells.map(toLine).filter(Boolean);
  if (said.length === 0 || said.some((cell) => cell.length > longestHeader || isNumber(cell))) return 0;
  return new Set(said.filter((cell) => isKnownHeader(cell)).map((cell) => cell.toLowerCase())).size;
}

const longestHeader = 100;

function isNumber(cell: string): boolean {
  return /^[+-]?\d[\d.,' \u00A0]{0,30}$/.test(cell);
}

/** Cells that hold data and head nothing: numbers, dates, addresses, long texts. */
function isDatum(cell: string): boolean {
  return isNumber(cell) || cell.length > longestHeader || /^(?:https?:\/\/|www\.)|^\d{4}\b|\d[./:-]\d/i.test(cell);
}

/** The first row as wide as the table whose cells are no data; none where that row is data. */
function findByLook(rows: readonly Row[]): number | undefined {
  const widths = rows.map(countCells);
  const usual = [...widths].sort((one, other) => one - other)[Math.floor(widths.length / 2)]!;
  const wide = widths.findIndex((width) => width >= Math.max(Math.min(2, usual), usual * 0.6));
  const row = rows[wide];
  const below = rows.slice(wide + 1);
  if (!row || below.length === 0) return undefined;
  const cells = row.cells.map(toLine);
  const said = cells.filter(Boolean);
  const isData = cells.some((cell, column) => cell !== '' && (isDatum(cell) || isLikeColumn(cell, column, below)));
  return isData || new Set(said).size < said.length ? undefined : wide;
}

/** Whether a cell with digits is written as most cells below it are: `May 2020` above `June 2021`. */
function isLikeColumn(cell: string, column: number, below: readonly Row[]): boolean {
  if (!/\d/.test(cell)) return false;
  const others = below.map(({ cells }) => toLine(cells[column] ?? '')).filter(Boolean);
  const shape = toShape(cell);
  return others.filter((other) => toShape(other) === shape).length * 2 > others.length;
}

function toShape(cell: string): string {
  return cell
    .slice(0, longestHeader)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9');
}

/** Whether a row says what several columns are together, which the row below it heads one by one. */
function isGroupRow(
  top: Row,
  below: Row,
  merged: readonly MergedCells[],
  isKnownHeader: (cell: string) => boolean,
): boolean {
  const groups = top.cells.map(toLine);
  const parts = below.cells.map(toLine);
  const isHead = (cells: readonly string[]) => cells.filter(Boolean).length > 1 && !cells.some(isDatum);
  if (!isHead(groups) || !isHead(parts)) return false;
  const spans = merged.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow === top.number && lastRow === top.number && lastColumn > firstColumn,
  );
  if (spans.some(({ firstColumn, lastColumn }) => countSaid(parts, firstColumn, lastColumn) > 1)) return true;
  const said = parts.filter(Boolean).map((cell) => cell.toLowerCase());
  const repeats = new Set(said).size < said.length;
  const isBelowNothing = parts.some((part, column) => part !== '' && !groups[column]);
  return repeats && isBelowNothing && countKnown(parts, isKnownHeader) > 0;
}

function countSaid(cells: readonly string[], from: number, to: number): number {
  return cells.slice(from, to + 1).filter(Boolean).length;
}

/** `Start – Year`: the group stands before each of its columns; what has nothing below it, or above it, stands alone. */
function joinHeaders(top: Row, below: Row, merged: readonly MergedCells[]): string[] {
  const groups = top.cells.map(toLine);
  const parts = below.cells.map(toLine);
  const ends = new Map(
    merged
      .filter(({ firstRow }) => firstRow === top.number)
      .map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn]),
  );
  const isMerged = [...ends].some(([from, to]) => to > from);
  let group = '';
  let end = -1;
  return Array.from({ length: Math.max(groups.length, parts.length) }, (_, column) => {
    const part = parts[column] ?? '';
    if (groups[column]) {
      group = groups[column];
      end = isMerged ? (ends.get(column) ?? column) : Infinity;
    } else if (column > end) group = '';
    return [group, part].filter(Boolean).join(headerLink);
  });
}
