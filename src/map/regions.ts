/** The named regions: what is known of one, which are listed, and which a story names. */
import type { Story } from '../core/model.js';
import type { RegionInfo } from './pack.js';
import { regions } from './packs/index.js';

/** What is known of a named region without its shape; absent for a name that it does not know. */
export type RegionLookup = (region: string) => RegionInfo | undefined;

/** Of the regions in the index of a page's basemap: those of its site's stories. */
export const listedRegion: RegionLookup = (region) => (Object.hasOwn(regions, region) ? regions[region] : undefined);

/** The regions that a story names, each once. */
export function regionsOf({ events }: Story): string[] {
  const areas = events.flatMap(({ places }) => places.flatMap((place) => ('area' in place ? [place.area] : [])));
  return [...new Set(areas.flatMap((area) => (area.type === 'region' ? [area.region] : [])))];
}
