import type { Story } from '../core/model.js';
import { toLoadProblem } from '../core/problems/load-problem.js';
import { listedRegion, regionsOf, type RegionLookup } from '../map/regions.js';
import { tellMapProblem } from './map-problem.js';

/**
 * What is known of a story's regions once those have come that the basemap does not list; absent where it lists all of them. It is
 * never the lookup of those that are listed, so that nothing more is coming is news. The host tells what has not come.
 */
export function fetchUnlisted(story: Story, host: EventTarget): Promise<RegionLookup> | undefined {
  const names = regionsOf(story);
  if (names.every(listedRegion)) return undefined;
  return import('../map/fetch-regions.js')
    .then(({ fetchRegions }) => fetchRegions(names, (problem) => tellMapProblem(host, problem)))
    .catch((error: unknown): RegionLookup => {
      tellMapProblem(host, toLoadProblem('region-unavailable', error));
      return (region) => listedRegion(region);
    });
}
