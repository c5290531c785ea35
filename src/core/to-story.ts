/**
 * From the document to the story: references resolved, dates read, ids made. The document need not have been checked;
 * whatever is wrong in it is reported, never thrown.
 */
import { findError, findWarning, type Finding } from './finding.js';
import { formatPath } from './format-path.js';
import { isLineGeometry } from './geojson.js';
import { asEntries, asList, asNumber, asObject, asOneOf, asText, isObject } from './loose.js';
import type { CameraWish, Group, Journey, Media, Place, Route, Source, Story, StoryEvent, When } from './model.js';
import { isSafeUrl, toScheme } from './safe-url.js';
import type { CameraDocument, EventDocument, MediaDocument, PlaceDocument, StoryDocument } from './schema.js';
import { createUniqueIds, isSlug, toSlug } from './slug.js';
import { sortByTime } from './time-order.js';
import { toPosition, toPlace } from './to-place.js';
import { keepClocks } from './time-zone.js';
import { toTimeZone, type Reading } from './to-time-zone.js';
import { unwrapGeometry } from './unwrap.js';
import { readWhen } from './when.js';

/** A story, and what was wrong in its document. */
export interface FoundStory {
  readonly story: Story;
  readonly findings: readonly Finding[];
}

/** What the events refer to, by id. */
interface Context extends Reading {
  readonly document: StoryDocument;
  readonly timeZone?: string;
  readonly published?: When;
  readonly places: ReadonlyMap<string, Place>;
  /** Places in line by what they are. */
  readonly inlinePlaces: Map<string, Place>;
  readonly uniquePlaceId: (wanted: string) => string;
  readonly routes: ReadonlyMap<string, Route>;
  readonly groups: Map<string, Group>;
  readonly sources: Map<string, Source>;
  readonly eventIds: Map<string, string>;
}

/** The story that `document` tells, with everything that is good in it, and what is wrong with the rest. */
export function toStory(document: StoryDocument): FoundStory {
  const findings: Finding[] = [];
  const context = createContext(isObject(document) ? document : { events: [] }, {
    findings,
    findClock: keepClocks(),
    knownZones: new Set(Intl.supportedValuesOf('timeZone')),
  });
  const documents = asList(context.document.events).filter(([, event]) => isObject(event));
  const ids = toEventIds(documents, context);
  const events = documents.map(([index, event], position) => toEvent(event, ids[position]!, index, context));
  const { title, summary, lang, byline, canonical, updated } = context.document;
  const story: Story = {
    title: asText(title) ?? '',
    summary: asText(summary),
    lang: toLanguage(lang, findings),
    byline: asText(byline),
    published: context.published,
    updated: toDay(updated, 'updated', context),
    canonical: toUrl(canonical, 'canonical', findings),
    timeZone: context.timeZone,
    groups: [...context.groups.values()],
    events,
    timeline: sortByTime(events),
  };
  return { story, findings };
}

function createContext(document: StoryDocument, reading: Reading): Context {
  const { findings } = reading;
  const timeZone = toTimeZone(document.timeZone, 'timeZone', reading);
  const places = toMap(document.places, (id, place) => toPlace(id, place, formatPath(['places', id]), reading));
  return {
    ...reading,
    document,
    timeZone,
    published: toDay(document.published, 'published', { ...reading, timeZone }),
    places,
    inlinePlaces: new Map(),
    uniquePlaceId: createUniqueIds(places.keys()),
    routes: toMap(document.routes, (id, { name, geometry, length }) => {
      if (!isLineGeometry(geometry)) return undefined;
      return { id, name: asText(name), line: unwrapGeometry(geometry), length: asNumber(length) };
    }),
    groups: toMap(document.groups, (id, { name }) => ({ id, name: asText(name) ?? id })),
    sources: toMap(document.sources, (id, { name, url, accessed }) => ({
      id,
      name: asText(name) ?? id,
      url: toUrl(url, `${formatPath(['sources', id])}.url`, findings),
      accessed: asText(accessed),
    })),
    eventIds: new Map(),
  };
}

function toMap<T extends object, U>(
  record: Readonly<Record<string, T>> | undefined,
  toValue: (id: string, value: T) => U | undefined,
): Map<string, U> {
  const map = new Map<string, U>();
  for (const [id, entry] of asEntries(record)) {
    const value = toValue(id, entry);
    if (value !== undefined) map.set(id, value);
  }
  return map;
}

