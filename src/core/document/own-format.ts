/** Formats that a page or a program brings along: how their files are known, and what makes stories of them. */
import { createFinding } from '../problems/finding.js';
import { formatValue } from '../problems/problem.js';
import { formatReason } from '../problems/reason.js';
import { toFileName } from '../urls/file-name.js';
import { isObject } from './loose.js';
import { readValue } from './load-reader.js';
import type { FoundDocument } from './read-by-schema.js';
import type { StoryDocument } from './schema.js';

/** A format of one's own. */
export interface OwnFormat {
  /** What it is called where it is told of. */
  readonly name: string;
  /** Whether a file is in this format: by its name, or by what is in it. */
  readonly detect: (file: File) => boolean | Promise<boolean>;
  /** The story document in such a file. It is checked as one from anywhere; what is thrown is told. */
  readonly read: (file: File) => StoryDocument | Promise<StoryDocument>;
}

/** What was made of a file, and the name of its format; none where that failed. */
export interface FoundOwn extends FoundDocument {
  readonly format?: string;
}

/**
 * What the first of the formats that knows the file makes of it, or that it failed (`format-failed`); nothing where none
 * knows it.
 */
export async function readOwn(file: File, formats: readonly OwnFormat[]): Promise<FoundOwn | undefined> {
  let name = '';
  try {
    checkFormats(formats);
    for (const format of formats) {
      ({ name } = format);
      if (!(await format.detect(file))) continue;
      const value: unknown = await format.read(file);
      if (!isObject(value)) throw new TypeError(`it gave ${formatValue(value)} and should give a story document`);
      // A document is JSON: what only a program has, such as a circle, must not come further than here.
      const { document, findings } = await readValue(JSON.parse(JSON.stringify(value)));
      return { document, findings, format: name };
    }
    return undefined;
  } catch (error) {
    return {
      document: { events: [] },
      findings: [createFinding('error', 'format-failed', '', formatReason(error), name)],
    };
  }
}

/** The same of a file that a page has fetched from the address `url`. */
export function readOwnFetched(
  bytes: Uint8Array,
  url: string,
  formats: readonly OwnFormat[],
): Promise<FoundOwn | undefined> {
  return readOwn(new File([bytes as Uint8Array<ArrayBuffer>], toFileName(url)), formats);
}

/** @throws TypeError where one of the formats is none, with what it lacks */
export function checkFormats(formats: readonly unknown[]): asserts formats is readonly OwnFormat[] {
  for (const format of formats) {
    if (!isObject(format))
      throw new TypeError(`${formatValue(format)} is no format: an object with name, detect and read`);
    const { name, detect, read } = format as Partial<OwnFormat>;
    if (typeof name !== 'string' || !name) throw new TypeError('a format has no "name", which should be a text');
    for (const [key, value] of Object.entries({ detect, read }))
      if (typeof value !== 'function') throw new TypeError(`“${name}” has no "${key}", which should be a function`);
  }
}
