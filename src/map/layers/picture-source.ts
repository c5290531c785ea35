/** What levels a picture has: its story says so, or of IIIF its server. */
import type { MapPicture } from '../../core/model.js';
import { toIiifLevels, toInfoAddress } from '../../core/pictures/iiif-levels.js';
import { toImageLevels, type PictureLevels } from '../../core/pictures/picture-levels.js';
import { toZoomifyLevels } from '../../core/pictures/zoomify-levels.js';
import type { FileLoader } from '../file-loader.js';

/** The largest `info.json` that is read, in bytes: they have some hundreds. */
const mostBytes = 1_000_000;

/** The levels of a picture, once they are known. */
export class PictureSource {
  #levels?: PictureLevels;
  readonly #infoUrl?: string;

  /** `loader` tells of an address that it has no file from. */
  constructor(
    private readonly picture: MapPicture,
    private readonly loader: FileLoader,
  ) {
    const { type, src, width, height } = picture;
    if (type === 'iiif') this.#infoUrl = toInfoAddress(src);
    else if (type === 'zoomify') this.#levels = toZoomifyLevels({ src, width: width!, height: height! });
    else this.#levels = toImageLevels({ src, width, height });
  }

  /** The levels, where they are known. */
  get levels(): PictureLevels | undefined {
    return this.#levels;
  }

  /** Whether it is this that was asked for at an address. */
  isAt(url: string): boolean {
    return url === this.#infoUrl;
  }

  /** Sees to it that they are known; `onReady` is told. */
  want(onReady: () => void): void {
    if (this.#levels || this.#infoUrl === undefined) return;
    const keep = async (response: Response): Promise<void> => {
      const bytes = await response.blob();
      if (bytes.size > mostBytes) throw new Error(`the file has ${bytes.size} bytes, more than ${mostBytes}`);
      this.#levels = toIiifLevels(JSON.parse(await bytes.text()), this.picture.src);
      if (!this.#levels) throw new Error('the file is not the info.json of an image, of IIIF Image API 2 or 3');
    };
    // A host that sends on to another has not been asked for that one.
    void this.loader.load({ url: this.#infoUrl, redirect: 'error' }, keep, onReady);
  }
}
