/** A table's text as rows, part by part: CSV with commas, semicolons, tabs or bars, as spreadsheets write it (RFC 4180). */
import Papa from 'papaparse';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { findDelimiter, readSeparatorLine } from './delimiter.js';
import type { Row } from './sheet.js';

/** In characters; what is longer is no row but a quotation mark that nobody closed. */
const longestRow = 1_000_000;

/** The rows of a table that comes in parts. No more of it is held than the row that is being read. */
export async function* readDelimited(parts: AsyncIterable<string>, problems: Problem[]): AsyncGenerator<Row> {
  let rest = '';
  let wanted = 1;
  let number = 0;
  let delimiter: string | undefined;
  const begin = (text: string, isWhole: boolean): void => {
    const said = readSeparatorLine(text);
    rest = text.slice(said?.length ?? 0);
    delimiter = said?.delimiter ?? findDelimiter(rest, isWhole);
  };
  for await (const part of normaliseLines(parts)) {
    rest += part;
    if (rest.length < wanted) continue;
    if (delimiter === undefined && hasManyLines(rest)) begin(rest, false);
    if (delimiter === undefined) {
      wanted = rest.length * 2;
      continue;
    }
    const { rows, length } = parseRows(rest, delimiter, true);
    for (const cells of rows) yield { number: ++number, cells };
    rest = rest.slice(length);
    while (rest.length > longestRow) {
      const line = cutLine(rest);
      problems.push(unclosedQuote(++number, line));
      yield { number, cells: line.split(delimiter) };
      rest = rest.slice(line.length + 1);
    }
    // A row that goes on over many parts is not read again with each of them.
    wanted = length > 0 ? 1 : rest.length * 2;
  }
  if (delimiter === undefined) begin(rest, true);
  const { rows, isCut } = parseRows(rest, delimiter!, false);
  for (const cells of rows) yield { number: ++number, cells };
  if (isCut) problems.push(unclosedQuote(number, rows.at(-1)?.join(delimiter) ?? ''));
}

/** Enough to see what parts the cells, also where there are headings above the header. */
const manyLines = 30;
const longestHead = 100_000;

function hasManyLines(text: string): boolean {
  if (text.length > longestHead) return true;
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && count < manyLines; at = text.indexOf('\n', at + 1)) count++;
  return count === manyLines;
}

function parseRows(text: string, delimiter: string, isLastOpen: boolean) {
  if (!text) return { rows: [], length: 0, isCut: false };
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const { data, errors, meta } = parser.parse(text, 0, isLastOpen) as Papa.ParseResult<string[]>;
  return { rows: data, length: meta.cursor, isCut: errors.some(({ code }) => code === 'MissingQuotes') };
}

function cutLine(text: string): string {
  const end = text.indexOf('\n');
  return text.slice(0, end < 0 ? longestRow : end);
}

/** All line ends as `\n`, the one that falls between two parts too. */
async function* normaliseLines(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let isReturnOpen = false;
  for await (const part of parts) {
    if (!part) continue;
    const text: string = isReturnOpen ? `\r${part}` : part;
    isReturnOpen = text.endsWith('\r');
    yield (isReturnOpen ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
  }
  if (isReturnOpen) yield '\n';
}

function unclosedQuote(number: number, value: string) {
  const message = 'A quotation mark at the start of a cell is never closed; close it, or double it where it is meant.';
  return createWarning('unclosed-quote', `row ${number}`, value.slice(0, 80), message);
}
