import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadAsset } from '../publish/index.js';

/** The built element that comes with us. */
const ownElement = new URL('../cdn/', import.meta.url);

/** The folder of the regions that the element does not bring: the data package’s. */
export const regionsFolder = join(
  dirname(createRequire(import.meta.url).resolve('dateline-story-data/package.json')),
  'dist/regions',
);

/**
 * Reads the built element from a folder (its address, with a `/` at the end): the one that comes with us unless said. Regions
 * that are not there are the data package's.
 */
export function folderReader(folder: URL = ownElement): ReadAsset {
  return async (path) => {
    const found = await readIfThere(new URL(path, folder));
    const [, region] = /^basemap\/regions\/([^/]+)$/.exec(path) ?? [];
    return (
      found ?? (region === undefined ? undefined : readIfThere(new URL(region, pathToFileURL(`${regionsFolder}/`))))
    );
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
