import { readFile } from 'node:fs/promises';
import type { ReadAsset } from '../publish/index.js';

/** The built element that comes with us. */
const ownElement = new URL('../cdn/', import.meta.url);

/** Reads the built element from a folder (its address, with a `/` at the end): the one that comes with us unless said. */
export function folderReader(folder: URL = ownElement): ReadAsset {
  return async (path) => {
    try {
      return await readFile(new URL(path, folder));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
}
