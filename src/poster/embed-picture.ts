/** Pictures in a drawing: their bytes stand in it, for a drawing that is shown in a page fetches nothing. */
import { imageSize } from 'image-size';
import { toDataUrl } from './data-url.js';

/** A picture as a drawing has it. */
export interface EmbeddedPicture {
  /** A `data:` address. */
  readonly href: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What every browser, and what makes pixels of drawings, can show of itself: SVG is a page of its own, and not among them. */
const types = new Map([
  ['png', 'png'],
  ['jpg', 'jpeg'],
  ['gif', 'gif'],
  ['webp', 'webp'],
]);

/** The most bytes of a picture in one drawing, and of all its copies in a story’s drawings. */
const [mostBytes, mostInAll] = [300_000, 5_000_000];

/** A small file may unpack to many gigabytes. */
const mostPixels = 40_000_000;

/** How many bytes a picture may have that stands in so many drawings of a story. */
export function mostBytesIn(drawings: number): number {
  return Math.min(mostBytes, Math.floor(mostInAll / drawings));
}

/** The picture, whatever its name says it is; absent where it is none that a drawing can have, or too large. */
export function embedPicture(bytes: Uint8Array, drawings: number): EmbeddedPicture | undefined {
  if (bytes.length > mostBytesIn(drawings)) return undefined;
  const { type = '', width, height } = measure(bytes);
  const shown = types.get(type);
  const isShown = shown !== undefined && width > 0 && height > 0 && width * height <= mostPixels;
  return isShown ? { href: toDataUrl(`image/${shown}`, bytes), width, height } : undefined;
}

/** What is no picture has no size. */
function measure(bytes: Uint8Array): { type?: string; width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    return { width: 0, height: 0 };
  }
}
