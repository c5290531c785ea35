import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';

async function read(value: unknown) {
  const { document, problems, format } = await importStory({ bytes: JSON.stringify(value) });
  return { ...document, format, problems, found: problems.map(({ code }) => code) };
}

const service = { id: 'https://example.org/iiif/1', type: 'ImageService3', profile: 'level1' };
const canvas = {
  ...{ id: 'https://example.org/c1', type: 'Canvas', label: { de: ['Die Karte'], en: ['The map'] } },
  ...{ summary: { en: ['Of <b>1856</b>.'] }, navDate: '1856-01-01T00:00:00Z' },
  metadata: [{ label: { en: ['Maker'] }, value: { none: ['A. Hand', 'B. Hand'] } }],
  navPlace: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { label: { en: ['Lakeside'] } }, geometry: { type: 'Point', coordinates: [9.18, 47.66] } }] },
  items: [{ type: 'AnnotationPage', items: [{ type: 'Annotation', body: { id: 'https://example.org/1.jpg', type: 'Image', service: [service] } }] }],
}; // prettier-ignore
const manifest = {
  '@context': ['http://iiif.io/api/extension/navplace/context.json', 'http://iiif.io/api/presentation/3/context.json'],
  ...{ id: 'https://example.org/m', type: 'Manifest', label: { en: ['Maps'] }, summary: { en: ['Old ones'] } },
  requiredStatement: { label: { en: ['Attribution'] }, value: { en: ['The library'] } },
  homepage: [{ id: 'https://example.org/maps', label: { en: ['The maps'] } }],
  items: [canvas, { type: 'Canvas', label: { none: ['Cover'] } }],
};

describe('importIiif', () => {
  it('reads the canvases of a manifest', async () => {
    const { problems, found, ...story } = await read(manifest);
    expect(story).toEqual({
      ...{ format: 'iiif', title: 'Maps', summary: 'Old ones' },
      sources: { 'the-maps': { name: 'The maps', url: 'https://example.org/maps' } },
      events: [
        {
          ...{ title: 'The map', text: 'Of **1856**.\n\n- Maker: A. Hand; B. Hand', when: '1856' },
          ...{ where: { name: 'Lakeside', lat: 47.66, lon: 9.18 }, sources: ['the-maps'] },
          media: [{ type: 'image', src: 'https://example.org/iiif/1/full/!1200,1200/0/default.jpg', credit: 'The library' }],
        },
      ],
    });
    expect(found).toEqual(['date-reading', 'not-imported', 'not-imported']);
    expect(problems.map(({ message }) => message).join()).toMatch(/1 of 2 items.*en, de/);
  }); // prettier-ignore

  it('reads a manifest of version 2, which is an event itself', async () => {
    const { events, found } = await read({
      '@context': 'http://iiif.io/api/presentation/2/context.json',
      ...{ '@type': 'sc:Manifest', label: 'A letter', description: 'Of May', navDate: '1856-05-08T00:00:00Z', attribution: 'Me' },
      related: { '@id': 'https://example.org/letter' },
      sequences: [{ canvases: [{ '@type': 'sc:Canvas', images: [{ resource: { '@id': 'https://example.org/l.jpg', service: { '@context': 'http://iiif.io/api/image/2/context.json', '@id': 'https://example.org/i/2', profile: 'http://iiif.io/api/image/2/level2.json' } } }] }] }],
    });
    expect(events).toEqual([
      {
        ...{ title: 'A letter', text: 'Of May', when: '1856-05-08', sources: ['https-example-org-letter'] },
        media: [{ type: 'image', src: 'https://example.org/i/2/full/!1200,1200/0/default.jpg', credit: 'Me' }],
      },
    ]);
    expect(found).toEqual([]);
  }); // prettier-ignore

  it('reads the manifests of a collection, with their thumbnails', async () => {
    const item = { type: 'Manifest', id: 'a', label: { none: ['A'] }, navDate: '1856-05-08T10:30:00Z', thumbnail: [{ id: 'https://example.org/t.jpg', type: 'Image' }] }; // prettier-ignore
    const { events } = await read({ ...manifest, type: 'Collection', homepage: [], items: [item] });
    expect(events).toEqual([
      { title: 'A', when: '1856-05-08T10:30Z', media: [{ type: 'image', src: 'https://example.org/t.jpg', credit: 'The library' }] },
    ]);
  }); // prettier-ignore

  it('takes the file itself of a server that cuts no other sizes', async () => {
    const fixed = { ...canvas, items: [{ items: [{ body: { id: 'https://example.org/1.jpg', service: [{ ...service, profile: 'level0' }] } }] }] }; // prettier-ignore
    const { events } = await read({ ...manifest, items: [fixed] });
    expect(events[0]!.media![0]!.src).toBe('https://example.org/1.jpg');
  });

  it('tells a manifest without dates and places', async () => {
    expect((await read({ ...manifest, items: [] })).found).toEqual(['no-events']);
  });

  it.each([null, 1, 'x', [[]], { features: [1] }, { type: 'Feature', geometry: { type: 'LineString' } }])(
    'takes %j wherever it stands',
    async (odd) => {
      for (const key of Object.keys(canvas)) {
        const { events, found } = await read({ ...manifest, items: [{ ...canvas, [key]: odd, navDate: odd }] });
        expect(events.length + found.length).toBeGreaterThan(0);
      }
    },
  );
});
