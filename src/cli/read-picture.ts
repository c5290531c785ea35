/** A picture that is to be a map: how the story's document calls it, and how many pixels it has. */
import { dirname, join, relative, sep } from 'node:path';
import type { PictureDocument } from '../core/document/schema.js';
import type { Size } from '../core/pictures/picture-matrix.js';
import { isPictureSide, largestPicture } from '../core/places/picture-earth.js';
import { formatReason } from '../core/problems/reason.js';
import { askServer, toUnreachable } from './ask-server.js';
import { readBytes, toUserError } from './read-file.js';
import { readUpTo } from './read-up-to.js';
import { UserError, type World } from './world.js';

/** What a story says of a picture's file; the rest is its author's. */
export type PictureFile = PictureDocument & { readonly width: number; readonly height: number };

/** The size of a picture, and whether it is SVG, which has no pixels of its own. */
export interface MeasuredPicture extends Size {
  readonly isDrawing: boolean;
}

/** How many bytes of a picture are read for its size: it is told at its beginning, behind whatever a camera has to say. */
const headBytes = 4_000_000;

/**
 * The picture that the user has named: a file or a Zoomify folder beside the story, or an address, which is asked now. An
 * `info.json` is that of IIIF, an `ImageProperties.xml` that of Zoomify.
 * @throws {UserError} where it cannot be had, is none, or does not lie beside the story
 */
export async function readPicture(given: string, story: string, world: World): Promise<PictureFile> {
  const isRemote = /^https?:/i.test(given);
  const name = isRemote ? given : (await isZoomifyFolder(given, world)) ? join(given, zoomifyFile) : given;
  const bytes = isRemote ? await askFor(given, world) : await readNamed(given, name, world);
  const address = isRemote ? given : toAddress(name, story);
  if (name.endsWith('info.json')) return sized({ iiif: address }, readInfo(bytes, given), given);
  if (name.endsWith(zoomifyFile)) {
    const zoomify = address.slice(0, -zoomifyFile.length - 1) || '.';
    return sized({ zoomify }, readProperties(bytes, given), given);
  }
  return sized({ image: address }, await measure(bytes, given), given);
}

const zoomifyFile = 'ImageProperties.xml';

/** Whether a folder has what Zoomify writes. */
async function isZoomifyFolder(path: string, world: World): Promise<boolean> {
  if (path === '-' || path.endsWith(zoomifyFile)) return false;
  return world.readPart(join(path, zoomifyFile), 0, 1).then(
    () => true,
    () => false,
  );
}

async function readNamed(given: string, path: string, world: World): Promise<Uint8Array> {
  return path === '-' ? readBytes(path, world) : readPictureHead(path, world, given);
}

/** As much of a picture as tells its size; `given` is what the user calls it. @throws {UserError} where it cannot be read */
export function readPictureHead(path: string, world: World, given = path): Promise<Uint8Array> {
  return world.readPart(path, 0, headBytes).catch((error: unknown) => {
    throw toUserError(error, `${given} cannot be read`);
  });
}

async function askFor(url: string, world: World): Promise<Uint8Array> {
  const response = await askServer(url, 'the size of the picture', world);
  try {
    return await readUpTo(response, headBytes);
  } catch (error) {
    throw toUnreachable(error, url);
  }
}

/** How a document calls a file in its own folder, or below that: nothing else is published with it. */
function toAddress(path: string, story: string): string {
  const parts = relative(dirname(story), path).split(sep);
  if (path !== '-' && parts.every((part) => /^[^.]/.test(part))) return parts.map(encodeURIComponent).join('/');
  throw new UserError(`${path} does not lie beside the story: copy it into the folder of ${story}, or below that.`);
}

/** How large a picture is, of which this is the beginning; absent where that cannot be read. */
export async function measurePicture(head: Uint8Array): Promise<MeasuredPicture | undefined> {
  return readSize(head).catch(() => undefined);
}

async function readSize(head: Uint8Array): Promise<MeasuredPicture> {
  const { imageSize } = await import('image-size');
  const { width, height, type, orientation = 1 } = imageSize(head);
  const isDrawing = type === 'svg';
  // Cameras turn what they have taken on its side, and browsers turn it back.
  return orientation > 4 ? { width: height, height: width, isDrawing } : { width, height, isDrawing };
}

async function measure(bytes: Uint8Array, given: string): Promise<Size> {
  try {
    return await readSize(bytes);
  } catch (error) {
    throw new UserError(
      `${given} is no picture whose size can be read (${formatReason(error)}). It should be PNG, JPEG, GIF, WebP, AVIF or SVG, the info.json of IIIF, or a folder of Zoomify.`,
    );
  }
}

function readInfo(bytes: Uint8Array, given: string): Partial<Size> {
  try {
    const info: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof info === 'object' && info !== null ? info : {};
  } catch {
    throw new UserError(`${given} is no JSON: it should be the info.json of a IIIF image.`);
  }
}

function readProperties(bytes: Uint8Array, given: string): Partial<Size> {
  const text = new TextDecoder().decode(bytes);
  const read = (name: string) => Number(new RegExp(`\\b${name}\\s*=\\s*["']\\s*(\\d+)`, 'i').exec(text)?.[1]);
  const tile = read('TILESIZE') || 256;
  if (tile !== 256) throw new UserError(`${given} has tiles of ${tile} pixels; those of 256 are shown.`);
  return { width: read('WIDTH'), height: read('HEIGHT') };
}

function sized(picture: PictureDocument, { width, height }: Partial<Size>, given: string): PictureFile {
  if (isPictureSide(width) && isPictureSide(height)) return { ...picture, width, height };
  throw new UserError(
    `${given} does not say how many pixels it has, or has none, or more than ${largestPicture} on a side.`,
  );
}