/** Ids that are given come first, so that one made from a title never takes the id of a later event. */
function toEventIds(documents: readonly [number, EventDocument][], { eventIds, findings }: Context): string[] {
  const unique = createUniqueIds();
  const given = documents.map(([index, { id }]) => {
    const wanted = asText(id);
    const slug = wanted && (isSlug(wanted) ? wanted : toSlug(wanted));
    if (!slug) return undefined;
    const made = unique(slug);
    if (made !== wanted) findings.push(otherId(wanted, made, slug, `events[${index}].id`));
    if (!eventIds.has(wanted)) eventIds.set(wanted, made);
    return made;
  });
  return documents.map(([index, { title, label }], position) => {
    const id = given[position] ?? unique(toSlug(asText(title) ?? asText(label) ?? '') || `event-${index + 1}`);
    if (!eventIds.has(id)) eventIds.set(id, id);
    return id;
  });
}

function otherId(wanted: string, made: string, slug: string, where: string): Finding {
  return findWarning(slug === wanted ? 'duplicate-id' : 'unusable-id', where, wanted, made);
}

function toEvent(document: EventDocument, id: string, index: number, context: Context): StoryEvent {
  const { findings } = context;
  const at = `events[${index}]`;
  const places = toPlaces(document, at, context);
  const when = toEventWhen(document, places[0], at, context);
  const status = asOneOf(document.status, ['reported', 'confirmed', 'claimed', 'denied', 'expected']) ?? 'reported';
  if (status === 'expected') checkExpected(when, at, context);
  return {
    id,
    title: toTitle(document, at, findings),
    label: asText(document.label),
    text: asText(document.text) ?? '',
    when,
    places,
    group: toGroup(document.group, `${at}.group`, context),
    status,
    by: toSources(document.by, `${at}.by`, context),
    deniedBy: toSources(document.deniedBy, `${at}.deniedBy`, context),
    sources: toSources(document.sources, `${at}.sources`, context),
    media: asList(document.media).flatMap(([item, media]) => toMedia(media, `${at}.media[${item}]`, findings)),
    camera: toCameraWish(document.camera, `${at}.camera`, findings),
    cameraNarrow: toCameraWish(document.cameraNarrow, `${at}.cameraNarrow`, findings),
    journey: toJourney(document, id, `${at}.journey`, context),
    added: asText(document.added),
    corrections: asList(document.corrections).flatMap(([, correction]) => {
      const { at: day, note } = asObject(correction);
      return asText(day) && asText(note) ? [{ at: day!, note: note! }] : [];
    }),
  };
}

function toTitle({ title, label, text }: EventDocument, at: string, findings: Finding[]): string {
  const given = asText(title) ?? asText(label);
  if (given) return given;
  findings.push(findWarning('missing-title', `${at}.title`, title));
  return asText(text)?.match(/^\s*(\S+(?:\s+\S+){0,7})/)?.[1] ?? '';
}

function toDay(
  value: unknown,
  where: string,
  { timeZone, findings, findClock }: Reading & Pick<Context, 'timeZone'>,
): When | undefined {
  const text = asText(value);
  if (!text) return undefined;
  const read = readWhen({ when: text, timeZone }, { storyZone: timeZone, where, findClock });
  findings.push(...read.findings);
  return read.when;
}

function toEventWhen(
  document: EventDocument,
  place: Place | undefined,
  at: string,
  context: Context,
): When | undefined {
  const { document: story, timeZone, findings, findClock } = context;
  const eventZone = toTimeZone(document.timeZone, `${at}.timeZone`, context);
  const text = asText(document.when);
  if (!text) return undefined;
  const { when, findings: found } = readWhen(
    {
      when: text,
      whenText: asText(document.whenText),
      calendar: asOneOf(document.calendar ?? story.calendar, ['gregorian', 'julian']),
      timeZone: eventZone ?? place?.timeZone ?? timeZone,
    },
    { storyZone: timeZone, where: `${at}.when`, findClock },
  );
  findings.push(...found);
  return when;
}

function checkExpected(when: When | undefined, at: string, { published, findings }: Context): void {
  if (!when?.span || !published?.span || when.span.latest >= published.span.earliest) return;
  findings.push(findWarning('expected-in-the-past', `${at}.status`, 'expected', when.text, published.text));
}

function toPlaces({ where }: EventDocument, at: string, context: Context): Place[] {
  if (!Array.isArray(where)) return toPlaceList(where, `${at}.where`, context);
  return asList(where).flatMap(([index, one]) => toPlaceList(one, `${at}.where[${index}]`, context));
}

function toPlaceList(where: PlaceDocument | string | undefined, at: string, context: Context): Place[] {
  const { places, findings } = context;
  if (isObject(where)) return [toInlinePlace(where, at, context)];
  const id = asText(where);
  if (!id) return [];
  const place = places.get(id);
  if (place) return [place];
  findings.push(unknownReference('place', 'places', id, at, places.keys()));
  return [];
}

