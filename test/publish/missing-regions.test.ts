import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { findMissingRegions } from '../../src/publish/index.js';

const index = readFileSync(new URL('../../packages/data/dist/regions/index.json', import.meta.url));
const readIndex = (path: string) => Promise.resolve(path === 'basemap/regions/index.json' ? index : undefined);

const naming = (region: unknown): StoryDocument =>
  ({ title: 'T', events: [{ title: 'E', where: { name: 'R', somewhere: { region } } }] }) as StoryDocument;

const messageOf = async (region: string) => (await findMissingRegions(naming(region), readIndex))[0]?.message;

describe('a region that a story names', () => {
  it.each(['fr', 'fr-idf', 'russia', 'crimea', 'gb-sct'])('is there: %s', async (region) => {
    expect(await findMissingRegions(naming(region), readIndex)).toEqual([]);
  });

  it('is told with its path where there is none', async () => {
    expect(await findMissingRegions(naming('middle-earth'), readIndex)).toEqual([
      {
        level: 'error',
        code: 'unknown-region',
        where: 'events[0].where.somewhere.region',
        value: 'middle-earth',
        message: 'There is no region "middle-earth", so it is not drawn.',
      },
    ]);
  });

  it('is told where it is listed', async () => {
    const document = { title: 'T', places: { a: { name: 'A', area: { region: 'x' } } }, events: [] };
    const [problem] = await findMissingRegions(document, readIndex);
    expect(problem?.where).toBe('places.a.area.region');
  });

  it.each([
    ['FR-IDF', 'Did you mean "fr-idf" (Île-de-France)? "fr" is all of France.'],
    ['fr_idf', 'Did you mean "fr-idf" (Île-de-France)? "fr" is all of France.'],
    ['Ile de France', 'Did you mean "fr-idf" (Île-de-France)?'],
    ['Bavaria', 'Did you mean "de-by" (Bavaria)?'],
    ['bayern', 'Did you mean "de-by" (Bavaria)?'],
    ['Germany', 'Did you mean "de" (Germany)?'],
    ['russian-far-eats', 'Did you mean "russian-far-east"?'],
    ['ke-30x', '"ke" is all of Kenya.'],
  ])('is helped to its name: %s', async (region, hint) => {
    expect(await messageOf(region)).toContain(hint);
  });

  it.each(['', '__proto__', 'constructor', '../../secret', 'x'.repeat(10_000), 'fr-'])(
    'may be any text, %j too',
    async (region) => {
      expect(await messageOf(region)).toContain('There is no region');
    },
  );

  it('is no text: the check of the format says so', async () => {
    expect(await findMissingRegions(naming(7), readIndex)).toEqual([]);
  });

  it('is not there without the data package, and words say what to do', async () => {
    const problems = await findMissingRegions(naming('fr'), () => Promise.resolve(undefined));
    expect(problems).toMatchObject([{ level: 'warning', code: 'region-unavailable' }]);
    expect(problems[0]?.message).toContain('dateline-story-data');
  });
});
