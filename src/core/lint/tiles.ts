/** Tile servers that will not be shown as they are meant, and zoom levels that no map has. */
import { asList } from '../document/loose.js';
import type { BasemapDocument } from '../document/schema.js';
import { isStreets, listTileServers } from '../document/to-basemap.js';
import { closestTiles, streetsEnd } from '../places/zoom-ends.js';
import { createError, createWarning, type Problem } from '../problems/problem.js';
import { isAllowedHost, toHost, toPage } from '../urls/remote.js';
import { isSafeUrl } from '../urls/safe-url.js';
import { findTileFlaw, toTileHost } from '../urls/tile-address.js';
import type { Rule } from './rule.js';

/** Whose tiles are of OpenStreetMap’s data, or ask by their own terms to be named: nobody may show them without. */
const wantNames = [
  'arcgisonline.com',
  'cartocdn.com',
  'maptiler.com',
  'mapbox.com',
  'openstreetmap.de',
  'openstreetmap.fr',
  'openstreetmap.org',
  'opentopomap.org',
  'stadiamaps.com',
  'thunderforest.com',
];

/** What cannot be a tile’s address is asked for nothing; what is unsafe the check has told. */
export const tilesHaveAddresses: Rule = ({ document: { basemap } }) =>
  listTileServers(basemap).flatMap(([index, { tiles }]) => {
    const flaw = isSafeUrl(toTileHost(tiles.trim())) ? findTileFlaw(tiles) : undefined;
    return flaw === undefined ? [] : [createError('flawed-tiles', `basemap[${index}].tiles`, tiles, flaw)];
  });

/** Whoever draws maps for others lives by being named. */
export const tilesHaveNames: Rule = ({ document: { basemap }, story }) =>
  listTileServers(basemap).flatMap(([index, { tiles, attribution }]) => {
    const host = toHost(toTileHost(tiles.trim()), toPage(story));
    if (attribution?.trim() || !isAllowedHost(host, wantNames)) return [];
    const message = `${host} may be shown only with its makers’ names; "attribution" should say them, for tiles of OpenStreetMap "© OpenStreetMap contributors".`;
    return [createWarning('no-attribution', `basemap[${index}]`, tiles, message)];
  });

/** Levels of zoom are those that there are, the farther before the closer. */
export const zoomsAreLevels: Rule = ({ document: { basemap } }) =>
  asList(basemap).flatMap(([index, entry]) => [...levelsOf(entry, `basemap[${index}]`)]);

function* levelsOf(entry: BasemapDocument, where: string): Iterable<Problem> {
  const { minZoom, maxZoom, tiles } = entry as { minZoom?: number; maxZoom?: number; tiles?: string };
  if (tiles === undefined && !isStreets(entry)) return;
  const most = isStreets(entry) ? streetsEnd : closestTiles;
  const levels = isStreets(entry) ? { minZoom } : { minZoom, maxZoom };
  for (const [key, zoom] of Object.entries(levels)) {
    if (zoom === undefined || (zoom >= 0 && zoom <= most && (isStreets(entry) || Number.isInteger(zoom)))) continue;
    const kind = isStreets(entry) ? `a number from 0 to ${most}` : `a whole number from 0 to ${most}`;
    yield createWarning('no-level', `${where}.${key}`, zoom, `It should be ${kind}; the nearest is taken.`);
  }
  if (minZoom !== undefined && maxZoom !== undefined && minZoom > maxZoom)
    yield createWarning(
      'reversed-levels',
      `${where}.minZoom`,
      minZoom,
      `It should be at most "maxZoom", ${maxZoom}: are the two swapped?`,
    );
}
