/** Sites of documents, maps and charts: what of their pages is shown in a frame. */
import { byPath, withKept, withQuery, type Player, type MediaSite } from './media-site.js';

/** A page of paper. */
const sheet = { width: 640, height: 800 };

function toDrive({ pathname, searchParams }: URL): Player | undefined {
  const folder =
    /^\/drive\/(?:u\/\d+\/)?folders\/([\w-]+)/.exec(pathname)?.[1] ??
    (pathname === '/embeddedfolderview' ? searchParams.get('id') : undefined);
  if (folder) return `${withQuery('https://drive.google.com/embeddedfolderview', { id: folder })}#list`;
  const isOfId = /^\/(?:open|uc)$/.test(pathname);
  const id = /^\/file\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(pathname)?.[1] ?? (isOfId ? searchParams.get('id') : undefined);
  if (!id || !/^[\w-]+$/.test(id)) return undefined;
  return withQuery(`https://drive.google.com/file/d/${id}/preview`, { resourcekey: searchParams.get('resourcekey') });
}

/** What has been published (`/d/e/…/pub`) has other addresses than what is only shared. */
function toDocs({ pathname, searchParams }: URL): Player | undefined {
  const [, kind, published, id] =
    /^\/(document|presentation|spreadsheets|forms|drawings)\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)/.exec(pathname) ?? [];
  if (!id) return undefined;
  const at = `https://docs.google.com/${kind}/d/${published ?? ''}${id}`;
  if (kind === 'presentation') return `${at}/embed`;
  if (kind === 'forms') return { src: `${at}/viewform?embedded=true`, ...sheet };
  if (kind === 'spreadsheets') {
    const gid = searchParams.get('gid');
    return published ? withQuery(`${at}/pubhtml`, { widget: 'true', headers: 'false', gid }) : `${at}/preview`;
  }
  if (kind === 'drawings') return published ? { type: 'image', src: `${at}/pub` } : `${at}/preview`;
  return { src: published ? `${at}/pub?embedded=true` : `${at}/preview`, ...sheet };
}

/** What a map shows: of what is embedded, of the programmes' way, and of what `output=embed` makes one. */
const mapSettings = [
  ...['pb', 'key', 'q', 'center', 'zoom', 'maptype', 'origin', 'destination', 'waypoints', 'mode', 'avoid', 'units'],
  ...['location', 'pano', 'heading', 'pitch', 'fov', 'language', 'region'],
  ...['ll', 'sll', 'spn', 'sspn', 'z', 't', 'hl', 'cid', 'saddr', 'daddr', 'dirflg', 'layer', 'cbll', 'cbp', 'panoid'],
];

function toGoogleMaps(url: URL): Player | undefined {
  const { pathname, searchParams } = url;
  const mine = /^\/maps\/d\/(?:u\/\d+\/)?(?:viewer|edit|embed)/.test(pathname) ? searchParams.get('mid') : undefined;
  if (mine) return withQuery('https://www.google.com/maps/d/embed', { mid: mine });
  const frame = /^\/maps\/embed(?:\/v1\/(?:place|view|directions|streetview|search))?$/.exec(pathname);
  if (frame) return withKept(`https://www.google.com${frame[0]}`, url, mapSettings);
  const isFrame = /^\/maps\/?$/.test(pathname) && searchParams.get('output') === 'embed';
  return isFrame ? withKept('https://www.google.com/maps', url, [...mapSettings, 'output']) : undefined;
}

function toDatawrapper({ hostname, pathname }: URL): Player | undefined {
  const [, id, version = ''] =
    hostname === 'datawrapper.dwcdn.net'
      ? (/^\/([a-z\d]{5})\/?(\d+\/?)?/i.exec(pathname) ?? [])
      : (/^\/_\/([a-z\d]{5})/i.exec(pathname) ?? []);
  return id && `https://datawrapper.dwcdn.net/${id}/${version}`;
}

/** Only with `auto` it tells its height. */
const toFlourish = byPath([/^\/(visualisation|story)\/(\d+)(?:\/.*)?$/, 'https://flo.uri.sh/$1/$2/embed?auto=1']);

function toTableau({ pathname }: URL): Player | undefined {
  const [, view] = /^\/(?:views|app\/profile\/[^/]+\/viz)\/([^/]+\/[^/]+)/.exec(pathname) ?? [];
  return view && `https://public.tableau.com/views/${view}?:showVizHome=no&:embed=true`;
}

/** The sites. */
export const paperSites: readonly MediaSite[] = [
  { name: 'Google Drive', hosts: ['drive.google.com'], toPlayer: toDrive },
  { name: 'Google Docs', hosts: ['docs.google.com'], toPlayer: toDocs },
  { name: 'Google Maps', hosts: ['google.com/maps', 'maps.google.com', 'maps.app.goo.gl', 'goo.gl/maps'], toPlayer: toGoogleMaps }, // prettier-ignore
  {
    name: 'OpenStreetMap',
    hosts: ['openstreetmap.org', 'osm.org'],
    toPlayer: (url) =>
      url.pathname === '/export/embed.html'
        ? withKept('https://www.openstreetmap.org/export/embed.html', url, ['bbox', 'layer', 'marker'])
        : undefined,
  },
  { name: 'Datawrapper', hosts: ['datawrapper.dwcdn.net', 'datawrapper.de'], toPlayer: toDatawrapper },
  { name: 'Flourish', hosts: ['flo.uri.sh', 'public.flourish.studio'], toPlayer: toFlourish },
  { name: 'Tableau', hosts: ['public.tableau.com'], toPlayer: toTableau },
  {
    name: 'Infogram',
    hosts: ['infogram.com'],
    toPlayer: byPath([/^\/([\w-]+)\/?$/, 'https://e.infogram.com/$1?src=embed']),
  },
  {
    name: 'DocumentCloud',
    hosts: ['documentcloud.org'],
    toPlayer: (url) => {
      const id = /^\/documents\/(\d+(?:-[\w-]+)?)/.exec(url.pathname)?.[1];
      return id && { src: `https://embed.documentcloud.org/documents/${id}/?embed=1`, ...sheet };
    },
  },
  {
    name: 'Internet Archive',
    hosts: ['archive.org'],
    // Of `web.` it is the page of somebody else.
    toPlayer: (url) => (url.hostname.startsWith('web.') ? undefined : toArchive(url)),
  },
  {
    name: 'Sketchfab',
    hosts: ['sketchfab.com'],
    toPlayer: byPath([
      /^\/(?:3d-models|models)\/(?:[^/]*-)?([\da-f]{32})(?:\/embed)?\/?$/,
      'https://sketchfab.com/models/$1/embed',
    ]),
  },
  {
    name: 'CodePen',
    hosts: ['codepen.io'],
    toPlayer: byPath([
      /^\/([\w-]+)\/(?:pen|embed|full)\/(\w+)\/?$/,
      'https://codepen.io/$1/embed/$2?default-tab=result',
    ]),
  },
  // A download, or a page with a button for one: nothing of it is to be shown in a page.
  { name: 'Dropbox', hosts: ['dropbox.com'] },
  { name: 'OneDrive', hosts: ['1drv.ms', 'onedrive.live.com'] },
];

const toArchive = byPath([/^\/(?:details|embed|stream)\/([\w.-]+)(?:\/.*)?$/, 'https://archive.org/embed/$1']);
