/**
 * What people paste becomes what plays: the one table of addresses of media, for documents, imports, publishing and check. It is
 * loaded only for what `isPlainMedia` leaves open.
 */
import type { Media } from '../model.js';
import { toFileName } from '../urls/file-name.js';
import { toMediaType } from '../urls/media-type.js';
import { isSafeUrl, toScheme } from '../urls/safe-url.js';
import { filmSites } from './film-sites.js';
import { isPlainMedia } from './is-plain-media.js';
import { paperSites } from './paper-sites.js';
import { pictureSites } from './picture-sites.js';
import { postSites, toFederated } from './post-sites.js';
import type { Playable, Player, MediaSite } from './media-site.js';
import { soundSites } from './sound-sites.js';

export type { Playable } from './media-site.js';

/** What shows an address, of which the author may have said what it is. */
export type ToPlayable = (address: string, type?: Media['type']) => Playable | undefined;

/**
 * What is shown of `address`: of a page of a site that is known its player, by https; else what the author says it is, else
 * what its ending says; else a card, and one too of what no frame and no browser shows. Only the author makes a frame of a host
 * that the table does not know. Absent where the address is no safe one.
 */
export const toPlayable: ToPlayable = (address, type) => {
  if (!isSafeUrl(address)) return undefined;
  if (type && isPlainMedia(type, address)) return { type, src: address };
  const url = toUrlOfSite(address);
  const site = url && findSite(url);
  const federated = url && !site ? toFederated(url) : undefined;
  const whole = toWhole(address, url);
  const name = site?.name ?? federated?.name ?? (toFileName(whole) || undefined);
  const card = { type: 'card', src: whole, name } as const;
  if (type === 'card') return card;
  if (federated && type === 'embed') return { type, ...federated };
  if (federated && (!type || type === 'video')) return card;
  const player = url && toPlayer(url, site);
  if (player) return { type: 'embed', ...(site && { name: site.name }), ...withoutFrameName(player) };
  if (isShownNowhere(address)) return card;
  if (site && !(type === 'embed' && isOfFrames(url))) return card;
  const found = type ?? toMediaType(address);
  return found && !/^(?:mailto|tel)$/.test(toScheme(address) ?? '') ? { type: found, src: whole } : card;
};

/** What a picture shows is no matter of the site's name. */
function withoutFrameName(player: Player): Partial<Playable> & Pick<Playable, 'src'> {
  if (typeof player === 'string') return { src: player };
  return player.type ? { ...player, name: undefined } : player;
}

const sites: ReadonlyMap<string, MediaSite> = new Map(
  [...filmSites, ...soundSites, ...postSites, ...paperSites, ...pictureSites].flatMap((site) =>
    site.hosts.map((host) => [host, site] as const),
  ),
);

/** The site of a host or of one that it is a subdomain of; some have a folder of one. */
function findSite(url: URL): MediaSite | undefined {
  const host = url.hostname.replace(googleOfCountry, 'google.com');
  const [, folder] = /^\/(\w+)/.exec(url.pathname) ?? [];
  const labels = host.split('.').slice(-4);
  const places = labels.map((_, index) => labels.slice(index).join('.'));
  return places.map((place) => sites.get(`${place}/${folder}`) ?? sites.get(place)).find(Boolean);
}

/** The larger ones of Google's countries: others have registered `google` under endings that look alike. */
const googleOfCountry =
  /^(?:www\.)?google\.(?:at|be|bg|ca|ch|cl|cz|de|dk|ee|es|fi|fr|gr|hr|hu|ie|it|lt|lu|lv|nl|no|pl|pt|ro|rs|se|si|sk|co\.(?:id|il|in|jp|ke|kr|nz|th|uk|za)|com\.(?:ar|au|br|co|eg|hk|mx|my|ng|pe|ph|pk|sg|tr|tw|ua|vn))$/;

function toPlayer(url: URL, site: MediaSite | undefined): Player | undefined {
  if (site) return site.toPlayer?.(url);
  return /\/info\.json$/.test(url.pathname) ? { type: 'image', src: toPictureOf(url) } : undefined;
}

/** IIIF Image API 2.1 and 3, §4: the whole picture, in a size that both can say. */
function toPictureOf({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/info\.json$/, 'full/1280,/0/default.jpg')}`;
}

/**
 * The address as one of a site, by https: many leave out what browsers do not show. What is relative is of a site only where it
 * begins with a host of the table.
 */
function toUrlOfSite(address: string): URL | undefined {
  const text = address.trim();
  const isWhole = /^(?:https?:)?\/\//i.test(text);
  // Slashes in front of a host are looked past by parsers: of the site's root it would be one of another site.
  if (!isWhole && /^[/\\]/.test(text)) return undefined;
  const whole = `https://${text.replace(/^(?:https?:)?\/\//i, '')}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  if (!url?.host || url.username || url.password || url.port) return undefined;
  return isWhole || (text.includes('/') && findSite(url)) ? url : undefined;
}

/** An address that a browser reads as its author meant it. */
function toWhole(address: string, url: URL | undefined): string {
  const text = address.trim();
  return url && toScheme(text) === undefined ? `https://${text.replace(/^\/\//, '')}` : text;
}

/** Whether a file is a picture, film or model that browsers do not show, or paper, which they show in no sandbox. */
export function isShownNowhere(address: string): boolean {
  return /\.(?:hei[cf]|tiff?|m3u8|mpd|pdf|gl(?:b|tf)|usdz|psd|ai|eps|avi|wmv|mkv|flv|docx?|xlsx?|pptx?|od[tsp]|zip)$/i.test(
    address.replace(/[?#].*$/s, ''),
  );
}

/** Whether an address of a site that has no rule for it says that it is made for frames. */
function isOfFrames({ hostname, pathname }: URL): boolean {
  const isOfHost = /^(?:embed|player|plugin|widget)\w*\./i.test(hostname);
  return isOfHost || /^\/(?:embed|player|plugin|widget)|\/(?:embed|player)(?:\.html)?\/?$/i.test(pathname);
}
