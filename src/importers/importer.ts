/** What every importer is: text of a foreign format in, a story document and all that did not fit into it out. */
import type { JsonFormat } from '../core/document/detect-json.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { Problem } from '../core/problems/problem.js';
import type { Row } from './table/sheet.js';

/** The formats that are read; `dateline` is our own story document, `csv` a table with our own columns. */
export type FormatName =
  JsonFormat | 'lpf' | 'topojson' | 'kmz' | 'timelinejs-sheet' | 'csv' | 'kml' | 'gpx' | 'markdown' | 'xlsx';

/** What was made of a file. */
export interface Imported {
  /** A story document as people write it; the check of the core finds no error in it that the file did not hold. */
  readonly document: StoryDocument;
  /**
   * What has no place in a story, what was read with a doubt and how. `where` is the place in the file: `row 7, Media`,
   * `slides[3].location`, `Placemark 12`.
   */
  readonly problems: Problem[];
}

/** What the reading of a file may depend on besides the file. */
export interface ImportOptions {
  /** The file's name: a last resort for the story's title. */
  readonly name?: string;
  /** EDTF: what "last week" and "Tuesday" count from, unless the file says it. */
  readonly published?: string;
  /** BCP 47: the language of months and of relative words, unless the file says it; en unless given. */
  readonly lang?: string;
}

/** Reads a text; what is wrong in it is a problem, never an exception. */
export type TextImporter = (text: string, options?: ImportOptions) => Imported | Promise<Imported>;

/** Reads what a JSON file holds; nobody has checked it. */
export type JsonImporter = (value: unknown, options?: ImportOptions) => Imported | Promise<Imported>;

/** Reads a file that is packed, such as a map with its pictures. */
export type ArchiveImporter = (bytes: Uint8Array, options?: ImportOptions) => Promise<Imported>;

/** Reads a table row by row, the header first, so that a large one is never held whole. */
export type TableImporter = (rows: AsyncIterable<Row>, options?: ImportOptions) => Promise<Imported>;
