import type { KeyInput, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { readers, settled, storyAddress } from './story-page.js';

const site = useSite();
const foot = '<div class="article-foot"><p><a href="#">The end</a></p></div>';
const inSteps = site.add(
  'steps.html',
  articlePage(`<p><a href="#">The beginning</a></p>
<dateline-story src="${storyAddress}" layout="steps"></dateline-story>${foot}`),
);

describe.each(readers)('on $name', (reader) => {
  it.each(['/', inSteps])('Tab and Shift+Tab through %s never hide the focus', async (path) => {
    const visit = await site.open(path, reader);
    await visit.ready();
    const onwards = await tabThrough(visit.page, 'Tab');
    await visit.page.keyboard.down('Shift');
    const back = await tabThrough(visit.page, 'Tab', onwards.length);
    await visit.page.keyboard.up('Shift');
    expect([...onwards, ...back].filter(({ hidden }) => hidden)).toEqual([]);
    expect(linksOf(onwards)).not.toEqual([]);
    expect(linksOf(back).toReversed()).toEqual(linksOf(onwards));
    await visit.close();
  });

  it('Shift+Tab from the buttons of a map that the reader has moved away moves neither page nor map', async () => {
    const visit = await site.open('/', reader);
    await visit.ready();
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('departure'));
    await settled(visit.page);
    const map = await visit.page.evaluateHandle(
      () => document.querySelector('dateline-story')!.shadowRoot!.querySelector('dateline-map')!.shadowRoot!,
    );
    const zoomIn = await map.evaluateHandle((root) => root.querySelector<HTMLElement>('.controls button')!);
    for (let zoom = 0; zoom < 4; zoom++) await zoomIn.click();
    await settled(visit.page);
    const look = () =>
      map.evaluate((root) => {
        const [ground, focused] = [root.querySelector('.ground')!, root.activeElement!].map((part) => part.getBoundingClientRect()); // prettier-ignore
        return { scrolled: scrollY, top: ground!.top, isSeen: focused!.bottom > 0 && focused!.top < innerHeight };
      });
    const before = await look();
    await visit.page.keyboard.down('Shift');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.up('Shift');
    await settled(visit.page);
    expect(await look()).toEqual({ ...before, isSeen: true });
    await visit.close();
  });
});

const linksOf = (stops: readonly Stop[]): string[] =>
  stops.map(({ name }) => name).filter((name) => name.startsWith('a '));

interface Stop {
  readonly name: string;
  readonly hidden: boolean;
}

/** Presses a key until the focus has left the page, and looks at each stop on the way. */
async function tabThrough(page: Page, key: KeyInput, most = 150): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    await settled(page);
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** What has the focus and whether any of it can be seen; nothing outside the page. */
function lookAtFocus(): Stop | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || focused === document.body) return undefined;
  const root = focused.getRootNode() as Document | ShadowRoot;
  const isSeen = [...focused.getClientRects()].some(({ left, top, width, height }) => {
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (focused.contains(hit) || hit.contains(focused));
  });
  const name = (focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().replace(/\s+/g, ' ');
  return { name: `${focused.localName} ${name}`.slice(0, 60), hidden: !isSeen };
}
