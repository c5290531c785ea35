/** A table as a story: each row an event. */
import type { Imported, ImportOptions } from '../importer.js';
import { importCsv } from './csv.js';
import type { Row, Table } from './sheet.js';

/**
 * The story in a table: each of its rows an event, its columns understood by their headers in many languages and by what
 * stands below them. `unknown-table` and no events where nothing is understood.
 * @throws TypeError where `map`, `drop` or `keep` name a column or a key that there is not
 */
export function importTable(table: Table, options: ImportOptions = {}): Promise<Imported> {
  return importCsv(oneByOne(table), options);
}

async function* oneByOne({ header, rows }: Table): AsyncGenerator<Row> {
  yield await Promise.resolve({ number: 1, cells: header });
  yield* rows;
}
