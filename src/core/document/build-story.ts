/**
 * The story that events tell: their ids made, their dates read, in the order of time. A story written in HTML needs no more;
 * `toStory` adds what only a document holds. Whatever is wrong is reported, never thrown.
 */
import { calendars } from '../dates/calendar.js';
import { listZones } from '../dates/list-zones.js';
import { keepClocks } from '../dates/time-zone.js';
import { readWhen, type When } from '../dates/when.js';
import { statuses } from '../model.js';
import type { Place, Source, Story, StoryEvent } from '../model.js';
import { createFinding, type Finding } from '../problems/finding.js';
import { sortByTime } from '../time-order.js';
import { toEventIds, toOwnId } from './event-ids.js';
import { asList, asOneOf, asText, isObject } from './loose.js';
import type { EventDocument, PlaceDocument, StoryDocument } from './schema.js';
import { createUniqueIds, isSlug, toSlug } from './slug.js';
import { toLanguageTag } from './to-language-tag.js';
import { toPlace, toPointPlace, type ToWhereabouts } from './to-place.js';
import { toTimeZone, type Reading } from './to-time-zone.js';

/** A story, and what was wrong in its document. */
export interface FoundStory {
  readonly story: Story;
  readonly findings: readonly Finding[];
}

/** What is known of the whole story while its events are read. */
export interface Setting extends Reading {
  readonly document: StoryDocument;
  readonly timeZone?: string;
  /** The events' ids by those that their author gave them. */
  readonly eventIds: Map<string, string>;
}

/** What events refer to, and what is said of them and their story nowhere but in a document. */
export interface References {
  readonly placeIds: Iterable<string>;
  readonly toWhereabouts: ToWhereabouts;
  findPlace(id: string, where: string): Place | undefined;
  findSource(name: string, where: string): Source;
  ofEvent(document: EventDocument, id: string, at: string): Partial<StoryEvent>;
  /** Asked after all events. */
  ofStory(): Partial<Story>;
}

const noReferences: References = {
  placeIds: [],
  toWhereabouts: toPointPlace,
  findPlace: () => undefined,
  findSource: toNamedSource,
  ofEvent: () => ({}),
  ofStory: () => ({}),
};

interface Context extends Setting {
  readonly references: References;
  readonly published?: When;
  /** Places in line by what they are. */
  readonly inlinePlaces: Map<string, Place>;
  readonly uniquePlaceId: (wanted: string) => string;
}

/** The story that `document` tells, with everything that is good in it, and what is wrong with the rest. */
export function buildStory(
  document: StoryDocument,
  refer: (setting: Setting) => References = () => noReferences,
): FoundStory {
  const context = createContext(isObject(document) ? document : { events: [] }, refer);
  const { findings, references, published, timeZone } = context;
  const documents = asList(context.document.events).filter(([, event]) => isObject(event));
  const ids = toEventIds(context.document);
  nameEvents(documents, ids, context);
  const events = documents.map(([index, event]) => toEvent(event, ids.get(index)!, index, context));
  const { title, lang } = context.document;
  const story: Story = {
    title: asText(title) ?? '',
    lang: toLanguageTag(lang, 'lang', findings) ?? 'en',
    published,
    timeZone,
    groups: [],
    events,
    timeline: sortByTime(events),
    ...references.ofStory(),
  };
  return { story, findings };
}

function createContext(document: StoryDocument, refer: (setting: Setting) => References): Context {
  const reading: Reading = {
    findings: [],
    findClock: keepClocks(),
    knownZones: new Set(listZones()),
  };
  const timeZone = toTimeZone(document.timeZone, 'timeZone', reading);
  const setting: Setting = { ...reading, document, timeZone, eventIds: new Map() };
  const published = toWhenOfDay(document.published, 'published', setting);
  const references = refer(setting);
  const uniquePlaceId = createUniqueIds(references.placeIds);
  return { ...setting, published, references, inlinePlaces: new Map(), uniquePlaceId };
}

