/** What a story's map shows beside the world, from the document's form to the model's. */
import type { Overlay, PictureMap, Streets, TileServer } from '../model.js';
import { closestTiles, streetsEnd, tilesEnd } from '../places/zoom-ends.js';
import { createFinding, type Finding } from '../problems/finding.js';
import { isSafeUrl } from '../urls/safe-url.js';
import { toTileHost } from '../urls/tile-address.js';
import type { MapParts } from './document-map.js';
import { asList, asNumber, asObject, asText, isObject } from './loose.js';
import type {
  BasemapDocument,
  ImageDocument,
  PictureDocument,
  StoryDocument,
  StreetsDocument,
  TileServerDocument,
} from './schema.js';
import { toBoundsWithSize } from './to-bounds-with-size.js';
import { isOnEarth, toOverlay, toPictureMap } from './to-picture.js';
import { toUrl } from './to-url.js';

/**
 * What a document has for its map; what lacks what it cannot be drawn without is left out, and is a finding where the check has
 * none. Beside a picture that is the map nothing lies on the earth.
 */
export function toBasemap({ basemap }: Pick<StoryDocument, 'basemap'>, findings: Finding[]): MapParts {
  const [streets, tiles, overlays, pictures]: [Streets[], TileServer[], Overlay[], PictureMap[]] = [[], [], [], []];
  const onEarth: [string, BasemapDocument][] = [];
  for (const [index, document] of asList(basemap)) {
    const where = `basemap[${index}]`;
    if (!isObject(document)) continue;
    if (!isPictureMap(document)) onEarth.push([where, document]);
    else if (pictures.length > 0) findings.push(secondPicture(where, document));
    else add(pictures, toPictureMap(document, where, findings));
  }
  const [picture] = pictures;
  for (const [where, document] of onEarth) {
    if (picture) findings.push(createFinding('error', 'not-on-picture', where, document));
    else if (isStreets(document)) add(streets, toStreets(document, where, findings));
    else if (isTileServer(document)) add(tiles, toTileServer(document, where, findings));
    else add(overlays, toOverlay(document, where, findings));
  }
  return {
    ...(streets.length > 0 && { streets }),
    ...(tiles.length > 0 && { tiles }),
    ...(overlays.length > 0 && { overlays }),
    ...(picture && { picture }),
  };
}

function isPictureMap(document: BasemapDocument): document is PictureDocument {
  return !isStreets(document) && !isTileServer(document) && !isOnEarth(document);
}

/** The files with streets among the entries of a document, each with its number. */
export function listStreets(basemap: StoryDocument['basemap']): [number, StreetsDocument][] {
  return asList(basemap).flatMap(([index, entry]) => (isStreets(entry) ? [[index, entry]] : []));
}

/** The tile servers among the entries of a document, each with its number. */
export function listTileServers(basemap: StoryDocument['basemap']): [number, TileServerDocument][] {
  return asList(basemap).flatMap(([index, entry]) => (isTileServer(entry) ? [[index, entry]] : []));
}

/** Whether an entry is a file with streets. */
export function isStreets(document: BasemapDocument): document is StreetsDocument {
  return isObject(document) && Object.hasOwn(document, 'src');
}

/** Whether an entry is a tile server. */
export function isTileServer(document: BasemapDocument): document is TileServerDocument {
  return isObject(document) && Object.hasOwn(document, 'tiles') && !isStreets(document);
}

/** Whether an entry is a picture in one file. */
export function isImage(document: BasemapDocument): document is ImageDocument {
  return isObject(document) && Object.hasOwn(document, 'image') && !isStreets(document) && !isTileServer(document);
}

function add<T>(list: T[], value: T | undefined): void {
  if (value) list.push(value);
}

function secondPicture(where: string, document: PictureDocument): Finding {
  const expected = 'laid over the map by “bounds” or “corners”: one picture is the map itself already';
  return createFinding('error', 'wrong-value', where, document, expected, []);
}

function toStreets(document: StreetsDocument, where: string, findings: Finding[]): Streets | undefined {
  const { src: address, integrity, bounds: box, minZoom, attribution, dataDate } = asObject(document);
  // In a single file the streets themselves stand in the place of their address: that is only fetched, and under its hash.
  const src = isJsonItself(address) ? address : toUrl(address, `${where}.src`, findings);
  const bounds = toBoundsWithSize(box, `${where}.bounds`, findings);
  if (!src || !asText(integrity) || !bounds) return undefined;
  return {
    src,
    integrity: integrity!,
    bounds,
    minZoom: toZoom(minZoom, 9, streetsEnd),
    attribution: asText(attribution),
    dataDate: asText(dataDate),
  };
}

function isJsonItself(value: unknown): value is string {
  return typeof value === 'string' && /^data:application\/json[;,]/.test(value);
}

function toTileServer(document: TileServerDocument, where: string, findings: Finding[]): TileServer | undefined {
  const url = asText(document.tiles)?.trim();
  if (!url) return undefined;
  if (!isSafeUrl(toTileHost(url))) {
    findings.push(createFinding('error', 'unsafe-url', `${where}.tiles`, url));
    return undefined;
  }
  const maxZoom = Math.floor(toZoom(document.maxZoom, tilesEnd, closestTiles));
  const minZoom = Math.min(Math.ceil(toZoom(document.minZoom, 0, closestTiles)), maxZoom);
  return { url, attribution: asText(document.attribution), minZoom, maxZoom };
}

function toZoom(value: unknown, unlessSaid: number, most: number): number {
  return Math.max(0, Math.min(most, asNumber(value) ?? unlessSaid));
}
