/** What a site takes along of the basemap, and the module in which its map finds that. */
import type { Story } from '../core/model.js';
import type { PackInfo, RegionInfo } from '../map/pack.js';
import { packs } from '../map/packs/index.js';
import { ownRegions } from '../map/packs/regions.js';
import { regionInfo } from '../map/region-info.js';
import { regionsOf, type RegionLookup } from '../map/regions.js';
import { toAssetPath } from '../poster/basemap.js';
import { toIntegrity } from './digest.js';
import { packsOf } from './story-packs.js';

/** Packs and named regions. */
export interface SiteBasemap {
  readonly packs: readonly PackInfo[];
  readonly regions: Readonly<Record<string, RegionInfo>>;
}

/** What a site may take along beside the basemap that comes with the element. */
export interface BasemapData {
  /** What is known of its stories' regions: unless said, of those that come with the basemap. */
  readonly lookup?: RegionLookup;
  /** Cells of the data package. */
  readonly cells?: readonly PackInfo[];
}

/** All that comes with the element, and what these stories' maps ask for besides. */
export function wholeBasemap(stories: readonly Story[], data: BasemapData = {}): SiteBasemap {
  const met = basemapOf(stories, data);
  return {
    packs: [...packs, ...met.packs.filter((pack) => !packs.includes(pack))],
    regions: { ...ownRegions, ...met.regions },
  };
}

/** What these stories' maps ask for. */
export function basemapOf(stories: readonly Story[], { lookup, cells = [] }: BasemapData = {}): SiteBasemap {
  const known = [...packs, ...cells];
  const needed = new Set(stories.flatMap((story) => packsOf(story, known, lookup)));
  return { packs: known.filter((pack) => needed.has(pack)), regions: namedRegions(stories, lookup) };
}

function namedRegions(stories: readonly Story[], lookup: RegionLookup = regionInfo): Record<string, RegionInfo> {
  const names = [...new Set(stories.flatMap(regionsOf))].sort();
  const found = names.map((name) => [name, lookup(name)] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, RegionInfo] => entry[1] !== undefined));
}

/** The basemap with the integrity of every file, which the element’s own index does not say of cells; `read` reads one by its path. */
export async function withIntegrity(
  { packs, regions }: SiteBasemap,
  read: (path: string) => Promise<Uint8Array>,
): Promise<SiteBasemap> {
  const say = async (pack: PackInfo) => {
    const { integrity = await toIntegrity(await read(toAssetPath(pack)), 'SHA-256') } = pack;
    return { ...pack, integrity };
  };
  return { packs: await Promise.all(packs.map(say)), regions };
}

/** The index of the basemap's files as a module among the chunks, with the exports of the whole one. */
export function writeBasemapIndex({ packs, regions }: SiteBasemap): string {
  const write = (info: PackInfo | RegionInfo) =>
    `find(${JSON.stringify({ ...info, shape: undefined, url: `../${toAssetPath(info)}` })}),`;
  return `const find = (info) => ({ ...info, url: new URL(info.url, import.meta.url).href });
export const packs = [
${packs.map(write).join('\n')}
];
export const regions = {
${Object.entries(regions)
  .map(([name, info]) => `${JSON.stringify(name)}: ${write(info)}`)
  .join('\n')}
};
`;
}
