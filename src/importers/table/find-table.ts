/** The table in a sheet: where its header is, and which of the rows around and below it are none of its data. */
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { cutFarCells } from './cut-far-cells.js';
import { fillMerged } from './fill-merged.js';
import { findHeader, isSameHeader, type FoundHeader } from './find-header.js';
import { splitRemarks } from './row-kinds.js';
import { Quote } from './quote.js';
import type { Row, Sheet, Table } from './sheet.js';

/** A heading longer than that is no title. */
const longestTitle = 200;

/**
 * The table in a sheet; absent where no cell of it says anything. The header is the row that has most cells of which
 * `isKnownHeader` says that they head a column, or else the first that looks like one; it may go over two rows, or be
 * missing. What is passed over is told with its words: rows above the header (of which the first become the title),
 * repeated headers, headings between the rows, sums, and notes below. Merged cells are filled. The address that a cell
 * leads to stands in a column of its own behind the others, `Title (link)`.
 */
export function findTable(sheet: Sheet, isKnownHeader: (cell: string) => boolean): Table | undefined {
  const problems: Problem[] = [];
  const rows = cutFarCells(sheet.rows.filter(isFilled), problems).filter(isFilled);
  if (rows.length === 0) return undefined;
  const found = findHeader(rows, sheet.merged ?? [], isKnownHeader);
  const title = takeTitle(rows.slice(0, found.first), problems);
  if (found.size === 0) problems.push(noHeader(rows[0]!));
  const below = rows.slice(found.first + found.size);
  const { data, passed } = splitRemarks(below, sheet.merged ?? [], (row) => isSameHeader(row, found, rows));
  const filled = fillMerged(data, sheet.merged ?? [], problems);
  return {
    ...(title && { title }),
    ...(sheet.epoch && { epoch: sheet.epoch }),
    ...layOut(found, filled, sheet.links),
    problems: (sheet.problems ?? []).concat(problems, passed),
  };
}

function isFilled({ cells }: Row): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** The words above the header in one line; what does not fit is told. */
function takeTitle(rows: readonly Row[], problems: Problem[]): string {
  let title = '';
  for (const row of rows) {
    const words = toWords(row);
    const longer = title ? `${title} – ${words}` : words;
    if (longer.length <= longestTitle) title = longer;
    else problems.push(aboveTable(row, words));
  }
  return title;
}

function toWords({ cells }: Row): string {
  return cells
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}

/** Header and rows without the columns that are empty in all of them, and with a column for each that has links. */
function layOut(
  { header }: FoundHeader,
  rows: readonly Row[],
  links: Sheet['links'],
): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length);
  const used = new Array<boolean>(width).fill(false);
  for (const { cells } of [{ cells: header }, ...rows])
    for (const [column, cell] of cells.entries()) if (!used[column] && cell.trim() !== '') used[column] = true;
  const linked = findLinked(rows, links);
  const kept = [...used.keys()].filter((column) => used[column]);
  const all = [...kept.map((column) => header[column] ?? ''), ...linked.map((column) => toLinkHeader(header[column]))];
  if (kept.length === width && linked.length === 0) return { header: all, rows };
  const lay = ({ number, cells }: Row): Row => {
    const own = kept.map((column) => cells[column] ?? '');
    const addresses = linked.map((column) => addressOf(links, number, column, cells[column]) ?? '');
    return { number, cells: [...own, ...addresses] };
  };
  return { header: all, rows: rows.map(lay) };
}

function toLinkHeader(header = ''): string {
  return header ? `${header} (link)` : 'link';
}

/** Columns in which a cell leads somewhere that it does not say itself. */
function findLinked(rows: readonly Row[], links: Sheet['links']): number[] {
  const linked = new Set<number>();
  if (!links) return [];
  for (const { number, cells } of rows)
    for (const column of links.get(number)?.keys() ?? [])
      if (addressOf(links, number, column, cells[column]) !== undefined) linked.add(column);
  return [...linked].sort((one, other) => one - other);
}

function addressOf(links: Sheet['links'], row: number, column: number, cell = ''): string | undefined {
  const address = links?.get(row)?.get(column);
  return address === undefined || cell.includes(address.replace(/^mailto:|\/$/g, '')) ? undefined : address;
}

function aboveTable({ number }: Row, words: string): Problem {
  return createWarning('above-table', `row ${number}`, words, 'It stands above the header and is left out.');
}

function noHeader({ number, cells }: Row): Problem {
  const message =
    'The table has no row that says what its columns are; the first row is taken for data. Put a header above it.';
  return createWarning('no-header', `row ${number}`, new Quote(cells).text, message);
}
