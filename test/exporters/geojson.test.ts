import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { exportGeojson } from '../../src/exporters/geojson.js';
import { exportStory } from '../../src/exporters/index.js';
import { importStory } from '../../src/importers/index.js';
import { smallStory } from '../fixtures/small-story.js';
import { tell } from '../fixtures/tell.js';
import { storyDocuments } from './story-documents.js';

interface Collection extends Omit<StoryDocument, 'events'> {
  type: string;
  features: {
    type: string;
    id: string;
    geometry: { type: string } | null;
    properties: StoryDocument['events'][number];
  }[];
}

async function exported(document: StoryDocument): Promise<Collection> {
  return JSON.parse((await exportStory(document, 'geojson')).text) as Collection;
}

const read = (name: string) => JSON.parse(readFileSync(`stories/${name}/story.json`, 'utf8')) as StoryDocument;

describe('exportStory to GeoJSON', () => {
  it.each([
    ['the small story', smallStory],
    ['Kim in Russia', read('kim-in-russia')],
    ['the circumnavigation', read('first-circumnavigation')],
    ['the harbour fire', read('harbour-fire')],
  ])('writes all of %s, which is read back as it was', async (_, document) => {
    const { text, problems } = await exportStory(document, 'geojson');
    expect(problems).toEqual([]);
    expect(await importStory({ bytes: text })).toEqual({ document, problems: [], format: 'geojson' });
  });

  it('writes every story so that it is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(storyDocuments, async (document) => {
        const { text, problems } = exportGeojson(tell(document));
        expect(problems).toEqual([]);
        expect((await importStory({ bytes: text, name: 'a.geojson' }, { lang: 'en' })).document).toEqual(document);
      }),
    );
  });

  it('gives points and circles a geometry, and events without a place none', async () => {
    const { type, features } = await exported(smallStory);
    expect(type).toBe('FeatureCollection');
    const types = Object.fromEntries(features.map(({ id, geometry }) => [id, geometry?.type ?? null]));
    expect(types).toMatchObject({ arrival: 'Point', storm: 'Polygon', next: null });
  });

  it.each(['type', 'features', 'geometry'])('stays GeoJSON where a story has an unknown key “%s”, and says so', async (key) => {
    const { text, problems } = await exportStory({ ...smallStory, [key]: 'mine' } as StoryDocument, 'geojson');
    expect(JSON.parse(text)).toEqual(await exported(smallStory));
    expect(problems).toMatchObject([{ code: 'not-exported', where: key, value: 'mine' }]);
  }); // prettier-ignore

  it('passes over the gaps that the check leaves, and counts as the document does', async () => {
    const events = [undefined, ...smallStory.events] as StoryDocument['events'];
    expect(await exported({ ...smallStory, events })).toEqual(await exported(smallStory));
    const { problems } = await exportStory({ events: [undefined, { title: 'A' }] as never }, 'ics');
    expect(problems.map(({ where }) => where)).toEqual(['events[1].when']);
  });

  it('refuses a format that is none', async () => {
    await expect(exportStory(smallStory, 'constructor' as 'geojson')).rejects.toThrow(TypeError);
  });
});
