import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { marks, settled, spotOf, storyAddress } from './story-page.js';
import type { Visit } from './visit.js';

const site = useSite();
const story = (attributes: string, src = storyAddress): string =>
  `<dateline-story src="${src}" hash ${attributes}></dateline-story><p>Between the stories.</p>`;
const copies = site.add('copies.html', articlePage(story('layout="steps"') + story('layout="steps"') + story('')));
const different = site.add(
  'different.html',
  articlePage(story('id="kim"') + story('id="magellan"', '/stories/first-circumnavigation/story.json')),
);

function shown(visit: Visit): Promise<(string | undefined)[]> {
  return visit.page.evaluate(() => [...document.querySelectorAll('dateline-story')].map(({ activeId }) => activeId));
}

/** Waits until every story has its text; the panel of one that is far away comes later. */
async function told({ page, quiet }: Visit): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('dateline-story')].every(({ activeId }) => activeId));
  await quiet();
}

async function clickMark(visit: Visit, id: string, index: number): Promise<void> {
  await visit.page.evaluate((at) => document.querySelectorAll('dateline-story')[at]?.scrollIntoView(), index);
  await settled(visit.page);
  for (let tries = 0; (await shown(visit))[index] !== id && tries < 20; tries++) {
    const spot = await spotOf(visit.page, 'dateline-timeline', id, index);
    if (spot) await visit.page.mouse.click(spot.x, spot.y);
    await settled(visit.page);
  }
}

describe('several stories on a page', () => {
  it('have ids of their own, even where they are copies', async () => {
    const visit = await site.open(copies);
    await told(visit);
    const ids = await visit.page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
    await visit.close();
  });

  it('never touch each other', async () => {
    const visit = await site.open(copies);
    await told(visit);
    await visit.forget();
    await clickMark(visit, 'departure', 1);
    expect(await shown(visit)).toEqual(['arrival', 'departure', 'arrival']);
    await clickMark(visit, 'shoigu', 0);
    expect(await shown(visit)).toEqual(['shoigu', 'departure', 'arrival']);
    await visit.page.evaluate(() => document.querySelectorAll('dateline-story')[0]!.next());
    await clickMark(visit, 'trip-2019', 2);
    expect(await shown(visit)).toEqual(['exercises', 'departure', 'trip-2019']);
    const { changes } = await visit.notes();
    expect(new Set(changes.filter(({ cause }) => cause === 'scroll').map(({ story: index }) => index))).not.toContain(
      0,
    );
    for (const [index, id] of ['exercises', 'departure', 'trip-2019'].entries()) {
      const active = (await marks(visit.page, 'dateline-timeline', index)).filter(({ isActive }) => isActive);
      expect(active.map(({ events }) => events.includes(id))).toEqual([true]);
    }
    await visit.close();
  });

  it('are named in the address, and opened by it', async () => {
    const visit = await site.open(different);
    await told(visit);
    await clickMark(visit, 'departure', 0);
    expect(new URL(visit.page.url()).hash).toBe('#kim/departure');
    await visit.page.evaluate(() => (location.hash = '#magellan/book'));
    await settled(visit.page);
    expect((await shown(visit))[1]).toBe('book');
    // The reader has passed the first story on her way, but she is in the second.
    expect(new URL(visit.page.url()).hash).toBe('#magellan/book');
    await visit.close();
    const linked = await site.open(`${different}#kim/shoigu`);
    await told(linked);
    await settled(linked.page);
    expect((await shown(linked))[0]).toBe('shoigu');
    await linked.close();
  });

  it('tell copies apart in the address', async () => {
    const visit = await site.open(copies);
    await told(visit);
    await clickMark(visit, 'departure', 1);
    const { hash } = new URL(visit.page.url());
    expect(hash).toMatch(/^#[a-z-]+-2\/departure$/);
    await visit.close();
    const linked = await site.open(copies + hash);
    await told(linked);
    await settled(linked.page);
    expect((await shown(linked)).slice(0, 2)).toEqual(['arrival', 'departure']);
    await linked.close();
  });
});
