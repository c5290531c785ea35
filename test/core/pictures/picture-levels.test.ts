import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTiles, meetsBox, mostTiles, toImageLevels } from '../../../src/core/pictures/picture-levels.js';
import { toSeenBox, type Matrix } from '../../../src/core/pictures/picture-matrix.js';
import { toZoomifyLevels } from '../../../src/core/pictures/zoomify-levels.js';

const picture = toZoomifyLevels({ src: 't', width: 4000, height: 3000 });
const view = { width: 500, height: 400 };
/** With so many pixels of the view for one of the picture, and the picture's left top corner there. */
const at = (scale: number, x = 0, y = 0): Matrix => [scale, 0, 0, scale, x, y];
const levelOf = (matrix: Matrix, density = 1) => chooseTiles(picture, matrix, view, density).fine[0]?.level;

describe('the tiles of a view', () => {
  it.each([
    [1 / 16, 0],
    [1 / 8, 1],
    [1 / 2, 3],
    [1, 4],
    [8, 4],
  ])('are of the level next to the screen: at %s of the picture’s size number %s', (scale, level) => {
    expect(levelOf(at(scale))).toBe(level);
    expect(levelOf(at(scale / 2), 2)).toBe(level);
  });

  it('are all that the view meets, those in its middle first, and no others', () => {
    const matrix = at(1, -1000, -800);
    const { fine } = chooseTiles(picture, matrix, view, 1);
    expect(fine.map(({ x, y }) => `${x / 256},${y / 256}`).sort()).toEqual(
      ['3,3', '3,4', '4,3', '4,4', '5,3', '5,4'].sort(),
    );
    expect(fine[0]).toMatchObject({ x: 4 * 256, y: 3 * 256 });
  });

  it('have a coarse one of all under them', () => {
    const { under, fine } = chooseTiles(picture, at(1), view, 1);
    expect(under).toEqual([{ url: 't/TileGroup0/0-0-0.jpg', level: 0, x: 0, y: 0, width: 4000, height: 3000 }]);
    expect(fine.every(({ level }) => level === 4)).toBe(true);
    expect(chooseTiles(picture, at(1 / 16), view, 1).under).toEqual([]);
  });

  it('end where the picture ends', () => {
    const { fine } = chooseTiles(picture, at(1, -3500, -2600), view, 1);
    for (const { x, y, width, height } of fine) {
      expect(x + width).toBeLessThanOrEqual(4000);
      expect(y + height).toBeLessThanOrEqual(3000);
    }
    expect(fine.some(({ x, width }) => x + width === 4000)).toBe(true);
  });

  it('are none of a picture that is elsewhere', () => {
    expect(chooseTiles(picture, at(1, 900, 0), view, 1)).toEqual({ under: [], fine: [] });
  });

  it('are never more than the most, whatever the picture and the view', () => {
    const side = fc.integer({ min: 1, max: 2 ** 20 });
    const scale = fc.double({ min: 1e-6, max: 30, noNaN: true });
    const offset = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(side, side, scale, offset, offset, (width, height, by, x, y) => {
        const levels = toZoomifyLevels({ src: 't', width, height });
        const { under, fine } = chooseTiles(levels, at(by, x, y), { width: 3000, height: 2000 }, 2);
        expect(fine.length).toBeLessThanOrEqual(mostTiles);
        expect(under.length).toBeLessThanOrEqual(16);
        const box = toSeenBox(at(by, x, y), levels, { width: 3000, height: 2000 });
        for (const tile of [...under, ...fine]) expect(meetsBox(tile, box)).toBe(true);
      }),
    );
  });

  it('cover what is seen, whatever the view', () => {
    const offset = fc.double({ min: -3900, max: 400, noNaN: true });
    const within = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(offset, offset, within, within, (x, y, across, down) => {
        const box = toSeenBox(at(1, x, y), picture, view);
        if (!box) return;
        const seen = { x: box.left + across * (box.right - box.left), y: box.top + down * (box.bottom - box.top) };
        const holds = (tile: { x: number; y: number; width: number; height: number }) =>
          seen.x >= tile.x && seen.x <= tile.x + tile.width && seen.y >= tile.y && seen.y <= tile.y + tile.height;
        expect(chooseTiles(picture, at(1, x, y), view, 1).fine.some(holds)).toBe(true);
      }),
    );
  });
});

describe('a picture in one file', () => {
  it('is one tile, of the size that is said', () => {
    const image = toImageLevels({ src: 'plan.jpg', width: 300, height: 200 });
    expect(chooseTiles(image, at(1), view, 1)).toEqual({
      under: [],
      fine: [{ url: 'plan.jpg', level: 0, x: 0, y: 0, width: 300, height: 200 }],
    });
  });

  it('may leave its size unsaid', () => {
    const image = toImageLevels({ src: 'plan.jpg' });
    expect(chooseTiles(image, at(1), view, 1).fine).toMatchObject([{ url: 'plan.jpg', width: image.width }]);
  });
});
