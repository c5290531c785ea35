/**
 * How close the map goes: as far as there is something to see, and as close as a story needs for its places to be told apart.
 */
import { markSize } from '../marks/share-marks.js';
import { clamp } from '../places/clamp.js';
import type { Bounds, LatLon, Story } from '../model.js';
import { toPixel, worldSize, zoomsToFill, type Pixel } from '../places/mercator.js';
import { streetsIn } from '../places/streets-in.js';
import { groundAt } from '../places/ground-at.js';
import { pictureEnd, streetsEnd, worldEnd } from '../places/zoom-ends.js';
import type { Room } from './room.js';

/** How far apart neighbours are shown, in pixels: enough for them and their names. */
const apart = 40;

/** How far from the middle the farthest neighbour is shown, as a share of the view’s lesser side. */
const reach = 0.4;

/** Streets fill the view where that is between these zooms. */
const streetsZoom = { least: 14.5, most: 16 };

/** How many levels closer than the whole picture a place of it is shown: with a quarter of it each way. */
const partOfPicture = 2;

const step = 0.5;

type Size = Pick<Room, 'width' | 'height' | 'endOfTiles'>;

/** How close a view of a point is, and how close the map goes there. */
export interface Closeness {
  readonly zoom: number;
  readonly end: number;
}

/**
 * How close to look at a point of a story: so close that the place stands apart from the nearest other, and that its streets, or a
 * part of the picture, fill the view, or its neighbours where they are all there is; `regional` where nothing asks for more.
 */
export function findCloseness(
  at: LatLon,
  story: Story,
  { width, height, endOfTiles = 0 }: Size,
  regional: number,
): Closeness {
  const { others, near, isLocal, ground, end } = survey(at, story, endOfTiles);
  const wishes = [zoomFor(least(others.filter((distance) => distance * 2 ** end >= markSize)), apart)];
  if (ground) {
    const zooms = zoomsToFill(ground.bounds, { width, height });
    const { least, most } = story.picture ? { least: Math.min(...zooms) + partOfPicture, most: end } : streetsZoom;
    const over = clamp(Math.ceil(Math.max(...zooms) / step) * step, least, most);
    wishes.push(Math.max(over, ground.minZoom ?? 0));
  } else if (isLocal && !(endOfTiles > worldEnd)) {
    wishes.push(zoomFor(most(near), reach * Math.min(width, height)));
  }
  return { zoom: Math.max(regional, Math.min(end, Math.max(...wishes))), end };
}

/**
 * As close as there is something to see: the world, tiles, streets, the picture that is the map; or places of the story that the world cannot show apart,
 * where they are three, or half of all. `seen` is the view that is zoomed.
 */
export function findZoomEnd(at: LatLon, story: Story, seen: { bounds: Bounds; zoom: number }): number {
  // Whoever sees streets, be it at the edge of the view, can go and look at them.
  const areStreetsSeen = streetsIn(story.streets ?? [], seen.bounds, seen.zoom).length > 0;
  return Math.max(survey(at, story).end, areStreetsSeen ? streetsEnd : 0);
}

function survey(at: LatLon, story: Story, endOfTiles = 0) {
  const middle = toPixel(at, 0);
  const all = spotsOf(story).map((spot) => distanceOnWorld(spot, middle));
  const others = all.filter((distance) => distance * 2 ** streetsEnd >= markSize);
  const near = others.filter((distance) => distance * 2 ** worldEnd < markSize);
  const itself = Number(others.length < all.length);
  const together = near.length + itself;
  const isLocal = together > 2 || (together === 2 && others.length + itself < 5);
  const ground = groundAt(at, story);
  const end = story.picture ? pictureEnd : Math.max(worldEnd, endOfTiles, ground || isLocal ? streetsEnd : 0);
  return { others, near, isLocal, ground, end };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}

/** Found once for each story: a map asks in every view. */
const spots = new WeakMap<Story, readonly Pixel[]>();

/** Where the points of a story lie at zoom 0, each once. */
function spotsOf(story: Story): readonly Pixel[] {
  const known = spots.get(story);
  if (known) return known;
  const points = story.events.flatMap(({ places }) =>
    places.flatMap((place) => (place.kind === 'point' ? [place.at] : [])),
  );
  const found = [...new Map(points.map((at) => [`${at.lat} ${at.lon}`, toPixel(at, 0)])).values()];
  spots.set(story, found);
  return found;
}

function distanceOnWorld(one: Pixel, other: Pixel): number {
  const world = worldSize(0);
  const across = Math.abs(one.x - other.x) % world;
  return Math.hypot(Math.min(across, world - across), one.y - other.y);
}

/** The zoom, in steps, at which a distance is so many pixels at most. */
function zoomFor(distance: number, pixels: number): number {
  return Math.floor(Math.log2(pixels / distance) / step) * step;
}
