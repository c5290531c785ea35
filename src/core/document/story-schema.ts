/**
 * The story document but for what it has for its map. Unknown keys are issues of type `never`, which do no harm.
 */
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { calendars } from '../dates/calendar.js';
import { certainties, statuses } from '../model.js';
import { isAreaGeometry, isLineGeometry } from '../places/geojson.js';
import type { MapSchemas } from './map-schema.js';
import type { media } from './media-schema.js';
import { box, byKey, list, number, object, oneOf, optional, point, recordOf, required, text } from './schema-parts.js';

/** GeoJSON that can be drawn as an outline. */
export const areaGeometry = v.custom<Polygon | MultiPolygon>(isAreaGeometry, 'a GeoJSON Polygon or MultiPolygon');

/** GeoJSON that can be travelled along. */
export const lineGeometry = v.custom<LineString | MultiLineString>(
  isLineGeometry,
  'a GeoJSON LineString or MultiLineString',
);

const latitude = optional(number, 'Degrees north, −90 to 90 (WGS 84).');
const longitude = optional(number, 'Degrees east, −180 to 180 (WGS 84).');

/** An extent on the ground. */
export const area = object({
  region: optional(
    text,
    'A country or its division by its code of ISO 3166 (`fr`, `fr-idf`), or another region (`crimea`).',
  ),
  geometry: optional(areaGeometry, 'The outline: a GeoJSON Polygon or MultiPolygon.'),
  lat: latitude,
  lon: longitude,
  radius: optional(number, 'Metres around `lat` and `lon`: a circle.'),
});

/** A place. */
export const place = object({
  name: optional(text, 'The name as it is shown.'),
  lat: latitude,
  lon: longitude,
  x: optional(number, 'Pixels from the left of the picture that is the story’s map, instead of `lat` and `lon`.'),
  y: optional(number, 'Pixels from its top.'),
  area: optional(area, 'The extent, where that itself is meant.'),
  somewhere: optional(area, 'The extent in which the place lies: one point that nobody has named.'),
  certainty: oneOf(certainties, 'How sure the position is; `certain` unless said.'),
  timeZone: optional(text, 'The IANA zone of clock times there, such as `Asia/Vladivostok`.'),
});

/** A route. */
export const route = object({
  name: optional(text, 'The name as it is shown.'),
  geometry: required(lineGeometry, 'The line in the direction of travel: a GeoJSON LineString or MultiLineString.'),
  length: optional(number, 'The real length in metres, where it is known.'),
});

const host = v.pipe(text, v.regex(/^[a-zA-Z\d._\u0080-\uffff-]+(:\d+)?$/, 'a host, such as upload.wikimedia.org'));
const hosts = list(host);
const anyHost = v.boolean('true, or a list of hosts');
const allowRemote = v.lazy((value) => (Array.isArray(value) ? hosts : anyHost));

/** A group of events. */
export const group = object({ name: optional(text, 'The name as it is shown.') });

/** A source. */
export const source = object({
  name: optional(text, 'The name as it is shown.'),
  url: optional(text, 'Where it can be read: http(s), mailto, tel or relative.'),
  accessed: optional(text, 'The day it was read, EDTF.'),
});

/** A point on the picture that is the map. */
export const pixel = object({
  x: required(number, 'Pixels from the left of the picture that is the story’s map.'),
  y: required(number, 'Pixels from its top.'),
});

const middle = byKey({ lat: point, x: pixel });

/** The author’s wish for the map. */
export const camera = object({
  zoom: optional(
    number,
    'Zoom level: 1 the world, 8 a town and its surroundings, 16 a street; beyond 9 there must be streets or tiles. On a picture 0 shows it in 256 pixels, and each level doubles that.',
  ),
  center: optional(middle, 'The middle.'),
  bounds: optional(box, 'The box to show.'),
});

/** The travelling that ended with an event. */
export const journey = object({
  from: required(text, 'The id of the event that the journey began with.'),
  along: optional(text, 'The id of its route; without one it goes the shortest way over the globe.'),
  by: optional(text, 'The means: “train”, “ship”, “on foot”.'),
});

/** A later change. */
export const correction = object({ at: required(text, 'When, EDTF.'), note: required(text, 'What was changed.') });

