import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/schema.js';
import { exportStory } from '../../src/exporters/index.js';
import { smallStory } from '../fixtures/small-story.js';

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
  ])('holds all of %s', async (_, document) => {
    const { type, features, ...members } = await exported(document);
    expect(type).toBe('FeatureCollection');
    expect({ ...members, events: features.map(({ properties }) => properties) }).toEqual(document);
  });

  it('gives points and circles a geometry, and events without a place none', async () => {
    const { features } = await exported(smallStory);
    const types = Object.fromEntries(features.map(({ id, geometry }) => [id, geometry?.type ?? null]));
    expect(types).toMatchObject({ arrival: 'Point', storm: 'Polygon', next: null });
  });

  it('refuses a format that is none', async () => {
    await expect(exportStory(smallStory, 'constructor' as 'geojson')).rejects.toThrow(TypeError);
  });
});
