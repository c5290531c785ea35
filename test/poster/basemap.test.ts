import { describe, expect, it } from 'vitest';
import { windowOf } from '../../src/map/outline.js';
import type { ShapeLayer } from '../../src/map/pack-shapes.js';
import { regionInfo } from '../../src/map/region-info.js';
import { Basemap } from '../../src/poster/basemap.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import { drawPosters, type ReadAsset } from '../../src/poster/index.js';
import { readCells } from '../../src/poster/read-cells.js';
import { DrawnPath } from '../../src/poster/drawn-path.js';
import { readBasemapAndData } from '../fixtures/data-files.js';
import { readBasemap } from '../fixtures/basemap-files.js';

const view = (lat: number, lon: number, zoom: number) => ({
  camera: { center: { lat, lon }, zoom },
  width: 576,
  height: 384,
});

/** A reader of our basemap, and what it was asked for. */
function watchedReader() {
  const asked: string[] = [];
  const readAsset = (path: string) => {
    asked.push(path);
    return readBasemap(path);
  };
  return { asked, readAsset };
}

describe('the basemap of pictures', () => {
  it('reads the packs of a view by their paths in the built element, each once', async () => {
    const { asked, readAsset } = watchedReader();
    const basemap = new Basemap(readAsset);
    const packs = await basemap.packsOf(view(43, 131, 5));
    await Promise.all([basemap.packsOf(view(43, 131, 5)), basemap.packsOf(view(42, 130, 5.5))]);
    expect(packs.length).toBeGreaterThan(0);
    expect(packs.map(({ info }) => info.name)).toContain('east-asia');
    expect(new Set(asked).size).toBe(asked.length);
    for (const file of asked) expect(file).toMatch(/^basemap\/[a-z0-9-]+-[0-9a-f]{8}\.json$/);
  });

  it('reads nothing but what the view needs', async () => {
    const { asked, readAsset } = watchedReader();
    await new Basemap(readAsset).packsOf(view(20, 0, 1));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^basemap\/world-low-/);
  });

  it('draws close views from the finest cells, and others from the finest that come with the element', async () => {
    const cells = await readCells(readBasemapAndData);
    const basemap = new Basemap(readBasemapAndData, regionInfo, cells);
    const kindsOf = async (zoom: number) => {
      const packs = await basemap.packsOf(view(43.5, 16.4, zoom));
      return [...new Set(packs.map(({ info }) => info.name.replace(/-\d.*/, '')))];
    };
    expect(await kindsOf(6)).toEqual(['world-medium']);
    expect(await kindsOf(7)).toEqual(['world-fine']);
    expect(await kindsOf(9.5)).toEqual(['world-fine']);
  });

  it('is drawn in pictures of a story with all that is there, in few bytes more', async () => {
    const where = { name: 'Split', lat: 43.51, lon: 16.44 };
    const { story } = parseStory({ title: 'T', events: [{ title: 'E', where, camera: { zoom: 7 } }] });
    const draw = async (readAsset: ReadAsset) => (await drawPosters(story, readAsset)).events[0]!.svg;
    const [without, withCells] = [await draw(readBasemap), await draw(readBasemapAndData)];
    expect(withCells.length).toBeGreaterThan(without.length);
    expect(withCells.length).toBeLessThan(without.length + 4000);
  });

  it('takes the coast for the outline of the land, so that a picture says both once', async () => {
    const [pack] = await new Basemap(readBasemap).packsOf(view(40, 10, 5));
    const traced = (layer: ShapeLayer) => {
      const path = new DrawnPath();
      const pen = {
        moveTo: path.moveTo.bind(path),
        lineTo: path.lineTo.bind(path),
      };
      pack!.shapes.trace(pen, layer, windowOf(view(40, 10, 5), 0));
      return path.parts;
    };
    expect(traced('land').length).toBeGreaterThan(0);
    expect(traced('coast')).toEqual(traced('land'));
    expect(traced('borders')).not.toEqual(traced('land'));
  });

  it('does without a file that is not there', async () => {
    const basemap = new Basemap(() => Promise.resolve(undefined));
    expect(await basemap.packsOf(view(43, 131, 5))).toEqual([]);
    expect(await basemap.shapeOf('russia')).toBeUndefined();
  });

  it('reads the shape of a region once', async () => {
    const { asked, readAsset } = watchedReader();
    const basemap = new Basemap(readAsset);
    const region = await basemap.shapeOf('russian-far-east');
    expect(region?.type).toBe('MultiPolygon');
    expect(await basemap.shapeOf('russian-far-east')).toBe(region);
    expect(asked).toHaveLength(1);
    expect(await basemap.shapeOf('atlantis')).toBeUndefined();
  });

  it('knows regions by their own names alone', () => {
    expect(regionInfo('russia')?.bounds.east).toBeGreaterThan(180);
    for (const name of ['atlantis', 'constructor', '__proto__', '']) expect(regionInfo(name)).toBeUndefined();
  });
});
