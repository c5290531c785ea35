/**
 * Which packs of the basemap the map asks for when a story is opened, however large the window: what is fetched before the
 * window is known is never fetched for nothing.
 */
import { toOpeningCamera, toViewport } from '../core/map/camera.js';
import type { Story } from '../core/model.js';
import type { RegionBounds } from '../core/places/bounds.js';
import { directionOf } from '../core/words/language.js';
import { choosePacks } from '../map/choose-packs.js';
import type { PackInfo } from '../map/pack.js';
import { regionInfo, type RegionLookup } from '../map/regions.js';
import { limitCamera, viewBounds } from '../map/view.js';
import { grow, layouts, widest, type MapSize } from './map-sizes.js';

/** Of all packs that are `known`, in their order. A reader who comes by a link to an event may need others. */
export function openingPacksOf(
  story: Story,
  known: readonly PackInfo[],
  regions: RegionLookup = regionInfo,
): PackInfo[] {
  const bounds = (region: string) => regions(region)?.bounds;
  const askedFor = layouts.flatMap(({ narrow, least, most }) =>
    sizesBetween(least, most).map((size) => new Set(packsAt(size, narrow, story, known, bounds))),
  );
  // The outline comes first of all, and every map begins with it.
  return known.filter((pack) => pack === known[0] || askedFor.every((asked) => asked.has(pack)));
}

function sizesBetween(least: MapSize, most: MapSize): MapSize[] {
  const heights = grow(least.height, most.height);
  const sizes = grow(least.width, most.width).flatMap((width) => heights.map((height) => ({ width, height })));
  return sizes.filter(({ width, height }) => width <= widest * height);
}

function packsAt(
  { width, height }: MapSize,
  narrow: boolean,
  story: Story,
  known: readonly PackInfo[],
  bounds: RegionBounds,
): PackInfo[] {
  const opening = toOpeningCamera(
    story.events[0],
    story,
    toViewport(width, height, narrow, directionOf(story.lang)),
    bounds,
  );
  const camera = limitCamera(opening, height);
  return choosePacks(known, viewBounds({ camera, width, height }), camera.zoom);
}
