import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/core/document/explain.js';
import type { StoryDocument } from '../../../src/core/document/schema.js';
import { toStory } from '../../../src/core/document/to-story.js';
import { pictureDocument } from '../../fixtures/picture-story.js';
import { toPicturePixel } from '../../fixtures/picture-pixels.js';

const read = (document: StoryDocument) => {
  const { story, findings } = toStory(document);
  return { story, found: explain(findings).map(({ code, where }) => `${code} ${where}`) };
};
const [picture] = pictureDocument([]).basemap!;
const streets = { src: 'streets.json', integrity: 'sha256-', bounds: { south: 1, west: 1, north: 2, east: 2 } };
const geojson = { type: 'FeatureCollection' as const, features: [] };
const geometry = { type: 'LineString' as const, coordinates: [[1, 1], [2, 2]] }; // prettier-ignore

describe('a picture as the map', () => {
  it('has places at its pixels', () => {
    const { story, found } = read(pictureDocument([{ title: 'Left', where: { name: 'Left', x: 100.5, y: 4000 } }]));
    expect(found).toEqual([]);
    const [place] = story.events[0]!.places;
    const { x, y } = toPicturePixel(place?.kind === 'point' ? place.at : { lat: NaN, lon: NaN });
    expect([x, y]).toEqual([expect.closeTo(100.5, 6), expect.closeTo(4000, 6)]);
  });

  const bounds = { south: 1, west: 1, north: 2, east: 2 };
  it.each<[string, Partial<StoryDocument>, string[]]>([
    ['streets', { basemap: [streets, picture!] }, ['basemap[0]']],
    ['tiles', { basemap: [picture!, { tiles: 'https://tiles.example/{z}/{x}/{y}.png' }] }, ['basemap[1]']],
    ['a picture that lies on the earth', { basemap: [picture!, { image: 'plan.png', bounds }] }, ['basemap[1]']],
    ['data', { layers: [{ name: 'Votes', geojson }] }, ['layers[0]']],
    ['a route', { routes: { way: { geometry } } }, ['routes.way']],
    ['a picture of an event', { events: [{ title: 'E', basemap: [{ image: 'plan.png', bounds }] }] }, ['events[0].basemap[0]']], // prettier-ignore
    ['a box to show', { events: [{ title: 'E', camera: { bounds } }] }, ['events[0].camera.bounds']],
    ['degrees', { events: [{ title: 'E', where: { name: 'A', lat: 1, lon: 1 } }] }, ['events[0].where']],
    ['a region', { events: [{ title: 'E', where: { name: 'A', area: { region: 'africa' } } }] }, ['events[0].where']],
    ['somewhere', { places: { a: { somewhere: { lat: 1, lon: 1, radius: 5 } } } }, ['places.a']],
  ])('shows nothing that lies on the earth, and tells of it: %s', (_, more, wheres) => {
    const { story, found } = read({ ...pictureDocument([{ title: 'E' }]), ...more });
    expect(found).toEqual(wheres.map((where) => `not-on-picture ${where}`));
    expect(story.picture).toBeDefined();
    const { streets: no, tiles, overlays, layers, events } = story;
    expect([no, tiles, overlays, layers]).toEqual([undefined, undefined, undefined, undefined]);
    for (const { places, overlays: own, camera } of events) {
      expect(places.every(({ kind }) => kind === 'named')).toBe(true);
      expect(own).toBeUndefined();
      expect(camera?.bounds).toBeUndefined();
    }
  });

  it('has journeys without their routes, of which nothing else is said', () => {
    const { story, found } = read({
      ...pictureDocument([
        { id: 'start', title: 'Start', where: { name: 'A', x: 1, y: 1 } },
        { id: 'end', title: 'End', where: { name: 'B', x: 9, y: 9 }, journey: { from: 'start', along: 'way' } },
      ]),
      routes: { way: { geometry } },
    });
    expect(found).toEqual(['not-on-picture routes.way']);
    expect(story.events[1]!.journey).toEqual({ from: 'start', along: undefined, by: undefined });
  });
});
