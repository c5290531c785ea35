/**
 * Which packs of the basemap, and which of the story’s streets, the map asks for when a story is opened, however large the window: what is fetched before the
 * window is known is never fetched for nothing.
 */
import { toOpeningCamera, toViewport } from '../core/map/camera.js';
import { findTilesEnd } from '../core/places/tile-zooms.js';
import { plainFrom } from '../core/places/zoom-ends.js';
import type { Story, Streets } from '../core/model.js';
import { needsMap } from '../core/map/map-content.js';
import { streetsIn } from '../core/places/streets-in.js';
import { directionOf } from '../core/words/language.js';
import { choosePacks } from '../map/choose-packs.js';
import type { PackInfo } from '../map/pack.js';
import { regionInfo } from '../map/region-info.js';
import type { RegionLookup } from '../map/regions.js';
import { limitCamera, viewBounds, type View } from '../map/view.js';
import { grow, layouts, widest, type MapSize } from './map-sizes.js';

/** Of all packs that are `known`, in their order; none where a picture is the map, or where there is no map. A reader who comes by a link to an event may need others. */
export function openingPacksOf(
  story: Story,
  known: readonly PackInfo[],
  regions: RegionLookup = regionInfo,
): PackInfo[] {
  if (story.picture || !needsMap(story)) return [];
  const inEveryWindow = wantedInAll(story, regions, ({ camera, ...size }) =>
    camera.zoom > plainFrom ? [] : choosePacks(known, viewBounds({ camera, ...size }), camera.zoom),
  );
  // The outline comes first of all, and every map begins with it.
  return known.filter((pack) => pack === known[0] || inEveryWindow(pack));
}

/** Of the story’s streets, those that its map begins with. */
export function openingStreetsOf(story: Story, regions: RegionLookup = regionInfo): Streets[] {
  const { streets = [] } = story;
  return streets.filter(wantedInAll(story, regions, (view) => streetsIn(streets, viewBounds(view), view.camera.zoom)));
}

/** Whether the opening view needs something, whatever the window. */
function wantedInAll<T>(
  story: Story,
  regions: RegionLookup,
  wantedIn: (view: View) => readonly T[],
): (one: T) => boolean {
  const wanted = layouts.flatMap(({ narrow, least, most }) =>
    sizesBetween(least, most).map((size) => new Set(wantedIn(openingView(story, size, narrow, regions)))),
  );
  return (one) => wanted.every((some) => some.has(one));
}

function sizesBetween(least: MapSize, most: MapSize): MapSize[] {
  const heights = grow(least.height, most.height);
  const sizes = grow(least.width, most.width).flatMap((width) => heights.map((height) => ({ width, height })));
  return sizes.filter(({ width, height }) => width <= widest * height);
}

function openingView(story: Story, { width, height }: MapSize, narrow: boolean, regions: RegionLookup): View {
  const bounds = (region: string) => regions(region)?.bounds;
  const viewport = {
    ...toViewport(width, height, narrow, directionOf(story.lang)),
    endOfTiles: findTilesEnd(story.tiles),
  };
  const camera = limitCamera(toOpeningCamera(story.events[0], story, viewport, bounds), height);
  return { camera, width, height };
}
