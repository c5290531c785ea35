import { describe, expect, it } from 'vitest';
import { findRefusedMedia } from '../../src/cli/look-for-media.js';
import { readMedia } from '../../src/cli/read-media.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { tell } from '../fixtures/tell.js';
import { fakeWorld } from './fake-world.js';

const bounds = { south: 1, west: 1, north: 2, east: 2 };
const withMap = (picture: object) => ({ basemap: [{ ...picture, bounds }], events: [{ title: 'E' }] }) as StoryDocument;
const plan = withMap({ zoomify: 'plan', width: 500, height: 200 });
const tiles = ['0-0-0', '1-0-0', '1-1-0'].map((name) => `s/plan/TileGroup0/${name}.jpg`);

/** What is wrong, and what is published. */
async function publish(document: StoryDocument, files: readonly (readonly [string, string])[], links = {}) {
  const { world } = fakeWorld(Object.fromEntries([['s/story.json', ''], ...files]), links);
  const problems = await findRefusedMedia(document, 's/story.json', world);
  const { media, story } = await readMedia(tell(document), problems, 's/story.json', world);
  return { codes: problems.map(({ code }) => code), paths: [...media.keys()], overlays: story.overlays?.length ?? 0 };
}

const asFiles = (paths: readonly string[]) => paths.map((path) => [path, 'JPEG'] as const);

describe('the tiles of a picture', () => {
  it('are published, and nothing else of their folder', async () => {
    const files = asFiles([...tiles, 's/plan/notes.txt', 's/plan/TileGroup0/9-9-9.jpg', 's/plan/ImageProperties.xml']);
    const paths = tiles.map((path) => path.slice(2));
    expect(await publish(plan, files)).toEqual({ codes: [], paths, overlays: 1 });
  });

  it('that are missing are told of once, and the rest is published', async () => {
    expect(await publish(plan, asFiles(tiles.slice(0, 1)))).toEqual({
      codes: ['missing-tiles'],
      paths: ['plan/TileGroup0/0-0-0.jpg'],
      overlays: 1,
    });
  });

  it('are needed: without any of them the story is published without the picture', async () => {
    expect(await publish(plan, [])).toEqual({ codes: ['missing-media'], paths: [], overlays: 0 });
  });

  it('are not taken from where a link leads out of the folder', async () => {
    const { codes, paths } = await publish(plan, asFiles(tiles), { [tiles[1]!]: '/secret.jpg' });
    expect([codes, paths.length]).toEqual([['missing-tiles'], 2]);
  });

  it('of IIIF are those that its info.json says, which is published with them', async () => {
    const info = JSON.stringify({ width: 300, height: 200, profile: 'level0', tiles: [{ width: 512, scaleFactors: [1] }] });
    const files = [['s/plan/info.json', info], ['s/plan/full/full/0/default.jpg', 'JPEG']] as const;
    const picture = withMap({ iiif: 'plan' });
    const paths = files.map(([path]) => path.slice(2));
    expect(await publish(picture, files)).toEqual({ codes: [], paths, overlays: 1 });
    expect(await publish(picture, [])).toEqual({ codes: ['missing-media'], paths: [], overlays: 0 });
    expect((await publish(picture, [['s/plan/info.json', '{']])).codes).toEqual(['unknown-media']);
  }); // prettier-ignore
});
