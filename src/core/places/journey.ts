/**
 * Travelling: the line of a journey, and how much of it is done at a time. Where times are half known, so is the
 * position: a stretch of the line, not a point.
 */
import type { Span } from '../dates/span.js';
import { clamp } from './clamp.js';
import type { LatLon, Story, StoryEvent } from '../model.js';
import { pointOfPlace, type RegionBounds } from './bounds.js';
import { distanceBetween, greatCircle } from './great-circle.js';
import { toLatLon, toPixel } from './mercator.js';
import { nearestTurn } from './unwrap.js';

/** How much of a journey is done, as fractions of its line from 0 to 1. */
export interface Travelled {
  /** Done for certain. */
  readonly least: number;
  /** Done at most. */
  readonly most: number;
}

/**
 * The line of the journey that ends with `event`, in the direction of travel: the part of its route between the places of
 * its two events, or without a route the great circle between them. Empty where there is none, as without positions.
 */
export function journeyLine(event: StoryEvent, story: Story, regionBounds?: RegionBounds): readonly LatLon[] {
  if (!event.journey) return [];
  const start = startOf(event, story)?.places.at(-1);
  const from = start && pointOfPlace(start, regionBounds);
  const to = event.places[0] && pointOfPlace(event.places[0], regionBounds);
  const { along } = event.journey;
  if (along) return from && to ? partBetween(along.line, from, to) : along.line;
  return from && to ? greatCircle(from, to) : [];
}

/**
 * How much of the journey that ends with `event` is done at `time` (milliseconds on the axis). It is taken to go evenly;
 * least is the latest departure and the latest arrival, most the earliest of both. Where a date is not known, anything is
 * possible.
 */
export function travelledAt(event: StoryEvent, story: Story, time: number): Travelled {
  const departure = startOf(event, story)?.when?.span;
  const arrival = event.when?.span;
  if (!departure || !arrival) return { least: 0, most: 1 };
  return { least: leastDone(departure, arrival, time), most: mostDone(departure, arrival, time) };
}

/**
 * How much of the journey had been done when the story was published: all of it, if its end is told as a fact that may
 * have happened by then; of an expected end, what is certain.
 */
export function travelledByPublication(event: StoryEvent, story: Story): number {
  const published = story.published?.span;
  if (!published) return event.status === 'expected' ? 0 : 1;
  const arrived = event.status !== 'expected' && !(event.when?.span && event.when.span.earliest > published.latest);
  return arrived ? 1 : travelledAt(event, story, published.latest).least;
}

/**
 * The journey that runs between two events that follow each other in the reader's order, told forwards or backwards, and
 * how much of it is done where the reader has come `progress` (0 to 1) of the way from the first to the second.
 */
export function journeyBetween(
  first: StoryEvent,
  second: StoryEvent,
  progress: number,
): { readonly event: StoryEvent; readonly fraction: number } | undefined {
  const fraction = clamp(progress, 0, 1);
  if (second.journey?.from === first.id) return { event: second, fraction };
  if (first.journey?.from === second.id) return { event: first, fraction: 1 - fraction };
  return undefined;
}

/**
 * The point after `fraction` (0 to 1) of the length of `line`: on the line as the map draws it, which is straight in its
 * projection. The line must not be empty.
 */
export function pointOnRoute(line: readonly LatLon[], fraction: number): LatLon {
  const lengths = toLengths(line);
  const wanted = lengths[lengths.length - 1]! * clamp(fraction, 0, 1);
  const index = Math.max(
    1,
    lengths.findIndex((length) => length >= wanted),
  );
  const [before, after] = [line[index - 1]!, line[index]!];
  const step = lengths[index]! - lengths[index - 1]!;
  return step > 0 ? pointBetween(before, after, (wanted - lengths[index - 1]!) / step) : before;
}

/** The part of `line` between two fractions of its length; backwards where `to` is less than `from`. */
export function splitRoute(line: readonly LatLon[], from: number, to: number): LatLon[] {
  if (line.length === 0) return [];
  if (to < from) return splitRoute(line, to, from).reverse();
  const lengths = toLengths(line);
  const whole = lengths[lengths.length - 1]!;
  const between = line.filter((_, index) => lengths[index]! > from * whole && lengths[index]! < to * whole);
  return [pointOnRoute(line, from), ...between, pointOnRoute(line, to)];
}

