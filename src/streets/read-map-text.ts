/** Map data in JSON, whichever it is; and what a text says that is none. */
import { UnreadableMap, type MapData } from './map-feature.js';
import { toPageWords } from './page-words.js';
import { isGeojson, readGeojson } from './read-geojson.js';
import { isOverpass, readOverpass } from './read-overpass.js';

/** The map data in a text. @throws {UnreadableMap} where it holds none */
export function readMapText(text: string): MapData {
  const start = text.slice(0, 4096).trimStart();
  if (start.startsWith('<')) throw new UnreadableMap(explainMarkup(text));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const isOurs = /^\uFEFF?[[{]/.test(start);
    throw new UnreadableMap(
      isOurs
        ? `it is no whole JSON: ${(error as Error).message}. Is it cut off?`
        : `it is no map data, but begins with “${start.slice(0, 60)}”. It should be .osm.pbf, Overpass JSON, GeoJSON or PMTiles.`,
    );
  }
  if (isOverpass(value)) return readOverpass(value);
  if (isGeojson(value)) return readGeojson(value);
  throw new UnreadableMap(
    'it is JSON, but neither GeoJSON nor an answer of Overpass: there are no “features” and no “elements”.',
  );
}

function explainMarkup(text: string): string {
  if (/<osm[\s>]/.test(text.slice(0, 4096)) && !/<remark>/.test(text)) {
    return 'it is OSM XML, which is not read here: ask Overpass for [out:json]; at BBBike choose “Protocolbuffer (PBF)”.';
  }
  const words = toPageWords(text);
  return `it is a web page and no map data: “${words}”`;
}
