/** Sites of sounds: what of their pages plays in a frame. */
import { byPath, partsOf, withKept, withQuery, type Player, type MediaSite } from './media-site.js';

/** Pages of SoundCloud itself, which are nobody's. */
const soundCloudsOwn = new Set(['discover', 'search', 'stream', 'you', 'charts', 'pages', 'upload', 'settings']);

const soundCloudLooks = ['url', 'color', 'visual', 'hide_related', 'show_artwork', 'show_comments', 'show_user', 'start_track']; // prettier-ignore

function toSoundCloud(url: URL): Player | undefined {
  const { hostname, pathname } = url;
  if (hostname === 'w.soundcloud.com')
    return /^\/player\/?$/.test(pathname)
      ? withKept('https://w.soundcloud.com/player/', url, soundCloudLooks)
      : undefined;
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

const toApple = (host: string) => (url: URL) => withKept(`https://embed.${host}${url.pathname}`, url, ['i']);

/** The sites. */
export const soundSites: readonly MediaSite[] = [
  { name: 'SoundCloud', hosts: ['soundcloud.com'], toPlayer: toSoundCloud },
  { name: 'Spotify', hosts: ['spotify.com'], toPlayer: toSpotify },
  { name: 'Apple Podcasts', hosts: ['podcasts.apple.com'], toPlayer: toApple('podcasts.apple.com') },
  { name: 'Apple Music', hosts: ['music.apple.com'], toPlayer: toApple('music.apple.com') },
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
    toPlayer: (url) => {
      const player = 'https://player-widget.mixcloud.com/widget/iframe/';
      if (/^\/widget\/iframe\/?$/.test(url.pathname))
        return withKept(player, url, ['feed', 'light', 'mini', 'hide_cover']);
      return /^\/[^/]+\/[^/]+\/?$/.test(url.pathname) ? withQuery(player, { feed: url.pathname }) : undefined;
    },
  },
  // What a page plays is a number that its address does not have.
  { name: 'Bandcamp', hosts: ['bandcamp.com'] },
];
