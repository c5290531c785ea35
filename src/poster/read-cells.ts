/**
 * The cells of the data package, hundreds of files, for close views anywhere on earth: only whoever publishes or
 * draws pictures reads their index, and a site lists those that its stories meet among its packs.
 */
import type { PackInfo } from '../map/pack.js';
import { packs } from '../map/packs/index.js';
import type { ReadAsset } from './read-asset.js';

/** What is known of all cells; none where the data package is not there. */
export async function readCells(readAsset: ReadAsset): Promise<readonly PackInfo[]> {
  const bytes = await readAsset('basemap/cells/index.json');
  if (!bytes) return [];
  const cells = JSON.parse(new TextDecoder().decode(bytes)) as readonly (Omit<PackInfo, 'url'> & { file: string })[];
  return cells.map(({ file, ...info }) => ({ ...info, url: new URL(`cells/${file}`, packs[0]!.url).href }));
}
