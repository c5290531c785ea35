/** Reading a file that a page has fetched. */
import { importStory, type ImportedStory, type ImportOptions } from './index.js';

/** The story document in `bytes`, which came from the address `url`: its last part is the file's name. */
export function importFetched(bytes: Uint8Array, url: string, options: ImportOptions): Promise<ImportedStory> {
  const name = unescape(new URL(url, 'https://example.org').pathname.replace(/^.*\//, ''));
  return importStory({ bytes, ...(name && { name }) }, options);
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
