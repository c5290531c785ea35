/**
 * A story whose map is a picture is told on an earth of its own: the picture lies on it with its top left corner where the
 * equator meets the meridian of Greenwich, and shows each of its pixels as one at `pictureZoom`. So camera, marks and ways
 * need not know of pictures. Nothing there is a place on the earth: nobody may write these degrees down.
 */
import type { Bounds, LatLon, PictureMap } from '../model.js';
import { toLatLon, worldSize, type Pixel } from './mercator.js';
import { pictureEnd } from './zoom-ends.js';

/** The zoom at which a pixel of the picture is one of the screen. */
export const pictureZoom = pictureEnd - 1;

/** The widest and highest picture, in pixels: of larger ones the sides would lie where this earth is bent. */
export const largestPicture = 2 ** 20;

/** Whether a picture may be so wide or high, in pixels. */
export function isPictureSide(pixels: unknown): pixels is number {
  return typeof pixels === 'number' && pixels >= 1 && pixels <= largestPicture;
}

const corner = worldSize(pictureZoom) / 2;

/** Where a pixel of the picture lies. */
export function fromPicturePixel({ x, y }: Pixel): LatLon {
  return toLatLon({ x: corner + x, y: corner + y }, pictureZoom);
}

/** Where the whole picture lies. */
export function boundsOfPicture({ width, height }: Pick<PictureMap, 'width' | 'height'>): Bounds {
  const { lat: south, lon: east } = fromPicturePixel({ x: width, y: height });
  return { south, west: 0, north: 0, east };
}

/** The zoom at which the whole picture fits into 256 pixels, as Zoomify and IIIF count their levels from. */
export function wholePictureZoom({ width, height }: Pick<PictureMap, 'width' | 'height'>): number {
  return pictureZoom - Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / 256)));
}
