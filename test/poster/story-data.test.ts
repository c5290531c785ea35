import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { drawPosters } from '../../src/poster/index.js';
import { readBasemap } from '../fixtures/basemap-files.js';
import { readTexts } from './read-picture.js';

const ring = [[-3.1, 53.9], [-2.9, 53.9], [-2.9, 54.1], [-3.1, 54.1], [-3.1, 53.9]]; // prettier-ignore
const ward = (kind: string | null) => ({
  type: 'Feature',
  properties: { kind },
  geometry: { type: 'Polygon', coordinates: [ring] },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });

const style = { by: 'kind', classes: [{ value: 'dry', name: 'no rain', color: 'red' as const }] };
const layer = { name: 'Rain in June', geojson: 'wards.geojson', style, attribution: 'Weather office' };
const story: StoryDocument = {
  lang: 'en',
  title: 'A dry summer',
  layers: [layer],
  events: [{ id: 'june', title: 'June', where: { name: 'Old Quay', lat: 54, lon: -3 }, camera: { zoom: 9 } }],
};

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const point = { type: 'Feature', properties: { kind: 'dry' }, geometry: { type: 'Point', coordinates: [-3, 54] } };
const files = new Map([
  ['wards.geojson', encode(collection(ward('dry')))],
  ['none.geojson', encode(collection(ward('dry'), ward(null)))],
  ['many.geojson', encode(collection(...new Array<object>(6000).fill(point)))],
  ['projected.geojson', encode(collection({ ...point, geometry: { type: 'Point', coordinates: [500_000, 4_000_000] } }))],
  ['broken.geojson', new TextEncoder().encode('{"type":')],
]); // prettier-ignore

async function draw(document: StoryDocument) {
  const { story } = parseStory(document);
  const { events } = await drawPosters(story, readBasemap, undefined, (path) => Promise.resolve(files.get(path)));
  const svgs = events.map(({ svg }) => svg);
  return { svgs, texts: svgs.map((svg) => readTexts(svg).map(({ text }) => text)) };
}

const withFile = (geojson: string) => draw({ ...story, layers: [{ ...layer, geojson }] });

function pixelOf(svg: string, x: number, y: number): number[] {
  const { pixels, width } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return [...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
}

describe('data in a drawing', () => {
  it('has the colour of its class, and a key that says what that is, and of whom it is', async () => {
    const { svgs, texts } = await draw(story);
    const [red, green, blue] = pixelOf(svgs[0]!, 330, 300) as [number, number, number];
    expect(red).toBeGreaterThan(2 * Math.max(green, blue));
    expect(texts[0]).toEqual(expect.arrayContaining(['Rain in June', 'no rain']));
    expect(texts[0]!.join()).toContain('Weather office');
  });

  it('may stand in the story itself', async () => {
    const geojson = collection(ward('dry')) as unknown as typeof layer.geojson;
    expect((await draw({ ...story, layers: [{ ...layer, geojson }] })).texts[0]).toContain('Rain in June');
  });

  it('is that of the event alone where the story says so', async () => {
    const events = [story.events[0]!, { ...story.events[0]!, id: 'july' }];
    const { texts } = await draw({ ...story, events, layers: [{ ...layer, events: ['july'] }] });
    expect(texts.map((each) => each.includes('Rain in June'))).toEqual([false, true]);
  });

  it('that nobody has a value of is in the key by our words', async () => {
    expect((await withFile('none.geojson')).texts[0]).toContain('no data');
  });

  it.each(['gone.geojson', 'many.geojson', 'projected.geojson', 'broken.geojson', 'https://example.org/wards.geojson'])(
    'is left out, and its key and its names with it, where it cannot be drawn: %s',
    async (file) => {
      const { texts } = await withFile(file);
      expect(texts[0]!.join()).not.toMatch(/Rain in June|Weather office/);
      expect(texts[0]).toContain('Old Quay');
    },
  ); // prettier-ignore

  it('has no key where that would take most of the map, and none wider than two fifths of it', async () => {
    const classes = Array.from({ length: 30 }, (_, index) => ({ value: index, name: `Number ${index}` }));
    const { texts } = await draw({ ...story, layers: [{ ...layer, style: { by: 'kind', classes } }] });
    expect(texts[0]).not.toContain('Rain in June');
    const long = await draw({ ...story, layers: [{ ...layer, name: 'Rain in June and in July, '.repeat(20) }] });
    const [name] = readTexts(long.svgs[0]!).filter(({ text }) => text.startsWith('Rain'));
    expect(name!.text).toMatch(/…$/);
    expect(name!.box.width).toBeLessThan(0.4 * 720);
  });
});
