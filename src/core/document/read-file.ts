/**
 * A story's file as a page gets it. With what it exports it is all that a page needs for a document, and is loaded only where
 * there is one.
 */
import { beginsAsJson, detectJson } from './detect-json.js';
import type { OwnFormat } from './own-format.js';
import { loadTelling, readValue, type Telling } from './load-reader.js';
import type { FoundDocument } from './read-by-schema.js';

export { loadTelling, readValue } from './load-reader.js';

/**
 * The document in the file that came from `src`: what the page's own formats make of it, else the document of ours, whatever
 * its mistakes. Nothing where it is for importers, which know other formats and other encodings than UTF-8, and where the
 * mistake is in a JSON text.
 */
export async function readFile(
  bytes: Uint8Array,
  src: string,
  formats?: readonly OwnFormat[],
): Promise<(FoundDocument & Telling) | undefined> {
  if (formats) {
    const { readOwnFetched } = await import('./own-format.js');
    const own = await readOwnFetched(bytes, src, formats);
    if (own) return { ...own, ...(await loadTelling(own.document)) };
  }
  const text = decode(bytes);
  if (text === undefined || !beginsAsJson(text)) return undefined;
  const value = parse(text);
  return detectJson(value) === 'dateline' ? readValue(value) : undefined;
}

/** Absent where it is no UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Absent where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
