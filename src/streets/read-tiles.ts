/** Map data in PMTiles with vector tiles: those of the greatest zoom, joined over their edges. */
import { Compression, PMTiles, ResolvedValueCache, TileType, type Header } from 'pmtiles';
import type { Bounds } from '../core/model.js';
import { toLatLon, toPixel } from '../core/places/mercator.js';
import type { Spot } from './ground.js';
import { cutTileLine, cutTilePolygon, EdgeSnap, JoinAllowance, joinPolygons, reachesEdge, segmentKey, withoutSegments, type Polygon, type Square } from './join-tiles.js'; // prettier-ignore
import { textOf, dayOf } from './loose-data.js';
import { toCredit } from './credit.js';
import { UnreadableMap, type MapData, type MapFeature, type Position, type Tags } from './map-feature.js';
import type { Inflate } from './osm-pbf-blobs.js';
import { splitAtDateLine } from './split-at-date-line.js';
import { nameLayers, toTileTags } from './tile-tags.js';
import { readVectorTile, toPolygons, type TileFeature } from './vector-tile.js';

/** A file of which parts can be read. */
export interface TileFile {
  /** So many bytes from `offset` on; fewer where the file ends. */
  readonly readPart: (offset: number, length: number) => Promise<Uint8Array>;
  readonly inflate: Inflate;
}

/** No tile is larger, packed or not, in bytes; and no list of tiles, of which so many are kept. */
const mostBytes = 16_000_000;
const mostOfList = 1_000_000;
const mostLists = 16;

/** No cut needs more tiles. */
const mostTiles = 4000;

/** So many tiles are asked for at once. */
const atOnce = 8;

/** What the tiles have of the boxes. @throws {UnreadableMap} where they are broken, or of another kind */
export async function readTiles(file: TileFile, boxes: readonly Bounds[]): Promise<MapData> {
  const tiles = openTiles(file);
  const header = await guard(() => tiles.getHeader());
  if (header.tileType !== TileType.Mvt) throw new UnreadableMap('its tiles are pictures, or of a kind that is not read here: vector tiles (MVT) are.'); // prettier-ignore
  const zoom = header.maxZoom;
  if (zoom < 12 || zoom > 16)
    throw new UnreadableMap(`its tiles end at zoom ${zoom}: those of streets go to 14 or 15.`);
  const metadata = await tiles.getMetadata().catch(() => undefined);
  const extent = extentOf(header);
  const wanted = tilesOf(boxes, zoom);
  if (wanted.length > mostTiles) throw new UnreadableMap(`these boxes need ${wanted.length} tiles: take a smaller --bbox or --around.`); // prettier-ignore
  const read = new TileFeatures(zoom);
  for (let from = 0; from < wanted.length; from += atOnce) {
    const some = wanted.slice(from, from + atOnce);
    const answers = await Promise.all(some.map(([x, y]) => guard(() => tiles.getZxy(zoom, x, y))));
    for (const [index, answer] of answers.entries()) {
      if (answer) await guard(() => read.add(new Uint8Array(answer.data), ...some[index]!));
    }
  }
  const dataDate = dayOf(textOf(metadata, 'planetiler:osm:osmosisreplicationtime'));
  const attribution = toPlainText(textOf(metadata, 'attribution'));
  return {
    features: read.toFeatures(),
    ...(extent && { extent }),
    ...(dataDate !== undefined && { dataDate }),
    ...(attribution !== undefined && { attribution }),
  };
}

function openTiles({ readPart, inflate }: TileFile): PMTiles {
  const source = {
    getKey: () => 'tiles',
    getBytes: async (offset: number, length: number) => {
      if (!(offset >= 0 && length >= 0 && length <= mostBytes)) throw new RangeError('No part is so large');
      return { data: toBuffer(await readPart(offset, length)) };
    },
  };
  const decompress = (most: number) => (packed: ArrayBuffer, compression: Compression) =>
    new Promise<ArrayBuffer>((resolve) => {
      if (compression === Compression.None && packed.byteLength <= most) resolve(packed);
      else if (compression === Compression.Gzip) resolve(toBuffer(inflate(new Uint8Array(packed), most)));
      else throw new UnreadableMap('it is packed in a way that is not read here: gzip is.');
    });
  return new PMTiles(
    source,
    new ResolvedValueCache(mostLists, undefined, decompress(mostOfList)),
    decompress(mostBytes),
  );
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** @throws {UnreadableMap} for whatever `read` throws: `readPart` says so itself what is wrong, all else is a broken file */
async function guard<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof UnreadableMap
      ? error
      : new UnreadableMap('the PMTiles are broken or cut off. Get them anew.');
  }
}

function extentOf({ minLat, minLon, maxLat, maxLon }: Header): Bounds | undefined {
  if (!(minLat < maxLat && minLon < maxLon)) return undefined;
  return { south: minLat, west: minLon, north: maxLat, east: maxLon };
}

function tilesOf(boxes: readonly Bounds[], zoom: number): (readonly [x: number, y: number])[] {
  const tiles = new Map<string, readonly [number, number]>();
  for (const { south, west, north, east } of boxes.flatMap(splitAtDateLine)) {
    const from = toTile(west, north, zoom);
    const to = toTile(east, south, zoom);
    if ((to.x - from.x + 1) * (to.y - from.y + 1) > mostTiles) throw new UnreadableMap('these boxes need too many tiles: take a smaller --bbox or --around.'); // prettier-ignore
    for (let y = from.y; y <= to.y; y++) for (let x = from.x; x <= to.x; x++) tiles.set(`${x},${y}`, [x, y]);
  }
  return [...tiles.values()];
}

