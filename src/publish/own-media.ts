/**
 * The pictures, films, sounds, streets and data that lie beside a story's document. A document may come from anywhere, and what
 * is copied is published: only files of these kinds are, only from the story's own folder, and none that is hidden there.
 */
import { listMapAddresses } from '../core/document/map-addresses.js';
import type { EventDocument, MediaDocument, StoryDocument, TrackDocument } from '../core/document/schema.js';
import { listTileServers } from '../core/document/to-basemap.js';
import { toStory } from '../core/document/to-story.js';
import type { ToldStory } from '../core/document/told-story.js';
import { withEvents } from '../core/document/with-events.js';
import { toPlayable } from '../core/media/to-playable.js';
import { createError, createWarning, type Problem } from '../core/problems/problem.js';
import { toIntegrity } from './digest.js';
import { toMediaType } from '../core/urls/media-type.js';
import { toScheme } from '../core/urls/safe-url.js';
import { withoutGaps } from '../exporters/without-gaps.js';
import { pictureTypes } from '../core/model.js';

/** A file that a story shows. */
export interface OwnMedia {
  readonly kind: keyof typeof kinds;
  /** From the document's folder. */
  readonly path: string;
  /** The hash that the document says it has, where it does. */
  readonly integrity?: string;
  /** Where the document names it. */
  readonly where: string;
  readonly src: string;
}

/** What a file may be: which paths such files have, and what is said of others. */
const kinds = {
  media: { isPath: (path: string) => toMediaType(path) !== undefined, flaw: 'has no ending of a picture, film or sound' },
  card: { isPath: (path: string) => /\.(?:pdf|gl(?:b|tf)|usdz|hei[cf]|tiff?)$/i.test(path) || toMediaType(path) !== undefined, flaw: 'has no ending of paper, a model, a picture, a film or a sound' },
  poster: { isPath: (path: string) => toMediaType(path) === 'image', flaw: 'has no ending of a picture' },
  before: { isPath: (path: string) => toMediaType(path) === 'image', flaw: 'has no ending of a picture' },
  track: { isPath: (path: string) => /\.vtt$/i.test(path), flaw: 'has not the ending of WebVTT, ".vtt", the only one that browsers read' },
  streets: { isPath: (path: string) => /\.json$/i.test(path), flaw: 'has not the ending of streets, ".json"' },
  picture: { isPath: (path: string) => toMediaType(path) === 'image', flaw: 'has no ending of a picture' },
  data: { isPath: (path: string) => /\.(?:geo)?json$/i.test(path), flaw: 'has no ending of GeoJSON, ".geojson" or ".json"' },
} as const; // prettier-ignore

/** What the check may have left out. */
type Loose<T> = T | undefined;

/**
 * The files beside the document that its events and its map show, and what is wrong with others that seem to be there. The
 * document may have the gaps that its check leaves.
 */
export function findOwnMedia(document: StoryDocument): { media: OwnMedia[]; problems: Problem[] } {
  const media: OwnMedia[] = [];
  const problems = tilesBeside(document);
  for (const { kind, src, where, integrity } of [...document.events.flatMap(namesIn), ...namesOfMap(document)]) {
    if (!isBeside(src)) continue;
    const path = toOwnPath(src);
    if (path === undefined)
      problems.push(refuse('outside-media', where, src, 'leads out of the story’s folder, or is hidden in it')); // prettier-ignore
    else if (!kinds[kind].isPath(path)) problems.push(refuse('unknown-media', where, src, kinds[kind].flaw));
    else if (isTaken(path))
      problems.push(refuse('taken-media', where, src, 'has the name of a file that is made; give it another')); // prettier-ignore
    else media.push({ kind, path, where, src, integrity });
  }
  return { media, problems };
}

const again = 'dateline-story basemap writes it anew.';

