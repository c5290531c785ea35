import { expect, it, vi } from 'vitest';
import { importStory } from '../../src/importers/index.js';

vi.mock('../../src/importers/features/gpx.js', () => ({
  importGpx: () => {
    throw new RangeError('Maximum call stack size exceeded');
  },
}));

it('tells of whatever an importer stumbles over, and never rejects for it', async () => {
  const { document, problems, format } = await importStory({ name: 'walk.gpx', bytes: '<gpx></gpx>' });
  expect([document.events, format]).toEqual([[], undefined]);
  expect(problems).toMatchObject([{ level: 'error', code: 'importer-failed', file: 'walk.gpx' }]);
  expect(problems[0]!.message).toContain('Maximum call stack size exceeded');
});

it('rejects with what hinders the bytes from coming', async () => {
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream that breaks off
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('<gpx>');
    throw new Error('the disk is gone');
  }
  await expect(importStory({ bytes: broken() })).rejects.toThrow('the disk is gone');
});

it('rejects where the code of an importer does not come, for whoever can to try again', async () => {
  vi.doMock('../../src/importers/features/kml.js', () => ({
    importKml: () => {
      throw new TypeError('Failed to fetch dynamically imported module: https://example.org/kml.js');
    },
  }));
  await expect(importStory({ bytes: '<kml></kml>' })).rejects.toThrow('Failed to fetch');
});
