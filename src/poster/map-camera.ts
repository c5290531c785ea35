/** What the map of a card shows: where most of the story is, rather than a world in which nothing can be told apart. */
import {
  boundsOfEvent,
  findLimit,
  fitBounds,
  fitWithin,
  type Camera,
  type Limit,
  type Viewport,
} from '../core/map/camera.js';
import { keepOnGround } from '../core/map/keep-on-ground.js';
import type { Bounds, Story, StoryEvent } from '../core/model.js';
import { unionBounds } from '../core/places/bounds.js';
import { worldSize } from '../core/places/mercator.js';
import { regionInfo } from '../map/region-info.js';
import type { RegionLookup } from '../map/regions.js';
import { limitCamera } from '../map/view.js';

/** How many levels of zoom are worth as much as all events together. */
const lossOfAll = 5;

/** What costs no more than so many levels of zoom is not left out. */
const cheap = 0.75;

/** Of the story's events this share is always in view. */
const leastShare = 0.5;

/** Padding that no view gives up, in pixels: marks and their names need it. */
const leastPadding = 40;

/** Events with the same bounds. */
interface Spot {
  readonly bounds: Bounds;
  readonly events: readonly StoryEvent[];
  /** How close it may be shown. */
  readonly limit: Limit;
}

/** The events that a card's map is about, in the order of telling: those at most of the places of the story. */
export function findMainEvents(
  story: Story,
  viewport: Viewport,
  regions: RegionLookup = regionInfo,
): readonly StoryEvent[] {
  const spots = toSpots(story.events, story, viewport, regions);
  const main = new Set(findMain(spots, viewport).flatMap(({ events }) => events));
  return story.events.filter((event) => main.has(event));
}

/** The view of some events of a story; absent where none of them has a place on the map. */
export function toCardCamera(
  events: readonly StoryEvent[],
  story: Story,
  viewport: Viewport,
  regions: RegionLookup = regionInfo,
): Camera | undefined {
  const spots = toSpots(events, story, viewport, regions);
  if (spots.length === 0) return undefined;
  const bounds = unionBounds(spots.map((spot) => spot.bounds))!;
  return keepOnGround(fit(spots, viewport), bounds, story, viewport);
}

function toSpots(events: readonly StoryEvent[], story: Story, viewport: Viewport, regions: RegionLookup): Spot[] {
  const boundsOfRegion = (region: string) => regions(region)?.bounds;
  const spots = new Map<string, Spot & { events: StoryEvent[] }>();
  for (const event of events) {
    const bounds = boundsOfEvent(event, story, boundsOfRegion);
    if (!bounds) continue;
    const key = JSON.stringify(bounds);
    const spot = spots.get(key);
    if (spot) spot.events.push(event);
    else spots.set(key, { bounds, events: [event], limit: findLimit(event.places, story, viewport, boundsOfRegion) });
  }
  return [...spots.values()];
}

/**
 * Leaves out, one after the other, the spot that costs most room, and takes what is best by closeness and by loss; then lets
 * back what costs little.
 */
function findMain(spots: readonly Spot[], viewport: Viewport): readonly Spot[] {
  if (spots.length === 0) return spots;
  const all = countEvents(spots);
  const score = (some: readonly Spot[]) => zoomOf(some, viewport) - lossOfAll * (1 - countEvents(some) / all);
  let [best, rest] = [spots, spots];
  for (;;) {
    const candidates = outermost(rest)
      .map((spot) => rest.filter((other) => other !== spot))
      .filter((some) => some.length > 0 && countEvents(some) >= leastShare * all);
    if (candidates.length === 0) return addCheap(best, spots, viewport);
    rest = candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
    if (score(rest) > score(best)) best = rest;
  }
}

function addCheap(best: readonly Spot[], spots: readonly Spot[], viewport: Viewport): readonly Spot[] {
  const limit = zoomOf(best, viewport) - cheap;
  return spots
    .filter((spot) => !best.includes(spot))
    .map((spot) => ({ spot, zoom: zoomOf([...best, spot], viewport) }))
    .sort((a, b) => b.zoom - a.zoom)
    .reduce((some, { spot }) => (zoomOf([...some, spot], viewport) >= limit ? [...some, spot] : some), best);
}

function countEvents(spots: readonly Spot[]): number {
  return spots.reduce((sum, { events }) => sum + events.length, 0);
}

function zoomOf(spots: readonly Spot[], viewport: Viewport): number {
  return fit(spots, viewport).zoom;
}

/** The spots at the edges of what all take up. */
function outermost(spots: readonly Spot[]): Spot[] {
  const { south, west, north, east } = unionBounds(spots.map(({ bounds }) => bounds))!;
  const isTurn = (degrees: number) => Math.abs(degrees / 360 - Math.round(degrees / 360)) < 1e-9;
  return spots.filter(
    ({ bounds }) =>
      bounds.south === south || bounds.north === north || isTurn(bounds.west - west) || isTurn(bounds.east - east),
  );
}

/** Inside the padding, or beyond it where the world would be shown more than once. */
function fit(spots: readonly Spot[], viewport: Viewport): Camera {
  const { width, height, padding } = viewport;
  const bounds = unionBounds(spots.map((spot) => spot.bounds))!;
  const camera = fitWithin(bounds, closestOf(spots), viewport);
  if (worldSize(camera.zoom) >= width) return limitCamera(camera, height);
  const side = Math.min(padding.left, leastPadding);
  return limitCamera(
    fitBounds(bounds, { ...viewport, padding: { ...padding, left: side, right: side } }, Math.log2(width / 256)),
    height,
  );
}

function closestOf(spots: readonly Spot[]): Limit {
  const most = (of: keyof Limit) => Math.max(...spots.map(({ limit }) => limit[of]));
  return { point: most('point'), extent: most('extent') };
}
