/** Media, and parts of the map, that readers will not get to see. */
import { listMapAddresses } from '../document/map-addresses.js';
import type { MediaDocument, StoryDocument } from '../document/schema.js';
import { listTileServers } from '../document/to-basemap.js';
import { isShownNowhere } from '../media/to-playable.js';
import { createWarning } from '../problems/problem.js';
import { toMediaType } from '../urls/media-type.js';
import { isAllowedHost, otherHost, toHost } from '../urls/remote.js';
import { toScheme } from '../urls/safe-url.js';
import { toTileHost } from '../urls/tile-address.js';
import { beforeOf, mediaOf } from './linted-media.js';
import type { Rule } from './rule.js';

/** Of what no frame and no browser shows readers get a link; whether the author expects more, nobody knows. */
export const noCardsUnasked: Rule = ({ document }) =>
  mediaOf(document).flatMap(({ where, src, type, shown }) => {
    if (shown.type !== 'card' || type === 'card') return [];
    const message = `It is shown as a card with a link: ${whyCard(src, type)}. "type": "card" says that this is meant.`;
    return [createWarning('shown-as-card', where, src, message)];
  });

function whyCard(src: string, type: MediaDocument['type']): string {
  if (isShownNowhere(src)) return 'browsers do not show such a file in a page (they show JPEG, PNG, MP4 and MP3)';
  if (type === 'embed') return 'its site lets no other page show it';
  return 'nothing is known that shows this page in another; of an address that is made for frames “type” should be “embed”';
}

/** An address says what it is of; where the author says another thing, readers see nothing. */
export const typesFitAddresses: Rule = ({ document }) =>
  mediaOf(document).flatMap(({ where, type, shown }) => {
    const found = toMediaType(shown.src) ?? shown.type;
    const isRight = type === undefined || type === 'card' || shown.type === 'card' || type === found;
    // A film of a site is one, and its player a frame.
    if (isRight || (found === 'embed' && type !== 'image') || isStream(type, found)) return [];
    const message = `It is said to be “${type}”, and its address is that of “${found}”; “type” may be left out.`;
    return [createWarning('other-media-type', where.replace(/src$/, 'type'), type, message)];
  });

/** Files of one ending may have a picture or only a sound. */
function isStream(...types: readonly unknown[]): boolean {
  return types.every((type) => type === 'video' || type === 'audio');
}

/** Who allows the host of what was pasted means what plays of it. */
export const playersAreAllowed: Rule = ({ document: { allowRemote }, document }) => {
  if (typeof allowRemote !== 'object') return [];
  return mediaOf(document).flatMap(({ where, src, shown }) => {
    const [pasted, played] = [src, shown.src].map((url) => toHost(url, 'https://page.invalid'));
    if (shown.type !== 'embed' || !isAllowedHost(pasted!, allowRemote) || isAllowedHost(played!, allowRemote))
      return [];
    const message = `“allowRemote” names the host of this address, but what plays comes from ${played}: readers are asked unless it names that.`;
    return [createWarning('other-host', where, src, message)];
  });
};

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
  const media = mediaOf(document)
    .flatMap((one) => [one, ...beforeOf(one)])
    .filter(({ shown: { type } }) => type !== 'embed' && type !== 'card')
    .flatMap(({ where, src, shown, aids }) => [{ where, src, address: shown.src }, ...aids]);
  const tiles = listTileServers(document.basemap).map(([index, { tiles: src }]) => ({
    where: `basemap[${index}].tiles`,
    src,
    address: toTileHost(src.trim()),
  }));
  return [...media, ...tiles, ...listMapAddresses(document)];
}
