/** Tables in Markdown (GFM, 4.10): `| a | b |` above `| --- | --- |`. */
import type { Row, Sheet } from './sheet.js';

/** Whether a text has a line of a table that parts the header from the rows. */
export function hasMarkdownTable(text: string): boolean {
  return toLines(text).some(isRule);
}

/**
 * Whether the table is all that a Markdown file has: at most one heading, above it, and no front matter, fields of an
 * event or pictures, which make the file a story in Markdown.
 */
export function isMarkdownTable(text: string): boolean {
  const lines = toLines(text);
  const rule = lines.findIndex(isRule);
  if (rule < 0 || /^---\s*$/.test(lines[0] ?? '')) return false;
  const headings = lines.flatMap((line, index) => (/^#{1,6}\s/.test(line) ? [index] : []));
  if (headings.length > 1 || headings.some((index) => index > rule)) return false;
  return !lines.slice(headings[0] ?? 0, rule).some((line) => /^\s*[-*+]\s+[A-Za-z][A-Za-z ]{0,20}:/.test(line));
}

/**
 * The tables of a Markdown text, numbers of rows being its lines. Words above a table stand in rows of their own before
 * it, those below the last one behind it.
 */
export function readMarkdownTables(text: string): Sheet[] {
  const sheets: { rows: Row[]; hasTable: boolean }[] = [{ rows: [], hasTable: false }];
  const lines = toLines(text);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || isRule(line)) continue;
    const isHeader = isRule(lines[index + 1] ?? '');
    if (isHeader && sheets.at(-1)!.hasTable) sheets.push({ rows: takeHeading(sheets.at(-1)!.rows), hasTable: false });
    const sheet = sheets.at(-1)!;
    if (isHeader) sheet.hasTable = true;
    const isRow = isHeader || (sheet.hasTable && line.includes('|'));
    sheet.rows.push({
      number: index + 1,
      cells: isRow ? splitRow(line) : [line.replace(/^#{1,6}\s+|\s+#+\s*$/g, '').trim()],
    });
  }
  return sheets.map(({ rows }) => ({ rows }));
}

/** The words between two tables belong to the one below. */
function takeHeading(rows: Row[]): Row[] {
  const last = rows.findLastIndex(({ cells }) => cells.length > 1);
  return rows.splice(last + 1);
}

function toLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function isRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && splitRow(line).every((cell) => /^:?-+:?$/.test(cell));
}

/** The cells of a row; a bar behind a backslash is one within a cell. */
function splitRow(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '\n')
      .trim(),
  );
}