/** The problem of a file that is not there; `meant` is the path of the one that probably is. */
export function missingMedia({ kind, where, src }: OwnMedia, meant?: string): Problem {
  if (kind === 'streets') {
    const message = `The file with the streets is not beside the story, which is shown without them. ${again}`;
    return createError('missing-streets', where, src, message);
  }
  const right = meant === undefined ? '' : ` Did you mean "${toAddress(meant)}"?`;
  return createError(
    'missing-media',
    where,
    src,
    `The file is not beside the story, which is shown without it.${right}`,
  );
}

/** A path as a relative address: what parts addresses is written in per cent. */
function toAddress(path: string): string {
  return path.replace(/[%?#]/g, encodeURIComponent);
}

/** The problem of a file that has another hash than the document says: no page shows it. */
export function changedStreets({ where, src }: OwnMedia): Problem {
  const message = `The file with the streets is another than the one that was written, and is not shown: it may be cut off. ${again}`;
  return createError('changed-streets', where, src, message);
}

/** Whether a file is what the document says of it. */
export async function isAsSaid({ integrity }: OwnMedia, bytes: Uint8Array): Promise<boolean> {
  return integrity === undefined || integrity === (await toIntegrity(bytes, 'SHA-256'));
}

/** The problem of a file that a link of the file system takes out of the folder, or to what is hidden there. */
export function outsideMedia({ where, src }: OwnMedia): Problem {
  return refuse('outside-media', where, src, 'leads out of the story’s folder, or to what is hidden in it');
}

/** The story without what is at these paths in its document, and without gaps; itself where there is none of it. */
export function leaveOutMedia(told: ToldStory, wheres: ReadonlySet<string>): ToldStory {
  const document = withoutGaps(withoutMedia(told.document, wheres));
  return document === told.document ? told : { document, story: toStory(document).story };
}

function withoutMedia(document: StoryDocument, wheres: ReadonlySet<string>): StoryDocument {
  const kept = <T>(list: readonly T[] | undefined, at: string, keys: readonly string[]) =>
    list?.filter((_, index) => !keys.some((key) => wheres.has(`${at}[${index}].${key}`)));
  const basemap = kept(document.basemap, 'basemap', ['src', ...pictureTypes]);
  const layers = kept(document.layers, 'layers', ['geojson']);
  const isSame = basemap?.length === document.basemap?.length && layers?.length === document.layers?.length;
  return withEvents(isSame ? document : { ...document, basemap, layers }, (event: Loose<EventDocument>, index) => {
    const media = keptMedia(event?.media, `events[${index}].media`, wheres);
    const overlays = kept(event?.basemap, `events[${index}].basemap`, pictureTypes);
    const isWhole = media === event?.media && overlays?.length === event?.basemap?.length;
    return (isWhole ? event : { ...event, media, basemap: overlays }) as EventDocument;
  });
}

/** The media, each without what goes with it and is not kept; the list itself where all is. */
function keptMedia(
  list: readonly Loose<MediaDocument>[] | undefined,
  at: string,
  wheres: ReadonlySet<string>,
): readonly Loose<MediaDocument>[] | undefined {
  const media = list?.flatMap((one, index) => keptOf(one, `${at}[${index}]`, wheres));
  return media?.length === list?.length && media?.every((one, index) => one === list![index]) ? list : media;
}

/** Of two pictures that are compared the other is shown still. */
function keptOf(media: Loose<MediaDocument>, at: string, wheres: ReadonlySet<string>): readonly Loose<MediaDocument>[] {
  if (!wheres.has(`${at}.src`)) return [withKeptAids(media, at, wheres)];
  return media?.before && !wheres.has(`${at}.before.src`) ? [{ type: 'image', ...media.before }] : [];
}

function withKeptAids(media: Loose<MediaDocument>, at: string, wheres: ReadonlySet<string>): Loose<MediaDocument> {
  if (!media) return media;
  const { poster, tracks, before, ...rest } = media;
  const keptTracks = tracks?.filter((_, index) => !wheres.has(`${at}.tracks[${index}].src`));
  const isPosterKept = !wheres.has(`${at}.poster`);
  const isBeforeKept = !wheres.has(`${at}.before.src`);
  if (isPosterKept && isBeforeKept && keptTracks?.length === tracks?.length) return media;
  return {
    ...rest,
    ...(isPosterKept && poster !== undefined && { poster }),
    ...(isBeforeKept && before && { before }),
    ...(keptTracks && { tracks: keptTracks }),
  };
}

interface Name {
  readonly kind: OwnMedia['kind'];
  readonly src: string;
  readonly where: string;
  readonly integrity?: string;
}

const kindsOfMap = { streets: 'streets', image: 'picture', geojson: 'data' } as const;

function namesOfMap(document: StoryDocument): Name[] {
  return listMapAddresses(document).flatMap(({ kind, ...address }) =>
    kind === 'iiif' || kind === 'zoomify' ? [] : [{ kind: kindsOfMap[kind], ...address }],
  );
}

/** Nobody knows beforehand which files they are. */
function tilesBeside({ basemap }: StoryDocument): Problem[] {
  const message =
    'Tiles beside the story are not taken along: put their folder on a server, and write its address, http(s) or from the root (/tiles/…).';
  return listTileServers(basemap)
    .filter(([, { tiles }]) => isBeside(tiles))
    .map(([index, { tiles }]) => createWarning('tiles-beside', `basemap[${index}].tiles`, tiles, message));
}

function namesIn(event: Loose<EventDocument>, index: number): Name[] {
  const media: readonly Loose<NonNullable<EventDocument['media']>[number]>[] = event?.media ?? [];
  return media.flatMap((one, place) => {
    const at = `events[${index}].media[${place}]`;
    return one ? [toName(one, `${at}.src`), ...aidsOf(one, at)] : [];
  });
}

function aidsOf({ poster, tracks = [], before }: MediaDocument, at: string): Name[] {
  const listed: readonly Loose<TrackDocument>[] = tracks;
  return [
    ...(before ? [{ ...toName({ ...before, type: 'image' }, `${at}.before.src`), kind: 'before' as const }] : []),
    ...(poster === undefined ? [] : [{ kind: 'poster' as const, src: poster, where: `${at}.poster` }]),
    ...listed.flatMap((track, index) =>
      track ? [{ kind: 'track' as const, src: track.src, where: `${at}.tracks[${index}].src` }] : [],
    ),
  ];
}

/** Of what is pasted without its `https://` it is no file that is meant. */
function toName({ src: written, type }: MediaDocument, where: string): Name {
  const { src, type: shown } = toPlayable(written, type) ?? { src: written, type };
  return { kind: shown === 'card' ? 'card' : 'media', src, where };
}

/** Whether an address is relative, and not to the root of wherever the story will be. */
export function isBeside(src: string): boolean {
  return toScheme(src) === undefined && /^[^/\\?#]/.test(src.trim());
}

/** The path of a relative address, as a file has it; absent where it may lead out of the folder, or is hidden. */
export function toOwnPath(src: string): string | undefined {
  // Where `https:host` is a file on pages with https, it is a host on others.
  const [one, other] = [toPathIn('https://story.invalid', '/a/', src), toPathIn('http://story.invalid', '/b/', src)];
  const parts = one?.split(/[/\\]/) ?? [];
  return one === other && parts.every((part) => /^[^.]/.test(part)) && !/[\0:]/.test(one!) ? one : undefined;
}

function toPathIn(site: string, folder: string, src: string): string | undefined {
  const base = `${site}${folder}`;
  const pathname = URL.canParse(src, base) ? new URL(src, base).pathname : '';
  if (!pathname.startsWith(folder)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(folder.length));
  } catch {
    return undefined;
  }
}

/** Whether it is a name of what is made beside the story's files; file systems may not tell small letters from capitals. */
export function isTaken(path: string): boolean {
  return /^(?:poster\.(?:png|svg)$|(?:story|oembed)\.json$|(?:maps|assets)\/)/i.test(path);
}

/** The problem of a file that is not published. */
export function refuse(code: string, where: string, src: string, reason: string): Problem {
  return createError(code, where, src, `The file ${reason}; the story is published without it.`);
}
