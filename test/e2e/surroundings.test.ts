import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { settled, storyAddress, titleTrouble } from './story-page.js';
import type { Visit } from './visit.js';

const site = useSite();
/** Its pages may hold frames. */
const framed = useSite({ policy: '' });
const story = `<dateline-story src="${storyAddress}"></dateline-story>`;
const box = '<link rel="stylesheet" href="/own/box.css">';
site.add('box.css', '.box { height: 600px; overflow: auto } .cut { overflow: hidden } .away { display: none }');
const script = '<script type="module" src="/dist/cdn/dateline-story.js"></script>';
const page = (name: string, body: string): string => site.add(name, articlePage(body, box + script));

function layout(visit: Visit): Promise<string> {
  return visit.page.evaluate(() => {
    const frame = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.frame');
    return frame?.classList.contains('steps') ? 'steps' : 'scroll';
  });
}

function shownEvents(visit: Visit): Promise<number> {
  return visit.page.evaluate(
    () => [...document.querySelectorAll('dateline-event')].filter((event) => event.checkVisibility()).length,
  );
}

describe('a story', () => {
  it('follows the page', async () => {
    const visit = await site.open(page('plain.html', story));
    await visit.ready();
    expect(await layout(visit)).toBe('scroll');
    expect(await shownEvents(visit)).toBe(15);
    await visit.close();
  });

  it('tells one event at a time where an ancestor cuts it off', async () => {
    const visit = await site.open(page('cut.html', `<div class="cut">${story}</div>`));
    await visit.ready();
    expect(await layout(visit)).toBe('steps');
    expect(await shownEvents(visit)).toBe(1);
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.next());
    await settled(visit.page);
    expect(await visit.activeId()).toBe('meeting');
    expect(await titleTrouble(visit.page, 'meeting')).toBeUndefined();
    await visit.close();
  });

  it('tells one event at a time in a frame', async () => {
    const inner = framed.add('inner.html', articlePage(story));
    const html = articlePage(`<iframe src="${inner}" width="800" height="700" title="A story"></iframe>`, '');
    const visit = await framed.open(framed.add('outer.html', html));
    const frame = await visit.page.waitForFrame((each) => each.url().endsWith('inner.html'));
    await frame.waitForFunction(() => document.querySelector('dateline-event') !== null);
    const shown = (): Promise<number> =>
      frame.evaluate(
        () => [...document.querySelectorAll('dateline-event')].filter((event) => event.checkVisibility()).length,
      );
    expect(await shown()).toBe(1);
    await visit.close();
  });

  it('follows the box it scrolls in', async () => {
    const visit = await site.open(page('box.html', `<p>Before.</p><div class="box">${story}</div>`));
    await visit.ready();
    expect(await layout(visit)).toBe('scroll');
    await visit.forget();
    await visit.page.evaluate(() => {
      const scroller = document.querySelector('.box')!;
      scroller.scrollTo({ top: scroller.scrollHeight, behavior: 'instant' });
    });
    await settled(visit.page);
    expect((await visit.notes()).changes.map(({ id }) => id)).toEqual(['blackmail']);
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('departure'));
    await settled(visit.page);
    expect(await titleTrouble(visit.page, 'departure')).toBeUndefined();
    expect(await visit.page.evaluate(() => scrollY)).toBe(0);
    await visit.close();
  });

  it('that is hidden at first is whole when it is shown', async () => {
    const visit = await site.open(page('hidden.html', `<div class="away">${story}</div><p>Behind.</p>`));
    await visit.page.evaluate(() => document.querySelector('.away')!.classList.remove('away'));
    await visit.ready();
    expect(await layout(visit)).toBe('scroll');
    expect(await visit.activeId()).toBe('arrival');
    const width = (): Promise<number | undefined> =>
      visit.page.evaluate(() => {
        const panel = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-map');
        return panel?.getBoundingClientRect().width;
      });
    expect(await width()).toBeGreaterThan(400);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it('that is moved in the page keeps its text and its reader', async () => {
    const visit = await site.open(page('moved.html', `<div id="here">${story}</div><div id="there"></div>`));
    await visit.ready();
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('departure'));
    await settled(visit.page);
    await visit.page.evaluate(() =>
      document.querySelector('#there')!.append(document.querySelector('dateline-story')!),
    );
    await visit.ready();
    expect(await shownEvents(visit)).toBe(15);
    expect(await visit.page.evaluate(() => document.querySelectorAll('dateline-event').length)).toBe(15);
    expect(await visit.activeId()).toBe('departure');
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('shoigu'));
    await settled(visit.page);
    expect(await titleTrouble(visit.page, 'shoigu')).toBeUndefined();
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it('that is taken out while it loads says nothing, and is told when it is put back', async () => {
    const visit = await site.open(page('removed.html', '<main></main>'));
    const story = await visit.page.evaluateHandle(async (src) => {
      const element = document.createElement('dateline-story');
      element.setAttribute('src', src);
      document.querySelector('main')!.append(element);
      await customElements.whenDefined('dateline-story');
      element.remove();
      return element;
    }, storyAddress);
    await visit.quiet();
    expect((await visit.notes()).changes).toEqual([]);
    await story.evaluate((element) => document.querySelector('main')!.append(element));
    await visit.ready();
    expect(await visit.activeId()).toBe('arrival');
    expect(await shownEvents(visit)).toBe(15);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
