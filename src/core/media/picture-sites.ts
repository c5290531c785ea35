/** Sites of pictures: the file that one of their pages is about. */
import { toMediaType } from '../urls/media-type.js';
import { byPath, withQuery, type Player, type MediaSite } from './media-site.js';

/**
 * The file of a page such as `/wiki/File:Ferry.jpg` or `/wiki/Busan#/media/Datei:Ferry.jpg`, whatever the wiki's language calls
 * files. Only the wiki itself knows whether it is its own or of Commons, and how wide it is: it sends on to
 * `upload.wikimedia.org`.
 */
function toWikiFile(url: URL): Player | undefined {
  const { hostname, searchParams } = url;
  const file = toWikiName(url)?.replace(/ /g, '_');
  const type = file && (/\.(?:tiff?|xcf)$/i.test(file) ? 'image' : toMediaType(file));
  if (!type) return undefined;
  const wiki = hostname.replace(/^m\./, '').replace('.m.', '.');
  // Photographs are as large as cameras make them; of a drawing, and of what moves, the file itself is right.
  const width = /\.(?:jpe?g|png|webp|tiff?|xcf)$/i.test(file) ? (searchParams.get('width') ?? 1280) : undefined;
  return { type, src: withQuery(`https://${wiki}/wiki/Special:FilePath/${file}`, { width }) };
}

/** Where the server of such an address sends on to, which policies look at too; nothing of others. */
export function toForwarded(src: string): readonly string[] {
  return /^https:\/\/[\w.-]+\/wiki\/Special:FilePath\//.test(src) ? ['https://upload.wikimedia.org'] : [];
}

function toWikiName({ pathname, hash, searchParams }: URL): string | undefined {
  const page = /^#\/media\//.test(hash) ? hash.slice('#/media/'.length) : pathname.replace(/^\/wiki\//, '');
  const title = page === '/w/index.php' ? (searchParams.get('title') ?? '') : page;
  return /^[^/:]+:(?:FilePath\/|Redirect\/file\/)?([^/:]+)$/.exec(title)?.[1];
}

const toImgurPage = byPath(
  [/^\/(a|gallery)\/(?:[^/]*-)?([a-z\d]{5,7})(?:\/embed)?\/?$/i, 'https://imgur.com/a/$2/embed?pub=true'],
  [/^\/([a-z\d]{5,7})(?:\/embed)?\/?$/i, 'https://imgur.com/$1/embed?pub=true'],
);

function toImgur(url: URL): Player | undefined {
  const [, id, ending = ''] = /^\/([a-z\d]{5,8})\.(\w+)$/i.exec(url.pathname) ?? [];
  if (!id) return toImgurPage(url);
  const src = `https://i.imgur.com/${id}.${ending === 'gifv' ? 'mp4' : ending}`;
  const type = toMediaType(src);
  return type && { type, src };
}

/** The sites. */
export const pictureSites: readonly MediaSite[] = [
  { name: 'Wikimedia Commons', hosts: ['commons.wikimedia.org', 'commons.m.wikimedia.org'], toPlayer: toWikiFile },
  { name: 'Wikipedia', hosts: ['wikipedia.org'], toPlayer: toWikiFile },
  { name: 'Imgur', hosts: ['imgur.com'], toPlayer: toImgur },
  {
    name: 'GIPHY',
    hosts: ['giphy.com'],
    toPlayer: byPath([
      /^\/(?:(?:gifs|clips|stickers)\/(?:[^/]*-)?|embed\/)([a-z\d]+)\/?$/i,
      'https://giphy.com/embed/$1',
    ]),
  },
  {
    name: 'GitHub',
    hosts: ['github.com'],
    toPlayer: ({ pathname }) => {
      const [, repository, file = ''] = /^\/([^/]+\/[^/]+)\/(?:blob|raw)\/(.+)$/.exec(pathname) ?? [];
      const type = toMediaType(file);
      return type && { type, src: `https://raw.githubusercontent.com/${repository}/${file}` };
    },
  },
  // Which of their servers has the picture of a page, its address does not say.
  { name: 'Flickr', hosts: ['flickr.com', 'flic.kr'] },
  { name: 'Google Photos', hosts: ['photos.google.com', 'photos.app.goo.gl'] },
  { name: 'Tenor', hosts: ['tenor.com'] },
];
