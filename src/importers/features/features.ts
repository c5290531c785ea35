/** From features, which GeoJSON, Linked Places, KML and GPX all are at last, to a story. */
import type { Position } from 'geojson';
import { isObject } from '../../core/document/loose.js';
import type { EventDocument, PlaceDocument, StoryDocument } from '../../core/document/schema.js';
import { createUniqueIds, toSlug } from '../../core/document/slug.js';
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { noEvents } from '../no-events.js';
import { toGeometryParts, toPointDocument, type GeometryParts } from './geometry-parts.js';
import { simplifyTrack } from './simplify-track.js';

/** A feature of a map: what happened, and where it is drawn. */
export interface StoryFeature {
  /** The place in the file, `features[3]`. */
  readonly where: string;
  readonly event: EventDocument;
  readonly geometry?: unknown;
  /** The name of its place, where it is known apart from the event's title. */
  readonly placeName?: string;
  readonly certainty?: PlaceDocument['certainty'];
  /** Of a line: when it was begun and ended, EDTF. */
  readonly start?: string;
  readonly end?: string;
}

/** Events, routes and problems of features; every feature is at least one event. */
export class FeatureStory {
  readonly events: EventDocument[] = [];
  readonly routes: NonNullable<StoryDocument['routes']> = {};
  readonly problems: Problem[];
  private readonly eventIds = createUniqueIds();
  private readonly routeIds = createUniqueIds();

  constructor(problems: Problem[] = []) {
    this.problems = problems;
  }

  /** A point becomes the event's place, a polygon an area, a line a route with an event at either end. */
  add(feature: StoryFeature): void {
    const { places, lines } = this.toParts(feature);
    const { event, start, end } = feature;
    const where = places.length > 1 ? places : places[0];
    if (lines.length === 0) {
      const when = event.when ?? (start !== undefined && end !== undefined ? `${start}/${end}` : (start ?? end));
      this.events.push({ ...event, ...(when !== undefined && { when }), ...(where !== undefined && { where }) });
    } else this.addJourney(feature, lines, where);
  }

  /** Says so where there was nothing to add: `what` is how a file of its format has events. */
  tellEmpty(what: string): void {
    if (this.events.length > 0) return;
    this.problems.push(noEvents(what));
  }

  /** The story; `top` is all of it that does not come from features. */
  toDocument(top: Omit<StoryDocument, 'events'> = {}): StoryDocument {
    const { routes, events } = this;
    return { ...top, ...(Object.keys(routes).length > 0 && { routes }), events };
  }

  private addJourney(
    { event, start, end }: StoryFeature,
    lines: readonly Position[][],
    where: EventDocument['where'],
  ): void {
    const name = event.title;
    const slug = toSlug(name ?? '') || 'route';
    const along = this.routeIds(slug);
    const from = this.eventIds(toSlug(event.id ?? '') || slug);
    const drawn = lines.map((line) => simplifyTrack(line));
    const [first, last] = [lines[0]![0]!, lines.at(-1)!.at(-1)!];
    this.routes[along] = {
      ...(name !== undefined && { name }),
      geometry:
        drawn.length === 1
          ? { type: 'LineString', coordinates: drawn[0]! }
          : { type: 'MultiLineString', coordinates: drawn },
    };
    this.tellSimplified(`routes.${along}`, lines, drawn);
    const when = start ?? event.when;
    this.events.push(
      { ...event, id: from, ...(when !== undefined && { when }), where: where ?? toPointDocument(first) },
      {
        id: this.eventIds(`${from}-end`),
        title: `${name ?? 'Route'}: end`,
        ...(end !== undefined && { when: end }),
        where: toPointDocument(last),
        ...(event.group !== undefined && { group: event.group }),
        journey: { from, along },
      },
    );
  }

  private tellSimplified(where: string, lines: readonly Position[][], drawn: readonly Position[][]): void {
    const [before, after] = [lines, drawn].map((each) => each.reduce((sum, line) => sum + line.length, 0));
    if (before === after) return;
    const message = `The line has ${before} points and is drawn with ${after}, at most 3 metres beside it.`;
    this.problems.push(createWarning('simplified-route', where, before, message));
  }

  private toParts({
    where,
    geometry,
    event,
    placeName,
    certainty,
  }: StoryFeature): Pick<GeometryParts, 'places' | 'lines'> {
    const { places, lines, unusable: broken } = toGeometryParts(geometry);
    for (const part of broken) this.problems.push(unusable(where, part));
    if (placeName !== undefined && places.length === 0 && lines.length === 0)
      return { places: [{ name: placeName }], lines };
    const name = placeName === event.title ? undefined : placeName;
    const more = { ...(name !== undefined && { name }), ...(certainty && { certainty }) };
    return { places: places.map((place) => ({ ...more, ...place })), lines };
  }
}

function unusable(where: string, geometry: unknown): Problem {
  const { type, coordinates } = (isObject(geometry) ? geometry : {}) as { type?: unknown; coordinates?: unknown };
  const [lon, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  const swapped =
    typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) > 90 && Math.abs(lon) <= 90
      ? ' Are they swapped?'
      : '';
  const message =
    `The geometry (${formatValue(type)}) was left out; coordinates should be [longitude, latitude] in degrees, ` +
    `from −180 to 180 and from −90 to 90.${swapped}`;
  return createError('unusable-geometry', where, coordinates, message);
}
