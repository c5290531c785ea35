import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../../src/core/document/schema.js';
import { toLayerAddresses } from '../../../src/core/pictures/layer-addresses.js';
import { toPictureKey, toShownPictures } from '../../../src/core/pictures/shown-pictures.js';
import { boundsOfPicture } from '../../../src/core/places/picture-earth.js';

const bounds = { south: 50, west: 10, north: 50.1, east: 10.2 };
const overlay = (image: string, opacity = 1) => ({ image, bounds, opacity });
const document: StoryDocument = {
  title: 'The town',
  basemap: [overlay('plan.jpg')],
  layers: [
    { name: 'Wards', geojson: 'wards.json', events: ['fire'] },
    { name: 'Walls', geojson: 'walls.json' },
    { name: 'Here', geojson: { type: 'FeatureCollection', features: [] } },
  ],
  events: [
    { id: 'fire', title: 'Fire', basemap: [overlay('before.jpg'), overlay('after.jpg', 0.5)] },
    { id: 'later', title: 'Later', basemap: [overlay('after.jpg')] },
    { id: 'end', title: 'End' },
  ],
};
const { story } = parseStory(document);
const names = (activeId?: string) => {
  const { always, ofEvent } = toShownPictures(story, activeId);
  return [always, ofEvent].map((pictures) => pictures.map(({ src }) => src));
};

describe('the pictures of a map', () => {
  it('are those of the story, and those of the active event', () => {
    expect(names('fire')).toEqual([['plan.jpg'], ['before.jpg', 'after.jpg']]);
    expect(names('end')).toEqual([['plan.jpg'], []]);
    expect(names()).toEqual([['plan.jpg'], []]);
  });

  it('are a dozen of the story and a dozen of an event: each may be of hundreds of tiles', () => {
    const [many, more] = ['a', 'b'].map((name) => Array.from({ length: 20 }, (_, index) => overlay(`${name}${index}.jpg`))); // prettier-ignore
    const { always, ofEvent } = toShownPictures(parseStory({ basemap: many, events: [{ id: 'a', title: 'A', basemap: more }] }).story, 'a'); // prettier-ignore
    const firstOf = (list: typeof many) => list!.slice(0, 12).map(({ image }) => image);
    expect([always, ofEvent].map((pictures) => pictures.map(({ src }) => src))).toEqual([firstOf(many), firstOf(more)]);
  });

  it('are there once each: one that an event shows too is as the event has it', () => {
    const events = [{ id: 'a', title: 'A', basemap: [overlay('plan.jpg', 0.5), overlay('after.jpg')] }];
    const { story: told } = parseStory({ ...document, events });
    const { always, ofEvent } = toShownPictures(told, 'a');
    expect(always).toEqual([]);
    expect(ofEvent.map(({ src, opacity }) => [src, opacity])).toEqual([['plan.jpg', 0.5], ['after.jpg', 1]]); // prettier-ignore
    expect(toShownPictures(told, undefined).always).toHaveLength(1);
  });

  it('are the same for events that share one, however much of it is seen', () => {
    const keyIn = (id: string) => toShownPictures(story, id).ofEvent.map(toPictureKey).at(-1);
    expect(keyIn('fire')).toBe(keyIn('later'));
    expect(new Set(toShownPictures(story, 'fire').ofEvent.map(toPictureKey)).size).toBe(2);
  });

  it('begin with the one that is the map itself', () => {
    const painting = { zoomify: 'painting/', width: 3000, height: 2000 };
    const { story: told } = parseStory({ title: 'A painting', basemap: [painting], events: [] });
    const [map] = toShownPictures(told, undefined).always;
    const { north, west, south, east } = boundsOfPicture(painting);
    expect(map).toMatchObject({ src: 'painting/', opacity: 1 });
    expect(map!.corners).toEqual([
      { lat: north, lon: west },
      { lat: north, lon: east },
      { lat: south, lon: east },
      { lat: south, lon: west },
    ]);
  });

  it('and data are fetched from these addresses while an event is active', () => {
    expect(toLayerAddresses(story, 'fire')).toEqual([
      ...['plan.jpg', 'before.jpg', 'after.jpg'],
      ...['wards.json', 'walls.json'],
    ]);
    expect(toLayerAddresses(story, 'end')).toEqual(['plan.jpg', 'walls.json']);
  });
});
