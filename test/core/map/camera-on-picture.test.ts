import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCamera, toOpeningCamera, toOverviewCamera, toViewport, type Camera } from '../../../src/core/map/camera.js';
import { findZoomEnd } from '../../../src/core/map/closeness.js';
import { toPixel } from '../../../src/core/places/mercator.js';
import { boundsOfPoint } from '../../../src/core/places/bounds.js';
import { fromPicturePixel, pictureZoom } from '../../../src/core/places/picture-earth.js';
import type { EventDocument } from '../../../src/core/document/schema.js';
import type { Story } from '../../../src/core/model.js';
import { altarpiece, pictureStory } from '../../fixtures/picture-story.js';
import { toPicturePixel } from '../../fixtures/picture-pixels.js';

const viewport = toViewport(900, 600, false, 'ltr');
const plain = toViewport(900, 600, false);
const noRegions = () => undefined;
const at = (x: number, y: number, more: object = {}): EventDocument => ({
  where: { name: `${x}, ${y}`, x, y, ...more },
});

const cameraOf = (story: Story, index = 0, map = viewport) => toCamera(story.events[index]!, story, map, noRegions)!;

/** What of the picture a view shows, in pixels of the picture. */
function shown({ center, zoom }: Camera, { width, height } = viewport) {
  const middle = toPixel(center, zoom);
  const corner = toPixel(fromPicturePixel({ x: 0, y: 0 }), zoom);
  const scale = 2 ** (pictureZoom - zoom);
  const [left, top] = [(middle.x - corner.x - width / 2) * scale, (middle.y - corner.y - height / 2) * scale];
  return { left, top, right: left + width * scale, bottom: top + height * scale, scale };
}

describe('on a picture', () => {
  it.each([
    ['a quarter of it each way', altarpiece, [0.2, 0.3]],
    ['a quarter of a tall one', { width: 4000, height: 8000 }, [0.5, 0.8]],
    ['what fills the view of a long one', { width: 100_000, height: 700 }, [0.005, 0.012]],
    ['no more than two pixels for each of a small one', { width: 1200, height: 800 }, [0.37, 0.38]],
  ])('a place is shown with %s', (_, size, [least, most]) => {
    const { width, height } = size;
    const { left, right, top, bottom, scale } = shown(cameraOf(pictureStory([at(width / 2, height / 2)], size)));
    expect((right - left) / width).toBeGreaterThanOrEqual(least!);
    expect((right - left) / width).toBeLessThanOrEqual(most!);
    expect(bottom - top).toBeLessThanOrEqual(height);
    expect(scale).toBeGreaterThanOrEqual(0.5);
  });

  it('a view fills itself with the picture, at its edge too, and shows the place', () => {
    for (const [x, y] of [
      [10, 10],
      [29_990, 19_990],
      [15_000, 0],
    ] as const) {
      const { left, top, right, bottom, scale } = shown(cameraOf(pictureStory([at(x, y)]), 0, plain));
      expect(left).toBeGreaterThanOrEqual(-viewport.padding.left * scale);
      expect(top).toBeGreaterThanOrEqual(-viewport.padding.top * scale);
      expect(right).toBeLessThanOrEqual(altarpiece.width + viewport.padding.right * scale);
      expect(bottom).toBeLessThanOrEqual(altarpiece.height + viewport.padding.bottom * scale);
      expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true);
    }
  });

  it('places that are near are shown apart', () => {
    const story = pictureStory([at(5000, 5000), at(5050, 5000)]);
    expect(50 / shown(cameraOf(story)).scale).toBeGreaterThanOrEqual(28);
  });

  it('the overview shows the whole picture, and a story begins with it where its first event has no place', () => {
    const story = pictureStory([{ title: 'The title' }, at(100, 100)]);
    const camera = toOverviewCamera(story, viewport, noRegions)!;
    const { left, top, right, bottom } = shown(camera);
    expect(Math.max(left, top)).toBeLessThanOrEqual(0);
    expect(right).toBeGreaterThanOrEqual(altarpiece.width);
    expect(bottom).toBeGreaterThanOrEqual(altarpiece.height);
    expect(right - left).toBeLessThan(altarpiece.width * 1.6);
    expect(toOpeningCamera(story.events[0], story, viewport, noRegions)).toEqual(camera);
    expect(toOverviewCamera(pictureStory([{}]), viewport, noRegions)).toEqual(camera);
  });

  it('the map goes as far as two pixels for each of the picture, whatever an author wishes', () => {
    const story = pictureStory([{ ...at(100, 100), camera: { zoom: 99 } }]);
    const point = fromPicturePixel({ x: 100, y: 100 });
    expect(findZoomEnd(point, story, { bounds: boundsOfPoint(point), zoom: 9 })).toBe(pictureZoom + 1);
    expect(cameraOf(story).zoom).toBe(pictureZoom + 1);
  });

  it.each([
    [0, 256 / 32_768],
    [3, 2048 / 32_768],
    [7, 1],
    [-4, 256 / 32_768],
  ])('zoom %d is counted from where the whole picture is in 256 pixels', (zoom, pixels) => {
    expect(1 / shown(cameraOf(pictureStory([{ ...at(9, 9), camera: { zoom } }]))).scale).toBeCloseTo(pixels, 9);
  });

  it('a middle that the author wishes is one of the picture', () => {
    const camera = cameraOf(pictureStory([{ camera: { center: { x: 1234, y: 4321 }, zoom: 4 } }]));
    const { x, y } = toPicturePixel(camera.center);
    const { padding } = viewport;
    expect(x).toBeCloseTo(1234 + (padding.right - padding.left) * 4, 3);
    expect(y).toBeCloseTo(4321 + (padding.bottom - padding.top) * 4, 3);
  });

  it('every place of an event is in view, on every map and every picture', () => {
    const pixels = fc.integer({ min: 1, max: 2 ** 20 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const spots = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 3 });
    const maps = fc.tuple(fc.integer({ min: 280, max: 1400 }), fc.integer({ min: 160, max: 1000 }), fc.boolean());
    fc.assert(
      fc.property(pixels, pixels, spots, maps, (width, height, shares, [wide, high, narrow]) => {
        const map = toViewport(wide, high, narrow, 'ltr');
        const points = shares.map(([right, down]) => ({ x: right * width, y: down * height }));
        const where = points.map((point, index) => ({ name: `P${index}`, ...point }));
        const story = pictureStory([{ where }], { width, height });
        const { left, top, right, bottom } = shown(cameraOf(story, 0, map), map);
        const slack = (right - left) * 1e-6;
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(left - slack);
          expect(x).toBeLessThanOrEqual(right + slack);
          expect(y).toBeGreaterThanOrEqual(top - slack);
          expect(y).toBeLessThanOrEqual(bottom + slack);
        }
      }),
    );
  });
});
