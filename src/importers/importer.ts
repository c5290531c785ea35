/** What every importer is: text of a foreign format in, a story document and all that did not fit into it out. */
import type { JsonFormat } from '../core/document/detect-json.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { Problem } from '../core/problems/problem.js';
import type { ListedSheet } from './table/choose-sheet.js';
import type { Table } from './table/sheet.js';
import type { TableReading } from './table/table-reading.js';

/** The formats that are read; `dateline` is our own story document, `csv` a table. */
export type FormatName =
  | JsonFormat
  | 'lpf'
  | 'iiif'
  | 'topojson'
  | 'kmz'
  | 'timelinejs-sheet'
  | 'csv'
  | 'kml'
  | 'gpx'
  | 'markdown'
  | 'ics'
  | 'feed'
  | 'html'
  | 'docx'
  | SheetsFormat;

/** The formats that hold tables, each a sheet. */
export type SheetsFormat = 'xlsx' | 'ods' | 'records' | 'html-table' | 'markdown-table';

/** What was made of a file. */
export interface Imported {
  /** A story document as people write it; the check of the core finds no error in it that the file did not hold. */
  readonly document: StoryDocument;
  /**
   * What has no place in a story, what was read with a doubt and how. `where` is the place in the file: `row 7, Media`,
   * `slides[3].location`, `Placemark 12`.
   */
  readonly problems: Problem[];
  /** Of a table: how its columns were understood, and what is not sure. */
  readonly reading?: TableReading;
  /** Of a table: the country that each of its rows says, which is no part of the places’ names. */
  readonly country?: string;
  /** Of a file that holds several tables: all of them, to choose another by `sheet`. */
  readonly sheets?: readonly ListedSheet[];
}

/** Whether a file was not understood: a table’s columns, dates or titles, or where its events are; no story should be made of it. */
export function isUnread(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => unread.has(code));
}

const unread: ReadonlySet<string> = new Set([
  'unknown-table',
  'no-dates-read',
  'no-titles-read',
  'unknown-sheet',
  'no-events',
  'web-page',
]);

/** What the reading of a file may depend on besides the file. */
export interface ImportOptions {
  /** The file's name: a last resort for the story's title. */
  readonly name?: string;
  /** EDTF: what "last week" and "Tuesday" count from, unless the file says it. */
  readonly published?: string;
  /** BCP 47: the language of the story, of months and of relative words, unless the file says it; found out where it is not given. */
  readonly lang?: string;
  /**
   * Of a table: what columns are, by their headers. A key of `columnKeys` or another word for it; `-` leaves the column out,
   * `line` keeps it as a line of the text. A header that is not there, or a key that there is not, is a TypeError.
   */
  readonly map?: Readonly<Record<string, string>>;
  /** Of a table: whether columns that are none of what we know are left out. */
  readonly drop?: boolean;
  /** Of a table: the headers of private columns that are taken all the same. */
  readonly keep?: readonly string[];
  /** Whether a page reads the file for its readers: columns that are none of what we know then stay out. */
  readonly live?: boolean;
  /** The sheet of a workbook that is read, by its name or its number; the one with most headers that are known unless given. */
  readonly sheet?: string | number;
}

/** A bad call: what `map` or `keep` name is not there. Its message names the nearest that is. */
export class WishError extends TypeError {
  override readonly name = 'WishError';
}

/** Reads a text; what is wrong in it is a problem, never an exception. */
export type TextImporter = (text: string, options?: ImportOptions) => Imported | Promise<Imported>;

/** Reads what a JSON file holds; nobody has checked it. */
export type JsonImporter = (value: unknown, options?: ImportOptions) => Imported | Promise<Imported>;

/** Reads a table. What was told on the way to it is none of its problems. */
export type TableImporter = (table: Table, options?: ImportOptions) => Promise<Imported>;

/** Reads a file that is packed: a map with its pictures, a Word document. */
export type ArchiveImporter = (bytes: Uint8Array, options?: ImportOptions) => Promise<Imported>;
