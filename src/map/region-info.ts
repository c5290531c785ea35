import { ownRegions } from './packs/regions.js';
import type { RegionLookup } from './regions.js';

/** What is known of the regions that come with the basemap. */
export const regionInfo: RegionLookup = (region) =>
  Object.hasOwn(ownRegions, region) ? ownRegions[region] : undefined;
