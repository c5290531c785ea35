/** Reading a file in a format that the caller brings along. */
import { explain } from '../core/document/explain.js';
import { checkFormats, readOwn, type OwnFormat } from '../core/document/own-format.js';
import type { Imported } from './importer.js';

/** What a format of one's own made of a file, and what it is called; nameless where it failed. */
export interface ImportedOwn extends Imported {
  readonly format?: string;
}

/**
 * What the first of the formats that knows the file makes of it; nothing where none knows it.
 * @throws TypeError where one of them is no format
 */
export async function importOwn(
  bytes: Uint8Array,
  name: string | undefined,
  formats: readonly OwnFormat[],
): Promise<ImportedOwn | undefined> {
  checkFormats(formats);
  const own = await readOwn(new File([bytes as Uint8Array<ArrayBuffer>], name ?? ''), formats);
  return own && { document: own.document, problems: explain(own.findings), format: own.format };
}
