import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toPixel } from '../../src/core/places/mercator.js';
import type { Window } from '../../src/map/outline.js';
import { PackShapes, type ShapeLayer } from '../../src/map/pack-shapes.js';
import { madeUpPack, squareRing } from '../fixtures/made-up-pack.js';

type Ring = ReturnType<typeof squareRing>;
type Point = readonly [x: number, y: number];

/** A picture of 200 by 120 pixels around a point. */
function windowAt(lon: number, lat: number, zoom: number): Window {
  const { x, y } = toPixel({ lat, lon }, zoom);
  return { left: x - 100, top: y - 60, width: 200, height: 120, scale: 2 ** zoom };
}

/** What is traced of a layer: each stroke of the pen by its points. */
function trace(shapes: PackShapes, layer: ShapeLayer, window: Window, worldview?: string) {
  const strokes: { points: Point[] }[] = [];
  const pen = {
    moveTo: (x: number, y: number) => strokes.push({ points: [[x, y]] }),
    lineTo: (x: number, y: number) => strokes.at(-1)!.points.push([x, y]),
  };
  shapes.trace(pen as unknown as CanvasPath, layer, window, worldview);
  return strokes;
}

const countPoints = (strokes: ReturnType<typeof trace>) => strokes.flatMap(({ points }) => points).length;

/** A circle of many points, as coasts have. */
const circle = (lon: number, lat: number, radius: number, corners: number): Ring =>
  Array.from({ length: corners + 1 }, (_, corner) => {
    const angle = (2 * Math.PI * (corner % corners)) / corners;
    return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
  });

/** Whether a ring goes round a point, by how often it crosses the way from there to the east. */
function isWithin([x, y]: Point, ring: readonly Point[]): boolean {
  let within = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) within = !within;
  });
  return within;
}

describe('the shapes of a pack', () => {
  it('are in pixels of the picture', () => {
    const shapes = new PackShapes(madeUpPack({ land: [squareRing(0, 0, 20)] }));
    const [stroke] = trace(shapes, 'land', windowAt(0, 0, 1));
    const shift = (20 / 360) * 512;
    expect(stroke!.points.at(-1)).to.deep.equal(stroke!.points[0]);
    const xs = stroke!.points.map(([x]) => x);
    expect(Math.min(...xs)).to.be.closeTo(100 - shift, 1e-6);
    expect(Math.max(...xs)).to.be.closeTo(100 + shift, 1e-6);
  });

  it('are drawn only where the view meets them, and each once', () => {
    const shapes = new PackShapes(
      madeUpPack({ land: [squareRing(0, 0, 1), squareRing(40, 30, 1), squareRing(2, 0, 0.5)] }),
    );
    expect(trace(shapes, 'land', windowAt(0, 0, 6))).to.have.length(2);
    expect(trace(shapes, 'land', windowAt(40, 30, 6))).to.have.length(1);
    expect(trace(shapes, 'land', windowAt(0, 0, 1))).to.have.length(3);
    expect(trace(shapes, 'land', windowAt(-90, 0, 6))).to.have.length(0);
  });

  it('of a long line are only the stretches that the view meets, without a stroke between them', () => {
    const coast = circle(0, 0, 40, 6000);
    const shapes = new PackShapes(madeUpPack({ coast: [coast] }));
    const near = trace(shapes, 'coast', windowAt(40, 0, 6));
    expect(countPoints(near)).to.be.above(10).and.below(1000);
    for (const { points } of near) {
      expect(points.at(-1)).not.to.deep.equal(points[0]);
      points.slice(1).forEach(([x, y], index) => {
        const [lastX, lastY] = points[index]!;
        expect(Math.hypot(x - lastX, y - lastY)).to.be.below(5);
      });
    }
  });

  it('draw no point twice in a small picture of many', () => {
    const shapes = new PackShapes(madeUpPack({ coast: [circle(0, 0, 20, 6000)] }));
    expect(countPoints(trace(shapes, 'coast', windowAt(0, 0, 0)))).to.be.below(500);
  });

  it('fill the same part of every view as the whole outline does', () => {
    const ring = circle(10, 20, 50, 900).map(([lon, lat], index): [number, number] => [
      lon + 3 * Math.sin(index / 7),
      lat + 3 * Math.cos(index / 11),
    ]);
    const shapes = new PackShapes(madeUpPack({ land: [ring] }));
    const range = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        range(-60, 80),
        range(-40, 75),
        range(0, 8),
        range(0, 200),
        range(0, 120),
        (lon, lat, zoom, right, down) => {
          const window = windowAt(lon, lat, zoom);
          const whole = ring.slice(1).map(([ringLon, ringLat]): Point => {
            const { x, y } = toPixel({ lon: ringLon, lat: ringLat }, zoom);
            return [x - window.left, y - window.top];
          });
          const isNear = whole.some(([x, y], index) => distance([right, down], [x, y], whole.at(index - 1)!) < 1);
          fc.pre(!isNear);
          const strokes = trace(shapes, 'land', window);
          expect(strokes.some(({ points }) => isWithin([right, down], points))).to.equal(
            isWithin([right, down], whole),
          );
        },
      ),
      { numRuns: 300, seed: 20230912 },
    );
  });

  it('fill a view that lies amid them, though it meets none of their outline', () => {
    const shapes = new PackShapes(madeUpPack({ land: [circle(0, 0, 60, 2000)] }));
    const [stroke] = trace(shapes, 'land', windowAt(0, 0, 7));
    expect(isWithin([100, 60], stroke!.points)).to.equal(true);
    expect(stroke!.points.length).to.be.below(100);
  });

  it('keep a line open', () => {
    const shapes = new PackShapes(madeUpPack({ borders: [squareRing(0, 0, 30).slice(0, 3)] }));
    const [line, ...others] = trace(shapes, 'borders', windowAt(0, 0, 1));
    expect(others).to.deep.equal([]);
    expect(line!.points).to.have.length(3);
  });

  for (const layer of ['land', 'coast', 'lakes', 'rivers', 'borders', 'disputedBorders', 'disputedAreas'] as const) {
    it(`have nothing in the layer ${layer} of an empty pack`, () => {
      expect(trace(new PackShapes(madeUpPack({})), layer, windowAt(0, 0, 0))).to.deep.equal([]);
    });
  }

  describe('of a disputed border', () => {
    const line = squareRing(0, 0, 30).slice(0, 2);
    const pack = madeUpPack({ disputedBorders: [{ line, views: { AA: 'border', BB: 'none' } }] });
    const drawn = (layer: ShapeLayer, worldview?: string) =>
      trace(new PackShapes(pack), layer, windowAt(0, 0, 0), worldview).length;

    for (const [worldview, disputed, border] of [
      [undefined, 1, 0],
      ['AA', 0, 1],
      ['BB', 0, 0],
      ['CC', 1, 0],
    ] as const) {
      it(`are ${disputed ? 'disputed' : border ? 'a border' : 'not drawn'} to ${worldview ?? 'everybody'}`, () => {
        expect(drawn('disputedBorders', worldview)).to.equal(disputed);
        expect(drawn('borders', worldview)).to.equal(border);
      });
    }
  });
});

/** From a point to a stretch between two. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = length ? Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length)) : 0;
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}
