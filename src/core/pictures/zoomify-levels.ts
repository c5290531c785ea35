/** Pictures as Zoomify cuts them: each level half the one above, in tiles of 256 pixels, of which 256 share a folder. */
import type { PictureLevel, PictureLevels } from './picture-levels.js';
import type { Size } from './picture-matrix.js';

const tileSide = 256;

/** How many tiles are in one folder. */
const groupSize = 256;

/** The levels of the picture whose tiles are in the folder `src`. */
export function toZoomifyLevels({ src, width, height }: Size & { src: string }): PictureLevels {
  const folder = src.replace(/\/(?:ImageProperties\.xml)?$/, '');
  let before = 0;
  const levels = toSizes({ width, height }).map((size, number): PictureLevel => {
    const [first, columns, rows] = [before, Math.ceil(size.width / tileSide), Math.ceil(size.height / tileSide)];
    before += columns * rows;
    return {
      scale: { x: width / size.width, y: height / size.height },
      tile: { width: tileSide, height: tileSide },
      columns,
      rows,
      address: (column, row) => {
        const group = Math.floor((first + row * columns + column) / groupSize);
        return `${folder}/TileGroup${group}/${number}-${column}-${row}.jpg`;
      },
    };
  });
  return { width, height, levels };
}

/** The sizes of the levels, the smallest first: halves, rounded down, until one tile holds the picture. */
function toSizes(size: Size): Size[] {
  const sizes = [size];
  while (sizes[0]!.width > tileSide || sizes[0]!.height > tileSide) {
    const { width, height } = sizes[0]!;
    sizes.unshift({ width: Math.max(1, Math.floor(width / 2)), height: Math.max(1, Math.floor(height / 2)) });
  }
  return sizes;
}
