/**
 * What the map shows for an event. Context counts more than closeness: one point is shown with its region, closer only where
 * others of the story are so near that they would be one mark, or where the story brings streets; where a picture is the map,
 * with a part of that. Everything that matters lies inside the padding, and events at nearly the same spot have the very same
 * view: on maps less than 220 pixels wide not where the buttons would cover the one and not the other.
 */
import type { Bounds, CameraWish, Certainty, LatLon, Place, Story, StoryEvent } from '../model.js';
import { clamp } from '../places/clamp.js';
import {
  boundsOfLine,
  boundsOfPlace,
  boundsOfPoint,
  pointOfPlace,
  unionBounds,
  type RegionBounds,
} from '../places/bounds.js';
import { journeyLine } from '../places/journey.js';
import { toLatLon, toPixel, toPixelBox, zoomsToFill, type Pixel } from '../places/mercator.js';
import { nearestTurn } from '../places/unwrap.js';
import { pictureEnd, streetsEnd } from '../places/zoom-ends.js';
import { sameSpot, toAnchor } from './anchor.js';
import { findCloseness } from './closeness.js';
import { keepOnGround } from './keep-on-ground.js';
import type { Room } from './room.js';

/** A view of the map: its middle, with a longitude from −180 up to 180, and its zoom. */
export interface Camera {
  readonly center: LatLon;
  readonly zoom: number;
}

/** The map's size in pixels. */
export interface Viewport extends Room {
  /** Whether it is the small map above the text. */
  readonly narrow: boolean;
  /** The side of the lower corner with the buttons that zoom, where there are any. */
  readonly buttons?: 'left' | 'right';
}

/**
 * A map of this size, with room for marks and names at its edges; a low map gives them less. Where reading goes in a
 * `direction`, the buttons that zoom are at its end.
 */
export function toViewport(width: number, height: number, narrow: boolean, direction?: 'ltr' | 'rtl'): Viewport {
  const side = (pixels: number) => Math.min(pixels, height / 8);
  const padding = { top: side(26), right: side(40), bottom: side(34), left: side(40) };
  return { width, height, padding, narrow, buttons: direction && (direction === 'rtl' ? 'left' : 'right') };
}

/** What the buttons that zoom take of their corner for a finger, and an active mark beside them, in pixels. */
const corner = { width: 70, height: 128 };

const zoomStep = 0.25;

/** How much closer than one point a journey or an area may be shown: its own extent gives context. */
const closer = 0.75;

/** How much less close a place is shown that is less sure. */
const doubt: Readonly<Record<Certainty, number>> = { certain: 0, 'less-certain': 0.5, uncertain: 1 };

/**
 * The view of an event: as the author wishes it, or else by its places and its journey; where one of its marks would lie
 * under the buttons, beside or else above them, if there is room for all of them. Absent when there is nothing to show: then
 * the view stays where it is.
 */
export function toCamera(
  event: StoryEvent,
  story: Story,
  viewport: Viewport,
  regionBounds: RegionBounds,
): Camera | undefined {
  const { buttons, padding } = viewport;
  const ways = buttons ? [{}, { [buttons]: corner.width }, { bottom: corner.height }] : [];
  for (const more of ways) {
    const camera = findCamera(event, story, { ...viewport, padding: { ...padding, ...more } }, regionBounds);
    const isHidden = (place: Place) => isUnderButtons(pointOfPlace(place, regionBounds), camera, viewport);
    if (!event.places.some(isHidden)) return camera;
  }
  return findCamera(event, story, viewport, regionBounds);
}

function isUnderButtons(at: LatLon | undefined, camera: Camera | undefined, viewport: Viewport): boolean {
  if (!at || !camera) return false;
  const { center, zoom } = camera;
  const middle = toPixel(center, zoom);
  const { x, y } = toPixel(nearestTurn(at, center.lon), zoom);
  const fromMiddle = viewport.buttons === 'left' ? middle.x - x : x - middle.x;
  const fromSide = viewport.width / 2 - fromMiddle;
  const fromBottom = viewport.height / 2 + middle.y - y;
  return fromSide > 0 && fromSide < corner.width && fromBottom > 0 && fromBottom < corner.height;
}

function findCamera(
  event: StoryEvent,
  story: Story,
  viewport: Viewport,
  regionBounds: RegionBounds,
): Camera | undefined {
  const wish = viewport.narrow ? (event.cameraNarrow ?? event.camera) : event.camera;
  if (wish?.bounds) return overrule(fitBounds(wish.bounds, viewport), wish, viewport);
  const points = event.journey ? [] : event.places.filter((place) => place.kind === 'point');
  const shared = points.length > 0 && points.length === event.places.filter(({ kind }) => kind !== 'named').length;
  const bounds = boundsOfEvent(event, story, regionBounds);
  const own = shared
    ? toPointsCamera(points, story, viewport)
    : bounds && fitWithin(bounds, findLimit(event.places, story, viewport, regionBounds, closer), viewport);
  const camera = wish ? overrule(own, wish, viewport) : own;
  return camera && bounds && !wish?.center ? keepOnGround(camera, bounds, story, viewport) : camera;
}

/** The view of the picture that is the map, or of everything in the story that has a place. Absent when nothing has. */
export function toOverviewCamera(story: Story, viewport: Viewport, regionBounds: RegionBounds): Camera | undefined {
  if (story.picture) return fitBounds(story.picture.bounds, viewport, pictureEnd);
  const bounds = unionBounds(story.events.map((event) => boundsOfEvent(event, story, regionBounds)));
  const first = story.events.find(({ places }) => places.some((place) => pointOfPlace(place, regionBounds)));
  if (!bounds) return undefined;
  const camera = fitWithin(bounds, findLimit(first?.places ?? [], story, viewport, regionBounds), viewport);
  return keepOnGround(camera, bounds, story, viewport);
}

