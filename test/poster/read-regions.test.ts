import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { Story } from '../../src/core/model.js';
import { regionInfo } from '../../src/map/region-info.js';
import { drawPosters, type ReadAsset } from '../../src/poster/index.js';
import { readRegions } from '../../src/poster/read-regions.js';
import { readBasemapAndData } from '../fixtures/data-files.js';

const naming = (...regions: string[]): Story =>
  parseStory({
    title: 'T',
    events: regions.map((region, index) => ({ id: `e${index}`, title: region, where: { name: region, area: { region } } })),
  }).story; // prettier-ignore

describe('the regions of stories', () => {
  it('are read from the folder beside the basemap, each once, where the basemap does not have them', async () => {
    const asked: string[] = [];
    const readAsset: ReadAsset = (path) => {
      asked.push(path);
      return readBasemapAndData(path);
    };
    const regions = await readRegions([naming('fr-idf', 'russia'), naming('fr-idf', 'mc')], readAsset);
    expect(asked.sort()).toEqual(['basemap/regions/fr-idf.json', 'basemap/regions/mc.json']);
    expect(regions('russia')).toBe(regionInfo('russia'));
    const { bounds, label } = regions('fr-idf')!;
    expect(bounds.south).toBeGreaterThan(48);
    expect(bounds.north).toBeLessThan(49.5);
    expect(label.lon).toBeGreaterThan(bounds.west);
  });

  it('are not there where no file is, and names that are none ask for none', async () => {
    const none: ReadAsset = (path) => Promise.resolve(path.includes('..') ? new Uint8Array() : undefined);
    const regions = await readRegions([naming('atlantis', '../index', 'constructor')], none);
    for (const name of ['atlantis', '../index', 'constructor', '__proto__']) expect(regions(name)).toBeUndefined();
  });
});

it('a region of the data package is drawn in pictures, and its name stands in it', async () => {
  const story = naming('fr-idf');
  const { events } = await drawPosters(story, readBasemapAndData);
  const { events: without } = await drawPosters(story, () => Promise.resolve(undefined));
  expect(without).toEqual([]);
  expect(events).toHaveLength(1);
  expect(events[0]!.svg).toMatch(/<path[^>]*stroke-dasharray/);
});
