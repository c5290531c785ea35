/** Reading a file of any format as a story document. Each importer is loaded only when a file needs it. */
import type { OwnFormat } from '../core/document/own-format.js';
import { createError } from '../core/problems/problem.js';
import { formatReason } from '../core/problems/reason.js';
import { capProblems } from './cap-problems.js';
import { collectBytes, oneByOne } from './decode-text.js';
import { formats } from './formats.js';
import { importBytes, nothing, type ImportedStory } from './import-bytes.js';
import { WishError, type FormatName, type ImportOptions } from './importer.js';

export type { OwnFormat } from '../core/document/own-format.js';
export { formats, type Format } from './formats.js';
export type { ImportedStory } from './import-bytes.js';
export { isUnread, WishError } from './importer.js';
export type { FormatName, Imported, ImportOptions, SheetsFormat } from './importer.js';
export type { ListedSheet } from './table/choose-sheet.js';
export type { ColumnKey } from './table/column-keys.js';
export type * from './table/table-reading.js';

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

/**
 * The story document in a file. It never rejects for what is in the file: what is wrong there, and what has no place in
 * a story, is a problem; of more than a thousand of a kind one says how many there are.
 * @throws TypeError where `from`, or one of `formats`, is no format; a WishError where `map` or `keep` name what is not there.
 */
export async function importStory(
  file: ImportFile,
  { formats: own = [], ...options }: ImportStoryOptions = {},
): Promise<ImportedStory> {
  const { from } = options;
  if (from !== undefined && !Object.hasOwn(formats, from)) throw new TypeError(`No format is called ${from}`);
  const imported =
    from === undefined && own.length > 0 ? await importAny(file, own, options) : await importSafely(file, options);
  const problems = capProblems(imported.problems).map((problem) =>
    file.name ? { ...problem, file: file.name } : problem,
  );
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
async function importSafely({ name, bytes }: ImportFile, options: ImportStoryOptions): Promise<ImportedStory> {
  const source = watch(toParts(bytes));
  try {
    return await importBytes(source.parts, { name, ...options });
  } catch (error) {
    if (source.hasFailed() || error instanceof WishError || isUnloaded(error)) throw error;
    const message = `It could not be read: ${formatReason(error)}. The fault is ours; please report it with the file.`;
    return nothing([createError('importer-failed', '', undefined, message)]);
  }
}

/** Whether it is an importer's own code that did not come: browsers have no other sign of it than their words. */
function isUnloaded(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message);
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

function toParts(bytes: ImportFile['bytes']): AsyncIterable<Uint8Array> {
  if (typeof bytes === 'string') return oneByOne(new TextEncoder().encode(bytes));
  return bytes instanceof Uint8Array ? oneByOne(bytes) : bytes;
}
