/** The gazetteer that comes with us. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gazetteer } from '../importers/positions/look-up-names.js';
import { dataFolder } from './folder-reader.js';

/** The gazetteer of the data package. */
export async function readGazetteer(): Promise<Gazetteer> {
  const [places, others] = await Promise.all(
    ['places', 'others'].map(
      async (name) => JSON.parse(await readFile(join(dataFolder, 'gazetteer', `${name}.json`), 'utf8')) as unknown,
    ),
  );
  return { places, others } as Gazetteer;
}
