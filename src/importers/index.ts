/** Reading a file of any format as a story document. Each importer is loaded only when a file needs it. */
import type { OwnFormat } from '../core/document/own-format.js';
import { parseJson } from '../core/json/parse-json.js';
import { createError, type Problem } from '../core/problems/problem.js';
import { concatBytes, decodeText, readHead } from './decode-text.js';
import { detectJsonFile, detectKind, detectXml, detectZip, type FileKind } from './detect-format.js';
import type { FormatName, Imported, ImportOptions, SheetsFormat } from './importer.js';
import type { JsonImporter, TextImporter } from './importer.js';
import type { Row, Sheet } from './table/sheet.js';

export type { OwnFormat } from '../core/document/own-format.js';
export type { FormatName, Imported, ImportOptions, SheetsFormat } from './importer.js';
export type { ListedSheet } from './table/choose-sheet.js';

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

/** A format: its name in words, and what reads it; the tables in a file of sheets are read by what reads tables. */
export type Format = { readonly title: string } & (
  | { readonly kind: 'json'; readonly load: () => Promise<JsonImporter> }
  | { readonly kind: 'text'; readonly load: () => Promise<TextImporter> }
  | { readonly kind: 'table' }
  | { readonly kind: 'sheets'; readonly holds: FileKind }
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
  gpx: { title: 'GPX', kind: 'text', load: async () => (await import('./features/gpx.js')).importGpx },
  geojson: { title: 'GeoJSON', kind: 'json', load: async () => (await import('./features/geojson.js')).importGeojson },
  kml: { title: 'KML', kind: 'text', load: async () => (await import('./features/kml.js')).importKml },
  xlsx: { title: 'Excel', kind: 'sheets', holds: 'zip' },
  ods: { title: 'a workbook of LibreOffice', kind: 'sheets', holds: 'zip' },
  records: { title: 'records in JSON', kind: 'sheets', holds: 'json' },
  'html-table': { title: 'a table in a web page', kind: 'sheets', holds: 'xml' },
  'markdown-table': { title: 'a table in Markdown', kind: 'sheets', holds: 'markdown' },
  csv: { title: 'a table with our columns', kind: 'table' },
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
    from === undefined && own.length > 0 ? await importAny(file, own, options) : await importOurs(file, options);
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
  return (await importOwn(whole, name, own)) ?? importOurs({ name, bytes: whole }, options);
}

async function importOurs(file: ImportFile, options: ImportStoryOptions): Promise<ImportedStory> {
  const { from, ...rest } = { name: file.name, ...options };
  const problems: Problem[] = [];
  const { head, rest: bytes } = await readHead(toParts(file.bytes), headLength);
  const found = detectKind(await collectText(decodeText(toParts(head), [])), file.name);
  const kind = found === 'zip' || found === 'old-office' ? found : (toKind(from) ?? found);
  const imported = await read(kind, bytes, { ...rest, from }, problems);
  return { ...imported, problems: [...problems, ...imported.problems] };
}

async function read(
  kind: FileKind,
  bytes: AsyncIterable<Uint8Array>,
  { from, ...options }: Omit<ImportStoryOptions, 'formats'>,
  problems: Problem[],
): Promise<ImportedStory> {
  if (kind === 'zip') return readZip(await collectBytes(bytes), from, options);
  if (kind === 'old-office') return readOldOffice(await collectBytes(bytes));
  const parts = decodeText(bytes, problems);
  if (kind === 'table') return readRows(parts, from, options, problems);
  const text = await collectText(parts);
  if (kind === 'markdown') return readMarkdown(text, from, options);
  if (kind === 'xml') return readMarkup(text, from ?? detectXml(text), options);
  return readJson(text, from, options);
}

/** A workbook; other files that are ZIP inside have their place here. */
async function readZip(
  bytes: Uint8Array,
  from: FormatName | undefined,
  options: ImportOptions,
): Promise<ImportedStory> {
  const [{ openZip, readMimetype }, { readWorkbook, unreadableWorkbook }] = await Promise.all([
    import('./zip.js'),
    import('./table/workbook/read-workbook.js'),
  ]);
  const zip = openZip(bytes);
  const wanted = from === 'ods' ? 'ods' : 'xlsx';
  if (!zip) return nothing([unreadableWorkbook(wanted)]);
  const found = detectZip(zip.names, readMimetype(zip));
  const format = found === 'ods' || found === 'xlsx' ? found : from === undefined ? undefined : wanted;
  if (!format) return nothing([unknownFormat()]);
  return importSheets(readWorkbook(zip, format), format, from, options);
}