/** Ids that are not as their author gave them are told; what refers to an event may name it by either. */
function nameEvents(
  documents: readonly [number, EventDocument][],
  ids: ReadonlyMap<number, string>,
  { eventIds, findings }: Setting,
): void {
  for (const [index, { id }] of documents) {
    const wanted = asText(id);
    if (!wanted || !toOwnId(wanted)) continue;
    const made = ids.get(index)!;
    const code = isSlug(wanted) ? 'duplicate-id' : 'unusable-id';
    if (made !== wanted) findings.push(createFinding('warning', code, `events[${index}].id`, wanted, made));
    if (!eventIds.has(wanted)) eventIds.set(wanted, made);
  }
  for (const id of ids.values()) if (!eventIds.has(id)) eventIds.set(id, id);
}

function toEvent(document: EventDocument, id: string, index: number, context: Context): StoryEvent {
  const { findings, references } = context;
  const at = `events[${index}]`;
  const places = toPlaces(document, at, context);
  const when = toEventWhen(document, places[0], at, context);
  const status = asOneOf(document.status, statuses) ?? 'reported';
  if (status === 'expected') checkExpected(when, at, context);
  return {
    id,
    title: toTitle(document, at, findings),
    label: asText(document.label),
    text: '',
    when,
    ...(!when && { whenText: asText(document.whenText) }),
    places,
    status,
    by: toSources(document.by, `${at}.by`, references),
    deniedBy: toSources(document.deniedBy, `${at}.deniedBy`, references),
    sources: [],
    media: [],
    corrections: [],
    ...references.ofEvent(document, id, at),
  };
}

function toTitle({ title, label, text }: EventDocument, at: string, findings: Finding[]): string {
  const given = asText(title) ?? asText(label);
  if (given) return given;
  findings.push(createFinding('warning', 'missing-title', `${at}.title`, title));
  const [line = ''] = asText(text)?.split('\\\n') ?? [];
  return line.trim().split(/\s+/, 8).join(' ');
}

/** A date of the story itself. */
export function toWhenOfDay(
  value: unknown,
  where: string,
  { timeZone, findings, findClock }: Setting,
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
      calendar: asOneOf(document.calendar ?? story.calendar, calendars),
      timeZone: eventZone ?? place?.timeZone ?? timeZone,
    },
    { storyZone: timeZone, where: `${at}.when`, findClock },
  );
  findings.push(...found);
  return when;
}

function checkExpected(when: When | undefined, at: string, { published, findings }: Context): void {
  if (!when?.span || !published?.span || when.span.latest >= published.span.earliest) return;
  findings.push(
    createFinding('warning', 'expected-in-the-past', `${at}.status`, 'expected', when.text, published.text),
  );
}

function toPlaces({ where }: EventDocument, at: string, context: Context): Place[] {
  const find = (one: PlaceDocument | string | undefined, path: string): Place | undefined => {
    if (isObject(one)) return toInlinePlace(one, path, context);
    const id = asText(one);
    return id === undefined ? undefined : context.references.findPlace(id, path);
  };
  const places = Array.isArray(where)
    ? asList(where).map(([index, one]) => find(one, `${at}.where[${index}]`))
    : [find(where, `${at}.where`)];
  return places.filter((place) => place !== undefined);
}

/** Places in line that are alike are one place. */
function toInlinePlace(document: PlaceDocument, at: string, context: Context): Place {
  const name = toSlug(asText(document.name) ?? '');
  const place = toPlace(name, document, at, context, context.references.toWhereabouts);
  const content = JSON.stringify(place);
  const found = context.inlinePlaces.get(content) ?? { ...place, id: context.uniquePlaceId(name || 'place') };
  context.inlinePlaces.set(content, found);
  return found;
}

/** Who is named in a list. */
export function toSources(
  names: readonly string[] | undefined,
  where: string,
  { findSource }: Pick<References, 'findSource'>,
): Source[] {
  return asList(names).flatMap(([index, value]) => {
    const name = asText(value);
    return name ? [findSource(name, `${where}[${index}]`)] : [];
  });
}

/** A source that is nothing but a name. */
export function toNamedSource(name: string): Source {
  return { id: name, name };
}