const placeId = v.string('the id of a place, or a place');
const placeOrId = v.lazy((value) => (typeof value === 'object' ? place : placeId));
const placesOrIds = list(placeOrId);
const where = v.lazy((value) => (Array.isArray(value) ? placesOrIds : placeOrId));

/** What few stories have, and only they need the schemas of. */
export interface RareSchemas {
  readonly ofStory: MapSchemas['ofStory'];
  readonly ofEvent: MapSchemas['ofEvent'];
  readonly media: typeof media;
}

/** The schemas of an event and of a whole story, by those of what few have. */
export function createSchemas({ ofStory, ofEvent, media }: RareSchemas) {
  const event = object({
    id: optional(
      text,
      'Small letters, digits and hyphens. It is part of links, so never change it. Made from the title unless given.',
    ),
    title: optional(text, 'What happened, as a headline. `status` is about what it asserts.'),
    label: optional(text, 'A shorter title for the axis and the map, where the title is long.'),
    text: optional(
      text,
      'Markdown (CommonMark): links, emphasis, lists, quotations. HTML shows as text, pictures belong in `media`.',
    ),
    when: optional(
      text,
      'When it happened, as precisely as it is known: EDTF, with times to the minute. Left out where nobody knows.',
    ),
    whenText: optional(
      text,
      'Your own words for the date, only where they are better: “recently, by 12 September 2023”. Without `when` they are shown all the same, and the event is not on the axis.',
    ),
    calendar: oneOf(calendars, 'The calendar `when` is written in; the story’s unless said.'),
    timeZone: optional(text, 'The IANA zone of its clock times; that of the place or the story unless said.'),
    where: optional(
      where,
      'The id of a place, a place written in line, or a list of these; the first is the one in the dateline.',
    ),
    group: optional(text, 'The id of a group. Kept; nothing shows it yet.'),
    status: oneOf(statuses, 'What the title’s assertion is worth; `reported` unless said. Who claims has an interest.'),
    by: optional(list(text), 'Who asserts it: ids of `sources`, or names.'),
    deniedBy: optional(list(text), 'Who denies it: ids of `sources`, or names.'),
    sources: optional(list(text), 'Where it can be read: ids of `sources`, or names.'),
    media: optional(list(media), 'Pictures, films and sounds.'),
    camera: optional(camera, 'What the map shows, only to overrule.'),
    cameraNarrow: optional(camera, 'The same on a narrow panel.'),
    ...ofEvent,
    journey: optional(journey, 'The travelling that ended with this event.'),
    added: optional(text, 'When the event was added to the story, EDTF.'),
    corrections: optional(list(correction), 'Later changes, told to the reader.'),
  });

  const story = object({
    $schema: optional(text, 'The address of this schema, by which editors complete and check the file.'),
    dateline: optional(v.literal(1, '1'), 'The version of this format.'),
    title: optional(text, 'The story’s headline.'),
    summary: optional(text, 'The story in a sentence or two.'),
    lang: optional(
      text,
      'The language it is written in (BCP 47). It chooses the words and the direction; `en` unless said.',
    ),
    byline: optional(text, 'Who wrote it.'),
    published: optional(
      text,
      'When it was published, EDTF: what is expected lies after it, a route is dotted beyond it.',
    ),
    updated: optional(text, 'When it was last changed, EDTF.'),
    canonical: optional(text, 'The address of the page it belongs to.'),
    allowRemote: optional(
      allowRemote,
      'The other hosts that pictures, players and tiles are fetched from without asking the reader: true for all, or a list.',
    ),
    timeZone: optional(text, 'The IANA zone of clock times that have no other, and of the axis.'),
    calendar: oneOf(calendars, 'The calendar the dates are written in; `gregorian` unless said.'),
    ...ofStory,
    places: optional(recordOf(place), 'Places, by ids of your choice.'),
    routes: optional(recordOf(route), 'Routes, by ids of your choice.'),
    groups: optional(recordOf(group), 'Groups of events, by ids of your choice.'),
    sources: optional(recordOf(source), 'Sources, by ids of your choice.'),
    events: required(list(event), 'The events, in the order you tell them. The order of time is found by itself.'),
  });
  return { event, story };
}
