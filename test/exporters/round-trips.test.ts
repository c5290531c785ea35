import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/schema.js';
import { exportStory, type ExportFormat } from '../../src/exporters/index.js';
import { importStory } from '../../src/importers/index.js';
import { smallStory } from '../fixtures/small-story.js';
import { arbitraryStory, hostileText } from './arbitrary-story.js';

const read = (path: string) => JSON.parse(readFileSync(`stories/${path}/story.json`, 'utf8')) as StoryDocument;
const stories: [string, StoryDocument][] = [
  ['the small story', smallStory],
  ['Kim in Russia', read('kim-in-russia')],
  ['the circumnavigation', read('first-circumnavigation')],
];

const formats = { csv: 'csv', md: 'markdown' } as const satisfies Partial<Record<ExportFormat, string>>;

async function roundTrip(document: StoryDocument, format: keyof typeof formats) {
  const { text, problems: losses } = await exportStory(document, format);
  const { document: back, problems } = await importStory({ bytes: text }, { from: formats[format] });
  return { text, losses, back, problems };
}

const hostile = arbitraryStory({ text: hostileText, name: hostileText, markdown: hostileText });

describe('Markdown, written and read', () => {
  it.each(stories)('is %s again', async (_, document) => {
    const { back, losses, problems } = await roundTrip(document, 'md');
    expect(back).toEqual(document);
    expect([...losses, ...problems]).toEqual([]);
  });

  it('is every story again, whatever its texts', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (document) => {
        const { back, losses } = await roundTrip(document, 'md');
        expect(back).toEqual(document);
        expect(losses).toEqual([]);
      }),
    );
  });
});
