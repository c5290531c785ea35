import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { townPlan } from '../../geo/town-plan.mjs';
import { parseStory } from '../../src/core/document/parse-story.js';
import { plansStory } from '../../stories/made-up-stories.js';

describe('the old plans of the made-up town', () => {
  it.each([1833, 1890] as const)('are drawn as they are in the folder: %s', async (year) => {
    const file = new URL(`../../stories/town-plans/plan-${year}.svg`, import.meta.url);
    expect(townPlan(year).svg).toBe(await readFile(file, 'utf8'));
  });

  it('lie where their story says', () => {
    const { story, problems } = parseStory(plansStory);
    expect(problems).toEqual([]);
    const [before, after] = story.events.find(({ id }) => id === 'docks')!.overlays!;
    expect(before!.corners).toEqual(townPlan(1833).corners);
    expect(after!.corners).toEqual(townPlan(1890).corners);
  });
});
