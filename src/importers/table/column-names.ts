/** What columns are called, in the languages that most tables are written in. */
import { toOwnColumn } from '../../core/document/own-columns.js';
import type { ColumnKey } from './column-keys.js';

/** What a column with this header is; absent where the header says nothing that is known. */
export function toColumnKey(header: string): ColumnKey | undefined {
  return toOwnColumn(header);
}

/** Whether a header is one that is known: what the row is found by that is the header of a table. */
export function isKnownHeader(header: string): boolean {
  return toColumnKey(header) !== undefined;
}
