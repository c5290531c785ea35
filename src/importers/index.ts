/** Reading a file of any format as a story document. Each importer is loaded only when a file needs it. */
import type { OwnFormat } from '../core/document/own-format.js';
import { parseJson } from '../core/json/parse-json.js';
import { createError, type Problem } from '../core/problems/problem.js';
import { formatReason } from '../core/problems/reason.js';
import { concatBytes, decodeText, readHead } from './decode-text.js';
import { detectJsonFile, detectKind, detectTable, detectXml, type FileKind } from './detect-format.js';
import { findZipKind } from './detect-zip.js';
import type { FormatName, Imported, ImportOptions } from './importer.js';
import type { BytesImporter, JsonImporter, TableImporter, TextImporter } from './importer.js';
import type { Row, Table } from './table/sheet.js';

export type { OwnFormat } from '../core/document/own-format.js';
export { isUnread } from './importer.js';
export type { FormatName, Imported, ImportOptions } from './importer.js';
export type * from './table/table-reading.js';
export type { ColumnKey } from './table/column-keys.js';

/** A file: its name where it has one, and what is in it. */
export interface ImportFile {
  readonly name?: string;
  readonly bytes: AsyncIterable<Uint8Array> | Uint8Array | string;
}

/** How a file is read. */
export interface ImportStoryOptions extends ImportOptions {
  /** Its format, where it should not be found out. */
  readonly from?: FormatName;
  /** Formats of one's own, asked before ours; not where `from` says the format. */
  readonly formats?: readonly OwnFormat[];
}

/** What was made of a file, and which format it has, by our name for it or its own; none where it could not be told or read. */
export interface ImportedStory extends Imported {
  readonly format?: string;
}

/** A format: its name in words, and what reads it; the table in a workbook is read by what reads tables. */
export type Format = { readonly title: string } & (
  | { readonly kind: 'json'; readonly load: () => Promise<JsonImporter> }
  | { readonly kind: 'text'; readonly load: () => Promise<TextImporter> }
  | { readonly kind: 'bytes'; readonly load: () => Promise<BytesImporter> }
  | { readonly kind: 'table'; readonly load: () => Promise<TableImporter> }
  | { readonly kind: 'workbook' }
);

/** Every format that is read. */
export const formats: Readonly<Record<FormatName, Format>> = {
  dateline: {
    title: 'Dateline’s own story.json',
    kind: 'json',
    load: async () => (await import('../core/document/check-document.js')).checkDocument,
  },
  timelinejs: {
    title: 'TimelineJS3 JSON',
    kind: 'json',
    load: async () => (await import('./slides/timelinejs.js')).importTimeline,
  },
  'timelinejs-v2': {
    title: 'TimelineJS 2 JSON',
    kind: 'json',
    load: async () => (await import('./slides/timelinejs.js')).importTimelineV2,
  },
  'timelinejs-sheet': {
    title: 'a sheet of TimelineJS (CSV)',
    kind: 'table',
    load: async () => (await import('./slides/timelinejs-sheet.js')).importTimelineSheet,
  },
  storymapjs: {
    title: 'StoryMapJS JSON',
    kind: 'json',
    load: async () => (await import('./slides/storymapjs.js')).importStoryMap,
  },
  markdown: {
    title: 'Markdown with a heading an event',
    kind: 'text',
    load: async () => (await import('./markdown.js')).importMarkdown,
  },
  lpf: {
    title: 'Linked Places',
    kind: 'json',
    load: async () => (await import('./features/linked-places.js')).importLinkedPlaces,
  },
  ics: {
    title: 'a calendar (iCalendar)',
    kind: 'text',
    load: async () => (await import('./feeds/ics.js')).importIcs,
  },
  gpx: { title: 'GPX', kind: 'text', load: async () => (await import('./features/gpx.js')).importGpx },
  geojson: { title: 'GeoJSON', kind: 'json', load: async () => (await import('./features/geojson.js')).importGeojson },
  kml: { title: 'KML', kind: 'text', load: async () => (await import('./features/kml.js')).importKml },
  feed: {
    title: 'a feed (RSS, Atom)',
    kind: 'text',
    load: async () => (await import('./feeds/feed.js')).importFeed,
  },
  iiif: {
    title: 'a manifest or collection of IIIF',
    kind: 'json',
    load: async () => (await import('./linked-data/iiif.js')).importIiif,
  },
  jsonld: {
    title: 'JSON-LD with events',
    kind: 'json',
    load: async () => (await import('./linked-data/jsonld.js')).importJsonld,
  },
  html: {
    title: 'a page of HTML with a heading an event',
    kind: 'text',
    load: async () => (await import('./articles/html-article.js')).importHtml,
  },
  docx: {
    title: 'Word',
    kind: 'bytes',
    load: async () => (await import('./articles/docx.js')).importDocx,
  },
  xlsx: { title: 'Excel', kind: 'workbook' },
  csv: {
    title: 'a table, one row an event',
    kind: 'table',
    load: async () => (await import('./table/import-table.js')).importTable,
  },
};

