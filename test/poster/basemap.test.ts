import { describe, expect, it } from 'vitest';
import { windowOf } from '../../src/map/outline.js';
import type { ShapeLayer } from '../../src/map/pack-shapes.js';
import { Basemap, regionInfo } from '../../src/poster/basemap.js';
import { DrawnPath } from '../../src/poster/drawn-path.js';
import { folderSource } from '../../src/poster/own-basemap.js';

const view = (lat: number, lon: number, zoom: number) => ({
  camera: { center: { lat, lon }, zoom },
  width: 576,
  height: 384,
});

/** Our own source, and what it was asked for. */
function watchedSource() {
  const asked: string[] = [];
  const own = folderSource();
  const source = (file: string) => {
    asked.push(file);
    return own(file);
  };
  return { asked, source };
}

describe('the basemap of pictures', () => {
  it('reads the packs of a view by their file names, each once', async () => {
    const { asked, source } = watchedSource();
    const basemap = new Basemap(source);
    const packs = await basemap.packsOf(view(43, 131, 5));
    await Promise.all([basemap.packsOf(view(43, 131, 5)), basemap.packsOf(view(42, 130, 5.5))]);
    expect(packs.length).toBeGreaterThan(0);
    expect(packs.map(({ info }) => info.name)).toContain('east-asia');
    expect(new Set(asked).size).toBe(asked.length);
    for (const file of asked) expect(file).toMatch(/^[a-z0-9-]+-[0-9a-f]{8}\.json$/);
  });

  it('reads nothing but what the view needs', async () => {
    const { asked, source } = watchedSource();
    await new Basemap(source).packsOf(view(20, 0, 1));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^world-low-/);
  });

  it('takes the coast for the outline of the land, so that a picture says both once', async () => {
    const [pack] = await new Basemap(folderSource()).packsOf(view(40, 10, 5));
    const traced = (layer: ShapeLayer) => {
      const path = new DrawnPath();
      const pen = {
        moveTo: path.moveTo.bind(path),
        lineTo: path.lineTo.bind(path),
        closePath: path.close.bind(path),
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
    expect(await basemap.shapeOf({ type: 'region', region: 'russia' })).toBeUndefined();
  });

  it('knows the shape of every kind of area', async () => {
    const { asked, source } = watchedSource();
    const basemap = new Basemap(source);
    const geometry = { type: 'Polygon' as const, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }; // prettier-ignore
    expect(await basemap.shapeOf({ type: 'geometry', geometry })).toBe(geometry);
    const circle = await basemap.shapeOf({ type: 'circle', center: { lat: 50, lon: 10 }, radius: 1000 });
    expect(circle?.type).toBe('Polygon');
    expect(asked).toEqual([]);
    const region = await basemap.shapeOf({ type: 'region', region: 'russian-far-east' });
    expect(region?.type).toBe('MultiPolygon');
    await basemap.shapeOf({ type: 'region', region: 'russian-far-east' });
    expect(asked).toHaveLength(1);
    expect(await basemap.shapeOf({ type: 'region', region: 'atlantis' })).toBeUndefined();
  });

  it('knows regions by their own names alone', () => {
    expect(regionInfo('russia')?.bounds.east).toBeGreaterThan(180);
    for (const name of ['atlantis', 'constructor', '__proto__', '']) expect(regionInfo(name)).toBeUndefined();
  });
});

describe('a source that reads a folder', () => {
  it('gives nothing for a file that is not there or not readable', async () => {
    expect(await folderSource()('no-such-file.json')).toBeUndefined();
    expect(await folderSource(new URL('.', import.meta.url))('basemap.test.ts')).toBeUndefined();
  });
});
