/** What a site takes along of the basemap, and the module in which its map finds that. */
import type { Story } from '../core/model.js';
import type { PackInfo, RegionInfo } from '../map/pack.js';
import { packs, regions } from '../map/packs/index.js';
import { toAssetPath } from '../poster/basemap.js';
import { packsOf } from './story-packs.js';

/** Packs and named regions. */
export interface SiteBasemap {
  readonly packs: readonly PackInfo[];
  readonly regions: Readonly<Record<string, RegionInfo>>;
}

/** All there is. */
export const wholeBasemap: SiteBasemap = { packs, regions };

/** What these stories' maps ask for. */
export function basemapOf(stories: readonly Story[]): SiteBasemap {
  const needed = new Set(stories.flatMap((story) => packsOf(story)));
  const named = new Set(stories.flatMap(regionsOf));
  return {
    packs: packs.filter((pack) => needed.has(pack)),
    regions: Object.fromEntries(Object.entries(regions).filter(([name]) => named.has(name))),
  };
}

function regionsOf({ events }: Story): string[] {
  const areas = events.flatMap(({ places }) => places.flatMap((place) => ('area' in place ? [place.area] : [])));
  return areas.flatMap((area) => (area.type === 'region' ? [area.region] : []));
}

/** The index of the basemap's files as a module among the chunks, with the exports of the whole one. */
export function writeBasemapIndex({ packs, regions }: SiteBasemap): string {
  const write = (info: PackInfo | RegionInfo) =>
    `find(${JSON.stringify({ ...info, url: `../${toAssetPath(info)}` })}),`;
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
