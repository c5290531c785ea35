import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { leftBeside, withOwnFiles } from '../../src/publish/with-own-files.js';
import { plainPng } from '../fixtures/tiny-pictures.js';

const bounds = { south: 1, west: 1, north: 2, east: 2 };
const png = plainPng(2, 2, [0, 0, 0]);
const text = (value: string) => new TextEncoder().encode(value);
const streets = { src: 'streets-0123abcd.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds };
const geojson = { type: 'Point' as const, coordinates: [1, 2] };
const media = new Map([
  ['plans/the plan.png', png],
  ['streets-0123abcd.json', text('{"type":"Topology"}')],
  ['wards.geojson', text(JSON.stringify(geojson))],
  ['list.geojson', text('[1, 2]')],
  ['broken.geojson', text('{')],
  ['deep.geojson', text(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`)],
  ['plan.svg', text('<svg/>')],
]);
const storyOf = (more: Partial<StoryDocument>): StoryDocument => ({ title: 'T', events: [], ...more });
const layersOf = (file: string) => withOwnFiles(storyOf({ layers: [{ name: 'L', geojson: file }] }), media).layers;

describe('a story in one file', () => {
  it('has its pictures in it, of the story and of events, called by their files where nobody has named them', () => {
    const picture = { image: 'plans/the%20plan.png', bounds };
    const { basemap, events } = withOwnFiles(
      storyOf({ basemap: [picture], events: [{ title: 'E', basemap: [{ ...picture, name: 'Plan' }] }] }),
      media,
    );
    const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    expect(basemap).toEqual([{ image, bounds, name: 'the plan.png' }]);
    expect(events[0]!.basemap).toEqual([{ image, bounds, name: 'Plan' }]);
  });

  it('has its streets in it under the same hash, and its data as GeoJSON', () => {
    const { basemap, layers } = withOwnFiles(
      storyOf({ basemap: [streets], layers: [{ name: 'Wards', geojson: 'wards.geojson' }] }),
      media,
    );
    expect(basemap).toMatchObject([{ ...streets, src: expect.stringMatching(/^data:application\/json/) as string }]);
    expect(layers).toEqual([{ name: 'Wards', geojson }]);
  });

  it.each(['list.geojson', 'broken.geojson', 'deep.geojson', 'none.geojson', 'https://a.example/wards.geojson'])(
    'keeps the address of data that cannot be written into it: %s',
    (file) => expect(layersOf(file)).toEqual([{ name: 'L', geojson: file }]),
  );

  it('keeps the addresses of tiles, of other hosts and of what is no picture in pixels', () => {
    const basemap = [
      { tiles: 'tiles/{z}/{x}/{y}.png' },
      { zoomify: 'painting/', width: 4, height: 4, bounds },
      { image: 'https://a.example/plan.png', bounds },
      { image: 'plan.svg', bounds },
    ];
    expect(withOwnFiles(storyOf({ basemap }), media).basemap).toEqual(basemap);
  });

  it('leaves the document it was given as it is', () => {
    const document = storyOf({ basemap: [streets], layers: [{ name: 'W', geojson: 'wards.geojson' }] });
    const before = structuredClone(document);
    withOwnFiles(document, media);
    expect(document).toEqual(before);
  });

  it('says once each what it still shows from beside it', () => {
    const document = storyOf({
      basemap: [{ image: 'plan.svg', bounds }, { image: 'plan.svg', bounds }, streets, { zoomify: 'painting/', width: 4, height: 4, bounds }], // prettier-ignore
    });
    expect(leftBeside({ document, media })).toEqual(['plan.svg', 'painting/']);
  });
});
