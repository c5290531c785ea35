/** Sites where people post: what of their pages is shown in a frame. */
import { byPath, withKept, withQuery, type Playable, type Player, type MediaSite } from './media-site.js';

/** As high as most posts; frames that tell their height are as high as they are. */
const post = { width: 500, height: 600 };

function toInstagram({ pathname }: URL): Player | undefined {
  const [, kind, id] = /^\/(?:[\w.]+\/)?(p|reels?|tv)\/([\w-]+)/.exec(pathname) ?? [];
  return id && { src: `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${id}/embed/`, ...post };
}

function toTweet({ pathname, searchParams }: URL): Player | undefined {
  const id =
    /^\/(?:\w+|i\/web)\/status(?:es)?\/(\d+)/.exec(pathname)?.[1] ??
    (pathname === '/embed/Tweet.html' ? searchParams.get('id') : undefined);
  return id ? { src: withQuery('https://platform.twitter.com/embed/Tweet.html', { id, dnt: 'true' }), ...post } : undefined; // prettier-ignore
}

/** Some write the colons of a path in per cent. */
const withColons = (pathname: string) => pathname.replace(/%3a/gi, ':');

/** The number that only an account itself has (`did:`), and no name of one. */
const toBluesky = ({ pathname }: URL): Player | undefined => {
  const [, did, id] =
    /^\/(?:profile|embed)\/(did:[a-z]+:[\w.:-]+)\/(?:post|app\.bsky\.feed\.post)\/(\w+)/.exec(withColons(pathname)) ??
    [];
  return id && { src: `https://embed.bsky.app/embed/${did}/app.bsky.feed.post/${id}`, ...post };
};

function toFacebook(url: URL): Player | undefined {
  const { hostname, pathname, search, href } = url;
  const [, plugin] = /^\/plugins\/(video|post|page|comment_embed)\.php$/.exec(pathname) ?? [];
  if (plugin) {
    const src = withKept(`https://www.facebook.com/plugins/${plugin}.php`, url, ['href', 'show_text', 'tabs', 't']);
    return plugin === 'video' ? src : { src, ...post };
  }
  const page = hostname === 'fb.watch' ? href : `https://www.facebook.com${pathname}${search}`;
  if (hostname === 'fb.watch' || /^\/(?:[^/]+\/videos\/|watch\/?$|video\.php|reel\/|share\/[rv]\/)/.test(pathname))
    return withQuery('https://www.facebook.com/plugins/video.php', { href: page, show_text: 'false' });
  return /^\/(?:[^/]+\/(?:posts|photos)\/|(?:permalink|photo|story)(?:\.php)?\/?$|share\/p\/)/.test(pathname)
    ? { src: withQuery('https://www.facebook.com/plugins/post.php', { href: page, show_text: 'true' }), ...post }
    : undefined;
}

function toLinkedIn({ pathname }: URL): Player | undefined {
  const [, kind, id] =
    /^\/(?:embed\/)?feed\/update\/urn:li:(activity|share|ugcPost):(\d+)/.exec(withColons(pathname)) ??
    /^\/posts\/[^/]*-(activity|share|ugcPost)-(\d+)/.exec(pathname) ??
    [];
  return id && { src: `https://www.linkedin.com/embed/feed/update/urn:li:${kind}:${id}`, ...post };
}

/** The sites. */
export const postSites: readonly MediaSite[] = [
  { name: 'Instagram', hosts: ['instagram.com', 'instagr.am'], toPlayer: toInstagram },
  { name: 'X', hosts: ['x.com', 'twitter.com'], toPlayer: toTweet },
  { name: 'Bluesky', hosts: ['bsky.app'], toPlayer: toBluesky },
  { name: 'Facebook', hosts: ['facebook.com', 'fb.watch', 'fb.com'], toPlayer: toFacebook },
  { name: 'LinkedIn', hosts: ['linkedin.com'], toPlayer: toLinkedIn },
  {
    name: 'Reddit',
    hosts: ['reddit.com', 'redd.it'],
    toPlayer: byPath([/^(\/r\/\w+\/comments\/\w+(?:\/[^/]*)*)$/, 'https://embed.reddit.com$1']),
  },
  {
    name: 'Telegram',
    hosts: ['t.me'],
    toPlayer: byPath([/^\/(?:s\/)?([a-z]\w{3,})\/(\d+)\/?$/i, 'https://t.me/$1/$2?embed=1']),
  },
  // They show their posts where their own script is, or the address does not say enough.
  { name: 'Threads', hosts: ['threads.net', 'threads.com'] },
  { name: 'Pinterest', hosts: ['pinterest.com', 'pin.it'] },
  { name: 'Tumblr', hosts: ['tumblr.com'] },
];

/**
 * Of the many servers of Mastodon and PeerTube only their paths are known, which anybody’s server may have: the frame of such a
 * page is for those whose author asks for one.
 */
export function toFederated({ origin, pathname }: URL): Required<Pick<Playable, 'src' | 'name'>> | undefined {
  const film = /^\/(?:videos\/(?:watch|embed)\/([\da-f]{8}-[\da-f-]{27}|\w{22})|w\/(\w{22}))\/?$/.exec(pathname);
  if (film) return { src: `${origin}/videos/embed/${film[1] ?? film[2]}`, name: 'PeerTube' };
  const [, page] = /^(\/@[\w.@-]+\/\d{5,})(?:\/embed)?\/?$/.exec(pathname) ?? [];
  return page === undefined ? undefined : { src: `${origin}${page}/embed`, name: 'Mastodon', ...post };
}
