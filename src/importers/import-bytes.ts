/** From the bytes of a file in one of our formats to the story in it, by what it is and what it holds. */
import { parseJson } from '../core/json/parse-json.js';
import { createError, type Problem } from '../core/problems/problem.js';
import { collectBytes, collectText, decodeText, oneByOne, readHead } from './decode-text.js';
import { detectJsonFile, detectKind, detectTable, detectXml, detectZip, type FileKind } from './detect-format.js';
import { formats, toKind } from './formats.js';
import type { FormatName, Imported, ImportOptions, SheetsFormat } from './importer.js';
import { explainOtherFile } from './other-file.js';
import { isMarkdownTable, readMarkdownTables } from './table/read-markdown-table.js';
import type { Row, Sheet, Table } from './table/sheet.js';
import { withLanguage } from './with-language.js';

/** What was made of a file, and which format it has, by our name for it or its own; none where it could not be told or read. */
export interface ImportedStory extends Imported {
  readonly format?: string;
}

/** What there is to know of a file besides its bytes. */
interface FileOptions extends ImportOptions {
  readonly from?: FormatName;
}

/** Enough of a file to see of which kind it is. */
const headLength = 512;

/** The story in a file whose bytes come in parts. */
export async function importBytes(parts: AsyncIterable<Uint8Array>, options: FileOptions): Promise<ImportedStory> {
  const problems: Problem[] = [];
  const { head, rest: bytes } = await readHead(parts, headLength);
  const start = await collectText(decodeText(oneByOne(head), []));
  const other = explainOtherFile(start);
  if (other) return nothing([other]);
  const found = detectKind(start, options.name);
  const kind = found === 'zip' || found === 'old-office' ? found : (toKind(options.from) ?? found);
  const imported = await read(kind, bytes, options, problems);
  const whole = { ...imported, problems: [...problems, ...imported.problems] };
  return imported.format === 'dateline' ? whole : withLanguage(whole, options.lang);
}

/** No story, and why. */
export function nothing(problems: readonly Problem[]): ImportedStory {
  return { document: { events: [] }, problems: [...problems] };
}

async function read(
  kind: FileKind,
  bytes: AsyncIterable<Uint8Array>,
  { from, ...options }: FileOptions,
  problems: Problem[],
): Promise<ImportedStory> {
  if (kind === 'zip') return readZip(await collectBytes(bytes), from, options);
  if (kind === 'old-office') return readOldOffice(await collectBytes(bytes));
  const parts = decodeText(bytes, problems);
  if (kind === 'table') return readRows(parts, from, options, problems);
  const text = await collectText(parts);
  if (kind === 'markdown') return readMarkdown(text, from, options);
  if (kind === 'calendar') return run(from ?? 'ics', 'text', text, options);
  if (kind === 'xml') return readMarkup(text, from ?? detectXml(text), options);
  return readJson(text, from, options);
}

/** A workbook, a document, or a map that is packed together with its pictures. */
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
  const found = zip && detectZip(zip.names, readMimetype(zip));
  const packed = from === 'kml' ? 'kmz' : (from ?? found);
  if (packed === 'kmz' || packed === 'docx') return run(packed, 'archive', bytes, options);
  const wanted = from === 'ods' ? 'ods' : 'xlsx';
  if (!zip) return nothing([unreadableWorkbook(wanted)]);
  const format = found === 'ods' || found === 'xlsx' ? found : from === undefined ? undefined : wanted;
  if (!format) return nothing([unknownFormat()]);
  return importSheets(readWorkbook(zip, format), format, from, options);
}

async function readOldOffice(bytes: Uint8Array): Promise<ImportedStory> {
  const { explainOldOffice } = await import('./table/workbook/old-office.js');
  return nothing([explainOldOffice(bytes)]);
}

function readMarkdown(text: string, from: FormatName | undefined, options: ImportOptions): Promise<ImportedStory> {
  if (from !== 'markdown-table' && (from !== undefined || !isMarkdownTable(text)))
    return run(from ?? 'markdown', 'text', text, options);
  return importSheets({ sheets: readMarkdownTables(text), problems: [] }, 'markdown-table', from, options);
}

