/** A story in the Linked Places format 1.2: a feature for each event that has a place. */
import type { Geometry } from 'geojson';
import { asEntries } from '../core/document/loose.js';
import type { EventDocument, MediaDocument, SourceDocument, StoryDocument } from '../core/document/schema.js';
import type { ToldStory } from '../core/document/told-story.js';
import { withBefore } from '../core/media/with-before.js';
import type { Media, Place, Source, Story, StoryEvent } from '../core/model.js';
import { circlePolygon } from '../core/places/bounds.js';
import { formatPath } from '../core/problems/format-path.js';
import { formatValue } from '../core/problems/problem.js';
import type { Exported } from './exporter.js';
import { held, lost, type Fields } from './fields.js';
import { toTimespans } from './linked-places-time.js';
import { Losses } from './losses.js';
import { addPlaceLosses, type HeldPlaces } from './place-losses.js';

/** The collection. An event without a place is a loss, and all that a gazetteer does not say. */
export function exportLinkedPlaces({ document, story }: ToldStory): Exported {
  const losses = new Losses();
  losses.addRest(document, storyFields, '', noRoom);
  for (const [id, source] of asEntries(document.sources))
    losses.addRest(source, sourceFields, formatPath(['sources', id]), noRoom);
  const features = story.events.flatMap((event, index) => {
    const at = `events[${index}]`;
    if (event.places.length > 0) {
      addLosses(event, document.events[index]!, document, at, losses);
      return toFeature(event, story);
    }
    losses.add(`Linked Places holds what has a place; ${formatValue(event.title)} is left out.`, `${at}.where`, document.events[index]!.where); // prettier-ignore
    return [];
  });
  const collection = {
    '@context': 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
    type: 'FeatureCollection',
    ...(story.title && { title: story.title }),
    features,
  };
  return { text: `${JSON.stringify(collection, undefined, 2)}\n`, problems: losses.problems };
}

function toFeature(event: StoryEvent, { canonical = '', lang }: Story): object {
  const { id, title, text, when, places, sources, media } = event;
  const timespans = when ? toTimespans(when).timespans : [];
  const names = [...new Set(places.map(({ name }) => name || title))];
  const citations = sources.map(toCitation);
  const depictions = media.flatMap(withBefore).flatMap(toDepiction);
  return {
    '@id': `${canonical.replace(/#.*$/s, '')}#${id}`,
    type: 'Feature',
    properties: { title },
    ...(timespans.length > 0 && { when: { timespans, label: when!.words } }),
    names: names.map((toponym, index) => ({ toponym, ...(index === 0 && citations.length > 0 && { citations }) })),
    geometry: toGeometry(places),
    ...(text && { descriptions: [{ value: text, lang }] }),
    ...(depictions.length > 0 && { depictions }),
  };
}

function toCitation({ name, url }: Source): object {
  return { label: name, '@id': url };
}

function toDepiction({ type, src, caption }: Media): object[] {
  return type === 'image' ? [{ '@id': src, title: caption }] : [];
}

function toGeometry(places: readonly Place[]): object | null {
  const geometries = places.flatMap((place) => toPlaceGeometry(place) ?? []);
  return geometries.length > 1 ? { type: 'GeometryCollection', geometries } : (geometries[0] ?? null);
}

/** Somewhere in a shape is a shape that is uncertain. */
function toPlaceGeometry(place: Place): object | undefined {
  if (place.kind === 'named') return undefined;
  const certainty = place.kind === 'somewhere' ? 'uncertain' : place.certainty;
  const shape = toShape(place);
  return shape && { ...shape, ...(certainty !== 'certain' && { certainty }) };
}

function toShape(place: Exclude<Place, { kind: 'named' }>): Geometry | undefined {
  if (place.kind === 'point') return { type: 'Point', coordinates: [place.at.lon, place.at.lat] };
  const { area } = place;
  if (area.type === 'region') return undefined;
  return area.type === 'geometry' ? area.geometry : circlePolygon(area.center, area.radius);
}

const storyFields = {
  ...held('$schema', 'dateline', 'title', 'lang', 'canonical', 'timeZone', 'calendar', 'places', 'sources', 'events'),
  ...lost('summary', 'byline', 'published', 'updated', 'allowRemote', 'basemap', 'layers', 'routes', 'groups'),
} satisfies Fields<StoryDocument>;

const eventFields = {
  ...held('id', 'title', 'text', 'when', 'whenText', 'calendar', 'timeZone', 'where', 'sources', 'media', 'status'),
  ...lost('label', 'group', 'by', 'deniedBy', 'camera', 'cameraNarrow', 'basemap', 'journey', 'added', 'corrections'),
} satisfies Fields<EventDocument>;

const sourceFields = { ...held('name', 'url'), ...lost('accessed') } satisfies Fields<SourceDocument>;

const pictureFields = {
  ...held('type', 'src', 'caption', 'before'),
  ...lost('alt', 'credit', 'width', 'height', 'tracks', 'poster', 'transcript', 'transcriptLang'),
} satisfies Fields<MediaDocument>;

const heldPlaces: HeldPlaces = {
  format: 'Linked Places',
  fields: { ...held('name', 'lat', 'lon', 'area', 'somewhere', 'certainty', 'timeZone'), ...lost('x', 'y') },
  most: Infinity,
};

function addLosses(event: StoryEvent, given: EventDocument, document: StoryDocument, at: string, losses: Losses): void {
  losses.addRest(given, eventFields, at, noRoom);
  addPlaceLosses(given.where, document, at, losses, heldPlaces);
  addShapeLosses(event.places, `${at}.where`, losses);
  addMediaLosses(given, at, losses);
  const { status, when } = event;
  if (status !== 'reported') losses.add(`Linked Places does not say what is ${status}; the event stands there as any other.`, `${at}.status`, status); // prettier-ignore
  if (!when) return;
  const { timespans, isWhole } = toTimespans(when);
  if (timespans.length === 0) losses.add('A time beyond the years of four digits is left out.', `${at}.when`, when.text);
  else if (!isWhole) losses.add('Of a time that is no plain date, stretch or choice there are the bounds, or less.', `${at}.when`, when.text); // prettier-ignore
}

function addShapeLosses(places: readonly Place[], where: string, losses: Losses): void {
  if (new Set(places.map(({ name }) => name)).size > 1) losses.add('Which name is that of which shape is not said in Linked Places.', where, places[1]!.name); // prettier-ignore
  for (const place of places) {
    if (place.kind === 'somewhere') losses.add('What lies somewhere in a shape is written as an uncertain shape.', where, place.name); // prettier-ignore
    if (place.kind !== 'area' && place.kind !== 'somewhere') continue;
    if (place.area.type === 'region') losses.add('The shape of a region is the basemap’s; the name of the place stands alone.', where, place.area.region); // prettier-ignore
    if (place.area.type === 'circle') losses.add('A circle is written as a polygon of 64 corners.', where, place.area.radius); // prettier-ignore
  }
}

function addMediaLosses({ media = [] }: EventDocument, at: string, losses: Losses): void {
  for (const [index, one] of media.entries()) {
    const where = `${at}.media[${index}]`;
    if (one.before) {
      losses.add(
        'Depictions are not compared; the one before stands before the other.',
        `${where}.before`,
        one.before.src,
      );
      losses.addRest(one.before, pictureFields, `${where}.before`, noRoom);
    }
    if (one.type === 'image') losses.addRest(one, pictureFields, where, noRoom);
    else losses.add('Depictions are pictures; films and sounds are left out.', where, one.src);
  }
}

function noRoom(key: string): string {
  return `Linked Places has no room for "${key}"; it is left out.`;
}
