import { expect } from '@open-wc/testing';
import { PackShapes, squareUnits, type ShapeLayer, type Square } from '../../src/map/pack-shapes.js';
import { madeUpPack, squareRing } from '../fixtures/made-up-pack.js';

const world: Square = { z: 0, x: 0, y: 0 };

/** Whether a path fills the middle of a part of its square, both from 0 to 1. */
function fills(path: Path2D | undefined, right: number, down: number): boolean {
  const context = document.createElement('canvas').getContext('2d')!;
  return path !== undefined && context.isPointInPath(path, right * squareUnits, down * squareUnits);
}

/** Whether a path's line goes through a point of its square. */
function strokes(path: Path2D | undefined, right: number, down: number): boolean {
  const context = document.createElement('canvas').getContext('2d')!;
  context.lineWidth = squareUnits / 50;
  return path !== undefined && context.isPointInStroke(path, right * squareUnits, down * squareUnits);
}

describe('the shapes of a pack', () => {
  it('are paths in the units of a square: the world’s middle in its middle', () => {
    const shapes = new PackShapes(madeUpPack({ land: [squareRing(0, 0, 20)] }));
    const path = shapes.path('land', world);
    expect(fills(path, 0.5, 0.5)).to.equal(true);
    expect(fills(path, 0.2, 0.5)).to.equal(false);
  });

  it('are cut into the squares they lie in', () => {
    const shapes = new PackShapes(madeUpPack({ land: [squareRing(-90, 40, 10)] }));
    const quarters = [0, 1].flatMap((y) => [0, 1].map((x) => shapes.path('land', { z: 1, x, y }) !== undefined));
    expect(quarters).to.deep.equal([true, false, false, false]);
  });

  it('keep a closed outline closed and a line open', () => {
    const corner = squareRing(0, 0, 30).slice(0, 3);
    const shapes = new PackShapes(madeUpPack({ land: [squareRing(0, 0, 30)], borders: [corner] }));
    expect(fills(shapes.path('land', world), 0.5, 0.5)).to.equal(true);
    const border = shapes.path('borders', world);
    expect(strokes(border, 0.5, 0.5 + 30 / 360), 'along its south').to.equal(true);
    expect(strokes(border, 0.5 - 30 / 360, 0.5), 'it has no west').to.equal(false);
  });

  for (const layer of ['land', 'coast', 'lakes', 'rivers', 'borders', 'disputedBorders', 'disputedAreas'] as const) {
    it(`have nothing in the layer ${layer} of an empty pack`, () => {
      expect(new PackShapes(madeUpPack({})).path(layer as ShapeLayer, world)).to.equal(undefined);
    });
  }

  it('are made once for a square, however often it is drawn', () => {
    const shapes = new PackShapes(madeUpPack({ land: [squareRing(0, 0, 20)] }));
    const first = shapes.path('land', world);
    expect(shapes.path('land', { ...world }) === first).to.equal(true);
    expect(shapes.path('land', { z: 1, x: 0, y: 0 }) === first).to.equal(false);
  });

  it('can be cut beforehand', async () => {
    const shapes = new PackShapes(madeUpPack({ land: [squareRing(0, 0, 20)], lakes: [squareRing(0, 0, 5)] }));
    await shapes.prepare();
    expect(fills(shapes.path('lakes', world), 0.5, 0.5)).to.equal(true);
  });

  describe('of a disputed border', () => {
    const line = squareRing(0, 0, 30).slice(0, 2);
    const pack = madeUpPack({ disputedBorders: [{ line, views: { AA: 'border', BB: 'none' } }] });
    const south = 0.5 + 30 / 360;
    const drawn = (layer: ShapeLayer, worldview?: string) =>
      strokes(new PackShapes(pack).path(layer, world, worldview), 0.5, south);

    for (const [worldview, disputed, border] of [
      [undefined, true, false],
      ['AA', false, true],
      ['BB', false, false],
      ['CC', true, false],
    ] as const) {
      it(`are ${disputed ? 'disputed' : border ? 'a border' : 'not drawn'} to ${worldview ?? 'everybody'}`, () => {
        expect(drawn('disputedBorders', worldview)).to.equal(disputed);
        expect(drawn('borders', worldview)).to.equal(border);
      });
    }
  });
});
