import { describe, expect, it } from 'vitest';
import { windowOf } from '../../src/map/outline.js';
import type { ShapeLayer } from '../../src/map/pack-shapes.js';
import { regionInfo } from '../../src/map/region-info.js';
import { Basemap } from '../../src/poster/basemap.js';
import { DrawnPath } from '../../src/poster/drawn-path.js';
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
