/** The regions that a page's story names, where the basemap of the page does not list them. */
import type { Problem } from '../core/problems/problem.js';
import { findRegions, toRegionUrl } from './find-regions.js';
import type { RegionIndex } from './region-problem.js';
import type { RegionLookup } from './regions.js';

/** So many a story may have: each is a request. */
const most = 200;

/** Fetches them; what is wrong with those that are not there is told. It never rejects. */
export async function fetchRegions(
  named: readonly string[],
  onProblem: (problem: Problem) => void,
): Promise<RegionLookup> {
  const names = [...new Set(named)].slice(0, most);
  const regions = await findRegions(names, fetchJson);
  const missing = names.filter((name) => !regions(name));
  if (missing.length) void explain(missing, onProblem);
  return regions;
}

async function explain(missing: readonly string[], onProblem: (problem: Problem) => void): Promise<void> {
  const { toRegionProblem } = await import('./region-problem.js');
  const url = toRegionUrl('index');
  const index = url === undefined ? undefined : ((await fetchJson(url)) as RegionIndex | undefined);
  for (const region of missing) onProblem(toRegionProblem(region, index, ''));
}

/** Nothing for whatever is no JSON: where there is no file, some servers send a page. */
async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
