import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { readers, scrollThrough, settled, storyAddress, storyOrder } from './story-page.js';
import type { Visit } from './visit.js';

const site = useSite();
const withoutHash = site.add('no-hash.html', articlePage(`<dateline-story src="${storyAddress}"></dateline-story>`));

async function jump(visit: Visit, share: number): Promise<void> {
  await visit.page.evaluate((part) => {
    scrollTo({ top: part * (document.documentElement.scrollHeight - innerHeight), behavior: 'instant' });
  }, share);
  await settled(visit.page);
}

describe.each(readers)('on $name', (reader) => {
  it('scrolling through the story makes each event active once, in order, and back again', async () => {
    const visit = await site.open('/', reader);
    await visit.ready();
    expect((await visit.notes()).changes).toEqual([{ id: 'arrival', previousId: undefined, cause: 'load', story: 0 }]);
    await visit.forget();
    await scrollThrough(visit.page, 1);
    const onwards = (await visit.notes()).changes;
    expect(onwards.map(({ id }) => id)).toEqual(storyOrder.slice(1));
    expect(onwards.map(({ previousId }) => previousId)).toEqual(storyOrder.slice(0, -1));
    await visit.forget();
    await scrollThrough(visit.page, -1);
    const back = (await visit.notes()).changes;
    expect(back.map(({ id }) => id)).toEqual(storyOrder.toReversed().slice(1));
    expect(new Set([...onwards, ...back].map(({ cause }) => cause))).toEqual(new Set(['scroll']));
    await visit.close();
  });

  it('a jump to the end makes the last event active and none on the way', async () => {
    const visit = await site.open('/', reader);
    await visit.ready();
    await visit.forget();
    await jump(visit, 1);
    expect((await visit.notes()).changes).toEqual([
      { id: 'blackmail', previousId: 'arrival', cause: 'scroll', story: 0 },
    ]);
    await visit.close();
  });

  it.each(['/', withoutHash])(
    'a reload in the middle of %s comes back to the same event at the same spot',
    async (path) => {
      const visit = await site.open(path, reader);
      await visit.ready();
      for (const share of [0.35, 0.7]) {
        await jump(visit, share);
        const before = await place(visit);
        await visit.page.reload();
        await visit.ready();
        await settled(visit.page);
        expect(await place(visit)).toEqual(before);
        expect((await visit.notes()).changes).toEqual([
          { id: before.id, previousId: undefined, cause: 'load', story: 0 },
        ]);
      }
      await visit.close();
    },
  );
});

function place(visit: Visit): Promise<{ id: string | undefined; scroll: number }> {
  return visit.page.evaluate(() => ({
    id: document.querySelector('dateline-story')!.activeId,
    scroll: Math.round(scrollY),
  }));
}
