import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { Viewport } from '../../src/core/map/camera.js';
import type { LatLon } from '../../src/core/model.js';
import { worldSize } from '../../src/core/places/mercator.js';
import { toViewPoint } from '../../src/map/view.js';
import { findMainEvents, toCardCamera } from '../../src/poster/map-camera.js';
import { readStory } from './story-file.js';

const viewport: Viewport = {
  width: 800,
  height: 230,
  padding: { top: 30, right: 230, bottom: 26, left: 230 },
  narrow: false,
};

const storyAt = (...places: readonly LatLon[]) =>
  parseStory({
    title: 'Made up',
    lang: 'en',
    events: places.map((at, index) => ({
      id: `e${index}`,
      title: `${index}`,
      where: { name: `Place ${index}`, ...at },
    })),
  }).story;

const main = (story: ReturnType<typeof storyAt>) => findMainEvents(story, viewport);
const mainIds = (story: ReturnType<typeof storyAt>) => main(story).map(({ id }) => id);
const cameraOf = (story: ReturnType<typeof storyAt>) => toCardCamera(main(story), story, viewport)!;

const place = fc.record({
  lat: fc.double({ min: -70, max: 75, noNaN: true }),
  lon: fc.double({ min: -180, max: 179, noNaN: true }),
});

describe('the map of a card', () => {
  it('is of Korea and its coast in the story of the train, and leaves Washington and Moscow aside', () => {
    const { story } = parseStory(readStory('kim-in-russia/story'));
    const ids = mainIds(story);
    expect(ids).toEqual(expect.arrayContaining(['arrival', 'departure', 'forum']));
    expect(ids).not.toContain('warning');
    expect(ids).not.toContain('denial');
    expect(cameraOf(story).zoom).toBeGreaterThan(4);
  });

  it('is of the whole world in the story of the voyage round it, once', () => {
    const { story } = parseStory(readStory('first-circumnavigation/story'));
    expect(main(story).length).toBeGreaterThan(0.9 * story.events.filter(({ places }) => places.length).length);
    expect(worldSize(cameraOf(story).zoom)).toBeLessThan(2 * viewport.width);
  });

  it('is of all that lies near together', () => {
    const capitals = [
      [51.5, -0.1],
      [48.9, 2.4],
      [52.5, 13.4],
      [48.2, 16.4],
      [41.9, 12.5],
    ] as const;
    const story = storyAt(...capitals.map(([lat, lon]) => ({ lat, lon })));
    expect(mainIds(story)).toHaveLength(5);
  });

  it('takes the shorter way round the earth', () => {
    const story = storyAt({ lat: -18.1, lon: 178.4 }, { lat: -13.8, lon: -171.8 });
    const { center, zoom } = cameraOf(story);
    expect(zoom).toBeGreaterThan(4);
    expect(Math.abs(center.lon)).toBeGreaterThan(170);
  });

  it('shows more than half of the events, each within the picture, wherever they are', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
        const story = storyAt(...places);
        const shown = main(story);
        expect(shown.length).toBeGreaterThanOrEqual(places.length / 2);
        const view = { camera: cameraOf(story), width: viewport.width, height: viewport.height };
        for (const { places } of shown) {
          const [spot] = places;
          const { x, y } = toViewPoint(view, spot!.kind === 'point' ? spot!.at : view.camera.center);
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x).toBeLessThanOrEqual(viewport.width + 1);
          if (view.camera.zoom > 0) expect(y).toBeGreaterThanOrEqual(-1);
          if (view.camera.zoom > 0) expect(y).toBeLessThanOrEqual(viewport.height + 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on where on the earth the story is, but for the zoom that its latitude asks for', () => {
    const spread = [
      [0, 0],
      [1, 2],
      [2, 1],
      [30, 60],
    ] as const;
    const at = (lon: number) => storyAt(...spread.map(([down, right]) => ({ lat: down, lon: lon + right })));
    for (const lon of [-180, -175, -60, 0, 119, 178]) expect(mainIds(at(lon))).toEqual(['e0', 'e1', 'e2']);
  });

  it('is none where nothing has a place', () => {
    const { story } = parseStory({
      title: '',
      lang: 'en',
      events: [{ id: 'a', title: 'A', where: { name: 'Nowhere' } }],
    });
    expect(main(story)).toEqual([]);
    expect(toCardCamera([], story, viewport)).toBeUndefined();
  });
});
