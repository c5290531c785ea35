/** The tiles that a StoryMapJS file brings itself, by an address in the place of the name of a map. */
import type { TileServerDocument } from '../../core/document/schema.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { toHost, toPage } from '../../core/urls/remote.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { findTileFlaw, toTileHost } from '../../core/urls/tile-address.js';
import { htmlToText } from '../html-to-markdown.js';
import { toText } from './slide.js';

/** What of `storymap` says where they come from. */
export const tileKeys = ['map_type', 'map_subdomains', 'attribution'] as const;

/** The server of `map_type`, where that is an address of tiles; a problem says what it means for readers. */
export async function readMapTiles(
  map: Readonly<Partial<Record<(typeof tileKeys)[number], unknown>>>,
  problems: Problem[],
): Promise<TileServerDocument | undefined> {
  const type = toText(map.map_type) ?? '';
  if (!/^https?:/i.test(type)) return undefined;
  const server = toServer(map.map_subdomains);
  const tiles = type.replace(/\{ *s *\}/g, () => server);
  const at = toTileHost(tiles);
  if (!isSafeUrl(at) || findTileFlaw(tiles) !== undefined) return undefined;
  const attribution = await htmlToText(toText(map.attribution) ?? '', 'storymap.attribution', problems);
  const message = `Readers’ browsers will ask ${toHost(at, toPage({}))} for the map, once “allowRemote” or the reader allows it: it learns their addresses, and its terms must let you use it.`;
  problems.push(createWarning('tiles-of-others', 'storymap.map_type', type, message));
  return { tiles, ...(attribution && { attribution }) };
}

/** The servers that `{s}` stands for are a, b and c here: of others it is the first. */
function toServer(subdomains: unknown): string {
  const names =
    typeof subdomains === 'string' || Array.isArray(subdomains) ? [...(subdomains as Iterable<unknown>)] : [];
  const first = toText(names[0]);
  return first === undefined || ['a', 'b', 'c'].every((name) => names.includes(name)) ? '{s}' : first;
}
