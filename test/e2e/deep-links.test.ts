import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { readers, settled, spotOf, storyAddress, titleTrouble } from './story-page.js';

const site = useSite();
const withoutHash = site.add('no-hash.html', articlePage(`<dateline-story src="${storyAddress}"></dateline-story>`));

describe.each(readers)('on $name', (reader) => {
  it.each(['departure', 'blackmail'])('the address of %s opens the story there', async (id) => {
    const visit = await site.open(`/#${id}`, reader);
    await visit.ready();
    await settled(visit.page);
    expect(await visit.activeId()).toBe(id);
    expect(await titleTrouble(visit.page, id)).toBeUndefined();
    expect((await visit.notes()).changes).toEqual([{ id, previousId: undefined, cause: 'load', story: 0 }]);
    expect(new URL(visit.page.url()).hash).toBe(`#${id}`);
    await visit.close();
  });

  it('a click names its event in the address without a new entry in the history', async () => {
    const visit = await site.open('/', reader);
    await visit.page.evaluate(() => document.querySelector('dateline-story')?.scrollIntoView());
    await visit.ready();
    await settled(visit.page);
    const entries = await visit.page.evaluate(() => history.length);
    const { x, y } = (await spotOf(visit.page, 'dateline-timeline', 'isolation'))!;
    await visit.page.mouse.click(x, y);
    await settled(visit.page);
    const id = (await visit.activeId())!;
    expect(new URL(visit.page.url()).hash).toBe(`#${id}`);
    expect(await visit.page.evaluate(() => history.length)).toBe(entries);
    await visit.close();
  });

  it('a link within the page leads to its event', async () => {
    const visit = await site.open('/', reader);
    await visit.ready();
    await visit.forget();
    await visit.page.evaluate(() => (location.hash = '#trip-2019'));
    await settled(visit.page);
    expect(await titleTrouble(visit.page, 'trip-2019')).toBeUndefined();
    expect((await visit.notes()).changes).toEqual([
      { id: 'trip-2019', previousId: 'arrival', cause: 'hash', story: 0 },
    ]);
    await visit.close();
  });
});

describe('an address that names no event', () => {
  it.each(['#nothing-here', '#%E0%A4%A', '#/', '#a/b'])('%s begins at the beginning', async (hash) => {
    const visit = await site.open(`/${hash}`);
    await visit.ready();
    expect(await visit.activeId()).toBe('arrival');
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it('a story without `hash` leaves the address alone', async () => {
    const visit = await site.open(`${withoutHash}#departure`);
    await visit.ready();
    expect(await visit.activeId()).toBe('arrival');
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('shoigu'));
    await settled(visit.page);
    expect(new URL(visit.page.url()).hash).toBe('#departure');
    await visit.close();
  });
});
