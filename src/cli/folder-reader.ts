import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadAsset } from '../publish/index.js';

/** The built element that comes with us. */
const ownElement = new URL('../cdn/', import.meta.url);

/** The folder of the data package: what lies beside the basemap and does not come with the element. */
export const dataFolder = join(
  dirname(createRequire(import.meta.url).resolve('dateline-story-data/package.json')),
  'dist',
);

/** The folder of its regions. */
export const regionsFolder = join(dataFolder, 'regions');

/**
 * Reads the built element from a folder (its address, with a `/` at the end): the one that comes with us unless said. What lies
 * beside the basemap and is not there is the data package’s.
 */
export function folderReader(folder: URL = ownElement): ReadAsset {
  return async (path) => {
    const found = await readIfThere(new URL(path, folder));
    const [, file] = /^basemap\/((?:regions|cells)\/[^/]+)$/.exec(path) ?? [];
    return found ?? (file === undefined ? undefined : readIfThere(new URL(file, pathToFileURL(`${dataFolder}/`))));
  };
}

async function readIfThere(file: URL): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
