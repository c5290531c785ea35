/**
 * Which packs of the basemap a story takes along: those that its map asks for in views of a region, from the smallest window
 * to the largest usual one, and around its places when readers look closer. Wider views, of half a continent or the world,
 * would ask for a dozen files more: they are drawn with what there is, and with the coarse map beyond.
 */
import { toCamera, toViewport, type Camera } from '../core/map/camera.js';
import { plainFrom, worldEnd } from '../core/places/zoom-ends.js';
import type { Story, StoryEvent } from '../core/model.js';
import { needsMap } from '../core/map/map-content.js';
import { pointOfPlace, type RegionBounds } from '../core/places/bounds.js';
import { directionOf } from '../core/words/language.js';
import { choosePacks } from '../map/choose-packs.js';
import type { PackInfo } from '../map/pack.js';
import { packs } from '../map/packs/index.js';
import { regionInfo } from '../map/region-info.js';
import type { RegionLookup } from '../map/regions.js';
import { limitCamera, viewBounds, type View } from '../map/view.js';
import { grow, layouts, widest, type MapSize } from './map-sizes.js';

/** As near as a small map shows one place. */
const regionZoom = 5;

/** From where on the world is not one pack any more. */
const cellsFrom = 3.75;

/** As near as a large map shows one place. */
const placeZoom = 5.5;

/** A map on a usual screen, which holds what one on a phone shows. */
const usualSize: MapSize = { width: 820, height: 634 };

/** The packs that a story takes along, of all that are `known`, in their order, by what is known of its regions: on a picture none, nor without a map. */
export function packsOf(
  story: Story,
  known: readonly PackInfo[] = packs,
  regions: RegionLookup = regionInfo,
): PackInfo[] {
  if (story.picture || !needsMap(story)) return [];
  const bounds = (region: string) => regions(region)?.bounds;
  const views = [
    ...story.events.flatMap((event) => viewsOfEvent(event, story, bounds)),
    ...viewsOfPlaces(story, bounds, closerZooms(known)),
  ];
  const met = new Set(views.flatMap((view) => choosePacks(known, viewBounds(view), view.camera.zoom)));
  return known.filter((pack) => pack.minZoom === 0 || met.has(pack));
}

/** The largest of the near views that an event has at each zoom: all others at that zoom are within one of them. */
function viewsOfEvent(event: StoryEvent, story: Story, regionBounds: RegionBounds): View[] {
  return layouts.flatMap(({ narrow, least, most }) => {
    const toCameraAt = ({ width, height }: MapSize) =>
      toCamera(event, story, toViewport(width, height, narrow, directionOf(story.lang)), regionBounds);
    const asHigh = grow(least.width, most.width).map((width) => ({ width, height: most.height }));
    const asWide = grow(least.height, most.height).map((height) => ({ width: Math.min(most.width, widest * height), height })); // prettier-ignore
    return [...viewsAlong(asHigh, toCameraAt), ...viewsAlong(asWide, toCameraAt)];
  });
}

/** Sizes between two of these have the camera of one of them. */
function viewsAlong(sizes: readonly MapSize[], toCameraAt: (size: MapSize) => Camera | undefined): View[] {
  const cameras = sizes.map(toCameraAt);
  return sizes.flatMap((size, index) => {
    const near = cameras.slice(Math.max(0, index - 1), index + 1).filter(isNear);
    return near.map((camera) => ({
      camera: limitCamera(camera, size.height),
      ...(camera.zoom < regionZoom ? asUsual(size) : size),
    }));
  });
}

function isNear(camera: Camera | undefined): camera is Camera {
  return camera !== undefined && camera.zoom >= cellsFrom && camera.zoom <= plainFrom;
}

function asUsual({ width, height }: MapSize): MapSize {
  return { width: Math.min(width, usualSize.width), height: Math.min(height, usualSize.height) };
}

function viewsOfPlaces({ events }: Story, regionBounds: RegionBounds, zooms: readonly number[]): View[] {
  const places = new Map(events.flatMap((event) => event.places.map((place) => [place.id, place])));
  const points = [...places.values()].map((place) => pointOfPlace(place, regionBounds));
  return points
    .filter((center) => center !== undefined)
    .flatMap((center) => zooms.map((zoom) => ({ camera: { center, zoom }, ...usualSize })));
}

/** Where other packs come, for of them that view shows most, and between. */
function closerZooms(known: readonly PackInfo[]): number[] {
  const halves = Array.from({ length: 2 * (worldEnd - placeZoom) + 1 }, (_, index) => placeZoom + index / 2);
  const begin = known.map(({ minZoom }) => minZoom).filter((zoom) => zoom > placeZoom && zoom < worldEnd);
  return [...new Set([...halves, ...begin])];
}
