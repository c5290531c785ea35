import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importStory } from '../../src/importers/index.js';

const read = async (name: string) => {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url));
  const { document, problems, format } = await importStory({ bytes });
  return { document, format, problems: problems.map(({ code, where }) => `${code} ${where}`) };
};

describe('the quirks of TimelineJS and StoryMapJS are kept or listed', () => {
  it.each([
    'timelinejs.json',
    'timelinejs-v2.json',
    'timelinejs-sheet.csv',
    'timelinejs-sheet-v1.csv',
    'storymapjs.json',
    'storymapjs-zoomify.json',
  ])('of %s', async (name) => {
    expect(await read(name)).toMatchSnapshot();
  });
});
