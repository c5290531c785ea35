/** What is known of stories' regions, from the files of the basemap and of the data package beside it. */
import type { Story } from '../core/model.js';
import { findRegions } from '../map/find-regions.js';
import { regionsOf, type RegionLookup } from '../map/regions.js';
import { toAssetPath } from './basemap.js';
import type { ReadAsset } from './read-asset.js';

/** Reads those that the basemap does not list, as far as they are there. */
export async function readRegions(stories: readonly Story[], readAsset: ReadAsset): Promise<RegionLookup> {
  const names = new Set(stories.flatMap(regionsOf));
  return findRegions([...names], async (url) => {
    const bytes = await readAsset(toAssetPath({ url }));
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  });
}