function startOf({ journey }: StoryEvent, story: Story): StoryEvent | undefined {
  return story.events.find(({ id }) => id === journey?.from);
}

function leastDone(departure: Span, arrival: Span, time: number): number {
  return time < departure.latest ? 0 : done(departure.latest, arrival.latest, time);
}

function mostDone(departure: Span, arrival: Span, time: number): number {
  return time < departure.earliest ? 0 : done(departure.earliest, arrival.earliest, time);
}

/** The even share of the time between; all after the arrival, which a careless date may put before the departure. */
function done(departure: number, arrival: number, time: number): number {
  if (time >= arrival) return 1;
  if (arrival === Infinity) return 0;
  return departure === -Infinity ? 1 : (time - departure) / (arrival - departure);
}

/** Kilometres of the line behind each of its points. */
function toLengths(line: readonly LatLon[]): number[] {
  let length = 0;
  return line.map((point, index) => (length += index === 0 ? 0 : distanceBetween(line[index - 1]!, point)));
}

function pointBetween(a: LatLon, b: LatLon, fraction: number): LatLon {
  const [from, to] = [toPixel(a, 0), toPixel(b, 0)];
  return toLatLon({ x: from.x + (to.x - from.x) * fraction, y: from.y + (to.y - from.y) * fraction }, 0);
}

/**
 * The part of a route from the point nearest to `from` to the one nearest to `to`. A route may come by a place twice, as
 * one around the world does at its start: then it is the shortest part in its own direction, backwards only if it must be.
 */
function partBetween(line: readonly LatLon[], from: LatLon, to: LatLon): readonly LatLon[] {
  const ends = passings(line, to);
  const parts = passings(line, from).flatMap((start) => ends.map((end) => ({ start, end, length: end - start })));
  const forwards = parts.filter(({ length }) => length > 1e-6).sort((a, b) => a.length - b.length);
  const backwards = parts.filter(({ length }) => length < -1e-6).sort((a, b) => b.length - a.length);
  const part = forwards[0] ?? backwards[0];
  return part ? splitRoute(line, part.start, part.end) : line;
}

/** How much farther than the nearest point of a route another point of it may be to count as coming by, in metres. */
const passingBy = 50_000;

/** The fractions of `line` where it comes by `place`: one for each time it does. */
function passings(line: readonly LatLon[], place: LatLon): number[] {
  const lengths = toLengths(line);
  const whole = lengths[lengths.length - 1]! || 1;
  const nearest = line.slice(1).map((after, index) => {
    const share = nearestShare(line[index]!, after, place);
    const distance = distanceBetween(pointBetween(line[index]!, after, share), place);
    return { distance, fraction: (lengths[index]! + share * (lengths[index + 1]! - lengths[index]!)) / whole };
  });
  const limit = nearest.reduce((least, { distance }) => Math.min(least, distance), Infinity) + passingBy;
  const fractions: number[] = [];
  let best: (typeof nearest)[number] | undefined;
  for (const point of [...nearest, undefined]) {
    if (point && point.distance <= limit) {
      if (!best || point.distance < best.distance) best = point;
    } else if (best) {
      fractions.push(best.fraction);
      best = undefined;
    }
  }
  return fractions;
}

/** How far along the way from `a` to `b` the point nearest to `place` is, 0 to 1; taken flat, as short ways are. */
function nearestShare(a: LatLon, b: LatLon, place: LatLon): number {
  const squeeze = Math.cos((place.lat * Math.PI) / 180);
  const { lon } = nearestTurn(place, (a.lon + b.lon) / 2);
  const [dx, dy] = [(b.lon - a.lon) * squeeze, b.lat - a.lat];
  const along = (lon - a.lon) * squeeze * dx + (place.lat - a.lat) * dy;
  return clamp(along / (dx * dx + dy * dy || 1), 0, 1);
}
