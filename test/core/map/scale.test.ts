import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toScale } from '../../../src/core/map/scale.js';
import { distanceBetween } from '../../../src/core/places/great-circle.js';
import { toLatLon, toPixel } from '../../../src/core/places/mercator.js';

const at = (lat: number, zoom: number) => ({ center: { lat, lon: 10 }, zoom });

it.each([
  [at(0, 10), 'en', '10 km'],
  [at(0, 13), 'en', '1 km'],
  [at(51.5, 15), 'de', '200 m'],
  [at(51.5, 18), 'en', '20 m'],
  [at(37.8, 13), 'en-US', '2,000 ft'],
  [at(37.8, 16), 'en-US', '500 ft'],
  [at(37.8, 11), 'en-US', '2 mi'],
])('says a whole length in the units of its readers', (camera, locale, text) => {
  expect(toScale(camera, 100, locale).text).toBe(text);
});

it('is as long in the picture as it says, and no longer than its room', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 9, max: 18, noNaN: true }),
      (lat, zoom) => {
        const { width, text } = toScale(at(lat, zoom), 100, 'en');
        expect(width).toBeLessThanOrEqual(100.001);
        expect(width).toBeGreaterThan(35);
        const { x, y } = toPixel({ lat, lon: 10 }, zoom);
        const end = toLatLon({ x: x + width, y }, zoom);
        const metres = parseFloat(text.replaceAll(',', '')) * (text.endsWith('km') ? 1000 : 1);
        expect(distanceBetween({ lat, lon: 10 }, end) / metres).toBeCloseTo(1, 2);
      },
    ),
  );
});
