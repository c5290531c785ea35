import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import type { StreetPack } from '../../src/map/streets/street-pack.js';
import { madeUpTown } from '../fixtures/made-up-town.js';
import { fakeWorld } from './fake-world.js';

/** A story in the middle of the made-up town. */
const story = `{
  "title": "T",
  "events": [{ "title": "E", "where": { "name": "Square", "lat": 50.0035, "lon": 10.005 } }]
}
`;

async function dateline(line: string, files: Record<string, string | Uint8Array>) {
  const { world, written } = fakeWorld(files);
  const code = await run(line.split(' ').filter(Boolean), commands, world);
  return { code, ...written };
}

it('writes the streets around a story’s places beside it, and names them in the story', async () => {
  const files: Record<string, string> = { 'a/story.json': story, 'town.json': JSON.stringify(madeUpTown()) };
  const { code, out, err } = await dateline('basemap a/story.json --from town.json', files);
  expect([code, out]).toEqual([0, expect.stringMatching(/^a\/streets-[\da-f]{8}\.json\n$/)]);
  expect(err).toContain('The data is of 2025-07-01');
  const pack = JSON.parse(files[out.trim()]!) as StreetPack;
  expect(pack.dateline).toBe('streets/1');
  const edited = JSON.parse(files['a/story.json']!) as { basemap: object[] };
  expect(edited).toEqual({ ...(JSON.parse(story) as object), basemap: [expect.objectContaining({ src: out.trim().slice(2), minZoom: 9, attribution: '© OpenStreetMap contributors', dataDate: '2025-07-01' })] }); // prettier-ignore
  expect(await dateline('check --strict a/story.json', files)).toEqual({
    code: 0,
    out: '',
    err: 'No problems in 1 file\n',
  });
});
