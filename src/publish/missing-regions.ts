/** The regions that a document names and that nobody has. */
import type { StoryDocument } from '../core/document/schema.js';
import { writtenPlaces } from '../core/lint/written-places.js';
import type { Problem } from '../core/problems/problem.js';
import { toRegionUrl } from '../map/find-regions.js';
import { toRegionProblem, type RegionIndex } from '../map/region-problem.js';
import { regionInfo } from '../map/region-info.js';
import { toAssetPath } from '../poster/basemap.js';
import type { ReadAsset } from '../poster/index.js';

/** What is wrong with them, each where it is named; the index is read where there is one that does not come with the basemap. */
export async function findMissingRegions(document: StoryDocument, readAsset: ReadAsset): Promise<Problem[]> {
  const others = namedRegions(document).filter(({ region }) => !regionInfo(region));
  if (others.length === 0) return [];
  const index = await readIndex(readAsset);
  return others
    .filter(({ region }) => !index || !Object.hasOwn(index, region))
    .map(({ region, where }) => toRegionProblem(region, index, where));
}

function namedRegions(document: StoryDocument): { region: string; where: string }[] {
  return writtenPlaces(document).flatMap(({ where, place }) =>
    (['area', 'somewhere'] as const).flatMap((key) => {
      const region: unknown = place[key]?.region;
      return typeof region === 'string' ? [{ region, where: `${where}.${key}.region` }] : [];
    }),
  );
}

async function readIndex(readAsset: ReadAsset): Promise<RegionIndex | undefined> {
  const url = toRegionUrl('index');
  const bytes = url === undefined ? undefined : await readAsset(toAssetPath({ url }));
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as RegionIndex);
}
