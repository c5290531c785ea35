/** A table as a story: by the columns of TimelineJS or by ours. */
import { toOwnColumn } from '../core/document/own-columns.js';
import { createError } from '../core/problems/problem.js';
import { detectTable } from './detect-format.js';
import type { Imported, ImportOptions } from './importer.js';
import type { Row, Table } from './table/sheet.js';

/** Whether a cell heads a column that is understood. */
export function isKnownHeader(cell: string): boolean {
  return timelineColumns.has(cell.trim()) || toOwnColumn(cell) !== undefined;
}

const timelineColumns: ReadonlySet<string> = new Set([
  ...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time', 'Start Date', 'End Date'],
  ...['Display Date', 'Headline', 'Text', 'Media', 'Media Credit', 'Media Caption', 'Alt Text', 'Type', 'Group', 'Tag'],
]);

/** The story in a table, and which format its columns are of; no format where none of them is known. */
export async function importTable(
  table: Table,
  options: ImportOptions,
  from: 'csv' | 'timelinejs-sheet' | undefined = detectTable(table.header),
): Promise<Imported & { readonly format?: 'csv' | 'timelinejs-sheet' }> {
  const problems = [...table.problems];
  if (from === undefined) return { document: { events: [] }, problems: [...problems, unknownColumns(table.header)] };
  const { importCsv } = await import('./table/csv.js');
  const { importTimelineSheet } = await import('./slides/timelinejs-sheet.js');
  const importer = from === 'csv' ? importCsv : importTimelineSheet;
  const { document, problems: found } = await importer(toRows(table), options);
  const title = table.title !== undefined && from === 'csv' ? { title: table.title } : {};
  return { document: { ...document, ...title }, problems: problems.concat(found), format: from };
}

async function* toRows({ header, rows }: Table): AsyncGenerator<Row> {
  yield await Promise.resolve({ number: 0, cells: header });
  yield* rows;
}

function unknownColumns(header: readonly string[]) {
  const message =
    'No column of this table is known. Look at its header: it should be, for example, title, when, where.';
  return createError('unknown-format', '', header.join('; '), message);
}
