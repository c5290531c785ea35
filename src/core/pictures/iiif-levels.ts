/** Pictures of the IIIF Image API, versions 2 and 3, by the `info.json` of their server: which nobody has checked. */
import { isPictureSide } from '../places/picture-earth.js';
import type { PictureLevel, PictureLevels } from './picture-levels.js';
import type { Size } from './picture-matrix.js';

/** Where `info.json` is, for the address of an image or of that file itself. */
export function toInfoAddress(src: string): string {
  return `${toService(src)}/info.json`;
}

/**
 * What tiles there are of an image; absent where `info` is not that of an image, or of another version. All are at `src`,
 * whatever `info` says of its own address: that may be another host's, which nobody has allowed.
 */
export function toIiifLevels(info: unknown, src: string): PictureLevels | undefined {
  if (!isRecord(info) || !isSide(info['width']) || !isSide(info['height']) || !isKnown(info)) return undefined;
  const size = { width: info['width'], height: info['height'] };
  const image = { service: toService(src), isThird: contextsOf(info).includes(third), ...size };
  const tiles = isFixed(info) ? listTiles(info['tiles']) : listAnyTiles(info, size);
  const whole = isFixed(info) ? listSizes(info['sizes']).filter((each) => tiles.length === 0 || isSmall(each)) : [];
  const levels = [
    ...whole.map((each) => toWholeLevel(image, each)),
    ...tiles.map((each) => toTiledLevel(image, each)),
  ].sort((one, other) => other.scale.x - one.scale.x);
  return { ...size, levels: levels.length > 0 ? levels : [toWholeLevel(image, size)] };
}

interface Image extends Size {
  readonly service: string;
  readonly isThird: boolean;
}

/** Tiles of one scale. */
interface Tiles extends Size {
  readonly factor: number;
}

const second = 'http://iiif.io/api/image/2/context.json';
const third = 'http://iiif.io/api/image/3/context.json';

/** The largest picture of all of an image that is had beside its tiles, in pixels. */
const mostBeside = 1024;

/** More than any server has. */
const mostEntries = 32;

/** How large tiles are where a server cuts any. */
const usualTile = 512;

function toService(src: string): string {
  return src.replace(/[?#].*$/, '').replace(/(?:\/info\.json|\/)$/, '');
}

/** One tile that is the whole image. */
function toWholeLevel(image: Image, size: Size): PictureLevel {
  return {
    scale: { x: image.width / size.width, y: image.height / size.height },
    tile: size,
    columns: 1,
    rows: 1,
    address: () => toRequest(image, 'full', size),
  };
}

function toTiledLevel(image: Image, { factor, ...tile }: Tiles): PictureLevel {
  const [wide, high] = [tile.width * factor, tile.height * factor];
  return {
    scale: { x: factor, y: factor },
    tile,
    columns: Math.ceil(image.width / wide),
    rows: Math.ceil(image.height / high),
    address: (column, row) => {
      const [x, y] = [column * wide, row * high];
      const [width, height] = [Math.min(wide, image.width - x), Math.min(high, image.height - y)];
      const region = width === image.width && height === image.height ? 'full' : `${x},${y},${width},${height}`;
      return toRequest(image, region, { width: Math.ceil(width / factor), height: Math.ceil(height / factor) });
    },
  };
}

/** The canonical request: what else means the same a server of files does not have. */
function toRequest({ service, isThird, ...whole }: Image, region: string, { width, height }: Size): string {
  const isWhole = region === 'full' && width === whole.width && height === whole.height;
  const size = isThird ? (isWhole ? 'max' : `${width},${height}`) : isWhole ? 'full' : `${width},`;
  return `${service}/${region}/${size}/0/default.jpg`;
}

function listSizes(sizes: unknown): Size[] {
  return listRecords(sizes).flatMap(({ width, height }) =>
    isSide(width) && isSide(height) ? [{ width, height }] : [],
  );
}

/** The tiles that a server says it has. */
function listTiles(tiles: unknown): Tiles[] {
  const all = listRecords(tiles).flatMap(({ width, height = width, scaleFactors }) =>
    isSide(width) && isSide(height)
      ? asList(scaleFactors).flatMap((factor) => (isSide(factor) ? [{ width, height, factor }] : []))
      : [],
  );
  return all.slice(0, mostEntries);
}

/** Of a server that cuts any tiles: as it would have them, and on to where one holds the image. */
function listAnyTiles(info: Record<string, unknown>, image: Size): Tiles[] {
  const [{ width, height } = { width: usualTile, height: usualTile }] = listTiles(info['tiles']);
  const tiles: Tiles[] = [];
  for (let factor = 1; ; factor *= 2) {
    tiles.push({ width, height, factor });
    if (width * factor >= image.width && height * factor >= image.height) return tiles;
  }
}

/** Whether its server has only what it lists. */
function isFixed({ profile }: Record<string, unknown>): boolean {
  const [level] = Array.isArray(profile) ? (profile as unknown[]) : [profile];
  return !(typeof level === 'string' && /level[12](?:\.json)?$/.test(level));
}

/** Whether it is of a version that we know; many of the second do not say of which they are. */
function isKnown(info: Record<string, unknown>): boolean {
  const contexts = contextsOf(info);
  return contexts.length === 0 || contexts.includes(third) || contexts.includes(second);
}

function contextsOf({ '@context': context }: Record<string, unknown>): unknown[] {
  return asList(context === undefined || Array.isArray(context) ? context : [context]);
}

/** Whether a picture of an image is worth having beside tiles of it. */
function isSmall({ width, height }: Size): boolean {
  return Math.max(width, height) <= mostBeside;
}

function listRecords(value: unknown): Record<string, unknown>[] {
  return asList(value).filter(isRecord);
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, mostEntries) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSide(value: unknown): value is number {
  return Number.isInteger(value) && isPictureSide(value);
}
