import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { Story } from '../../src/core/model.js';
import { packs } from '../../src/map/packs/index.js';
import { ownRegions } from '../../src/map/packs/regions.js';
import { readCells } from '../../src/poster/read-cells.js';
import { toAssetPath } from '../../src/poster/basemap.js';
import { toIntegrity } from '../../src/publish/digest.js';
import {
  basemapOf,
  wholeBasemap,
  withIntegrity,
  writeBasemapIndex,
  type SiteBasemap,
} from '../../src/publish/site-basemap.js';
import { packsOf } from '../../src/publish/story-packs.js';
import { readBasemapAndData } from '../fixtures/data-files.js';

const at = (name: string, lat: number, lon: number): Story => parseStory({ events: [{ title: 'E', where: { name, lat, lon } }] }).story; // prettier-ignore
const within = (region: string, kind = 'area'): Story => parseStory({ events: [{ title: 'E', where: { name: 'R', [kind]: { region } } }] }).story; // prettier-ignore
const ulm = at('Ulm', 48.4, 10);
const lima = at('Lima', -12, -77);

describe('what a site takes along of the basemap', () => {
  it('is what each of its stories needs, once, in the order of the whole', () => {
    const both = basemapOf([ulm, lima]).packs;
    expect(new Set(both)).toEqual(new Set([...packsOf(ulm), ...packsOf(lima)]));
    expect(both).toEqual(packs.filter((pack) => both.includes(pack)));
    expect(basemapOf([lima, ulm])).toEqual(basemapOf([ulm, lima]));
  });

  it('has the cells of the data package that its stories meet, and of the element’s own no more than without', async () => {
    const cells = await readCells(readBasemapAndData);
    const { packs: taken } = basemapOf([ulm], { cells });
    const own = taken.filter((pack) => !cells.includes(pack));
    expect(own.length).toBeLessThan(taken.length);
    expect(packsOf(ulm)).toEqual(expect.arrayContaining(own));
  });

  it('says the integrity of every file', async () => {
    const { packs: known } = await withIntegrity(basemapOf([ulm]), async (path) => (await readBasemapAndData(path))!);
    for (const pack of known) {
      const bytes = (await readBasemapAndData(toAssetPath(pack)))!;
      expect(pack.integrity, pack.name).toBe(await toIntegrity(bytes, 'SHA-256'));
    }
    expect(known.map(({ name }) => name)).toEqual(basemapOf([ulm]).packs.map(({ name }) => name));
  });

  it('has the regions that its stories name, and that there are', () => {
    const stories = [within('japan'), within('spain', 'somewhere'), within('atlantis'), within('constructor')];
    expect(basemapOf(stories).regions).toEqual({ spain: ownRegions['spain'], japan: ownRegions['japan'] });
    expect(basemapOf([ulm]).regions).toEqual({});
  });
});

/** As a browser reads the module where it lies. */
async function readIndex(basemap: SiteBasemap): Promise<SiteBasemap> {
  const code = writeBasemapIndex(basemap).replaceAll('import.meta.url', JSON.stringify('https://a.test/chunks/basemap.js'));
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as SiteBasemap;
} // prettier-ignore

describe('the index', () => {
  it.each([
    ['a part', basemapOf([ulm, within('japan')])],
    ['all', wholeBasemap([])],
    ['nothing', { packs: [], regions: {} }],
  ])('says of %s what the whole one says, each file beside it', async (_, basemap) => {
    const read = await readIndex(basemap);
    const beside = <T extends { url: string }>(info: T) => ({ ...info, url: `https://a.test/basemap/${info.url.split('/').at(-1)}` }); // prettier-ignore
    expect([...read.packs]).toEqual(basemap.packs.map(beside));
    expect({ ...read.regions }).toEqual(Object.fromEntries(Object.entries(basemap.regions).map(([name, info]) => [name, beside(info)]))); // prettier-ignore
    expect(Object.keys(read.regions)).toEqual(Object.keys(basemap.regions));
  });
});
