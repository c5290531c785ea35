import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { listStreets } from '../../src/core/document/to-basemap.js';
import { drawPosters } from '../../src/poster/index.js';
import { palette } from '../../src/poster/palette.js';
import { readBasemap } from '../fixtures/basemap-files.js';
import { plainPng } from '../fixtures/tiny-pictures.js';
import { readTexts } from './read-picture.js';
import { readStory } from './story-file.js';

const fire = readStory('harbour-fire/story');
const ofOsm: StoryDocument = {
  ...fire,
  basemap: fire.basemap!.map((streets) => ({ ...streets, attribution: '© OpenStreetMap contributors' })),
};

const folder = new URL('../../stories/harbour-fire/', import.meta.url);
const reads: string[] = [];
const readOwn = (path: string): Promise<Uint8Array> => {
  reads.push(path);
  return Promise.resolve(new Uint8Array(readFileSync(new URL(path, folder))));
};

const draw = (document: StoryDocument, read?: typeof readOwn) =>
  drawPosters(parseStory(document).story, readBasemap, undefined, read);

const textsOf = ({ svg }: { svg: string }) => readTexts(svg).map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''));

describe('the pictures of a story with streets', () => {
  it('show streets, waters and parks by their names, and read their file once', async () => {
    const { poster, events } = await draw(fire, readOwn);
    expect(reads).toEqual([listStreets(fire.basemap)[0]![1].src]);
    for (const picture of [poster, ...events]) expect(textsOf(picture)).not.toContain('No map this close');
    const cordon = textsOf(events.find(({ id }) => id === 'cordon')!);
    expect(cordon).toContain('Old Harbour Basin');
    expect(cordon).toContain('River Quill');
  });

  it('name whom the streets are from, and of which day; what OpenStreetMap links to is written out', async () => {
    const own = textsOf((await draw(fire, readOwn)).events[0]!);
    expect(own).toContain('Quillhaven, a made-up town, 1 September 2024');
    const { poster, events } = await draw(ofOsm, readOwn);
    const credit = '© OpenStreetMap contributors, 1 September 2024 · openstreetmap.org/copyright';
    for (const picture of [poster, ...events]) expect(textsOf(picture)).toContain(credit);
  });

  it('have their names below a picture that is laid over them, as on the page', async () => {
    const { bounds } = listStreets(fire.basemap)[0]![1];
    const red = plainPng(4, 2, [255, 0, 0]);
    const read = (path: string) => (path === 'plan.png' ? Promise.resolve(red) : readOwn(path));
    const { events } = await draw({ ...fire, basemap: [...fire.basemap!, { image: 'plan.png', bounds }] }, read);
    const { svg } = events.find(({ id }) => id === 'cordon')!;
    expect(svg.indexOf('River Quill')).toBeGreaterThan(0);
    expect(svg.indexOf('<image')).toBeGreaterThan(svg.lastIndexOf('River Quill'));
  });

  it('show houses in near views only: they are most of a picture’s weight', async () => {
    const at = (zoom: number) => ({
      ...fire,
      events: fire.events.map((event) => ({ ...event, camera: { ...event.camera, zoom } })),
    });
    const svgAt = async (zoom: number) => (await draw(at(zoom), readOwn)).events.map(({ svg }) => svg).join('');
    expect(await svgAt(15.5)).not.toContain(palette.building);
    expect(await svgAt(16)).toContain(palette.building);
  });

  it('end the names at their edge, so that none is cut there in a wider font', async () => {
    const { events } = await draw(ofOsm, readOwn);
    expect(events[0]!.svg).toMatch(/<text x="570"[^>]* text-anchor="end"[^>]*>© OpenStreetMap/);
  });

  it.each([
    ['are not there', () => Promise.resolve(undefined)],
    ['are cut off', () => Promise.resolve(new TextEncoder().encode('{"dateline": "streets/1", "type": "Topo'))],
    ['are another file', () => Promise.resolve(new TextEncoder().encode('{"dateline": "words/1"}'))],
  ])('say that there is no map this close where they %s, and name nobody', async (_, read) => {
    const { events } = await draw(ofOsm, read as typeof readOwn);
    const texts = textsOf(events[0]!);
    expect(texts).toContain('No map this close');
    expect(texts.join()).not.toContain('OpenStreetMap');
  });
});
