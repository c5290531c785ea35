/** The basemap that comes with us, as it lies beside the code. */
import { readFile } from 'node:fs/promises';
import type { PackSource } from './basemap.js';

/** A source that reads the files of a folder, our own unless said; nothing for a file that is not there. */
export function folderSource(folder: URL = new URL('../map/packs/', import.meta.url)): PackSource {
  return async (file) => {
    try {
      return JSON.parse(await readFile(new URL(file, folder), 'utf8')) as unknown;
    } catch {
      return undefined;
    }
  };
}
