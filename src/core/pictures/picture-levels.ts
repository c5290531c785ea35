/**
 * A picture as it can be had: in levels of tiles, each level finer than the one before. A picture in one file is one level of
 * one tile.
 */
import type { Pixel, PixelBox } from '../places/mercator.js';
import { toSeenBox, type Matrix, type Size } from './picture-matrix.js';

/** One of its levels: a grid of tiles. */
export interface PictureLevel {
  /** How many pixels of the picture one of the level's is. */
  readonly scale: Pixel;
  /** Of its tiles, in pixels of the level; those at its right and lower end are as large as there is picture. */
  readonly tile: Size;
  readonly columns: number;
  readonly rows: number;
  /** The address of a tile. */
  readonly address: (column: number, row: number) => string;
}

/** All of them, the coarsest first, and the size of the picture. */
export interface PictureLevels extends Size {
  readonly levels: readonly PictureLevel[];
}

/** A tile, and where in the picture it lies, in the picture's pixels. */
export interface PictureTile extends Size {
  readonly url: string;
  /** The number of its level. */
  readonly level: number;
  readonly x: number;
  readonly y: number;
}

/** The tiles of a view, those nearest to its middle first. */
export interface ChosenTiles {
  /** Coarse ones of all that is seen: they are there while others come. */
  readonly under: readonly PictureTile[];
  /** As fine as the screen. */
  readonly fine: readonly PictureTile[];
}

/** The most tiles of a level that a view asks for. */
export const mostTiles = 200;

/** The most of the coarsest level that are worth having under others. */
const mostUnder = 16;

/** How much larger than a pixel of the screen one of a tile may be: from there on the next level is nearer. */
const nearest = Math.SQRT2;

/** What a picture in one file is taken to measure where nobody says it: its matrix makes of that what it is. */
const unknownSide = 1024;

/** The levels of a picture in one file. */
export function toImageLevels({
  src,
  width = unknownSide,
  height = unknownSide,
}: Partial<Size> & { src: string }): PictureLevels {
  return {
    ...{ width, height },
    levels: [{ scale: { x: 1, y: 1 }, tile: { width, height }, columns: 1, rows: 1, address: () => src }],
  };
}

/** The tiles that a view meets, where a picture lies in it by `matrix` and a CSS pixel has `density` pixels of the screen. */
export function chooseTiles(picture: PictureLevels, matrix: Matrix, view: Size, density: number): ChosenTiles {
  const box = toSeenBox(matrix, picture, view);
  if (!box) return { under: [], fine: [] };
  const counts = picture.levels.map((level) => countTiles(level, box));
  const [a, b, c, d] = matrix;
  const [across, down] = [Math.hypot(a, b) * density, Math.hypot(c, d) * density];
  const sharp = picture.levels.findIndex(({ scale }) => Math.max(across * scale.x, down * scale.y) <= nearest);
  const last = picture.levels.length - 1;
  const chosen = counts.findLastIndex((count, index) => index <= (sharp < 0 ? last : sharp) && count <= mostTiles);
  return {
    under: chosen > 0 && counts[0]! <= mostUnder ? tilesIn(picture, 0, box) : [],
    fine: chosen < 0 ? [] : tilesIn(picture, chosen, box),
  };
}

/** Whether a tile lies in what is seen of its picture. */
export function meetsBox({ x, y, width, height }: PictureTile, box: PixelBox | undefined): boolean {
  return box !== undefined && x < box.right && y < box.bottom && x + width > box.left && y + height > box.top;
}

function tilesIn(picture: PictureLevels, number: number, box: PixelBox): PictureTile[] {
  const level = picture.levels[number]!;
  const { left, top, right, bottom } = rangeOf(level, box);
  const tiles: PictureTile[] = [];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) tiles.push(tileAt(picture, number, column, row));
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const distance = ({ x, y, width, height }: PictureTile) =>
    Math.hypot(x + width / 2 - middle.x, y + height / 2 - middle.y);
  return tiles.sort((one, other) => distance(one) - distance(other));
}

function tileAt(picture: PictureLevels, number: number, column: number, row: number): PictureTile {
  const { scale, tile, address } = picture.levels[number]!;
  const [wide, high] = [tile.width * scale.x, tile.height * scale.y];
  const [x, y] = [column * wide, row * high];
  const size = { width: Math.min(wide, picture.width - x), height: Math.min(high, picture.height - y) };
  return { url: address(column, row), level: number, x, y, ...size };
}

function countTiles(level: PictureLevel, box: PixelBox): number {
  const { left, top, right, bottom } = rangeOf(level, box);
  return (right - left) * (bottom - top);
}

/** Columns and rows, the ends not included. */
function rangeOf({ scale, tile, columns, rows }: PictureLevel, { left, top, right, bottom }: PixelBox): PixelBox {
  const [wide, high] = [tile.width * scale.x, tile.height * scale.y];
  return {
    ...{ left: Math.floor(left / wide), top: Math.floor(top / high) },
    ...{ right: Math.min(columns, Math.ceil(right / wide)), bottom: Math.min(rows, Math.ceil(bottom / high)) },
  };
}
