/** Of several sheets in a file the one that is the story. */
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { findTable } from './find-table.js';
import { Quote } from './quote.js';
import { splitStacked } from './split-stacked.js';
import type { Sheet, Table } from './sheet.js';

/** A sheet of a file, as a person chooses among them. */
export interface ListedSheet {
  /** Its own name, or `Table 2`. */
  readonly name: string;
  /** Its place among the sheets of the file; the first is 1. */
  readonly number: number;
  /** How many rows say something, below the header where there is one. */
  readonly rows: number;
  /** Its first headers; none where no row is one. */
  readonly headers: readonly string[];
  readonly isHidden: boolean;
  /** Whether it may be the story: it is seen, and a table. */
  readonly isCandidate: boolean;
  /** Whether it is the one that was read. */
  readonly isChosen: boolean;
}

/** What was chosen. */
export interface ChosenSheet {
  /** Absent where there is no table, or none of the wanted name. */
  readonly table?: Table;
  /** All sheets of the file that say something. */
  readonly sheets: readonly ListedSheet[];
  /** Which sheets were passed over; those of the table are its own. */
  readonly problems: readonly Problem[];
}

/** More than a workbook has; of what is made of nothing but small tables the first are looked at. */
const mostSheets = 500;

/**
 * The table among `sheets`, of which one may hold several: the one that is `wanted` by name or by number (the first is 1), or else the one with most
 * headers that are known, and of these the largest. A hidden sheet is taken where there is no other. What is passed over is
 * told: `other-sheets` are tables too, `passed-sheet` is none, `too-many-sheets` were not looked at; `unknown-sheet` is an
 * error that lists those there are.
 */
export function chooseSheet(
  sheets: readonly Sheet[],
  isKnownHeader: (cell: string) => boolean,
  wanted?: string | number,
): ChosenSheet {
  const tables = withStacked(sheets, isKnownHeader);
  const chosen = chooseAmong(tables.slice(0, mostSheets), isKnownHeader, wanted);
  if (tables.length <= mostSheets) return chosen;
  return { ...chosen, problems: [...chosen.problems, tooManySheets(tables.length)] };
}

/** Tables below the first of their sheet come behind all sheets, whose numbers are those of the file. */
function withStacked(sheets: readonly Sheet[], isKnownHeader: (cell: string) => boolean): readonly Sheet[] {
  const split = sheets.map((sheet) => splitStacked(sheet, isKnownHeader));
  return [...split.map(([first]) => first!), ...split.flatMap(([, ...others]) => others)];
}

function chooseAmong(
  sheets: readonly Sheet[],
  isKnownHeader: (cell: string) => boolean,
  wanted: string | number | undefined,
): ChosenSheet {
  const candidates = sheets.flatMap((sheet, index) => toCandidate(sheet, index + 1, isKnownHeader));
  if (candidates.length === 0) return { sheets: [], problems: sheets.flatMap(({ problems = [] }) => problems) };
  const chosen = wanted === undefined ? findBest(candidates) : findWanted(candidates, wanted);
  const listed = candidates.map((one) => toListed(one, one === chosen));
  if (!chosen) return { sheets: listed, problems: [unknownSheet(wanted, listed)] };
  const others = candidates.filter((one) => one !== chosen);
  const problems = reportOthers(others, wanted === undefined ? chosen.name : undefined);
  if (chosen.isHidden && wanted === undefined) problems.push(hiddenSheet(chosen.name));
  return { table: chosen.table, sheets: listed, problems };
}

interface Candidate {
  readonly name: string;
  readonly number: number;
  readonly isHidden: boolean;
  readonly sheet: Sheet;
  readonly table: Table;
  readonly known: number;
  readonly size: number;
}

function toCandidate(sheet: Sheet, number: number, isKnownHeader: (cell: string) => boolean): Candidate[] {
  const table = findTable(sheet, isKnownHeader);
  if (!table) return [];
  const known = new Set(table.header.filter((cell) => isKnownHeader(cell))).size;
  const size = table.rows.length * table.header.length;
  const name = sheet.name || `Table ${number}`;
  return [{ name, number, isHidden: sheet.isHidden ?? false, sheet, table, known, size }];
}