/** Enough of a file to see of which kind it is. */
const headLength = 512;

/**
 * The story document in a file. It never rejects for what is in the file: what is wrong there, and what has no place in
 * a story, is a problem.
 * @throws TypeError where `from`, or one of `formats`, is no format.
 */
export async function importStory(
  file: ImportFile,
  { formats: own = [], ...options }: ImportStoryOptions = {},
): Promise<ImportedStory> {
  const { from } = options;
  if (from !== undefined && !Object.hasOwn(formats, from)) throw new TypeError(`No format is called ${from}`);
  const imported =
    from === undefined && own.length > 0 ? await importAny(file, own, options) : await importSafely(file, options);
  const problems = imported.problems.map((problem) => (file.name ? { ...problem, file: file.name } : problem));
  return { ...imported, problems };
}

async function importAny(
  { name, bytes }: ImportFile,
  own: readonly OwnFormat[],
  options: ImportOptions,
): Promise<ImportedStory> {
  const { importOwn } = await import('./import-own.js');
  const whole = await collectBytes(toParts(bytes));
  return (await importOwn(whole, name, own)) ?? importSafely({ name, bytes: whole }, options);
}

/** Whatever a file makes an importer stumble over is told; what hinders its bytes from coming is thrown on. */
async function importSafely(file: ImportFile, options: ImportStoryOptions): Promise<ImportedStory> {
  const source = watch(toParts(file.bytes));
  try {
    return await importOurs({ ...file, bytes: source.parts }, options);
  } catch (error) {
    if (source.hasFailed()) throw error;
    const message = `It could not be read: ${formatReason(error)}. The fault is ours; please report it with the file.`;
    return nothing([createError('importer-failed', '', undefined, message)]);
  }
}

/** The same parts, and whether it was they that failed. */
function watch(parts: AsyncIterable<Uint8Array>) {
  let failed = false;
  async function* pass(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
    } catch (error) {
      failed = true;
      throw error;
    }
  }
  return { parts: pass(), hasFailed: () => failed };
}

async function importOurs(file: ImportFile, options: ImportStoryOptions): Promise<ImportedStory> {
  const { from, ...rest } = { name: file.name, ...options };
  const problems: Problem[] = [];
  const { head, rest: bytes } = await readHead(toParts(file.bytes), headLength);
  const found = detectKind(await collectText(decodeText(toParts(head), [])), file.name);
  const kind = found === 'zip' ? found : (toKind(from) ?? found);
  const imported = await read(kind, bytes, { ...rest, from }, problems);
  return { ...imported, problems: [...problems, ...imported.problems] };
}

async function read(
  kind: FileKind,
  bytes: AsyncIterable<Uint8Array>,
  { from, ...options }: Omit<ImportStoryOptions, 'formats'>,
  problems: Problem[],
): Promise<ImportedStory> {
  if (kind === 'zip') return readZip(await collectBytes(bytes), from, options, problems);
  const parts = decodeText(bytes, problems);
  if (kind === 'table') return readRows(parts, from, options, problems);
  const text = await collectText(parts);
  if (kind === 'markdown') return run(from ?? 'markdown', 'text', text, options);
  if (kind === 'calendar') return run(from ?? 'ics', 'text', text, options);
  if (kind === 'xml') return run(from ?? detectXml(text), 'text', text, options);
  const json = parseJson(text);
  if ('problem' in json) return nothing([json.problem]);
  return run(from ?? detectJsonFile(json.value), 'json', json.value, options);
}

