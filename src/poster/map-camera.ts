/** What the map of a card shows: where most of the story is, rather than a world in which nothing can be told apart. */
import { boundsOfEvent, fitBounds, type Camera, type Viewport } from '../core/camera.js';
import { worldSize } from '../core/mercator.js';
import type { Bounds, Story, StoryEvent } from '../core/model.js';
import { unionBounds } from '../core/place.js';
import { limitCamera } from '../map/view.js';
import { regionInfo } from './basemap.js';

/** The closest view of a single place: a coast, a few cities, a border. */
const regionalZoom = 5.5;

/** How many levels of zoom are worth as much as all events together. */
const lossOfAll = 5;

/** Of the story's events this share is always in view. */
const leastShare = 0.5;

/** Padding that no view gives up, in pixels: marks and their names need it. */
const leastPadding = 40;

/** Events with the same bounds. */
interface Spot {
  readonly bounds: Bounds;
  readonly events: readonly StoryEvent[];
}

/** The events that a card's map is about, in the order of telling: those at most of the places of the story. */
export function findMainEvents(story: Story, viewport: Viewport): readonly StoryEvent[] {
  const main = new Set(findMain(toSpots(story.events, story), viewport).flatMap(({ events }) => events));
  return story.events.filter((event) => main.has(event));
}

/** The view of some events of a story; absent where none of them has a place on the map. */
export function toCardCamera(events: readonly StoryEvent[], story: Story, viewport: Viewport): Camera | undefined {
  const bounds = unionBounds(toSpots(events, story).map((spot) => spot.bounds));
  return bounds && fit(bounds, viewport);
}

function toSpots(events: readonly StoryEvent[], story: Story): Spot[] {
  const spots = new Map<string, { bounds: Bounds; events: StoryEvent[] }>();
  for (const event of events) {
    const bounds = boundsOfEvent(event, story, (region) => regionInfo(region)?.bounds);
    if (!bounds) continue;
    const key = JSON.stringify(bounds);
    const spot = spots.get(key);
    if (spot) spot.events.push(event);
    else spots.set(key, { bounds, events: [event] });
  }
  return [...spots.values()];
}

/** Leaves out, one after the other, the spot that costs most room, and takes what is best by closeness and by loss. */
function findMain(spots: readonly Spot[], viewport: Viewport): readonly Spot[] {
  const count = (some: readonly Spot[]) => some.reduce((sum, { events }) => sum + events.length, 0);
  const all = count(spots);
  const zoomOf = (some: readonly Spot[]) => fit(unionBounds(some.map(({ bounds }) => bounds))!, viewport).zoom;
  const score = (some: readonly Spot[]) => zoomOf(some) - lossOfAll * (1 - count(some) / all);
  let [best, rest] = [spots, spots];
  if (spots.length === 0) return spots;
  for (;;) {
    const candidates = outermost(rest)
      .map((spot) => rest.filter((other) => other !== spot))
      .filter((some) => some.length > 0 && count(some) >= leastShare * all);
    if (candidates.length === 0) return best;
    rest = candidates.reduce((a, b) => (score(b) > score(a) ? b : a));
    if (score(rest) > score(best)) best = rest;
  }
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
function fit(bounds: Bounds, viewport: Viewport): Camera {
  const { width, height, padding } = viewport;
  const camera = fitBounds(bounds, viewport, regionalZoom);
  if (worldSize(camera.zoom) >= width) return limitCamera(camera, height);
  const side = Math.min(padding.left, leastPadding);
  return limitCamera(
    fitBounds(bounds, { ...viewport, padding: { ...padding, left: side, right: side } }, Math.log2(width / 256)),
    height,
  );
}