/** Enough of its headers to know a sheet by. */
const mostHeaders = 5;

function toListed(candidate: Candidate, isChosen: boolean): ListedSheet {
  const { name, number, table, isHidden } = candidate;
  const headers = table.header.filter(Boolean).slice(0, mostHeaders);
  return { name, number, rows: table.rows.length, headers, isHidden, isCandidate: mayBeStory(candidate), isChosen };
}

function mayBeStory(candidate: Candidate): boolean {
  return isTable(candidate) && !candidate.isHidden;
}

function findBest(candidates: readonly Candidate[]): Candidate {
  const rank = (one: Candidate) => [one.isHidden ? 0 : 1, isTable(one) ? 1 : 0, one.known, one.size];
  return candidates.reduce((best, other) => (isMore(rank(other), rank(best)) ? other : best));
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((number, index) => number !== other[index]);
  return differs >= 0 && one[differs]! > other[differs]!;
}

/** A cover or a legend has one column, or nothing below its header. */
function isTable({ table, known }: Candidate): boolean {
  return table.rows.length > 0 && (known > 0 || table.header.filter(Boolean).length > 1);
}

/** A number is a sheet's place before it is its name, a text its name before its place. */
function findWanted(candidates: readonly Candidate[], wanted: string | number): Candidate | undefined {
  const plain = String(wanted).trim().toLowerCase();
  const named = candidates.find(({ name }) => name.trim().toLowerCase() === plain);
  const numbered = candidates.find(({ number }) => String(number) === plain);
  return typeof wanted === 'number' ? (numbered ?? named) : (named ?? numbered);
}

/** `taken` is the sheet that was read where nobody had named one. */
function reportOthers(others: readonly Candidate[], taken: string | undefined): Problem[] {
  const tables = others.filter(mayBeStory).map(({ name }) => name);
  const passed = others.filter((one) => !mayBeStory(one)).map(passedSheet);
  return tables.length > 0 ? [otherSheets(tables, taken), ...passed] : passed;
}

function otherSheets(names: readonly string[], taken: string | undefined): Problem {
  const others = listNames(names);
  const message =
    taken === undefined
      ? `Other sheets are tables too and were not read: ${others}.`
      : `The sheet ${formatValue(taken)} was read; others are tables too and were not: ${others}. Name the one that is the story.`;
  return createWarning('other-sheets', '', new Quote(names).text, message);
}

function tooManySheets(count: number): Problem {
  const message = `The file has ${count} tables; the first ${mostSheets} were looked at. Save the one that is the story.`;
  return createWarning('too-many-sheets', '', count, message);
}

/** So many of its rows say what it is. */
const mostQuoted = 200;

function passedSheet({ name, sheet, isHidden }: Candidate): Problem {
  const words = sheet.rows
    .slice(0, mostQuoted)
    .flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean));
  const message = `The sheet ${formatValue(name)} is ${isHidden ? 'hidden' : 'no table'} and was not read.`;
  return createWarning('passed-sheet', `sheet ${name}`, new Quote(words).text, message);
}

function hiddenSheet(name: string): Problem {
  const message = `The sheet ${formatValue(name)} is hidden; it is read, as no other is a table.`;
  return createWarning('hidden-sheet', `sheet ${name}`, undefined, message);
}

function unknownSheet(wanted: string | number | undefined, sheets: readonly ListedSheet[]): Problem {
  const message = `There is no such sheet. There are: ${listNames(sheets.map(({ name }) => name))}.`;
  return createError('unknown-sheet', '', wanted, message);
}

const mostNames = 20;

function listNames(names: readonly string[]): string {
  const listed = names.slice(0, mostNames).map((name) => formatValue(name));
  const more = names.length - listed.length;
  return listed.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
