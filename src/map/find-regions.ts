/**
 * The regions of the data package, each a file that is called by it, in the folder `regions` beside the basemap's files:
 * countries and their divisions by their codes of ISO 3166, and some with a name alone. They are too many to be listed in the
 * code of a page.
 */
import type { RegionInfo, RegionShape } from './pack.js';
import { packs } from './packs/index.js';
import { regionInfo } from './region-info.js';
import { listedRegion, type RegionLookup } from './regions.js';

/** Gives the JSON at an address; nothing where there is none. */
export type ReadJson = (url: string) => Promise<unknown>;

const isName = (region: string) => /^[a-z\d]+(?:-[a-z\d]+)*$/.test(region);

/** The address of a file in the folder of regions; there is none beside a basemap that is in no files. */
export function toRegionUrl(name: string): string | undefined {
  const [path, base] = [`regions/${name}.json`, packs[0]!.url];
  return URL.canParse(path, base) ? new URL(path, base).href : undefined;
}

const known: RegionLookup = (region) => listedRegion(region) ?? regionInfo(region);

/** Looks up the regions that are listed or come with the basemap, and these of the data package, as far as they are there. */
export async function findRegions(names: readonly string[], read: ReadJson): Promise<RegionLookup> {
  const others = names.filter((name) => isName(name) && !known(name));
  const found = new Map(await Promise.all(others.map(async (name) => [name, await find(name, read)] as const)));
  return (region) => known(region) ?? found.get(region);
}

async function find(name: string, read: ReadJson): Promise<RegionInfo | undefined> {
  const url = toRegionUrl(name);
  const shape = url === undefined ? undefined : ((await read(url)) as RegionShape | undefined);
  if (url === undefined || !shape) return undefined;
  const [west, south, east, north] = shape.bbox;
  const [lat, lon] = shape.label;
  return { url, bounds: { west, south, east, north }, label: { lat, lon }, shape };
}