async function readOldOffice(bytes: Uint8Array): Promise<ImportedStory> {
  const { explainOldOffice } = await import('./table/workbook/old-office.js');
  return nothing([explainOldOffice(bytes)]);
}

async function readMarkdown(
  text: string,
  from: FormatName | undefined,
  options: ImportOptions,
): Promise<ImportedStory> {
  const { isMarkdownTable, readMarkdownTables } = await import('./table/read-markdown-table.js');
  if (from !== 'markdown-table' && (from !== undefined || !isMarkdownTable(text)))
    return run(from ?? 'markdown', 'text', text, options);
  return importSheets({ sheets: readMarkdownTables(text), problems: [] }, 'markdown-table', from, options);
}

async function readMarkup(
  text: string,
  format: FormatName | undefined,
  options: ImportOptions,
): Promise<ImportedStory> {
  if (format !== 'html-table') return run(format, 'text', text, options);
  const { readHtmlTables } = await import('./table/read-html-tables.js');
  return importSheets(readHtmlTables(text), format, undefined, options);
}

async function readJson(text: string, from: FormatName | undefined, options: ImportOptions): Promise<ImportedStory> {
  const { readJsonLines, readRecords } = await import('./table/read-records.js');
  const json = parseJson(text);
  const lines = 'problem' in json && (from ?? 'records') === 'records' ? readJsonLines(text) : undefined;
  if ('problem' in json && !lines) return nothing([json.problem]);
  const value = 'problem' in json ? lines?.values : json.value;
  const format = from ?? (lines ? 'records' : detectJsonFile(value));
  if (format !== 'records') return run(format, 'json', value, options);
  const { sheets, problems } = readRecords(value);
  return importSheets({ sheets, problems: problems.concat(lines?.problems ?? []) }, format, from, options);
}

async function readRows(
  parts: AsyncIterable<string>,
  from: FormatName | undefined,
  options: ImportOptions,
  problems: Problem[],
): Promise<ImportedStory> {
  const { readDelimited } = await import('./table/read-delimited.js');
  const rows: Row[] = [];
  for await (const row of readDelimited(parts, problems)) rows.push(row);
  return importSheets({ sheets: [{ rows }], problems: [] }, undefined, from, options);
}

/** The story in one of the sheets of a file; `format` is the file's, where it is not that of the table. */
async function importSheets(
  { sheets, problems }: { readonly sheets: readonly Sheet[]; readonly problems: readonly Problem[] },
  format: SheetsFormat | undefined,
  from: FormatName | undefined,
  options: ImportOptions,
): Promise<ImportedStory> {
  const [{ chooseSheet }, { importTable, isKnownHeader }] = await Promise.all([
    import('./table/choose-sheet.js'),
    import('./import-table.js'),
  ]);
  const chosen = chooseSheet(sheets, isKnownHeader, options.sheet);
  const told = [...problems, ...chosen.problems];
  const listed = chosen.sheets.length > 1 ? { sheets: chosen.sheets } : {};
  if (!chosen.table) return { ...nothing(told.length > 0 ? told : [emptyFile()]), ...listed };
  const columns = from === 'csv' || from === 'timelinejs-sheet' ? from : undefined;
  const imported = await importTable(chosen.table, options, columns);
  const name = imported.format && (format ?? imported.format);
  return { ...imported, ...listed, problems: told.concat(imported.problems), format: name };
}

async function run(
  name: FormatName | undefined,
  kind: 'json' | 'text',
  content: unknown,
  options: ImportOptions,
): Promise<ImportedStory> {
  const format = name === undefined ? undefined : formats[name];
  if (!format || format.kind !== kind) return nothing([unknownFormat()]);
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
function toKind(name: FormatName | undefined): FileKind | undefined {
  const format = name && formats[name];
  if (format?.kind === 'sheets') return format.holds;
  if (format?.kind === 'text') return name === 'markdown' ? 'markdown' : 'xml';
  return format?.kind;
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
