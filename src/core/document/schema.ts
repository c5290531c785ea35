/**
 * The story document, version 1: what people write by hand and importers make. The types, the check at run time and the
 * published JSON Schema all come from here. Every custom message says what would be right, to follow “it should be”.
 */
import type { GeoJSON, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { calendars } from '../dates/calendar.js';
import { isShallow, mostLevels } from '../json/is-shallow.js';
import { certainties, layerColours, mediaTypes, statuses } from '../model.js';
import { isAreaGeometry, isLineGeometry } from '../places/geojson.js';
import { isObject } from './loose.js';

/** GeoJSON that can be drawn as an outline. */
export const areaGeometry = v.custom<Polygon | MultiPolygon>(isAreaGeometry, 'a GeoJSON Polygon or MultiPolygon');

/** GeoJSON that can be travelled along. */
export const lineGeometry = v.custom<LineString | MultiLineString>(
  isLineGeometry,
  'a GeoJSON LineString or MultiLineString',
);

const text = v.string('a text');
const number = v.pipe(v.number('a number'), v.finite('a number'));
const latitude = optional(number, 'Degrees north, −90 to 90 (WGS 84).');
const longitude = optional(number, 'Degrees east, −180 to 180 (WGS 84).');

const area = object({
  region: optional(
    text,
    'A country or its division by its code of ISO 3166 (`fr`, `fr-idf`), or another region (`crimea`).',
  ),
  geometry: optional(areaGeometry, 'The outline: a GeoJSON Polygon or MultiPolygon.'),
  lat: latitude,
  lon: longitude,
  radius: optional(number, 'Metres around `lat` and `lon`: a circle.'),
});

const place = object({
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

const route = object({
  name: optional(text, 'The name as it is shown.'),
  geometry: required(lineGeometry, 'The line in the direction of travel: a GeoJSON LineString or MultiLineString.'),
  length: optional(number, 'The real length in metres, where it is known.'),
});

const host = v.pipe(text, v.regex(/^[a-zA-Z\d._\u0080-\uffff-]+(:\d+)?$/, 'a host, such as upload.wikimedia.org'));
const hosts = list(host);
const anyHost = v.boolean('true, or a list of hosts');
const allowRemote = v.lazy((value) => (Array.isArray(value) ? hosts : anyHost));

const group = object({ name: optional(text, 'The name as it is shown.') });

const source = object({
  name: optional(text, 'The name as it is shown.'),
  url: optional(text, 'Where it can be read: http(s), mailto, tel or relative.'),
  accessed: optional(text, 'The day it was read, EDTF.'),
});

const media = object({
  type: required(word(mediaTypes), 'What it is.'),
  src: required(text, 'Its address: http(s), or relative to the document; only https for `embed`.'),
  alt: optional(text, 'What a picture shows, for those who do not see it; `""` where it is decoration.'),
  caption: optional(text, 'Shown under it.'),
  credit: optional(text, 'Who made it.'),
  width: optional(number, 'Pixels; with `height` it keeps the text from jumping.'),
  height: optional(number, 'Pixels.'),
});

const box = object({
  south: required(number, 'Degrees north.'),
  west: required(number, 'Degrees east.'),
  north: required(number, 'Degrees north.'),
  east: required(number, 'Degrees east; less than `west` where the box crosses the date line.'),
});

const point = object({ lat: required(number, 'Degrees north.'), lon: required(number, 'Degrees east.') });

const pixel = object({
  x: required(number, 'Pixels from the left of the picture that is the story’s map.'),
  y: required(number, 'Pixels from its top.'),
});

const middle = byKey({ lat: point, x: pixel });

const camera = object({
  zoom: optional(
    number,
    'Zoom level: 1 the world, 8 a town and its surroundings, 16 a street; beyond 9 there must be streets or tiles. On a picture 0 shows it in 256 pixels, and each level doubles that.',
  ),
  center: optional(middle, 'The middle.'),
  bounds: optional(box, 'The box to show.'),
});

const integrity = v.pipe(text, v.regex(/^sha256-[\w+/]{43}=$/, 'the hash of the file, sha256-…'));

const streets = object({
  src: required(text, 'Its address: http(s), or relative to the document.'),
  integrity: required(integrity, 'The hash of the file (Subresource Integrity); another file is not drawn.'),
  bounds: required(box, 'What it covers.'),
  minZoom: optional(number, 'The zoom level from which it is drawn; 9 unless said.'),
  attribution: optional(text, 'Whom the map has to name.'),
  dataDate: optional(text, 'The day its data is of, EDTF.'),
});

const tileServer = object({
  tiles: required(text, 'The address of a tile, with `{z}`, `{x}` and `{y}` in it.'),
  attribution: optional(text, 'Whom the map has to name.'),
  minZoom: optional(number, 'The zoom level from which there are tiles; 0 unless said.'),
  maxZoom: optional(number, 'The closest zoom level that it has tiles of; 19 unless said.'),
});

const aboutPicture = {
  name: optional(text, 'What it is called where the reader is told of it: “Plan of 1833”.'),
  alt: optional(text, 'What it shows, for those who do not see it.'),
  attribution: optional(text, 'Whom the map has to name.'),
  width: optional(number, 'Pixels; needed where it is the map itself, and of zoomify.'),
  height: optional(number, 'Pixels.'),
  bounds: optional(
    box,
    'Where it lies on the earth. Without this or `corners` it is the map itself, without the earth.',
  ),
  corners: optional(
    list(point),
    'Where its corners lie on the earth, clockwise from the one at its top left: four, or the first three.',
  ),
  opacity: optional(number, 'How much of it is seen, from 0 to 1; 1 unless said. Readers may change it.'),
};

const image = object({
  image: required(text, 'The address of a picture: http(s), or relative to the document.'),
  ...aboutPicture,
});
const iiif = object({ iiif: required(text, 'The address of a IIIF image, or of its `info.json`.'), ...aboutPicture });
const zoomify = object({
  zoomify: required(text, 'The address of a folder with the tiles of a picture, as Zoomify makes them.'),
  ...aboutPicture,
});

const basemap = byKey({ src: streets, tiles: tileServer, image, iiif, zoomify });
const overlay = byKey({ image, iiif, zoomify });

const geojson = v.custom<GeoJSON>(
  (value) => isObject(value) && isShallow(value),
  `GeoJSON, an object that is nested ${mostLevels} deep at most`,
);
const geojsonAddress = v.string('GeoJSON, or the address of a file with it');
const geojsonOrAddress = v.lazy((value) => (typeof value === 'object' ? geojson : geojsonAddress));

const layerClass = object({
  value: required(v.union([text, number], 'a text or a number'), 'The value of the property.'),
  name: optional(text, 'What the legend calls it; the value unless said.'),
  color: oneOf(layerColours, 'Its colour; the next that is free unless said.'),
});

const layerStyle = object({
  by: optional(text, 'The property of the features that says their colour.'),
  steps: optional(list(number), 'Where one shade ends and the next begins, from low to high: for numbers.'),
  classes: optional(list(layerClass), 'Which value has which colour: for kinds.'),
  color: oneOf(layerColours, 'The colour of all, or that whose shades are the steps; blue unless said.'),
  unit: optional(text, 'What the numbers count, for the legend: “%”, “people per km²”.'),
});

const layer = object({
  name: required(text, 'What the legend calls it.'),
  geojson: required(geojsonOrAddress, 'GeoJSON in degrees (RFC 7946), or the address of a file with it.'),
  style: optional(layerStyle, 'How it is coloured.'),
  events: optional(list(text), 'The ids of the events that it is shown with; with all unless said.'),
  attribution: optional(text, 'Whom the map has to name.'),
});

const journey = object({
  from: required(text, 'The id of the event that the journey began with.'),
  along: optional(text, 'The id of its route; without one it goes the shortest way over the globe.'),
  by: optional(text, 'The means: “train”, “ship”, “on foot”.'),
});

const correction = object({ at: required(text, 'When, EDTF.'), note: required(text, 'What was changed.') });

const placeId = v.string('the id of a place, or a place');
const placeOrId = v.lazy((value) => (typeof value === 'object' ? place : placeId));
const placesOrIds = list(placeOrId);
const where = v.lazy((value) => (Array.isArray(value) ? placesOrIds : placeOrId));

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
  basemap: optional(
    list(overlay),
    'Pictures that are laid over the map with this event; of two the reader moves the edge between before and after.',
  ),
  journey: optional(journey, 'The travelling that ended with this event.'),
  added: optional(text, 'When the event was added to the story, EDTF.'),
  corrections: optional(list(correction), 'Later changes, told to the reader.'),
});

/** The definition of a story document. Unknown keys are issues of type `never`, which do no harm. */
export const storySchema = object({
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
  basemap: optional(
    list(basemap),
    'What the map shows beside the world: streets, which `dateline-story basemap` writes, tiles of a server, pictures.',
  ),
  layers: optional(list(layer), 'Data on the map, with a legend.'),
  places: optional(recordOf(place), 'Places, by ids of your choice.'),
  routes: optional(recordOf(route), 'Routes, by ids of your choice.'),
  groups: optional(recordOf(group), 'Groups of events, by ids of your choice.'),
  sources: optional(recordOf(source), 'Sources, by ids of your choice.'),
  events: required(list(event), 'The events, in the order you tell them. The order of time is found by itself.'),
});

/** What the published JSON Schema gives names to, so that it says each thing once. */
export const namedParts = {
  area,
  areaGeometry,
  camera,
  correction,
  event,
  geojson,
  group,
  iiif,
  image,
  journey,
  layer,
  layerClass,
  layerStyle,
  media,
  pixel,
  place,
  point,
  route,
  source,
  streets,
  tileServer,
  zoomify,
};

/** A story as a document: plain JSON with ids for references. */
export type StoryDocument = v.InferInput<typeof storySchema>;

/** An event in a story document. */
export type EventDocument = v.InferInput<typeof event>;

/** A place in a story document. */
export type PlaceDocument = v.InferInput<typeof place>;

/** An extent in a story document. */
export type AreaDocument = v.InferInput<typeof area>;

/** A box on the earth in a story document. */
export type BoxDocument = v.InferInput<typeof box>;

/** The author's wish for the map in a story document. */
export type CameraDocument = v.InferInput<typeof camera>;

/** A file with streets, in a story document. */
export type StreetsDocument = v.InferInput<typeof streets>;

/** What a map shows beside the world, in a story document: streets, tiles or a picture, told apart by their first key. */
export type BasemapDocument = v.InferInput<typeof basemap>;

/** A tile server, in a story document. */
export type TileServerDocument = v.InferInput<typeof tileServer>;

/** A picture as a map, or laid over one, in a story document. */
export type PictureDocument = v.InferInput<typeof overlay>;

/** A picture in one file. */
export type ImageDocument = v.InferInput<typeof image>;

/** Data on the map, in a story document. */
export type LayerDocument = v.InferInput<typeof layer>;

/** The travelling that ended with an event, in a story document. */
export type JourneyDocument = v.InferInput<typeof journey>;

/** A source in a story document. */
export type SourceDocument = v.InferInput<typeof source>;

/** A picture, film or sound in a story document. */
export type MediaDocument = v.InferInput<typeof media>;

type Schema = v.GenericSchema;

function optional<const T extends Schema>(schema: T, description: string) {
  return v.pipe(v.optional(schema), v.description(description));
}

function required<const T extends Schema>(schema: T, description: string) {
  return v.pipe(schema, v.description(description));
}

function oneOf<const T extends readonly string[]>(options: T, description: string) {
  return optional(word(options), description);
}

/** One of a few words. */
function word<const T extends readonly string[]>(options: T) {
  return withWords(v.picklist(options, `one of ${options.join(', ')}`), options);
}

/** An object in which every key it does not know is an issue; the type is that of the keys it knows. */
function object<const T extends v.ObjectEntries>(entries: T): v.ObjectSchema<T, undefined> {
  const known = v.objectWithRest(entries, withWords(v.never(), Object.keys(entries)));
  return v.pipe(anyObject('an object'), known) as unknown as v.ObjectSchema<T, undefined>;
}

/** An object that is the one or the other by which of these keys it has; the first, where it has none. */
function byKey<const T extends Readonly<Record<string, Schema>>>(choices: T): v.LazySchema<T[keyof T]> {
  const [first] = Object.values(choices) as [T[keyof T]];
  const choose = (value: unknown): T[keyof T] => {
    const key = Object.keys(choices).find((one) => isObject(value) && Object.hasOwn(value, one));
    return key === undefined ? first : (choices[key] as T[keyof T]);
  };
  return Object.assign(v.lazy(choose), { choices: Object.values(choices) });
}

/** The issues of `schema` carry the words that would be right: Valibot hands on what is required, but sets it for actions alone. */
function withWords<const T extends Schema>(schema: T, words: readonly string[]): T {
  return Object.assign(schema, { requirement: words });
}

/** The words that would have been right, of which the nearest may be meant; none where that is not a matter of words. */
export function wordsOf({ requirement }: v.BaseIssue<unknown>): readonly string[] {
  return Array.isArray(requirement) ? (requirement as readonly string[]) : [];
}

/** A list in which a bad item leaves a gap, so that the others keep their numbers. */
function list<const T extends Schema>(item: T): v.ArraySchema<T, undefined> {
  return v.array(v.optional(item), 'a list') as unknown as v.ArraySchema<T, undefined>;
}

function recordOf<const T extends Schema>(schema: T): v.RecordSchema<v.StringSchema<undefined>, T, undefined> {
  const record = v.record(v.string(), v.optional(schema) as unknown as T);
  return v.pipe(anyObject('an object of ids'), record) as unknown as v.RecordSchema<
    v.StringSchema<undefined>,
    T,
    undefined
  >;
}

/** Any object that is no list, which Valibot takes for one. */
function anyObject(expected: string) {
  return v.custom<Record<string, unknown>>(isObject, expected);
}