/** The view that a map begins with: of the first event, where it has one, else of the whole story, else of the earth. */
export function toOpeningCamera(
  event: StoryEvent | undefined,
  story: Story,
  viewport: Viewport,
  regionBounds: RegionBounds,
): Camera {
  return (
    (event && toCamera(event, story, viewport, regionBounds)) ??
    toOverviewCamera(story, viewport, regionBounds) ?? { center: { lat: 20, lon: 0 }, zoom: 1 }
  );
}

/**
 * The closest view that shows all of `bounds` inside the padding: in steps of a quarter, at most `limit`, and below 1 only
 * where the whole earth would not fit otherwise.
 */
export function fitBounds(bounds: Bounds, viewport: Viewport, limit = streetsEnd): Camera {
  const { left, top, right, bottom } = toPixelBox(bounds, 0);
  const fitting = Math.min(...zoomsToFill(bounds, innerSize(viewport)));
  const zoom = clamp(Math.floor(fitting / zoomStep) * zoomStep, 0, limit);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return lookAt(toLatLon(middle, 0), zoom, viewport);
}

/** The closest zooms for what places take up: of a single point, and of what has a size. */
export interface Limit {
  readonly point: number;
  readonly extent: number;
}

/**
 * How close places may be shown: with their region and `more` than that if they have a size, unless they are so near to others
 * of the story, or in streets, that a view of one of them is closer; then as close as there is something to see.
 */
export function findLimit(
  places: readonly Place[],
  story: Story,
  viewport: Viewport,
  regionBounds: RegionBounds,
  more = 0,
): Limit {
  const regional = regionalZoom(viewport);
  const points = places.map((place) => pointOfPlace(place, regionBounds)).filter((at) => at !== undefined);
  const found = points.map((at) => findCloseness(at, story, viewport, regional));
  const point = Math.max(regional, ...found.map(({ zoom }) => zoom));
  if (point === regional) return { point: regional + more, extent: regional + more };
  return { point, extent: Math.max(...found.map(({ end }) => end)) };
}

/** The view of bounds that is as close as they fit, and as their limit allows. */
export function fitWithin(bounds: Bounds, limit: Limit, viewport: Viewport): Camera {
  const hasSize = bounds.north > bounds.south || bounds.east > bounds.west;
  return fitBounds(bounds, viewport, hasSize ? limit.extent : limit.point);
}

/** The bounds of an event's places and of its journey; absent where the map shows none. */
export function boundsOfEvent(event: StoryEvent, story: Story, regionBounds: RegionBounds): Bounds | undefined {
  const places = event.places.map((place) => boundsOfPlace(place, regionBounds));
  return unionBounds([...places, boundsOfLine(journeyLine(event, story, regionBounds))]);
}

type PointPlace = Extract<Place, { kind: 'point' }>;

function toPointsCamera(places: readonly PointPlace[], story: Story, viewport: Viewport): Camera {
  const closest = Math.max(...places.map(({ at }) => findCloseness(at, story, viewport, regionalZoom(viewport)).zoom));
  const zoom = closest - Math.max(...places.map(({ certainty }) => doubt[certainty]));
  const anchor = toAnchor(places[0]!.at, story, closest);
  const { width, height } = innerSize(viewport);
  const reach = Math.min(sameSpot, width / 2, height / 2);
  if (places.every(({ at }) => distanceInPixels(at, anchor, zoom) <= reach)) return lookAt(anchor, zoom, viewport);
  return fitBounds(unionBounds(places.map(({ at }) => boundsOfPoint(at)))!, viewport, zoom);
}

function distanceInPixels(point: LatLon, other: LatLon, zoom: number): number {
  const from = toPixel(nearestTurn(point, other.lon), zoom);
  const to = toPixel(other, zoom);
  return Math.hypot(from.x - to.x, from.y - to.y);
}

/** The author's zoom and centre instead of ours, as far as they are given. */
function overrule(camera: Camera | undefined, wish: CameraWish, viewport: Viewport): Camera | undefined {
  const middle = wish.center ?? (camera && middleOf(camera, viewport));
  if (!middle || (wish.zoom === undefined && !wish.center)) return camera;
  const zoom = wish.zoom ?? camera?.zoom ?? regionalZoom(viewport);
  return lookAt(middle, clamp(zoom, 0, Math.max(viewport.endOfTiles ?? 0, streetsEnd)), viewport);
}

/** About 1,000 km across: a coast, a few cities, a border. */
function regionalZoom({ narrow }: Viewport): number {
  return narrow ? 5 : 5.5;
}

/** The view with `middle` in the middle of what the padding leaves free. */
function lookAt(middle: LatLon, zoom: number, viewport: Viewport): Camera {
  const { x, y } = toPixel(middle, zoom);
  const shift = toShift(viewport);
  return { center: nearestTurn(toLatLon({ x: x + shift.x, y: y + shift.y }, zoom), 0), zoom };
}

function middleOf({ center, zoom }: Camera, viewport: Viewport): LatLon {
  const { x, y } = toPixel(center, zoom);
  const shift = toShift(viewport);
  return toLatLon({ x: x - shift.x, y: y - shift.y }, zoom);
}

function toShift({ padding }: Viewport): Pixel {
  return { x: (padding.right - padding.left) / 2, y: (padding.bottom - padding.top) / 2 };
}

function innerSize({ width, height, padding }: Viewport): { width: number; height: number } {
  return {
    width: Math.max(1, width - padding.left - padding.right),
    height: Math.max(1, height - padding.top - padding.bottom),
  };
}