async function readZip(
  bytes: Uint8Array,
  from: FormatName | undefined,
  options: ImportOptions,
  problems: Problem[],
): Promise<ImportedStory> {
  const isDocument = from === 'docx' || (from === undefined && findZipKind(bytes) === 'docx');
  return isDocument ? run('docx', 'bytes', bytes, options) : readWorkbook(bytes, from, options, problems);
}

/** The first sheet of a workbook is a table like any other. */
async function readWorkbook(
  bytes: Uint8Array,
  from: FormatName | undefined,
  options: ImportOptions,
  problems: Problem[],
): Promise<ImportedStory> {
  const { readXlsx } = await import('./table/xlsx.js');
  const { rows, problems: found } = await readXlsx(bytes);
  problems.push(...found);
  if (rows.length === 0) return nothing(found.length > 0 ? [] : [emptyFile()]);
  const imported = await runTable(toTable(rows), from === 'xlsx' ? undefined : from, options);
  return imported.format ? { ...imported, format: 'xlsx' } : imported;
}

async function readRows(
  parts: AsyncIterable<string>,
  from: FormatName | undefined,
  options: ImportOptions,
  problems: Problem[],
): Promise<ImportedStory> {
  const { readTable } = await import('./table/read-table.js');
  const rows: Row[] = [];
  for await (const row of readTable(parts, problems)) rows.push(row);
  return rows.length === 0 ? nothing([emptyFile()]) : runTable(toTable(rows), from, options);
}

/** The story in a table, whichever file it came from; what was told on the way to it comes first. */
async function runTable(table: Table, from: FormatName | undefined, options: ImportOptions): Promise<ImportedStory> {
  const imported = await run(from ?? detectTable(table.header), 'table', table, options);
  return { ...imported, problems: [...table.problems, ...imported.problems] };
}

function toTable([first, ...rows]: readonly Row[]): Table {
  return { header: first!.cells.map((cell) => cell.trim()), rows, problems: [] };
}

async function run(
  name: FormatName | undefined,
  kind: 'json' | 'text' | 'table' | 'bytes',
  content: unknown,
  options: ImportOptions,
): Promise<ImportedStory> {
  const format = name === undefined ? undefined : formats[name];
  if (!format || format.kind === 'workbook' || format.kind !== kind) return nothing([unknownFormat()]);
  const importer = (await format.load()) as (content: unknown, options: ImportOptions) => Imported | Promise<Imported>;
  return { ...(await importer(content, options)), format: name };
}

function nothing(problems: Problem[]): ImportedStory {
  return { document: { events: [] }, problems };
}

function emptyFile(): Problem {
  return createError('empty-file', '', undefined, 'The file is empty.');
}

function unknownFormat(): Problem {
  const known = Object.values(formats).map(({ title }) => title);
  const message = `The format of this file is not known. Looked for: ${known.join(', ')}. Name it, if it is one of these.`;
  return createError('unknown-format', '', undefined, message);
}

/** The kind of file that a format is. */
function toKind(format: FormatName | undefined): FileKind | undefined {
  switch (format && formats[format]?.kind) {
    case 'json':
      return 'json';
    case 'table':
      return 'table';
    case 'workbook':
    case 'bytes':
      return 'zip';
    case 'text':
      return format === 'markdown' ? 'markdown' : format === 'ics' ? 'calendar' : 'xml';
    default:
      return undefined;
  }
}

async function* toParts(bytes: ImportFile['bytes']): AsyncGenerator<Uint8Array> {
  if (typeof bytes === 'string') yield new TextEncoder().encode(bytes);
  else if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}

async function collectText(parts: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const part of parts) pieces.push(part);
  return pieces.join('');
}

async function collectBytes(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const part of parts) pieces.push(part);
  return concatBytes(pieces);
}
