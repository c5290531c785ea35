import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { toCamera, toViewport, type Camera } from '../../src/core/map/camera.js';
import { directionOf } from '../../src/core/words/language.js';
import type { Story } from '../../src/core/model.js';
import { choosePacks } from '../../src/map/choose-packs.js';
import type { PackInfo } from '../../src/map/pack.js';
import { packs } from '../../src/map/packs/index.js';
import { regionInfo } from '../../src/map/region-info.js';
import { limitCamera, viewBounds } from '../../src/map/view.js';
import { packsOf } from '../../src/publish/story-packs.js';
import { pictureStory } from '../fixtures/picture-story.js';
import { denseStory, placesStory } from '../../stories/made-up-stories.js';
import { smallStory } from '../fixtures/small-story.js';
import { readStory } from '../poster/story-file.js';

const toStory = (document: StoryDocument): Story => parseStory(document).story;
const stories: Readonly<Record<string, Story>> = {
  'a train': toStory(readStory('kim-in-russia/story')),
  'a voyage round the world': toStory(readStory('first-circumnavigation/story')),
  'many events': toStory({ ...denseStory, events: denseStory.events.slice(0, 20) }),
  'places of every kind': toStory(placesStory),
  'a ferry': toStory(smallStory),
};
const names = (some: readonly PackInfo[]) => some.map(({ name }) => name);

/** The map of a story so many pixels wide, in a window so high: as the story's styles say. */
function toMap(width: number, windowHeight: number) {
  if (width < 720) return { width, height: 0.36 * windowHeight, narrow: true };
  return { width: width - Math.max(0.36 * width, Math.min(0.5 * width, 420)) - 1, height: windowHeight - 42 - 124, narrow: false }; // prettier-ignore
}

function chosen(camera: Camera, { width, height }: { width: number; height: number }): PackInfo[] {
  const view = { camera: limitCamera(camera, height), width, height };
  return choosePacks(packs, viewBounds(view), camera.zoom);
}

/** What the map asks for in near views of the story that nobody has packed; nothing, where all is as it should be. */
function missingIn(story: Story, taken: readonly PackInfo[], width: number, windowHeight: number): string[] {
  const map = toMap(width, windowHeight);
  return story.events.flatMap((event) => {
    const viewport = toViewport(map.width, map.height, map.narrow, directionOf(story.lang));
    const camera = toCamera(event, story, viewport, (region) => regionInfo(region)?.bounds);
    const asked = camera && camera.zoom >= 5 ? chosen(camera, map) : [];
    return names(asked.filter((pack) => !taken.includes(pack))).map((name) => `${name} for ${event.id}`);
  });
}

const width = fc.integer({ min: 320, max: 2560 });
const windowHeight = fc.integer({ min: 280, max: 1440 });

describe('the packs of a story', () => {
  it.each(Object.entries(stories))('are all that its near views ask for, however large the window is: %s', (_, story) => {
    const taken = packsOf(story);
    const holds = (...size: [number, number]) => {
      expect(missingIn(story, taken, ...size)).toEqual([]);
    };
    fc.assert(fc.property(width, windowHeight, holds), { numRuns: 60, examples: [[320, 320], [719, 1440], [720, 280], [2560, 1440]] });
  }); // prettier-ignore

  it('are so for places anywhere on earth, near each other or far apart', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    const point = fc.record({ lat: degrees(85), lon: degrees(180) });
    const certainty = fc.constantFrom('certain', 'less-certain', 'uncertain');
    const event = fc
      .record({ point, certainty, moves: fc.array(fc.record({ lat: degrees(8), lon: degrees(12) }), { maxLength: 3 }) })
      .map(({ point, certainty, moves }) => ({ title: 'E', where: [{ lat: 0, lon: 0 }, ...moves].map(({ lat, lon }) => ({ name: 'P', lat: Math.max(-85, Math.min(85, point.lat + lat)), lon: point.lon + lon, certainty })) }));
    const holds = (events: unknown[], ...size: [number, number]) => {
      const { story } = parseStory({ events });
      expect(missingIn(story, packsOf(story), ...size)).toEqual([]);
    };
    fc.assert(fc.property(fc.array(event, { minLength: 1, maxLength: 3 }), width, windowHeight, holds), { numRuns: 200 });
  }); // prettier-ignore

  it.each(Object.entries(stories))('are all that a reader asks for who looks closer at a place: %s', (_, story) => {
    const taken = packsOf(story);
    const points = story.events.flatMap(({ places }) => places.flatMap((place) => (place.kind === 'point' ? [place.at] : [])));
    for (const center of points)
      for (let zoom = 5.5; zoom <= 9; zoom += 0.25)
        for (const size of [{ width: 820, height: 634 }, { width: 390, height: 304 }])
          expect(names(taken)).toEqual(expect.arrayContaining(names(chosen({ center, zoom }, size))));
  }); // prettier-ignore

  it('are none of a story that has nothing for a map', () => {
    expect(packsOf(toStory({ title: 'T', events: [{ title: 'E', where: { name: 'Ulm' } }] }))).toEqual([]);
  });

  it('have the outline and the coarse one of the whole world', () => {
    for (const story of Object.values(stories)) expect(names(packsOf(story))).toContain('world-low');
  });

  it('are none where a picture is the map', () => {
    expect(packsOf(pictureStory([{ title: 'E', where: { name: 'A', x: 5, y: 5 } }]))).toEqual([]);
  });

  it('are few for a story that stays in one country, in their order', () => {
    const taken = packsOf(stories['a ferry']!);
    expect(names(taken.slice(0, 2))).toEqual(['world-outline', 'world-low']);
    expect(taken.length).toBeLessThan(25);
    expect(taken.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(75_000);
    expect(taken).toEqual(packs.filter((pack) => taken.includes(pack)));
  });

  it('have one that is worth its bytes only in a closer view', () => {
    const city: PackInfo = { name: 'city', url: 'city.json', integrity: '', bounds: { south: 47, west: 9, north: 48, east: 10 }, minZoom: 7.5, maxZoom: 9, bytes: 100 }; // prettier-ignore
    expect(names(packsOf(stories['a ferry']!, [...packs, city]))).toContain('city');
    expect(names(packsOf(stories['a train']!, [...packs, city]))).not.toContain('city');
  });
});

it('is nothing of a story that is told on a picture', () => {
  const places = { a: { name: 'Door', x: 1, y: 2 }, b: { name: 'Window', x: 700, y: 300 } };
  const events = [
    { title: 'A', where: 'a' },
    { title: 'B', where: 'b' },
  ];
  const onPicture = toStory({ basemap: [{ image: 'plan.png', width: 800, height: 400 }], places, events });
  expect(packsOf(onPicture)).toEqual([]);
});
