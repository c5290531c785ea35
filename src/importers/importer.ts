/** What every importer is: text of a foreign format in, a story document and all that did not fit into it out. */
import type { JsonFormat } from '../core/document/detect-json.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { Problem } from '../core/problems/problem.js';
import type { ListedSheet } from './table/choose-sheet.js';

/** The formats that are read; `dateline` is our own story document, `csv` a table with our own columns. */
export type FormatName = JsonFormat | 'lpf' | 'timelinejs-sheet' | 'csv' | 'kml' | 'gpx' | 'markdown' | SheetsFormat;

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
  /** Of a file that holds several tables: all of them, to choose another by `sheet`. */
  readonly sheets?: readonly ListedSheet[];
}

/** What the reading of a file may depend on besides the file. */
export interface ImportOptions {
  /** The file's name: a last resort for the story's title. */
  readonly name?: string;
  /** EDTF: what "last week" and "Tuesday" count from, unless the file says it. */
  readonly published?: string;
  /** BCP 47: the language of months and of relative words, unless the file says it; en unless given. */
  readonly lang?: string;
  /** Of a file that holds several tables: which is read, by its name or its number (the first is 1). */
  readonly sheet?: string | number;
}

/** Reads a text; what is wrong in it is a problem, never an exception. */
export type TextImporter = (text: string, options?: ImportOptions) => Imported | Promise<Imported>;

/** Reads what a JSON file holds; nobody has checked it. */
export type JsonImporter = (value: unknown, options?: ImportOptions) => Imported | Promise<Imported>;
