/**
 * A story's file as a page gets it. With what it exports it is all that a page needs for a document, and is loaded only where
 * there is one.
 */
import type { ParsedJson } from '../json/parse-json.js';
import type { Problem } from '../problems/problem.js';
import { beginsAsJson, isOurs } from './detect-json.js';
import type { OwnFormat } from './own-format.js';
import { loadTelling, readValue, type Telling } from './load-reader.js';
import type { FoundDocument } from './read-by-schema.js';

export { loadTelling, readValue } from './load-reader.js';

/**
 * The document in the file that came from `src`: what the page's own formats make of it, else the document of ours, whatever
 * its mistakes, or the problem that its JSON is none (`unreadable-json`). Nothing where it is for importers, which know other
 * formats and other encodings than UTF-8.
 */
export async function readFile(
  bytes: Uint8Array,
  src: string,
  formats?: readonly OwnFormat[],
): Promise<(FoundDocument & Telling) | { readonly problems: readonly Problem[] } | undefined> {
  if (formats) {
    const { readOwnFetched } = await import('./own-format.js');
    const own = await readOwnFetched(bytes, src, formats);
    if (own) return { ...own, ...(await loadTelling(own.document)) };
  }
  const text = decode(bytes);
  if (text === undefined || !beginsAsJson(text)) return undefined;
  const json = await parse(text);
  if ('problem' in json) return { problems: [json.problem] };
  return isOurs(json.value) ? readValue(json.value) : undefined;
}

/** Absent where it is no UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What finds the mistake in a JSON text comes only where there is one. */
async function parse(text: string): Promise<ParsedJson> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return (await import('../json/parse-json.js')).parseJson(text);
  }
}
