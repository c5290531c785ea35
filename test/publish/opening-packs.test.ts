import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { EventDocument } from '../../src/core/document/schema.js';
import { toOpeningCamera, toViewport } from '../../src/core/map/camera.js';
import { directionOf } from '../../src/core/words/language.js';
import type { Story } from '../../src/core/model.js';
import { choosePacks } from '../../src/map/choose-packs.js';
import { packs } from '../../src/map/packs/index.js';
import { regionInfo } from '../../src/map/region-info.js';
import { limitCamera, viewBounds } from '../../src/map/view.js';
import { readCells } from '../../src/poster/read-cells.js';
import { openingPacksOf } from '../../src/publish/opening-packs.js';
import { basemapOf } from '../../src/publish/site-basemap.js';
import { denseStory, placesStory } from '../../stories/made-up-stories.js';
import { readBasemapAndData } from '../fixtures/data-files.js';
import { pictureStory } from '../fixtures/picture-story.js';
import { readStory } from '../poster/story-file.js';

const storyOf = (...events: Partial<EventDocument>[]): Story => parseStory({ events: events.map((event) => ({ title: 'E', ...event })) }).story; // prettier-ignore
const at = (lat: number, lon: number) => ({ where: { name: 'P', lat, lon } });
const stories: Readonly<Record<string, Story>> = {
  'a train': parseStory(readStory('kim-in-russia/story')).story,
  'a voyage round the world': parseStory(readStory('first-circumnavigation/story')).story,
  'many events': parseStory({ ...denseStory, events: denseStory.events.slice(0, 20) }).story,
  'places of every kind': parseStory(placesStory).story,
};
const names = (story: Story, known = packs) => openingPacksOf(story, known).map(({ name }) => name);

/** The map of a story so many pixels wide, in a window so high: as the story's styles say. */
function toMap(width: number, windowHeight: number) {
  if (width < 720) return { width, height: 0.36 * windowHeight, narrow: true };
  return { width: width - Math.max(0.36 * width, Math.min(0.5 * width, 420)) - 1, height: windowHeight - 42 - 124, narrow: false }; // prettier-ignore
}

describe('what every window’s map begins with', () => {
  it('is nothing of the earth where a picture is the map', () => {
    expect(names(pictureStory([{ title: 'E', where: { name: 'A', x: 5, y: 5 } }]))).toEqual([]);
  });

  it.each(Object.entries(stories))('is asked for in any window: %s', (_, story) => {
    const { packs: known } = basemapOf([story]);
    const opening = openingPacksOf(story, known);
    const holds = (width: number, windowHeight: number) => {
      const { narrow, ...size } = toMap(width, windowHeight);
      const viewport = toViewport(size.width, size.height, narrow, directionOf(story.lang));
      const wanted = toOpeningCamera(story.events[0], story, viewport, (region) => regionInfo(region)?.bounds);
      const camera = limitCamera(wanted, size.height);
      expect([packs[0], ...choosePacks(known, viewBounds({ camera, ...size }), camera.zoom)]).toEqual(expect.arrayContaining(opening));
    };
    const [width, windowHeight] = [fc.integer({ min: 320, max: 2560 }), fc.integer({ min: 280, max: 1440 })];
    fc.assert(fc.property(width, windowHeight, holds), { numRuns: 60, examples: [[320, 320], [719, 1440], [720, 280], [2560, 1440]] });
  }); // prettier-ignore

  it('is the outline of all land and the small part in which the story begins, without the coarse world under it', async () => {
    const ulm = storyOf(at(48.4, 10));
    const { packs: known } = basemapOf([ulm], { cells: await readCells(readBasemapAndData) });
    expect(names(ulm, known)).toEqual(['world-outline', 'world-middle-0e-43n', 'world-middle-12e-43n']);
  });

  it('is nothing that only some windows show', () => {
    const corner = ['12e-43n', '12e-54n', '23e-43n', '23e-54n'].map((name) => `world-middle-${name}`);
    expect(names(storyOf(at(54, 23)))).toEqual(['world-outline', ...corner]);
    const opening = names(storyOf(at(48.4, 10)));
    expect(opening.length).toBeLessThan(names(storyOf(at(54, 23))).length);
  });

  it('is the coarse world where the site has nothing finer there', () => {
    expect(names(storyOf(at(54, 10)), packs.slice(0, 2))).toEqual(['world-outline', 'world-low']);
  });

  it('is the coarse world where the story begins with all of the earth', () => {
    expect(names(storyOf({}, at(54, 10), at(-30, 170), at(10, -120)))).toEqual(['world-outline', 'world-low']);
  });

  it('is nothing where the story has nothing for a map', () => {
    expect(names(storyOf({}, { where: { name: 'Ulm' } }))).toEqual([]);
    expect(names(storyOf())).toEqual([]);
  });

  it('is nothing but the outline where tiles open it so close that there is nothing of the world', () => {
    const far = [at(54, 10), at(54.01, 10), at(30, 10), at(20, 40), at(0, 60), at(-20, 30)];
    const tiled = parseStory({ events: far.map((event) => ({ title: 'E', ...event })), basemap: [{ tiles: '/{z}/{x}/{y}' }] }).story; // prettier-ignore
    expect(names(storyOf(...far)).length).toBeGreaterThan(1);
    expect(names(tiled)).toEqual(['world-outline']);
  });

  it('is of the first event that is told, wherever the others are', () => {
    expect(names(storyOf(at(54, 10), at(-30, 170)))).toEqual(names(storyOf(at(54, 10))));
  });
});
