/** What a document has for its map, of which most have nothing: streets, tiles, pictures, data. */
import type { GeoJSON } from 'geojson';
import * as v from 'valibot';
import { isShallow, mostLevels } from '../json/is-shallow.js';
import { layerColours } from '../model.js';
import { isObject } from './loose.js';
import { box, byKey, list, number, object, oneAs, oneOf, optional, point, required, text } from './schema-parts.js';

const integrity = v.pipe(text, v.regex(/^sha256-[\w+/]{43}=$/, 'the hash of the file, sha256-…'));

/** A file with streets. */
export const streets = object({
  src: required(text, 'Its address: http(s), or relative to the document.'),
  integrity: required(integrity, 'The hash of the file (Subresource Integrity); another file is not drawn.'),
  bounds: required(box, 'What it covers.'),
  minZoom: optional(number, 'The zoom level from which it is drawn; 9 unless said.'),
  attribution: optional(text, 'Whom the map has to name.'),
  dataDate: optional(text, 'The day its data is of, EDTF.'),
});

/** A tile server. */
export const tileServer = object({
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

/** A picture in one file. */
export const image = object({
  image: required(text, 'The address of a picture: http(s), or relative to the document.'),
  ...aboutPicture,
});
/** A picture as IIIF has it. */
export const iiif = object({
  iiif: required(text, 'The address of a IIIF image, or of its `info.json`.'),
  ...aboutPicture,
});
/** A picture as Zoomify makes it. */
export const zoomify = object({
  zoomify: required(text, 'The address of a folder with the tiles of a picture, as Zoomify makes them.'),
  ...aboutPicture,
});

const basemap = byKey({ src: streets, tiles: tileServer, image, iiif, zoomify });
const overlay = byKey({ image, iiif, zoomify });

/** Any GeoJSON. */
export const geojson = v.custom<GeoJSON>(
  (value) => isObject(value) && 'type' in value && typeof value.type === 'string' && isShallow(value),
  `GeoJSON, an object with a "type" that is nested ${mostLevels} deep at most`,
);
const geojsonAddress = v.string('GeoJSON, or the address of a file with it');
const geojsonOrAddress = v.lazy((value) => (typeof value === 'object' ? geojson : geojsonAddress));

const numberIfNoText = v.pipe(v.number('a text or a number'), v.finite('a text or a number'));
const textOrNumber = oneAs<typeof text | typeof numberIfNoText>([text, numberIfNoText], (value) =>
  typeof value === 'string' ? text : numberIfNoText,
);

/** The features with one value of a property. */
export const layerClass = object({
  value: required(textOrNumber, 'The value of the property.'),
  name: optional(text, 'What the legend calls it; the value unless said.'),
  color: oneOf(layerColours, 'Its colour; the next that is free unless said.'),
});

/** How data is coloured. */
export const layerStyle = object({
  by: optional(text, 'The property of the features that says their colour.'),
  steps: optional(list(number), 'Where one shade ends and the next begins, from low to high: for numbers.'),
  classes: optional(list(layerClass), 'Which value has which colour: for kinds.'),
  color: oneOf(layerColours, 'The colour of all, or that whose shades are the steps; blue unless said.'),
  unit: optional(text, 'What the numbers count, for the legend: “%”, “people per km²”.'),
});

/** Data on the map. */
export const layer = object({
  name: required(text, 'What the legend calls it.'),
  geojson: required(geojsonOrAddress, 'GeoJSON in degrees (RFC 7946), or the address of a file with it.'),
  style: optional(layerStyle, 'How it is coloured.'),
  events: optional(list(text), 'The ids of the events that it is shown with; with all unless said.'),
  attribution: optional(text, 'Whom the map has to name.'),
});

/** What a document may have for its map. */
export const mapSchemas = {
  ofStory: {
    basemap: optional(
      list(basemap),
      'What the map shows beside the world: streets, which `dateline-story basemap` writes, tiles of a server, pictures.',
    ),
    layers: optional(list(layer), 'Data on the map, with a legend.'),
  },
  ofEvent: {
    basemap: optional(
      list(overlay),
      'Pictures that are laid over the map with this event; of two the reader moves the edge between before and after.',
    ),
  },
};

/** The schemas of that. */
export type MapSchemas = typeof mapSchemas;
