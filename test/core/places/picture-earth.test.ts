import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPixel } from '../../../src/core/places/mercator.js';
import {
  boundsOfPicture,
  fromPicturePixel,
  largestPicture,
  pictureZoom,
  wholePictureZoom,
} from '../../../src/core/places/picture-earth.js';
import { toPicturePixel } from '../../fixtures/picture-pixels.js';

const pixel = fc.double({ min: -largestPicture, max: largestPicture, noNaN: true });

describe('the earth of a picture', () => {
  it('has each pixel of the picture as one of the screen, at its own zoom', () => {
    fc.assert(
      fc.property(pixel, pixel, pixel, pixel, (x, y, right, down) => {
        const [one, other] = [fromPicturePixel({ x, y }), fromPicturePixel({ x: right, y: down })].map((at) =>
          toPixel(at, pictureZoom),
        );
        expect(other!.x - one!.x).toBeCloseTo(right - x, 3);
        expect(other!.y - one!.y).toBeCloseTo(down - y, 3);
      }),
    );
  });

  it('gives back each pixel', () => {
    fc.assert(
      fc.property(pixel, pixel, (x, y) => {
        const back = toPicturePixel(fromPicturePixel({ x, y }));
        expect(back.x).toBeCloseTo(x, 3);
        expect(back.y).toBeCloseTo(y, 3);
      }),
    );
  });

  it('has the picture to the south and the east of its corner', () => {
    const { south, west, north, east } = boundsOfPicture({ width: 30_000, height: 19_970 });
    expect(north).toBeCloseTo(0, 9);
    expect(west).toBeCloseTo(0, 9);
    expect(east).toBeCloseTo((30_000 / (256 * 2 ** 16)) * 360, 9);
    expect(south).toBeLessThan(0);
  });

  it.each([
    [256, 256, 16],
    [257, 100, 15],
    [30_000, 19_970, 9],
    [10, 10, 16],
  ])('counts zooms from where a picture of %d × %d is in 256 pixels: %d', (width, height, zoom) => {
    expect(wholePictureZoom({ width, height })).toBe(zoom);
  });
});
