import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { firstMapFiles, viewports } from '../../scripts/first-map.mjs';

const story = fileURLToPath(new URL('../../stories/kim-in-russia/story.json', import.meta.url));

it('finds the files that the first view needs, on screens of either kind', async () => {
  const maps = (await firstMapFiles(story)) as { name: string; files: string[] }[];
  expect(maps.map(({ name }) => name)).toEqual(viewports.map(({ name }: { name: string }) => name));
  for (const { name, files } of maps) {
    expect(files.length, name).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  }
});
