/** A column of a table while it is being understood. */
import type { DateColumnOptions } from '../dates/column-habits.js';
import type { DateColumn } from '../dates/date-column.js';
import type { PositionColumn } from '../positions/position-column.js';
import { sampleCells } from './column-contents.js';
import type { ColumnKey } from './column-keys.js';
import type { Table } from './sheet.js';
import type { ColumnFate, ColumnReason } from './table-reading.js';

/** A column, and what it is. */
export interface Column {
  /** Where it stands in a row. */
  readonly index: number;
  /** As it stands there; `column 3` where there is none. */
  readonly header: string;
  /** Its cells, trimmed, one for each row. */
  readonly values: readonly string[];
  /** As many of those that are not empty as speak for all. */
  readonly sample: readonly string[];
  key?: ColumnKey | undefined;
  /** Why it has its key; of one that has none, that its header means what another means more (`header`). */
  why?: ColumnReason | undefined;
  /** −1 was asked for, 0 is sure, up to 3 the header may mean it, 4 it looks like it. */
  rank: number;
  fate: ColumnFate;
}

/** What other columns of a table say of how the dates of one are written. */
export type OtherDates = Pick<DateColumnOptions, 'beside' | 'elsewhere'>;

/** How the cells of a column are read as dates, or as places: all of them together decide it. */
export interface ColumnReaders {
  readonly toDates: (column: Pick<Column, 'header' | 'values'>, others?: OtherDates) => DateColumn;
  readonly toPositions: (column: Pick<Column, 'header' | 'values'>) => PositionColumn;
}

const unknown = { key: undefined, why: undefined, rank: 9, fate: 'kept in the text' } as const;

/** The columns of a table, of which nothing is understood yet: as many as its widest row has. */
export function toColumns({ header, rows }: Table): Column[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length);
  return Array.from({ length: width }, (_, index) => {
    const values = rows.map(({ cells }) => (cells[index] ?? '').trim());
    const name = header[index]?.trim() || `column ${index + 1}`;
    return { index, header: name, values, sample: sampleCells(values), ...unknown };
  });
}

/** The column is read as `key`. */
export function takeColumn(column: Column, key: ColumnKey, why: ColumnReason, rank: number): void {
  Object.assign(column, { key, why, rank, fate: 'read' });
}

/** The column is none of what we know. */
export function forgetColumn(column: Column): void {
  Object.assign(column, unknown);
}

/** The column means what another means more: it is nothing else either. */
export function passOverColumn(column: Column): void {
  Object.assign(column, unknown, { why: 'header' });
}

/** The column is not for readers. */
export function hideColumn(column: Column, why: ColumnReason): void {
  Object.assign(column, unknown, { why, fate: 'private' });
}

/** The column is left out: because somebody asked for it, or as it is none of what we know. */
export function dropColumn(column: Column, why?: 'asked'): void {
  Object.assign(column, unknown, { fate: 'dropped', why });
}

/** Whether it may still be anything. */
export function isUnknown({ key, why, fate, sample }: Column): boolean {
  return key === undefined && why === undefined && fate === 'kept in the text' && sample.length > 0;
}

/** How much its cells look like dates, from 0 to 1. */
export function likenessOfDates({ header, sample }: Column, { toDates }: ColumnReaders): number {
  return toDates({ header, values: sample }).likeness;
}

/** How much its cells look like whole places, from 0 to 1. */
export function likenessOfPositions({ header, sample }: Column, { toPositions }: ColumnReaders): number {
  return toPositions({ header, values: sample }).likeness;
}
