/** Where a street pack's data comes from: a file, whichever its format, or a server that the user has named. */
import { unzipSync } from 'node:zlib';
import type { Bounds } from '../core/model.js';
import { readHead } from '../importers/decode-text.js';
import { UnreadableMap, type MapData } from '../streets/map-feature.js';
import { readMapText } from '../streets/read-map-text.js';
import { readOsmPbf } from '../streets/read-osm-pbf.js';
import { readTiles } from '../streets/read-tiles.js';
import { askOverpass } from './ask-overpass.js';
import { formatFileName, toUserError } from './read-file.js';
import { localParts, remoteParts } from './read-parts.js';
import { showProgress } from './show-progress.js';
import { UserError, type World } from './world.js';

/** What the user has named. */
export interface MapSource {
  readonly from?: string;
  readonly overpass?: string;
  readonly buildings: boolean;
}

/** What it has of some boxes, or more. @throws {UserError} where it cannot be had or read */
export async function readMapSource(
  { from, overpass, buildings }: MapSource,
  boxes: readonly Bounds[],
  world: World,
): Promise<MapData> {
  const name = overpass ?? formatFileName(from ?? '');
  try {
    if (overpass !== undefined) return readMapText(await askOverpass(overpass, boxes, buildings, world));
    return await readMapFile(from!, boxes, world);
  } catch (error) {
    if (error instanceof UnreadableMap) throw new UserError(`${name}: ${error.message}`);
    throw error;
  }
}

/** JSON is read as a whole: no more of it than this, in bytes. */
const mostText = 400_000_000;

async function readMapFile(path: string, boxes: readonly Bounds[], world: World): Promise<MapData> {
  if (/^https?:/i.test(path)) return readTiles({ readPart: remoteParts(path, world), inflate }, boxes);
  const read = () => readWithErrors(path, world);
  const { head, rest } = await readHead(read(), 16);
  const format = formatOf(head);
  if (format === 'pmtiles') return readTiles({ readPart: localParts(path, world), inflate }, boxes);
  if (head.length === 0) throw new UnreadableMap('it is empty.');
  if (format !== undefined && Object.hasOwn(otherFormats, format)) throw new UnreadableMap(otherFormats[format]);
  if (format === 'packed') throw new UnreadableMap('it is packed: unpack it first.');
  if (format === 'osm-pbf') {
    if (path === '-') throw new UnreadableMap('.osm.pbf is read more than once, so it must be a file.');
    return readOsmPbf({ read, inflate }, boxes);
  }
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of upTo(mostText, rest)) text += decoder.decode(part, { stream: true });
  return readMapText(text + decoder.decode());
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  return unzipSync(packed, { maxOutputLength: Math.max(1, most) });
}

async function* readWithErrors(path: string, { read, err }: World): AsyncGenerator<Uint8Array> {
  try {
    yield* showProgress(read(path), err);
  } catch (error) {
    throw toUserError(error, `${path} cannot be read`);
  }
}

/** What a packed file begins with: gzip, bzip2, xz, Zstandard. */
const packings = [[0x1f, 0x8b], [0x42, 0x5a, 0x68], [0xfd, 0x37, 0x7a], [0x28, 0xb5, 0x2f, 0xfd]]; // prettier-ignore

/** What is not read, and what to do with it. */
const otherFormats: Readonly<Record<string, string>> = {
  zip: 'it is a zip file: unpack it, and name the map in it. Of a shapefile ogr2ogr makes GeoJSON: ogr2ogr -t_srs EPSG:4326 map.geojson map.shp',
  shapefile: 'it is a shapefile: ogr2ogr -t_srs EPSG:4326 map.geojson map.shp makes GeoJSON of it.',
  binary: 'it is no map data that is read here. It should be .osm.pbf, Overpass JSON, GeoJSON or PMTiles.',
};

/** By its first bytes; what is none of these may be JSON. */
function formatOf(head: Uint8Array): 'osm-pbf' | 'pmtiles' | 'packed' | 'zip' | 'shapefile' | 'binary' | undefined {
  if (String.fromCharCode(...head.subarray(0, 7)) === 'PMTiles') return 'pmtiles';
  if (String.fromCharCode(...head.subarray(4, 16)).includes('OSMHeader')) return 'osm-pbf';
  const begins = (bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);
  if (begins([0x50, 0x4b, 3, 4])) return 'zip';
  if (begins([0, 0, 0x27, 0x0a])) return 'shapefile';
  if (packings.some(begins)) return 'packed';
  return head.includes(0) ? 'binary' : undefined;
}

async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of bytes) {
    size += part.byteLength;
    if (size > most) throw new UnreadableMap(`it is larger than ${most / 1e6} MB: cut out of it what the story is about, or take .osm.pbf, which is read piece by piece.`); // prettier-ignore
    yield part;
  }
}
