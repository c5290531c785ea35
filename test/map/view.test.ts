import { expect } from '@open-wc/testing';
import { boundsOfPicture, fromPicturePixel } from '../../src/core/places/picture-earth.js';
import {
  draggedCamera,
  fromViewPoint,
  limitCamera,
  minZoom,
  toViewPoint,
  viewBounds,
  zoomedCamera,
  type View,
} from '../../src/map/view.js';
import { toPicturePixel } from '../fixtures/picture-pixels.js';

const view = (lat: number, lon: number, zoom: number): View => ({
  camera: { center: { lat, lon }, zoom },
  width: 600,
  height: 400,
});

describe('the view', () => {
  it('has its centre in the middle of the picture', () => {
    expect(toViewPoint(view(43, 132, 6.25), { lat: 43, lon: 132 })).to.deep.equal({ x: 300, y: 200 });
  });

  it('knows what lies at a point, and where that is', () => {
    const seen = view(-50, 70, 4.75);
    for (const point of [
      { x: 0, y: 0 },
      { x: 600, y: 400 },
      { x: 123, y: 321 },
    ]) {
      const back = toViewPoint(seen, fromViewPoint(seen, point));
      expect(back.x).to.be.closeTo(point.x, 1e-6);
      expect(back.y).to.be.closeTo(point.y, 1e-6);
    }
  });

  it('shows a point of the nearest copy of the world', () => {
    expect(toViewPoint(view(0, 179, 3), { lat: 0, lon: -179 }).x).to.be.closeTo(300 + (2 / 360) * 2048, 1e-6);
  });

  it('has bounds that go on past the date line', () => {
    const { west, east, north, south } = viewBounds(view(0, 180, 3));
    expect(west).to.be.below(180);
    expect(east).to.be.above(180);
    expect(north).to.be.closeTo(-south, 1e-9);
  });

  it('goes with the hand that drags it', () => {
    const seen = view(43, 132, 6);
    const under = fromViewPoint(seen, { x: 100, y: 100 });
    const next = { ...seen, camera: draggedCamera(seen, 40, -25) };
    const after = toViewPoint(next, under);
    expect(after.x).to.be.closeTo(140, 1e-6);
    expect(after.y).to.be.closeTo(75, 1e-6);
  });

  it('zooms around the point under the pointer', () => {
    const seen = view(43, 132, 5);
    const under = fromViewPoint(seen, { x: 450, y: 90 });
    const after = toViewPoint({ ...seen, camera: zoomedCamera(seen, { x: 450, y: 90 }, 6.3, 9) }, under);
    expect(after.x).to.be.closeTo(450, 1e-6);
    expect(after.y).to.be.closeTo(90, 1e-6);
  });

  it('keeps to the zooms there are', () => {
    for (const limit of [9, 19]) {
      expect(zoomedCamera(view(0, 0, 5), { x: 0, y: 0 }, 99, limit).zoom).to.equal(limit);
      expect(zoomedCamera(view(0, 0, 5), { x: 0, y: 0 }, -99, limit).zoom).to.equal(minZoom);
    }
  });

  it('ends at the upper and lower edge of the world', () => {
    for (const lat of [89, -89]) {
      const limited = limitCamera({ center: { lat, lon: 10 }, zoom: 4 }, 400);
      const { north, south } = viewBounds({ camera: limited, width: 600, height: 400 });
      expect(Math.max(north, -south)).to.be.closeTo(85.0511, 1e-3);
      expect(limited.center.lon).to.be.closeTo(10, 1e-9);
    }
  });

  it('keeps its middle on a picture that is the map, and shows all of it at half a level more than the least zoom', () => {
    const limits = boundsOfPicture({ width: 4096, height: 2048 });
    const seen: View = {
      camera: { center: fromPicturePixel({ x: 100, y: 100 }), zoom: 14 },
      width: 600,
      height: 400,
      limits,
    };
    for (const [right, down, x, y] of [
      [9e5, 9e5, 0, 0],
      [-9e5, -9e5, 4096, 2048],
      [0, -9e5, 100, 2048],
    ] as const) {
      const middle = toPicturePixel(draggedCamera(seen, right, down).center);
      expect(middle.x).to.be.closeTo(x, 1e-3);
      expect(middle.y).to.be.closeTo(y, 1e-3);
    }
    const least = zoomedCamera(seen, { x: 0, y: 0 }, -99, 17);
    expect(least.zoom).to.be.closeTo(16 + Math.log2(600 / 4096) - 0.5, 1e-9);
    const { x, y } = toPicturePixel(least.center);
    expect(x >= 0 && x <= 4096 && y >= 0 && y <= 2048).to.equal(true);
  });

  it('gets nearer from a view that is farther than the least', () => {
    const limits = boundsOfPicture({ width: 4096, height: 2048 });
    const far: View = { camera: { center: { lat: 0, lon: 0 }, zoom: 5 }, width: 600, height: 400, limits };
    expect(zoomedCamera(far, { x: 300, y: 200 }, 6, 17).zoom).to.equal(6);
    expect(zoomedCamera(far, { x: 300, y: 200 }, 4, 17).zoom).to.equal(5);
  });

  it('is in the middle where the whole world is lower than the picture', () => {
    expect(limitCamera({ center: { lat: 60, lon: 0 }, zoom: 0 }, 400).center.lat).to.be.closeTo(0, 1e-9);
  });
});
