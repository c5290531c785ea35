/** How a table was understood: what each of its columns is, and what somebody may be asked. */
import type { ColumnKey } from './column-keys.js';

/** By what a column was understood: its header, what stands below it, or because it was asked for. */
export type ColumnReason = 'header' | 'contents' | 'asked';

/** How sure that is: its header says it, its header may say it, its cells look like it. */
export type Sureness = 'sure' | 'likely' | 'guess';

/** What becomes of a column. What is private is left out unless it is asked for. */
export type ColumnFate = 'read' | 'kept in the text' | 'private' | 'dropped';

/** How a column was understood. */
export interface ColumnReading {
  /** As it stands there; `column 3` where there is none. */
  readonly header: string;
  /** What it is read as; absent where it is none of what we know. */
  readonly key?: ColumnKey;
  /** Why it has that key, or is private. */
  readonly why?: ColumnReason;
  readonly sureness?: Sureness;
  /** Up to three cells that differ, cut where they are long. */
  readonly examples: readonly string[];
  readonly fate: ColumnFate;
}

/** What is not sure: which of several columns a key is meant to be, whether the one that looks like it is, or which is it at all. */
export interface ColumnQuestion {
  readonly key: ColumnKey;
  /** The headers of the columns that it may be: the first is the one that was taken, unless that is `none`. */
  readonly choices: readonly string[];
  /** `several` columns have such a header; no header says it, and it was taken by its `contents`; `none` was taken. */
  readonly why: 'several' | 'contents' | 'none';
}

/** How a table was understood. */
export interface TableReading {
  /** Each column, in the order of the table. */
  readonly columns: readonly ColumnReading[];
  /** The row that each event was made of, in the order of the events. */
  readonly rows: readonly number[];
  /** What somebody should confirm; empty where all is sure. */
  readonly questions: readonly ColumnQuestion[];
}