/** A page is read by its headings, but for one that is a table: by its cells. */
async function readMarkup(
  text: string,
  format: FormatName | undefined,
  options: ImportOptions,
): Promise<ImportedStory> {
  if (format !== 'html-table' && format !== 'html') return run(format, 'text', text, options);
  const { readHtmlTables } = await import('./table/read-html-tables.js');
  const page = readHtmlTables(text);
  const isTable = format === 'html-table' || page.isMostlyTables;
  return isTable ? importSheets(page, 'html-table', undefined, options) : run(format, 'text', text, options);
}

async function readJson(text: string, from: FormatName | undefined, options: ImportOptions): Promise<ImportedStory> {
  const json = parseJson(text);
  const read = 'problem' in json ? await readLines(text, from) : { value: json.value, problems: [] };
  if (!read) return nothing('problem' in json ? [json.problem] : []);
  const format = from ?? detectJsonFile(read.value);
  if (format !== 'records') {
    const imported = await run(format, 'json', read.value, options);
    return { ...imported, problems: [...read.problems, ...imported.problems] };
  }
  const { readRecords } = await import('./table/read-records.js');
  const { sheets, problems } = readRecords(read.value);
  return importSheets({ sheets, problems: problems.concat(read.problems) }, format, from, options);
}

/** What is no JSON as a whole may have a feature a line, or a record. */
async function readLines(
  text: string,
  from: FormatName | undefined,
): Promise<{ readonly value: unknown; readonly problems: readonly Problem[] } | undefined> {
  const [{ parseGeojsonLines }, { readJsonLines }] = await Promise.all([
    import('./features/geojson-lines.js'),
    import('./table/read-records.js'),
  ]);
  const features = parseGeojsonLines(text);
  if (features) return features;
  const records = (from ?? 'records') === 'records' ? readJsonLines(text) : undefined;
  return records && { value: records.values, problems: records.problems };
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
  const [{ chooseSheet }, { isKnownHeader }] = await Promise.all([
    import('./table/choose-sheet.js'),
    import('./table/column-names.js'),
  ]);
  const chosen = chooseSheet(sheets, isKnownHeader, options.sheet);
  const told = [...problems, ...chosen.problems];
  const listed = chosen.sheets.length > 1 ? { sheets: chosen.sheets } : {};
  if (!chosen.table) return { ...nothing(told.length > 0 ? told : [emptyFile()]), ...listed };
  const { header } = chosen.table;
  const isTable = header.length > 1 && header.every((cell) => cell === '');
  const wanted =
    from === 'csv' || from === 'timelinejs-sheet' ? from : isTable ? 'csv' : detectTable(header, isKnownHeader);
  const imported = await runTable(chosen.table, wanted, options);
  // Of a table that nobody understands, that comes first, and then how it was looked at.
  if (!imported.format) return { ...imported, ...listed, problems: [...imported.problems, ...told] };
  return { ...imported, ...listed, problems: [...told, ...imported.problems], format: format ?? imported.format };
}

/** The story in a table; what was told on the way to it comes first. A table that nobody understands has no format. */
async function runTable(table: Table, name: FormatName | undefined, options: ImportOptions): Promise<ImportedStory> {
  const { format, ...imported } = await run(name, 'table', table, options);
  const isUnknown = format === undefined || imported.problems.some(({ code }) => code === 'unknown-table');
  if (isUnknown) return { ...imported, problems: [...imported.problems, ...table.problems] };
  return { ...imported, problems: [...table.problems, ...imported.problems], format };
}

async function run(
  name: FormatName | undefined,
  kind: 'json' | 'text' | 'table' | 'archive',
  content: unknown,
  options: ImportOptions,
): Promise<ImportedStory> {
  const format = name === undefined ? undefined : formats[name];
  if (!format || format.kind === 'sheets' || format.kind !== kind) return nothing([unknownFormat()]);
  const importer = (await format.load()) as (content: unknown, options: ImportOptions) => Imported | Promise<Imported>;
  return { ...(await importer(content, options)), format: name };
}

function emptyFile(): Problem {
  return createError('empty-file', '', undefined, 'The file is empty.');
}

function unknownFormat(): Problem {
  const known = Object.values(formats).map(({ title }) => title);
  const message = `The format of this file is not known. Looked for: ${known.join(', ')}. Name it, if it is one of these.`;
  return createError('unknown-format', '', undefined, message);
}