/** Places in line that are alike are one place. */
function toInlinePlace(document: PlaceDocument, at: string, context: Context): Place {
  const name = toSlug(asText(document.name) ?? '') || 'place';
  const place = toPlace(name, document, at, context);
  const content = JSON.stringify(place);
  const found = context.inlinePlaces.get(content) ?? { ...place, id: context.uniquePlaceId(name) };
  context.inlinePlaces.set(content, found);
  return found;
}

/** A group may be named without being listed: in a story that lists none, without a word. */
function toGroup(value: unknown, where: string, { document, groups, findings }: Context): Group | undefined {
  const name = asText(value);
  if (!name) return undefined;
  const known = groups.get(name);
  if (known) return known;
  if (asEntries(document.groups).length > 0) {
    findings.push(unknownReference('group', 'groups', name, where, groups.keys()));
    return undefined;
  }
  const group = { id: name, name };
  groups.set(name, group);
  return group;
}

/** Sources may be named without being listed; what looks like the id of a source that is not there is told. */
function toSources(names: readonly string[] | undefined, where: string, { sources, findings }: Context): Source[] {
  return asList(names).flatMap(([index, value]) => {
    const name = asText(value);
    if (!name) return [];
    const known = sources.get(name);
    if (known) return [known];
    if (isSlug(name) && sources.size > 0) {
      findings.push(findWarning('unknown-source', `${where}[${index}]`, name, [...sources.keys()]));
    }
    return [{ id: name, name }];
  });
}

function toJourney({ journey }: EventDocument, id: string, where: string, context: Context): Journey | undefined {
  if (!isObject(journey)) return undefined;
  const { eventIds, routes, findings } = context;
  const wanted = asText(journey.from) ?? '';
  const from = eventIds.get(wanted);
  if (from === undefined || from === id) {
    const other = [...eventIds.keys()].filter((key) => eventIds.get(key) !== id);
    findings.push(unknownReference('other event', 'events', wanted, `${where}.from`, other));
    return undefined;
  }
  const routeId = asText(journey.along);
  const along = routeId === undefined ? undefined : routes.get(routeId);
  if (routeId !== undefined && !along) {
    findings.push(unknownReference('route', 'routes', routeId, `${where}.along`, routes.keys()));
  }
  return { from, along, by: asText(journey.by) };
}

function unknownReference(kind: string, list: string, id: string, where: string, ids: Iterable<string>): Finding {
  return findError(`unknown-${kind.replace('other ', '')}`, where, id, kind, list, [...ids]);
}

function toMedia(document: MediaDocument, where: string, findings: Finding[]): Media[] {
  const { type: kind, src: address, alt, caption, credit, width, height } = asObject(document);
  const type = asOneOf(kind, ['image', 'video', 'audio', 'embed']);
  const src = toUrl(address, `${where}.src`, findings);
  if (!type || !src) return [];
  if (type === 'embed' && toScheme(src) !== 'https') {
    findings.push(findError('unsafe-url', `${where}.src`, src, 'embed'));
    return [];
  }
  if (type === 'image' && typeof alt !== 'string') {
    findings.push(findWarning('missing-alt', `${where}.alt`, alt));
  }
  return [
    {
      type,
      src,
      alt: typeof alt === 'string' ? alt : undefined,
      caption: asText(caption),
      credit: asText(credit),
      width: asNumber(width),
      height: asNumber(height),
    },
  ];
}

function toCameraWish(
  document: CameraDocument | undefined,
  where: string,
  findings: Finding[],
): CameraWish | undefined {
  if (!isObject(document)) return undefined;
  const zoom = asNumber(document.zoom);
  const center = isObject(document.center) ? toPosition(document.center, `${where}.center`, findings) : undefined;
  const { south, west, north, east } = asObject(document.bounds);
  const from = toPosition({ lat: south, lon: west }, `${where}.bounds`, findings);
  const to = from && toPosition({ lat: north, lon: east }, `${where}.bounds`, findings);
  const bounds = from &&
    to && {
      south: Math.min(from.lat, to.lat),
      west: from.lon,
      north: Math.max(from.lat, to.lat),
      east: to.lon < from.lon ? to.lon + 360 : to.lon,
    };
  return { zoom, center, bounds };
}

function toUrl(value: unknown, where: string, findings: Finding[]): string | undefined {
  const url = asText(value)?.trim();
  if (!url || isSafeUrl(url)) return url;
  findings.push(findError('unsafe-url', where, url));
  return undefined;
}

function toLanguage(value: unknown, findings: Finding[]): string {
  const lang = asText(value);
  if (!lang) return 'en';
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    findings.push(findError('unknown-language', 'lang', lang));
    return 'en';
  }
}
