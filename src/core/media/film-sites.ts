/** Sites of films: what of their pages plays in a frame. */
import { byPath, parseSeconds, partsOf, withQuery, type Player, type MediaSite } from './media-site.js';

/** A film that is held upright. */
const upright = { width: 325, height: 578 };

/** `youtube-nocookie.com` keeps nothing of a reader before she presses play. */
function toYouTube(url: URL): Player | undefined {
  const { hostname, searchParams: asked, hash } = url;
  const [kind = '', second] = partsOf(url);
  const frames = 'https://www.youtube-nocookie.com/embed/';
  const list = toYouTubeList(asked.get('list'));
  const id = hostname.endsWith('youtu.be') ? kind : kind === 'watch' ? asked.get('v') : filmKinds.has(kind) && second;
  const start = ['t', 'start', 'time_continue'].map((key) => parseSeconds(asked.get(key))).find(Boolean);
  if (isYouTubeId(id)) {
    const src = withQuery(frames + id, {
      rel: asked.get('rel'),
      start: start ?? parseSeconds(hash.replace(/^#t=/, '')),
      end: parseSeconds(asked.get('end')),
      list,
      cc_load_policy: asked.get('cc_load_policy'),
      cc_lang_pref: asked.get('cc_lang_pref'),
    });
    return kind === 'shorts' ? { src, ...upright } : src;
  }
  return list && ['playlist', 'watch', 'embed'].includes(kind)
    ? withQuery(`${frames}videoseries`, { list })
    : undefined;
}

const filmKinds = new Set(['embed', 'shorts', 'live', 'v', 'e']);

/** As long as one is what stands for one where a whole list plays. */
function isYouTubeId(id: unknown): id is string {
  return typeof id === 'string' && /^(?!videoseries)[\w-]{11}$/.test(id);
}

/** Mixes, and lists of one reader alone, play for nobody else. */
function toYouTubeList(list: string | null): string | undefined {
  return list && /^(?!RD|WL|LL)[\w-]+$/.test(list) ? list : undefined;
}

const vimeoPath =
  /^\/(?:video\/|(?:channels|ondemand)\/[^/]+\/|groups\/[^/]+\/videos\/|(?:album|showcase)\/\d+\/video\/|manage\/videos\/)?(\d+)(?:\/([\da-f]+))?\/?$/;

function toVimeo({ pathname, searchParams, hash }: URL): Player | undefined {
  const [, id, secret] = vimeoPath.exec(pathname) ?? [];
  if (id) {
    const start = parseSeconds(hash.replace(/^#t=/, ''));
    const src = withQuery(`https://player.vimeo.com/video/${id}`, { h: secret ?? searchParams.get('h'), dnt: 1 });
    return start ? `${src}#t=${start}s` : src;
  }
  const [, kind, whole] = /^\/(showcase|event)\/(\d+)(?:\/embed)?\/?$/.exec(pathname) ?? [];
  return whole && `https://vimeo.com/${kind}/${whole}/embed`;
}

function toDailymotion({ hostname, pathname, searchParams: asked }: URL): Player | undefined {
  const [, kind, id] = /^\/(?:embed\/)?(video|playlist)\/([a-z\d]+)/i.exec(pathname) ?? [];
  const short = hostname === 'dai.ly' ? /^\/([a-z\d]+)/i.exec(pathname)?.[1] : undefined;
  const video = kind === 'video' ? id : (short ?? asked.get('video'));
  const playlist = kind === 'playlist' ? id : asked.get('playlist');
  const startTime = parseSeconds(asked.get('start') ?? asked.get('startTime'));
  return video || playlist
    ? withQuery('https://geo.dailymotion.com/player.html', { video, playlist, startTime })
    : undefined;
}

function toTikTok(url: URL): Player | undefined {
  const [, id] = /^\/(?:@[^/]*\/(?:video|photo)|v|embed(?:\/v\d)?|player\/v1)\/(\d+)/.exec(url.pathname) ?? [];
  return id && { src: `https://www.tiktok.com/player/v1/${id}`, ...upright };
}

function toBilibili({ pathname, searchParams }: URL): Player | undefined {
  const bvid = /^\/video\/(BV\w+)/.exec(pathname)?.[1] ?? searchParams.get('bvid');
  return bvid ? withQuery('https://player.bilibili.com/player.html', { bvid, autoplay: 0 }) : undefined;
}

/** The sites. */
export const filmSites: readonly MediaSite[] = [
  { name: 'YouTube', hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'], toPlayer: toYouTube },
  { name: 'Vimeo', hosts: ['vimeo.com'], toPlayer: toVimeo },
  { name: 'Dailymotion', hosts: ['dailymotion.com', 'dai.ly'], toPlayer: toDailymotion },
  { name: 'TikTok', hosts: ['tiktok.com'], toPlayer: toTikTok },
  { name: 'Bilibili', hosts: ['bilibili.com'], toPlayer: toBilibili },
  {
    name: 'Rutube',
    hosts: ['rutube.ru'],
    toPlayer: byPath([/^\/(?:video|play\/embed)\/([\da-f]+)\/?.*$/, 'https://rutube.ru/play/embed/$1']),
  },
  { name: 'TED', hosts: ['ted.com'], toPlayer: byPath([/^\/talks\/(\w+)\/?.*$/, 'https://embed.ted.com/talks/$1']) },
  {
    name: 'Streamable',
    hosts: ['streamable.com'],
    toPlayer: byPath([/^\/(?:[eo]\/)?([a-z\d]+)\/?$/, 'https://streamable.com/e/$1']),
  },
  {
    name: 'Loom',
    hosts: ['loom.com'],
    toPlayer: byPath([/^\/(?:share|embed)\/([\da-f]+)\/?.*$/, 'https://www.loom.com/embed/$1']),
  },
  // Its frames have to name the page that they are in, which no address knows.
  { name: 'Twitch', hosts: ['twitch.tv'] },
];
