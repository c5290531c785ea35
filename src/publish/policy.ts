/** What a site's server says of its files. */
import type { Story } from '../core/model.js';
import { withBefore } from '../core/media/with-before.js';
import { toForwarded } from '../core/media/picture-sites.js';
import { isPlainHost } from '../core/urls/safe-url.js';
import { toTileServers } from '../core/urls/tile-address.js';
import type { PublishedStory } from './published-story.js';

/**
 * The strictest Content-Security-Policy under which all of these stories are shown: of other hosts only those that their
 * media, streets, tiles, pictures and data are of. Where the author has not allowed a host, the reader may, and no policy can
 * be changed then.
 */
export function toPolicy(stories: readonly PublishedStory[]): string {
  const sources = new Map<string, Set<string>>([
    ['default-src', new Set(["'none'"])],
    ['script-src', new Set(["'self'"])],
    ['style-src', new Set(["'self'"])],
    ['img-src', new Set(["'self'", 'data:'])],
    ['connect-src', new Set(["'self'"])],
    ['base-uri', new Set(["'none'"])],
    ['form-action', new Set(["'none'"])],
  ]);
  const media = stories.flatMap(({ story }) => story.events.flatMap((event) => event.media.flatMap(withBefore)));
  const shown = [
    ...media.flatMap(({ poster, tracks = [] }) => [
      ...(poster === undefined ? [] : [['img-src', poster] as const]),
      ...tracks.map(({ src }) => ['media-src', src] as const),
    ]),
    ...media.flatMap(({ type, src }) =>
      directives[type].flatMap((directive) => [src, ...toForwarded(src)].map((each) => [directive, each] as const)),
    ),
    ...stories.flatMap(({ story }) => shownOnMap(story)),
  ];
  for (const [directive, src] of shown) {
    const source = toSource(src);
    if (source) sources.set(directive, new Set([...(sources.get(directive) ?? []), source]));
  }
  return [...sources].map(([directive, list]) => [directive, ...list].join(' ')).join('; ');
}

/** What the map of a story fetches, and by which directive it may. */
function shownOnMap({
  streets = [],
  tiles = [],
  layers = [],
  picture,
  overlays = [],
  events,
}: Story): (readonly [string, string])[] {
  const pictures = [...(picture ? [picture] : []), ...overlays, ...events.flatMap((event) => event.overlays ?? [])];
  const files = layers.flatMap(({ geojson }) => (typeof geojson === 'string' ? [geojson] : []));
  return [
    ...[...streets.map(({ src }) => src), ...files].map((src) => ['connect-src', src] as const),
    ...[...tiles.flatMap(({ url }) => toTileServers(url)), ...pictures.map(({ src }) => src)].map(
      (src) => ['img-src', src] as const,
    ),
    // What a IIIF image is, its server says.
    ...pictures.flatMap(({ type, src }) => (type === 'iiif' ? [['connect-src', src] as const] : [])),
  ];
}

const directives = {
  image: ['img-src'],
  video: ['media-src'],
  audio: ['media-src'],
  embed: ['frame-src'],
  card: [],
} as const;

/** Headers for hosts that read a file `_headers`; `base` says where the site's folder is on its host. */
export function writeHeaders(stories: readonly PublishedStory[], base?: string): string {
  const path = base === undefined ? '/' : new URL(base).pathname.replace(/[*:]/g, toPercent);
  return `${path}*
  ${formatHeader('Access-Control-Allow-Origin', '*')}
  ${formatHeader('Content-Security-Policy', toPolicy(stories))}
  ${formatHeader('X-Content-Type-Options', 'nosniff')}

${path}assets/*
  ${formatHeader('Cache-Control', 'public, max-age=31536000, immutable')}
`;
}

/** A line of `_headers`, in which nothing can begin another: RFC 9110 §5.5, of its characters those that are seen. */
function formatHeader(name: string, value: string): string {
  return `${name}: ${value.replace(/[^\x20-\x7e]/gu, encodeURIComponent)}`;
}

function toPercent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** An origin, as policies name it; what no policy could name is left out. */
function toSource(src: string): string | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src.trim())) return "'self'";
  const url = URL.canParse(src, 'https://site.invalid') ? new URL(src, 'https://site.invalid') : undefined;
  return url && /^https?:$/.test(url.protocol) && isPlainHost(url.host) ? url.origin : undefined;
}
