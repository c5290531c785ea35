/** The named regions that come with the basemap. */
import type { RegionInfo } from './pack.js';
import { regions } from './packs/index.js';

/** What is known of a named region without its shape; absent for a name that the basemap does not have. */
export function regionInfo(region: string): RegionInfo | undefined {
  return Object.hasOwn(regions, region) ? regions[region] : undefined;
}
