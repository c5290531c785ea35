/** Media, and parts of the map, that readers will not get to see. */
import { asList } from '../document/loose.js';
import { listMapAddresses } from '../document/map-addresses.js';
import type { StoryDocument } from '../document/schema.js';
import { listTileServers } from '../document/to-basemap.js';
import { createWarning } from '../problems/problem.js';
import { otherHost } from '../urls/remote.js';
import { toScheme } from '../urls/safe-url.js';
import { toTileHost } from '../urls/tile-address.js';
import type { Rule } from './rule.js';

/** Pages with https do not load from http. */
export const noInsecureMedia: Rule = ({ document }) =>
  remotePartsOf(document).flatMap(({ where, src }) => {
    if (toScheme(src) !== 'http') return [];
    const message = 'Pages with https refuse what comes over http; the address should be https, or relative.';
    return [createWarning('insecure-media', where, src, message)];
  });

/** Readers are asked before another host learns their address; whether that is meant, only the author can say. */
export const noUndecidedHosts: Rule = ({ document, story }) => {
  if (document.allowRemote !== undefined) return [];
  const told = new Set<string>();
  return remotePartsOf(document).flatMap(({ where, src, address = src }) => {
    const host = toScheme(src) === 'http' ? undefined : otherHost(address, story);
    if (host === undefined || told.has(host)) return [];
    told.add(host);
    const message = `Nothing comes from ${host} before the reader asks for it, by a button or by a link; "allowRemote" should say whether that is meant: ["${host}"], or false.`;
    return [createWarning('undecided-host', where, src, message)];
  });
};

interface RemotePart {
  readonly where: string;
  readonly src: string;
  /** An address of its host, where `src` may have none. */
  readonly address?: string;
}

/** What a story may have of other hosts that they can see shown; what is embedded is shown by themselves. */
function remotePartsOf(document: StoryDocument): RemotePart[] {
  const media = asList(document.events).flatMap(([index, event]) =>
    asList(event.media).flatMap(([item, { type, src }]) =>
      type === 'embed' || typeof src !== 'string' ? [] : [{ where: `events[${index}].media[${item}].src`, src }],
    ),
  );
  const tiles = listTileServers(document.basemap).map(([index, { tiles: src }]) => ({
    where: `basemap[${index}].tiles`,
    src,
    address: toTileHost(src.trim()),
  }));
  return [...media, ...tiles, ...listMapAddresses(document)];
}
