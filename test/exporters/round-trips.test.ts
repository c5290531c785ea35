import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/core/document/parse-document.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { exportStory } from '../../src/exporters/index.js';
import { importStory } from '../../src/importers/index.js';
import { smallStory } from '../fixtures/small-story.js';
import { arbitraryStory, arbitraryTable, arbitraryTimeline } from './arbitrary-story.js';
import { calmMarkdown, calmName, calmText, hostileText } from './arbitrary-story.js';

const read = (path: string) => JSON.parse(readFileSync(`stories/${path}/story.json`, 'utf8')) as StoryDocument;
const stories: [string, StoryDocument][] = [
  ['the small story', smallStory],
  ['Kim in Russia', read('kim-in-russia')],
  ['the circumnavigation', read('first-circumnavigation')],
  ['the harbour fire', read('harbour-fire')],
];

const formats = { csv: 'csv', md: 'markdown', timelinejs: 'timelinejs' } as const;

async function roundTrip(document: StoryDocument, format: keyof typeof formats) {
  const { text, problems: losses } = await exportStory(document, format);
  const { document: back, problems } = await importStory(
    { bytes: text },
    { from: formats[format], lang: document.lang ?? 'en' },
  );
  return { text, losses, back, problems };
}

const hostile = arbitraryStory({ text: hostileText, name: hostileText, markdown: hostileText });
const calm = { text: calmText, name: calmName, markdown: calmMarkdown };

describe.each(['csv', 'md', 'timelinejs'] as const)('A story as %s, written and read', (format) => {
  it('has every event, and what is not the same is listed', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (document) => {
        const { back, losses } = await roundTrip(document, format);
        expect(back.events.map(({ id }) => id)).toEqual(document.events.map(({ id }) => id));
        if (losses.length === 0 && format !== 'timelinejs')
          expect({ dateline: 1, ...back }).toEqual({ dateline: 1, ...document });
        for (const { level, code, where, message } of losses) {
          expect({ level, code }).toEqual({ level: 'warning', code: 'not-exported' });
          expect(Object.keys(document)).toContain(where.split(/[.[]/)[0]);
          expect(message).toMatch(/\.\)?$/);
        }
      }),
    );
  });

  it('has every event of which a document with errors says something', async () => {
    const junk = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('departure', 'pier', 'x;y'));
    const keys = [...Object.keys(smallStory.events[0]!), 'media', 'corrections', 'by', 'camera', 'group'];
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...keys.filter((key) => key !== 'title')), junk),
        fc.object(),
        async (changes, places) => {
          const events = smallStory.events.map((event, index) => (index % 2 ? event : { ...event, ...changes }));
          const { document } = parseDocument(JSON.stringify({ ...smallStory, places, events }));
          const { back } = await roundTrip(document!, format);
          expect(back.events).toHaveLength(events.length);
        },
      ),
    );
  });

  it.each(stories)('is %s again, but for what is listed', async (_, document) => {
    const { back, losses } = await roundTrip(document, format);
    const toTitles = ({ events }: StoryDocument) => events.map(({ id, title }) => ({ id, title }));
    expect(toTitles(back)).toEqual(toTitles(document));
    expect(losses.length > 0).toBe(format !== 'md');
    expect(parseStory(back).problems.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('A story as md, written and read', () => {
  it.each(stories)('is %s to the letter', async (_, document) => {
    const { back, losses, problems } = await roundTrip(document, 'md');
    expect(back).toEqual(document);
    expect([...losses, ...problems]).toEqual([]);
  });

  it('is every story to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (document) => {
        const { back, losses } = await roundTrip(document, 'md');
        expect(back).toEqual(document);
        expect(losses).toEqual([]);
      }),
    );
  });
});

describe('A story as csv, written and read', () => {
  it('is every story to the letter that says no more than a row holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable(calm), async (document) => {
        const { back, losses, problems } = await roundTrip(document, 'csv');
        const told = problems.filter(
          ({ code }) => code !== 'date-reading' && (code !== 'no-events' || document.events.length > 0),
        );
        expect(back).toEqual(document);
        expect([...losses, ...told]).toEqual([]);
      }),
    );
  });
});

describe('A story as timelinejs, written and read', () => {
  it('is every story to the letter that says no more than TimelineJS does', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTimeline(calm), async (document) => {
        const { back, losses, problems } = await roundTrip(document, 'timelinejs');
        expect(back).toEqual(document);
        expect([...losses, ...problems]).toEqual([]);
      }),
    );
  });
});
