/** The picture that StoryMapJS has for a map (Zoomify), and where its marks lie on it. */
import { isObject } from '../../core/document/loose.js';
import type { PlaceDocument } from '../../core/document/schema.js';
import { toPixel } from '../../core/places/mercator.js';
import { isPictureSide, pictureZoom, wholePictureZoom } from '../../core/places/picture-earth.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { isSafeUrl, toScheme } from '../../core/urls/safe-url.js';
import { htmlToText } from '../html-to-markdown.js';
import { readPart, toText } from './slide.js';
import { toSlidePlace } from './slide-place.js';

/** The side of a tile in pixels; a picture's levels are counted from where it is no larger. */
const tileSize = 256;

/** The picture as a story has it. */
export interface StoryMapPicture {
  readonly zoomify: string;
  readonly width: number;
  readonly height: number;
  readonly attribution?: string;
}

/** The picture of `storymap.zoomify`; what makes it none is a problem, and places are names alone then. */
export async function readStoryMapPicture(value: unknown, problems: Problem[]): Promise<StoryMapPicture | undefined> {
  const where = 'storymap.zoomify';
  const { path = '', ...said } = readPart(value, ['path', 'width', 'height', 'attribution'], where, problems, [
    'tolerance',
  ]);
  const [width, height] = [Number(said.width), Number(said.height)];
  const zoomify = path.replace(/^\/\//, 'https://');
  if (!zoomify || !isSafeUrl(zoomify) || !isPictureSide(width) || !isPictureSide(height)) {
    const message =
      'The map is a picture, which needs a "path" and its "width" and "height" in pixels: it is left out, and the places are names alone.';
    problems.push(createWarning('not-imported', where, isObject(value) ? toText(path) : value, message));
    return undefined;
  }
  if (toScheme(zoomify) === 'http') {
    const message = 'Pages with https refuse tiles that come over http; the address should be https, or relative.';
    problems.push(createWarning('insecure-media', `${where}.path`, path, message));
  }
  const attribution = await htmlToText(said.attribution ?? '', `${where}.attribution`, problems);
  return { zoomify, width, height, ...(attribution && { attribution }) };
}

/**
 * The place of a location on the picture, called by its slide’s headline where it has no name. StoryMapJS writes its pixels as degrees: those of a square world whose top left corner
 * is the picture's, and of which the picture's last level shows a pixel as one of the screen.
 */
export function toPicturePlace(
  location: unknown,
  headline: string,
  picture: StoryMapPicture,
  where: string,
  problems: Problem[],
  known: readonly string[],
): PlaceDocument | undefined {
  const place = toSlidePlace(location, where, problems, known);
  if (place?.lat === undefined || place.lon === undefined) return place;
  const pixel = toPixel({ lat: place.lat, lon: place.lon }, lastLevel(picture));
  const [x, y] = [Math.round(pixel.x), Math.round(pixel.y)];
  const { name } = location as { readonly name?: unknown };
  return { name: toText(name) ?? (headline || `${x}, ${y}`), x, y };
}

/** The zoom of a camera for one of StoryMapJS, in which the last level has the pixels of the picture. */
export function toPictureZoom(zoom: number, picture: StoryMapPicture): number {
  return zoom - lastLevel(picture) + pictureZoom - wholePictureZoom(picture);
}

/** StoryMapJS halves the picture until it is one tile, and leaves out what is less than a pixel. */
function lastLevel({ width, height }: StoryMapPicture): number {
  let level = 0;
  for (let side = Math.max(width, height); side > tileSize; side = Math.floor(side / 2)) level++;
  return level;
}
