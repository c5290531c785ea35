import { expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { readRegions } from '../../src/poster/read-regions.js';
import { withShapes } from '../../src/publish/with-shapes.js';
import { readBasemapAndData } from '../fixtures/data-files.js';

const document: StoryDocument = {
  title: 'T',
  places: { far: { name: 'Far', somewhere: { region: 'ru-chu' } }, east: { name: 'East', area: { region: 'russian-far-east' } } },
  events: [
    { id: 'a', title: 'A', where: ['far', { name: 'Here', area: { region: 'fr-idf' }, certainty: 'uncertain' }] },
    { id: 'b', title: 'B', where: { name: 'There', area: { lat: 1, lon: 2, radius: 3 } } },
    { id: 'c', title: 'C', where: 'east' },
    { id: 'd', title: 'D' },
  ],
}; // prettier-ignore

it('writes the shapes of regions that the basemap does not have into a document, and leaves all else', async () => {
  const { story } = parseStory(document);
  const whole = withShapes(document, await readRegions([story], readBasemapAndData));
  const shape = { geometry: { type: 'MultiPolygon' } };
  expect(whole.places).toMatchObject({ far: { name: 'Far', somewhere: shape }, east: document.places!['east'] });
  expect(whole.events[0]?.where).toMatchObject(['far', { name: 'Here', area: shape, certainty: 'uncertain' }]);
  expect(whole.events.slice(1)).toEqual(document.events.slice(1));
  const read = parseStory(whole);
  expect(read.problems).toEqual([]);
  expect(JSON.stringify(whole)).not.toContain('fr-idf');
});

it('leaves a region that there is not', () => {
  const unknown: StoryDocument = { title: 'T', events: [{ title: 'E', where: { name: 'R', area: { region: 'x' } } }] };
  expect(withShapes(unknown, () => undefined)).toEqual(unknown);
});
