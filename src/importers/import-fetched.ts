/** Reading a file that a page has fetched. */
import { toFileName } from '../core/urls/file-name.js';
import { toSheetCsv } from '../core/urls/sheet-address.js';
import { importStory, type ImportedStory, type ImportOptions } from './index.js';

/**
 * The story document in `bytes`, which came from the address `url`: its last part is the file's name, but of a sheet of
 * Google's, where it is the same for all. It is live: nobody looks it over before it is shown.
 */
export function importFetched(bytes: Uint8Array, url: string, options: ImportOptions): Promise<ImportedStory> {
  const name = toSheetCsv(url) === undefined ? toFileName(url) : '';
  return importStory({ bytes, ...(name && { name }) }, { ...options, live: true });
}
