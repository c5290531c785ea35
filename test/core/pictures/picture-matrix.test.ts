import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSeenBox, toPictureMatrix, type Matrix } from '../../../src/core/pictures/picture-matrix.js';
import { toPictureGround } from '../../../src/core/places/picture-ground.js';
import { throughMatrix } from '../../fixtures/picture-pixels.js';

const corners = [
  { lat: 50.1, lon: 10 },
  { lat: 50.12, lon: 10.2 },
  { lat: 50.02, lon: 10.24 },
];
const size = { width: 800, height: 600 };
const view = { width: 400, height: 300 };
const ground = toPictureGround(corners);

describe('the matrix of a picture', () => {
  it('shows its corners where they lie, at any zoom', () => {
    const pixels = [
      { x: 0, y: 0 },
      { x: 800, y: 0 },
      { x: 800, y: 600 },
    ];
    for (const zoom of [0, 7.3, 14, 18])
      for (const [index, corner] of corners.entries()) {
        const matrix = toPictureMatrix(ground, size, { ...view, camera: { center: corner, zoom } });
        const { x, y } = throughMatrix(matrix, pixels[index]!);
        expect([x, y].map((each) => Math.round(each * 1000) / 1000)).toEqual([200, 150]);
      }
  });

  it.each([-350, 10, 370, 730])('shows the copy of the world that is nearest to longitude %s', (lon) => {
    const matrix = toPictureMatrix(ground, size, { ...view, camera: { center: { lat: 50.1, lon }, zoom: 10 } });
    const { x, y } = throughMatrix(matrix, { x: 0, y: 0 });
    expect(x).toBeCloseTo(200);
    expect(y).toBeCloseTo(150);
  });

  it('tells the part that a view shows: all whose pixels lie in it, and no pixel of the picture that it shows lies without', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const offset = fc.double({ min: -2000, max: 2000, noNaN: true });
    const matrices = fc
      .tuple(number, number, number, number, offset, offset)
      .filter(([a, b, c, d]) => Math.abs(a * d - b * c) > 0.01);
    const within = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(matrices, within, within, (matrix, across, down) => {
        const pixel = { x: across * 800, y: down * 600 };
        const { x, y } = throughMatrix(matrix as Matrix, pixel);
        if (x < 0 || x > view.width || y < 0 || y > view.height) return;
        const box = toSeenBox(matrix as Matrix, size, view);
        if (!box) return; // It touches a corner only.
        expect(pixel.x).toBeGreaterThanOrEqual(box.left - 1e-6);
        expect(pixel.x).toBeLessThanOrEqual(box.right + 1e-6);
        expect(pixel.y).toBeGreaterThanOrEqual(box.top - 1e-6);
        expect(pixel.y).toBeLessThanOrEqual(box.bottom + 1e-6);
      }),
    );
  });

  it.each<[string, Matrix, object | undefined]>([
    ['all', [0.5, 0, 0, 0.5, 0, 0], { left: 0, top: 0, right: 800, bottom: 600 }],
    ['its lower right', [1, 0, 0, 1, -500, -400], { left: 500, top: 400, right: 800, bottom: 600 }],
    ['nothing', [1, 0, 0, 1, 500, 0], undefined],
  ])('tells what of it is seen: %s', (_, matrix, expected) => {
    expect(toSeenBox(matrix, size, view)).toEqual(expected);
  });
});
