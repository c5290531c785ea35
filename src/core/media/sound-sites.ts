/** Sites of sounds: what of their pages plays in a frame. */
import { byPath, partsOf, withQuery, type Player, type MediaSite } from './media-site.js';

/** Pages of SoundCloud itself, which are nobody's. */
const soundCloudsOwn = new Set(['discover', 'search', 'stream', 'you', 'charts', 'pages', 'upload', 'settings']);

function toSoundCloud(url: URL): Player | undefined {
  const { hostname, href, pathname } = url;
  if (hostname === 'w.soundcloud.com') return pathname.startsWith('/player') ? href : undefined;
  const [first = ''] = partsOf(url);
  // What stands behind a short address, only SoundCloud knows.
  if (!first || soundCloudsOwn.has(first) || hostname === 'on.soundcloud.com') return undefined;
  const host = hostname === 'api.soundcloud.com' ? hostname : 'soundcloud.com';
  const secret = url.searchParams.get('secret_token');
  const page = withQuery(`https://${host}${pathname.replace(/\/$/, '')}`, { secret_token: secret });
  return withQuery('https://w.soundcloud.com/player/', { url: page });
}

function toSpotify({ pathname, searchParams }: URL): Player | undefined {
  const [, kind, id] =
    /^\/(?:intl-[a-z-]+\/)?(?:embed(?:-podcast)?\/)?(?:user\/[^/]+\/)?(track|album|episode|show|playlist|artist)\/([a-z\d]+)/i.exec(
      pathname,
    ) ?? [];
  return id && withQuery(`https://open.spotify.com/embed/${kind}/${id}`, { t: searchParams.get('t') });
}

const toApple = ({ hostname, pathname, search }: URL) =>
  `https://embed.${hostname.replace(/^(?:geo|embed)\./, '')}${pathname}${search}`;

/** The sites. */
export const soundSites: readonly MediaSite[] = [
  { name: 'SoundCloud', hosts: ['soundcloud.com'], toPlayer: toSoundCloud },
  { name: 'Spotify', hosts: ['spotify.com'], toPlayer: toSpotify },
  { name: 'Apple Podcasts', hosts: ['podcasts.apple.com'], toPlayer: toApple },
  { name: 'Apple Music', hosts: ['music.apple.com'], toPlayer: toApple },
  {
    name: 'Deezer',
    hosts: ['deezer.com'],
    toPlayer: byPath([
      /^\/(?:[a-z]{2}\/|widget\/\w+\/)?(track|album|playlist|show|episode)\/(\d+)\/?$/,
      'https://widget.deezer.com/widget/auto/$1/$2',
    ]),
  },
  {
    name: 'Mixcloud',
    hosts: ['mixcloud.com'],
    toPlayer: ({ pathname, href, hostname }) => {
      if (hostname === 'player-widget.mixcloud.com') return href;
      return /^\/[^/]+\/[^/]+\/?$/.test(pathname)
        ? withQuery('https://player-widget.mixcloud.com/widget/iframe/', { feed: pathname })
        : undefined;
    },
  },
  // What a page plays is a number that its address does not have.
  { name: 'Bandcamp', hosts: ['bandcamp.com'] },
];
