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

// Landscape phones, a laptop at 150 %, half a screen.
describe.each([
  [844, 390],
  [853, 300],
  [910, 430],
  [1280, 480],
])('in a window of %i × %i', (width, height) => {
  it('the panel stays whole beside the text, which has a line worth reading, from one screen to the next', async () => {
    const visit = await site.open('/', { width, height });
    await visit.ready();
    for (const screens of [1.5, 4, 8]) {
      await visit.page.evaluate((count) => {
        const { top } = document.querySelector('dateline-story')!.getBoundingClientRect();
        scrollBy({ top: top + count * innerHeight, behavior: 'instant' });
      }, screens);
      await settled(visit.page);
      const { panel, text, letters } = await visit.page.evaluate(() => {
        const { shadowRoot } = document.querySelector('dateline-story')!;
        const [panel, text] = ['.panel', '.text'].map((part) => shadowRoot!.querySelector(part)!.getBoundingClientRect().toJSON() as DOMRect); // prettier-ignore
        const line = document.querySelector('dateline-event p')!;
        return { panel: panel!, text: text!, letters: line.clientWidth / (parseFloat(getComputedStyle(line).fontSize) / 2) }; // prettier-ignore
      });
      expect([panel.top, panel.bottom]).toEqual([0, height]);
      expect(panel.left).toBeGreaterThanOrEqual(text.right - 1);
      expect(letters).toBeGreaterThan(35);
    }
    await visit.close();
  });
});

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
