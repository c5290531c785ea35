/** The pictures in tiles that lie beside a story's document: their tiles are copied, and nothing else of their folders. */
import { listPictures } from '../core/document/map-addresses.js';
import { asNumber, asText } from '../core/document/loose.js';
import type { PictureDocument, StoryDocument } from '../core/document/schema.js';
import { toIiifLevels, toInfoAddress } from '../core/pictures/iiif-levels.js';
import type { PictureLevels } from '../core/pictures/picture-levels.js';
import { toZoomifyLevels } from '../core/pictures/zoomify-levels.js';
import { isPictureSide } from '../core/places/picture-earth.js';
import { isImage } from '../core/document/to-basemap.js';
import { createError, createWarning, type Problem } from '../core/problems/problem.js';
import { isBeside, isTaken, refuse, toOwnPath } from './own-media.js';

/** A picture in tiles. */
export interface OwnTiles {
  /** Where the document names it. */
  readonly where: string;
  readonly src: string;
  /** The path of one of its files from the document's folder. */
  readonly first: string;
  /** Whether that is the one that says which tiles there are: of Zoomify the document says it. */
  readonly hasInfo: boolean;
  /** Which there are; absent where there is none of that size. */
  readonly toLevels: (info: unknown) => PictureLevels | undefined;
}

/** The most files of one picture that are copied. */
export const mostTileFiles = 20_000;

/** The pictures in tiles beside the document, and what is wrong with others that seem to be there. It may have the gaps that its check leaves. */
export function findOwnTiles(document: StoryDocument): { tiles: OwnTiles[]; problems: Problem[] } {
  const tiles: OwnTiles[] = [];
  const problems: Problem[] = [];
  for (const { document: picture, where } of listPictures(document)) {
    const found = isImage(picture) ? undefined : (toIiif(picture, where) ?? toZoomify(picture, where));
    if (!found || !isBeside(found.src)) continue;
    const path = toOwnPath(found.first);
    if (path === undefined)
      problems.push(refuse('outside-media', found.where, found.src, 'leads out of the story’s folder, or is hidden in it')); // prettier-ignore
    else if (isTaken(path))
      problems.push(refuse('taken-media', found.where, found.src, 'has the name of a folder that is made; give it another')); // prettier-ignore
    else tiles.push({ ...found, first: path });
  }
  return { tiles, problems };
}

/** The paths of all its files, where its `info.json` says that; or what is wrong with it. */
export function toTilePaths(
  { where, src, first, hasInfo, toLevels }: OwnTiles,
  info: unknown,
): readonly string[] | Problem {
  const picture = toLevels(info);
  if (!picture) return refuse('unknown-media', where, src, '“info.json” is not that of a IIIF image');
  const count = picture.levels.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
  if (count > mostTileFiles)
    return refuse('too-many-tiles', where, src, `has ${count} tiles, of which ${mostTileFiles} are copied at most: put it on a server and name its address`); // prettier-ignore
  const paths = [...listAddresses(picture)].flatMap((address) => toOwnPath(address) ?? []);
  return [...new Set([...(hasInfo ? [first] : []), ...paths])];
}

/** The problem of a picture of which these files are not there: without all of them it is not shown. */
export function missingTiles({ where, src }: OwnTiles, missing: readonly string[], count: number): Problem {
  const [first = ''] = missing;
  if (missing.length === count)
    return createError('missing-media', where, src, `Its tiles are not beside the story (“${first}”, say), which is shown without it.`); // prettier-ignore
  const message = `Of its ${count} files ${missing.length} are not beside the story, “${first}” for one: the picture has gaps there.`;
  return createWarning('missing-tiles', where, src, message);
}

function* listAddresses({ levels }: PictureLevels): Generator<string> {
  for (const { columns, rows, address } of levels)
    for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) yield address(column, row);
}

function toIiif(picture: PictureDocument, where: string): OwnTiles | undefined {
  const { iiif }: Loose = picture;
  const src = asText(iiif);
  if (src === undefined) return undefined;
  return { where: `${where}.iiif`, src, first: toInfoAddress(src), hasInfo: true, toLevels: (info) => toIiifLevels(info, src) }; // prettier-ignore
}

function toZoomify(picture: PictureDocument, where: string): OwnTiles | undefined {
  const { zoomify, ...given }: Loose = picture;
  const [src, width, height] = [asText(zoomify), asNumber(given['width']), asNumber(given['height'])];
  if (src === undefined || !isPictureSide(width) || !isPictureSide(height)) return undefined;
  const levels = toZoomifyLevels({ src, width, height });
  return {
    where: `${where}.zoomify`,
    src,
    first: levels.levels[0]!.address(0, 0),
    hasInfo: false,
    toLevels: () => levels,
  };
}

type Loose = Readonly<Partial<Record<string, unknown>>>;
