/** Where the modules of a package find the basemap's files: beside the scripts for pages, which have them already. */
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Lets the index of the packs name the files in cdn/basemap/.
 * @param {string} dist the folder of a package's modules
 * @throws {Error} where the index names none beside it
 */
export function namePacksOnce(dist) {
  const index = `${dist}/map/packs/index.js`;
  const code = readFileSync(index, 'utf8');
  const named = code.replaceAll("new URL('./", "new URL('../../cdn/basemap/");
  if (named === code) throw new Error(`${index} names no file beside it`);
  writeFileSync(index, named);
}
