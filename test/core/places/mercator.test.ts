import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxLatitude, toLatLon, toPixel, worldSize } from '../../../src/core/places/mercator.js';

it.each([
  [{ lat: 0, lon: 0 }, 0, { x: 128, y: 128 }],
  [{ lat: 0, lon: -180 }, 3, { x: 0, y: 1024 }],
  [{ lat: maxLatitude, lon: 180 }, 1, { x: 512, y: 0 }],
  // The south-west corner of OpenStreetMap’s tile 10/511/340 (slippy map tilenames, n·arctan(sinh)).
  [{ lat: 51.39920565355378, lon: -0.3515625 }, 10, { x: 511 * 256, y: 341 * 256 }],
])('puts %j at zoom %d at %j', (point, zoom, pixel) => {
  const { x, y } = toPixel(point, zoom);
  expect(x).toBeCloseTo(pixel.x, 4);
  expect(y).toBeCloseTo(pixel.y, 4);
});

it('draws the poles at the edge of the world', () => {
  expect(toPixel({ lat: 90, lon: 0 }, 0).y).toBeCloseTo(0, 6);
  expect(toPixel({ lat: -90, lon: 0 }, 0).y).toBeCloseTo(256, 6);
});

it('goes on past the date line', () => {
  expect(toPixel({ lat: 0, lon: 190 }, 2).x).toBeGreaterThan(worldSize(2));
});

it('comes back from pixels to where it was', () => {
  const lat = fc.double({ min: -85, max: 85, noNaN: true });
  const lon = fc.double({ min: -540, max: 540, noNaN: true });
  fc.assert(
    fc.property(lat, lon, fc.double({ min: 0, max: 18, noNaN: true }), (lat, lon, zoom) => {
      const back = toLatLon(toPixel({ lat, lon }, zoom), zoom);
      expect(back.lat).toBeCloseTo(lat, 7);
      expect(back.lon).toBeCloseTo(lon, 7);
    }),
  );
});
