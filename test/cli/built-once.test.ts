/** One story is built once, however many files are made of it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { LoadStory, type StorySources } from '../../src/controllers/load-story.js';
import { buildStory } from '../../src/core/document/build-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { exportFormats, exportHtml, exportStory, renderStory } from '../../src/exporters/index.js';
import { publishSite, withoutMistakes } from '../../src/publish/index.js';
import { smallStory } from '../fixtures/small-story.js';
import { element, readerOf } from '../publish/sample-site.js';
import { fakeWorld } from './fake-world.js';

vi.mock(import('../../src/core/document/build-story.js'), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, buildStory: vi.fn(original.buildStory) };
});

beforeEach(() => vi.mocked(buildStory).mockClear());

const built = Object.fromEntries([...element].map(([path, content]) => [`element/${path}`, content]));
const story = JSON.stringify(smallStory);

async function dateline(line: string, files: Record<string, string>): Promise<void> {
  const { world } = fakeWorld({ ...built, ...files });
  expect(await run(line.split(' '), commands, world)).toBe(0);
}

it.each([
  ['build a.json -o site --base https://example.org/', 1],
  ['build a.json b.json -o site --base https://example.org/', 2],
  ['build a.json -o site --single-file', 1],
  ['build c.csv -o site', 1],
  ['check a.json', 1],
  ...Object.keys(exportFormats).map((format): [string, number] => [`export a.json --to ${format}`, 1]),
])('by dateline-story %s', async (line, times) => {
  await dateline(line, { 'a.json': story, 'b.json': story, 'c.csv': 'title,when\nE,2024\n' });
  expect(buildStory).toHaveBeenCalledTimes(times);
});

it.each([
  ['publishSite', () => publishSite([{ ...withoutMistakes(smallStory), folder: '', media: new Map() }], { title: 'T', readAsset: readerOf() })],
  ['exportStory', () => exportStory(smallStory, 'csv')],
  ['exportHtml', () => exportHtml(smallStory)],
  ['renderStory', () => Promise.resolve(renderStory(smallStory))],
])('by %s', async (_, make) => {
  await make();
  expect(buildStory).toHaveBeenCalledTimes(1);
}); // prettier-ignore

it('by exportStory not at all, where it is built already', async () => {
  const { story } = withoutMistakes(smallStory);
  await Promise.all((['csv', 'ics', 'html'] as const).map((format) => exportStory(smallStory, format, story)));
  expect(buildStory).toHaveBeenCalledTimes(1);
});

it.each([
  ['as its document is', smallStory],
  ['with a key that nobody knows', { ...smallStory, titel: 'T' } as StoryDocument],
])('by a page that shows it, %s', async (_, document) => {
  const host = { story: document, addController: () => undefined, closest: () => null };
  vi.spyOn(console, 'warn').mockReturnValue();
  await new Promise((resolve) =>
    new LoadStory(
      host as unknown as StorySources,
      () => [],
      () => Promise.resolve(),
      resolve,
    ).load(),
  );
  expect(buildStory).toHaveBeenCalledTimes(1);
});