function toTile(lon: number, lat: number, zoom: number): { x: number; y: number } {
  const last = 2 ** zoom - 1;
  const { x, y } = toPixel({ lat, lon }, zoom);
  const inside = (pixels: number) => Math.max(0, Math.min(last, Math.floor(pixels / 256)));
  return { x: inside(x), y: inside(y) };
}

/** The text of a line of HTML, as attributions are written. */
function toPlainText(html: string | undefined): string | undefined {
  return html === undefined ? undefined : toCredit(html.slice(0, 5000).replace(/<[^<>]*>/g, '').replace(/&copy;/g, '©')); // prettier-ignore
}

/** The grid of all tiles is this fine, whatever that of one is: a hundredth of a metre at zoom 15. */
const gridPerTile = 4096;

interface Lines {
  readonly tags: Tags;
  readonly lines: Spot[][];
}

interface Areas {
  readonly tags: Tags;
  /** Those that end in their tile, and those that reach its edge. */
  readonly whole: Polygon[];
  readonly cut: Polygon[];
}

/** The features of tiles, by layer and tags, until all tiles are read. */
class TileFeatures {
  readonly #points: MapFeature[] = [];
  readonly #lines = new Map<string, Map<string, Lines>>();
  readonly #areas = new Map<string, Areas>();
  readonly #snap = new EdgeSnap();

  constructor(private readonly zoom: number) {}

  add(bytes: Uint8Array, x: number, y: number): void {
    const square: Square = { left: x * gridPerTile, top: y * gridPerTile, size: gridPerTile };
    for (const { name, extent, features } of readVectorTile(bytes)) {
      for (const feature of features) this.#addFeature(feature, name, gridPerTile / extent, square);
    }
  }

  toFeatures(): MapFeature[] {
    const named = new Map(Object.entries(nameLayers).map(([names, layer]) => [layer, this.#segmentsOf(names)]));
    const lines = [...this.#lines].flatMap(([layer, groups]) =>
      [...groups.values()].flatMap(({ tags, lines: all }) => {
        const others = named.get(layer);
        const own = others?.size ? all.flatMap((line) => withoutSegments(line, others)) : all;
        return own.map((line): MapFeature => ({ tags, shape: { type: 'line', line: this.#toPositions(line) } }));
      }),
    );
    const allowance = new JoinAllowance();
    const areas = [...this.#areas.values()].map(({ tags, whole, cut }): MapFeature => {
      const polygons = [...whole, ...joinPolygons(cut, allowance)].map((rings) =>
        rings.map((ring) => this.#toPositions(ring)),
      );
      return { tags, shape: { type: 'area', polygons } };
    });
    return [...this.#points, ...areas, ...lines];
  }

  #addFeature({ shape, properties, parts: own }: TileFeature, layer: string, scale: number, square: Square): void {
    const tags = toTileTags(layer, properties);
    if (tags.size === 0) return;
    const parts = own.map((part) => part.map(([x, y]): Spot => [square.left + x * scale, square.top + y * scale]));
    const key = JSON.stringify([layer, ...tags]);
    if (shape === 'point') this.#addPoints(parts.flat(), tags, square);
    else if (shape === 'line') this.#addLines(parts, layer, key, tags, square);
    else if (shape === 'area') this.#addAreas(parts, key, tags, square);
  }

  #addPoints(spots: readonly Spot[], tags: Tags, { left, top, size }: Square): void {
    for (const [x, y] of spots) {
      if (x < left || y < top || x >= left + size || y >= top + size) continue;
      this.#points.push({ tags, shape: { type: 'point', at: this.#toPosition([x, y]) } });
    }
  }

  #addLines(lines: readonly Spot[][], layer: string, key: string, tags: Tags, square: Square): void {
    const groups = this.#lines.get(layer) ?? new Map<string, Lines>();
    this.#lines.set(layer, groups);
    const group = groups.get(key) ?? { tags, lines: [] };
    groups.set(key, group);
    for (const line of lines.flatMap((one) => cutTileLine(one, square)))
      group.lines.push(this.#snap.snap(line, square));
  }

  #addAreas(rings: readonly Spot[][], key: string, tags: Tags, square: Square): void {
    const group = this.#areas.get(key) ?? { tags, whole: [], cut: [] };
    this.#areas.set(key, group);
    for (const polygon of toPolygons(rings).map((one) => cutTilePolygon(one, square))) {
      if (polygon.length > 0) (reachesEdge(polygon[0]!, square) ? group.cut : group.whole).push(polygon);
    }
  }

  #segmentsOf(layer: string): Set<string> {
    const lines = [...(this.#lines.get(layer)?.values() ?? [])].flatMap(({ tags, lines }) =>
      tags.has('name') ? lines : [],
    );
    return new Set(lines.flatMap((line) => line.slice(1).map((to, index) => segmentKey(line[index]!, to))));
  }

  #toPositions(line: readonly Spot[]): Position[] {
    return line.map((spot) => this.#toPosition(spot));
  }

  #toPosition([x, y]: Spot): Position {
    const { lat, lon } = toLatLon({ x: (x / gridPerTile) * 256, y: (y / gridPerTile) * 256 }, this.zoom);
    return [lon, lat];
  }
}
