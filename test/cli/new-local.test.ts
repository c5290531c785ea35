import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { localStarterStory } from '../../src/cli/local-starter-story.js';
import { run } from '../../src/cli/run.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import { listStreets } from '../../src/core/document/to-basemap.js';
import { distanceBetween } from '../../src/core/places/great-circle.js';
import { townStreets } from '../../scripts/town-streets.mjs';
import { madeUpTown } from '../fixtures/made-up-town.js';
import { fakeWorld } from './fake-world.js';

const streets = readFileSync(townStreets() as string, 'utf8');
const inPackage = { 'package/story.schema.json': '{}', 'package/streets.json': streets };

async function dateline(line: string, files: Record<string, string | Uint8Array> = { ...inPackage }) {
  const { world, written } = fakeWorld(files);
  const code = await run(line.split(' '), commands, world);
  return { code, files, ...written };
}

it('begins a story of a few streets that has nothing wrong, its streets beside it', async () => {
  const { code, files, out } = await dateline('new --local fire');
  const { basemap } = JSON.parse(files['fire/story.json'] as string) as StoryDocument;
  expect(code).toBe(0);
  expect(basemap).toEqual([expect.objectContaining({ src: expect.stringMatching(/^streets-[\da-f]{8}\.json$/), attribution: 'Quillhaven, a made-up town' })]); // prettier-ignore
  expect(files[`fire/${listStreets(basemap)[0]![1].src}`]).toBe(streets);
  expect(files['fire/story.schema.json']).toBeDefined();
  expect(out).toContain('dateline-story serve fire/story.json');
  expect(out).toContain('dateline-story basemap fire/story.json --from MAP');
  expect(await dateline('check --strict fire/story.json', files)).toMatchObject({ code: 0 });
});

it('tells five places of one neighbourhood, all within its streets', () => {
  const { story, problems } = parseStory(localStarterStory);
  const { bbox } = JSON.parse(streets) as { bbox: [number, number, number, number] };
  const [west, south, east, north] = bbox;
  expect(problems).toEqual([]);
  const places = story.events.flatMap((event) => event.places);
  expect(new Set(places.map(({ name }) => name)).size).toBeGreaterThanOrEqual(5);
  const points = places.flatMap((place) => (place.kind === 'point' ? [place.at] : []));
  for (const one of points) {
    expect(one.lat > south && one.lat < north && one.lon > west && one.lon < east).toBe(true);
    for (const other of points) expect(distanceBetween(one, other)).toBeLessThan(1000);
  }
});

it('brings no more than 30 kB of streets', () => {
  expect(gzipSync(streets, { level: 9 }).length).toBeLessThanOrEqual(30_000);
});

it('leaves a story that is there as it is, and writes no streets beside it', async () => {
  const { code, files, err } = await dateline('new --local a', { ...inPackage, 'a/story.json': '{}' });
  expect([code, files['a/story.json']]).toEqual([2, '{}']);
  expect(err).toContain('a/story.json cannot be written: it is there already.');
  expect(Object.keys(files).filter((name) => name.includes('streets-'))).toEqual([]);
});

it('never leaves a story that names streets which are not there', async () => {
  const files: Record<string, string | Uint8Array> = { ...inPackage };
  const { world } = fakeWorld(files);
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  const write: typeof world.write = (path, ...rest) =>
    path.includes('streets-') ? Promise.reject(full) : world.write(path, ...rest);
  expect(await run(['new', '--local', 'a'], commands, { ...world, write })).toBe(2);
  expect(files).toEqual(inPackage);
});

it('has nothing of the made-up town left, once its five places and its time zone are the author’s', async () => {
  const { files, out } = await dateline('new --local a');
  expect(out).toContain('“timeZone”');
  const story = JSON.parse(files['a/story.json'] as string) as StoryDocument;
  const places = Object.fromEntries(Object.keys(story.places!).map((id, index) => [id, { name: id, lat: 50.0035, lon: 10.003 + index * 0.001 }])); // prettier-ignore
  files['a/story.json'] = JSON.stringify({ ...story, places });
  files['own.json'] = JSON.stringify(madeUpTown());
  expect((await dateline('basemap a/story.json --from own.json', files)).code).toBe(0);
  const edited = JSON.parse(files['a/story.json']) as StoryDocument;
  expect(edited.basemap).toHaveLength(1);
  expect(files['a/story.json']).not.toMatch(/Quillhaven|-11\.|48\.[89]/);
});

it('gives way to the author’s own streets, once the places are the author’s', async () => {
  const { files } = await dateline('new --local a');
  const { basemap, ...story } = JSON.parse(files['a/story.json'] as string) as StoryDocument;
  const made = `a/${listStreets(basemap)[0]![1].src}`;
  const where = { name: 'Square', lat: 50.0035, lon: 10.005 };
  files['a/story.json'] = JSON.stringify({ ...story, basemap, events: [{ title: 'E', where }] });
  files['own.json'] = JSON.stringify(madeUpTown());
  const { code, err } = await dateline('basemap a/story.json --from own.json', files);
  const edited = JSON.parse(files['a/story.json']) as StoryDocument;
  expect(code).toBe(0);
  expect(edited.basemap).toHaveLength(1);
  expect(edited.basemap![0]!.attribution).toBe('© OpenStreetMap contributors');
  expect(files[made]).toBeUndefined();
  expect(err).toContain(`Removed what was there before: ${made}`);
});

it('keeps streets of another place that the story still tells of', async () => {
  const { files } = await dateline('new --local a');
  const { events, ...story } = JSON.parse(files['a/story.json'] as string) as StoryDocument;
  const far = { title: 'Far away', where: { name: 'Square', lat: 50.0035, lon: 10.005 } };
  files['a/story.json'] = JSON.stringify({ ...story, events: [...events, far] });
  files['own.json'] = JSON.stringify(madeUpTown());
  expect((await dateline('basemap a/story.json --from own.json', files)).code).toBe(0);
  expect((JSON.parse(files['a/story.json']) as StoryDocument).basemap).toHaveLength(2);
});
