/**
 * Which packs of the basemap a story takes along: those that its map asks for in views of a region, from the smallest window
 * to the largest usual one, and around its places when readers look closer. Wider views, of half a continent or the world,
 * would ask for a dozen files more: they are drawn with what there is, and with the coarse map beyond.
 */
import { toCamera, toViewport, type Camera } from '../core/map/camera.js';
import type { Story, StoryEvent } from '../core/model.js';
import { pointOfPlace } from '../core/places/bounds.js';
import { choosePacks } from '../map/choose-packs.js';
import type { PackInfo } from '../map/pack.js';
import { packs } from '../map/packs/index.js';
import { regionInfo } from '../map/regions.js';
import { limitCamera, maxZoom, viewBounds, type View } from '../map/view.js';

/** As near as a small map shows one place. */
const regionZoom = 5;

/** As near as a large map shows one place. */
const placeZoom = 5.5;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The maps of stories from 320 to 2,560 pixels wide, in windows up to 1,440 high: above the text, and beside it. */
const layouts = [
  { narrow: true, least: { width: 320, height: 80 }, most: { width: 720, height: 518 } },
  { narrow: false, least: { width: 419, height: 154 }, most: { width: 1638, height: 1274 } },
] as const;

/** No map is wider, for its height. */
const widest = 7;

/** From one size to the next a view is never more than one step of zoom closer. */
const step = 1.1;

/** A map on a usual screen, which holds what one on a phone shows. */
const usualSize: Size = { width: 820, height: 634 };

/** The packs that a story takes along, of all that are `known`, in their order. */
export function packsOf(story: Story, known: readonly PackInfo[] = packs): PackInfo[] {
  const views = [...story.events.flatMap((event) => viewsOfEvent(event, story)), ...viewsOfPlaces(story)];
  const met = new Set(views.flatMap((view) => choosePacks(known, viewBounds(view), view.camera.zoom)));
  return known.filter((pack) => pack.minZoom === 0 || met.has(pack));
}

/** The largest of the near views that an event has at each zoom: all others at that zoom are within one of them. */
function viewsOfEvent(event: StoryEvent, story: Story): View[] {
  return layouts.flatMap(({ narrow, least, most }) => {
    const toCameraAt = ({ width, height }: Size) =>
      toCamera(event, story, toViewport(width, height, narrow), boundsOfRegion);
    const asHigh = grow(least.width, most.width).map((width) => ({ width, height: most.height }));
    const asWide = grow(least.height, most.height).map((height) => ({ width: Math.min(most.width, widest * height), height })); // prettier-ignore
    return [...viewsAlong(asHigh, toCameraAt), ...viewsAlong(asWide, toCameraAt)];
  });
}

/** Sizes between two of these have the camera of one of them. */
function viewsAlong(sizes: readonly Size[], toCameraAt: (size: Size) => Camera | undefined): View[] {
  const cameras = sizes.map(toCameraAt);
  return sizes.flatMap((size, index) => {
    const near = cameras.slice(Math.max(0, index - 1), index + 1).filter(isNear);
    return near.map((camera) => ({ camera: limitCamera(camera, size.height), ...size }));
  });
}

function isNear(camera: Camera | undefined): camera is Camera {
  return camera !== undefined && camera.zoom >= regionZoom;
}

function grow(least: number, most: number): number[] {
  const count = Math.ceil(Math.log(most / least) / Math.log(step));
  return Array.from({ length: count + 1 }, (_, index) => Math.min(most, least * step ** index));
}

function viewsOfPlaces({ events }: Story): View[] {
  const places = new Map(events.flatMap((event) => event.places.map((place) => [place.id, place])));
  const points = [...places.values()].map((place) => pointOfPlace(place, boundsOfRegion));
  return points
    .filter((center) => center !== undefined)
    .flatMap((center) => closerZooms.map((zoom) => ({ camera: { center, zoom }, ...usualSize })));
}

const closerZooms = Array.from({ length: 2 * (maxZoom - placeZoom) + 1 }, (_, index) => placeZoom + index / 2);

const boundsOfRegion = (region: string) => regionInfo(region)?.bounds;
