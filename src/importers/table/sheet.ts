/** Tables on their way into a story: as they stand in a file, and with their header found. */
import type { Problem } from '../../core/problems/problem.js';

/** A row of a table. */
export interface Row {
  /** As spreadsheets count: the first is 1; in JSON the first record is, and the header row 0. */
  readonly number: number;
  /** As text; a date that a workbook knows to be one is EDTF, as precise as its format shows it. */
  readonly cells: readonly string[];
}

/** The first day of a workbook's calendar: what its dates are counted from. */
export type Epoch = 1900 | 1904;

/** Cells that were made one; its text stands in the first of them. */
export interface MergedCells {
  /** Numbers of rows. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns, the first is 0. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A table as it stands in a file, before anybody knows what its rows and columns are. */
export interface Sheet {
  /** Its name in a workbook, its caption on a page, the keys to it in JSON. */
  readonly name?: string;
  readonly isHidden?: boolean;
  /** Of a workbook: a number may be a day counted from there. */
  readonly epoch?: Epoch;
  /** In their order; rows without any text may be missing. */
  readonly rows: readonly Row[];
  readonly merged?: readonly MergedCells[];
  /** Addresses that a whole cell leads to, by the number of its row and its column. */
  readonly links?: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** What of it could not be read, and what an editor does not see there. */
  readonly problems?: readonly Problem[];
}

/** A table whose header is found. */
export interface Table {
  /** What stood above the header, in one line. */
  readonly title?: string;
  readonly epoch?: Epoch;
  /** Trimmed; empty where a column has none. */
  readonly header: readonly string[];
  /** What is below the header and no total, footnote or repeated header. */
  readonly rows: readonly Row[];
  /** What was passed over, and cells that were filled in: nothing of a file is lost silently. */
  readonly problems: readonly Problem[];
}
