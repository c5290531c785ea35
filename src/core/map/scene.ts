/**
 * What the story shows on the map at a moment of reading: marks for its places, areas, routes, and who is under way.
 */
import type { Area, LatLon, Place, Story, StoryEvent } from '../model.js';
import { pointOfPlace } from '../places/bounds.js';
import {
  journeyBetween,
  journeyLine,
  pointOnRoute,
  splitRoute,
  travelledAt,
  travelledByPublication,
  type Travelled,
} from '../places/journey.js';

/** The events at one spot. */
export interface SceneMark {
  /** The same for the same spot. */
  readonly key: string;
  readonly at: LatLon;
  readonly place: Place;
  /** In the order of time. */
  readonly events: readonly StoryEvent[];
  /** Whether the reader is at one of its events. */
  readonly active: boolean;
}

/** An extent: hatched where something happened somewhere in it, tinted where it is meant itself. */
export interface SceneArea {
  readonly area: Area;
  readonly style: 'hatch' | 'tint';
  readonly active: boolean;
}

/** A part of a route: travelled by the time of publication, ahead, or where the traveller must be by what is known. */
export interface SceneRoute {
  readonly line: readonly LatLon[];
  readonly style: 'solid' | 'dotted' | 'stretch';
  /** Whether it was travelled by the time the reader is at. */
  readonly accent: boolean;
}

/** Where a traveller is, as far as it is known, and the ways there and on. */
export interface Travel {
  readonly routes: readonly SceneRoute[];
  readonly traveller?: LatLon;
}

/** What is drawn of the story besides its marks. */
export interface MapScene extends Travel {
  readonly areas: readonly SceneArea[];
}

/** Where the reader is between two events, as the text scrolls. */
export interface Progress {
  readonly fromId: string;
  readonly toId: string;
  readonly fraction: number;
}

/** Where a named region's mark stands; absent for a region that is not known. */
export type RegionLabel = (region: string) => LatLon | undefined;

/** A journey of the story with its line; they do not change while it is read. */
export interface DrawnJourney {
  readonly event: StoryEvent;
  readonly line: readonly LatLon[];
}

/** One mark for each spot where something happened, in the order of time. */
export function toSceneMarks(story: Story, activeId: string | undefined, regionLabel: RegionLabel): SceneMark[] {
  const spots = new Map<string, { at: LatLon; place: Place; events: StoryEvent[] }>();
  for (const event of story.timeline) {
    for (const place of event.places) {
      const at = toSpot(place, regionLabel);
      if (!at) continue;
      const key = `${at.lat.toFixed(5)},${at.lon.toFixed(5)}`;
      const spot = spots.get(key);
      if (!spot) spots.set(key, { at, place, events: [event] });
      else if (!spot.events.includes(event)) spot.events.push(event);
    }
  }
  return [...spots].map(([key, spot]) => ({ key, ...spot, active: spot.events.some(({ id }) => id === activeId) }));
}

/** The extents of the story, those of the active event last, over the others. */
export function toSceneAreas(story: Story, activeId: string | undefined): SceneArea[] {
  const areas = new Map<string, SceneArea>();
  for (const event of story.events) {
    for (const place of event.places) {
      if (place.kind === 'named' || place.kind === 'point') continue;
      const active = event.id === activeId || !!areas.get(place.id)?.active;
      areas.set(place.id, { area: place.area, style: place.kind === 'somewhere' ? 'hatch' : 'tint', active });
    }
  }
  return [...areas.values()].sort((a, b) => Number(a.active) - Number(b.active));
}

/** The journeys of a story that have a line. */
export function toDrawnJourneys(story: Story): DrawnJourney[] {
  return story.timeline
    .map((event) => ({ event, line: journeyLine(event, story) }))
    .filter(({ line }) => line.length > 1);
}

/**
 * The routes as they are at the active event: solid as far as travelled by publication, dotted ahead, in accent as far as
 * travelled by the time the reader is at. Between the two ends of a journey the traveller moves with the reader.
 */
export function toTravel(
  story: Story,
  journeys: readonly DrawnJourney[],
  activeId: string | undefined,
  progress?: Progress,
): Travel {
  const active = story.events.find(({ id }) => id === activeId);
  const order = new Map(story.timeline.map(({ id }, index) => [id, index]));
  const stages = journeys.map((journey) => ({ journey, ...toStage(journey.event, story, order, active, progress) }));
  const routes = stages.flatMap(({ journey, least, most }) => toParts(journey, story, least, most));
  const underWay = stages.findLast(({ here, least, most }) => here && least === most);
  return { routes, traveller: underWay && pointOnRoute(underWay.journey.line, underWay.least) };
}

interface Stage extends Travelled {
  /** Whether the reader is with this journey. */
  readonly here: boolean;
}

function toStage(
  event: StoryEvent,
  story: Story,
  order: ReadonlyMap<string, number>,
  active: StoryEvent | undefined,
  progress?: Progress,
): Stage {
  const read = progress && progressOn(event, story, progress);
  if (read !== undefined) return { least: read, most: read, here: true };
  const indexOf = (id: string | undefined) => order.get(id ?? '') ?? -1;
  const reader = indexOf(active?.id);
  if (reader >= indexOf(event.id)) return { least: 1, most: 1, here: active === event };
  if (reader <= indexOf(event.journey?.from)) return { least: 0, most: 0, here: active?.id === event.journey?.from };
  const span = active?.when?.span;
  if (!span) return { least: 0, most: 0, here: false };
  const { least } = travelledAt(event, story, span.earliest);
  const { most } = travelledAt(event, story, span.latest);
  return { least, most, here: true };
}

function progressOn(event: StoryEvent, story: Story, { fromId, toId, fraction }: Progress): number | undefined {
  const first = story.events.find(({ id }) => id === fromId);
  const second = story.events.find(({ id }) => id === toId);
  const journey = first && second && journeyBetween(first, second, fraction);
  return journey?.event === event ? journey.fraction : undefined;
}

function toParts({ event, line }: DrawnJourney, story: Story, least: number, most: number): SceneRoute[] {
  const published = travelledByPublication(event, story);
  const cuts = [...new Set([0, least, published, 1])].sort((a, b) => a - b);
  const parts = cuts.slice(1).map((end, index): SceneRoute => {
    const start = cuts[index]!;
    const part = start === 0 && end === 1 ? line : splitRoute(line, start, end);
    return { line: part, style: end <= published ? 'solid' : 'dotted', accent: end <= least };
  });
  if (most > least) parts.push({ line: splitRoute(line, least, most), style: 'stretch', accent: true });
  return parts.reverse();
}

function toSpot(place: Place, regionLabel: RegionLabel): LatLon | undefined {
  if (place.kind === 'named') return undefined;
  if (place.kind !== 'point' && place.area.type === 'region') return regionLabel(place.area.region);
  return pointOfPlace(place);
}
